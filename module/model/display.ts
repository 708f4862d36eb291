/** What a learner can choose about the look; the first of each is how the module comes. Places never change: progress keeps them. */
export const choices = {
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'large', 'largest'],
  spacing: ['normal', 'loose'],
  motion: ['auto', 'less'],
} as const;

/** How the learner wants the module shown. */
export type Display = { readonly [K in keyof typeof choices]: (typeof choices)[K][number] };
