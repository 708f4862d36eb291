import type { Environment } from './environment.ts';

/** The right to write, which one tab of a browser has at a time. */
export interface WritingRight {
  readonly held: () => boolean;
  /** Takes the right unless another tab has it; true when this tab has it now. */
  take(): Promise<boolean>;
  /** Settles when no other tab has it. */
  free(): Promise<void>;
  /** Gives it back: this tab writes nothing after all. */
  release(): void;
}

/** Lets so many milliseconds pass. */
export function pause(env: Pick<Environment, 'later'>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => void env.later(resolve, milliseconds));
}
