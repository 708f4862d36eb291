import type { Plugin } from 'vite';

const id = '\0vite/preload-helper.js';

/** What Vite puts before an import of a part, in the words of the browsers of `vite.config.ts`: they all know `modulepreload`, or pass it over. */
export const preload = `const asked = new Set();
export const __vitePreload = (load, parts = [], from) => {
  for (const part of parts) {
    const { href } = new URL(part, from);
    if (asked.has(href)) continue;
    asked.add(href);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};
`;

/**
 * Asks at once for a part and all it needs, as Vite's own helper does, without what the module has no use for (0.6 kB gz of its
 * first script): style sheets of parts (the module has one sheet), a nonce, and an event for a part that is gone (the import says it).
 */
export function leanPreload(): Plugin {
  return {
    name: 'lean-preload',
    enforce: 'pre',
    load: { filter: { id: new RegExp(`^${id}$`) }, handler: () => ({ code: preload, moduleSideEffects: false }) },
    generateBundle(_, bundle) {
      const sheets = Object.keys(bundle).filter((name) => name.endsWith('.css'));
      if (sheets.length > 1)
        this.error(
          `${sheets.join(', ')}: a part with a style sheet of its own would not wait for it; use one sheet, or Vite's helper`,
        );
    },
  };
}
