import type { SaveState, SaveStatus } from '../model/record-store.ts';
import type { Environment } from './environment.ts';

/** The worse first: what the learner must know about is never hidden by the other half. */
const worst: readonly SaveStatus[] = ['read-only', 'expired', 'failed', 'offline', 'sending', 'saved'];

/** Sums up the two ways to a cmi5 LMS, the document of state and the statements, as one store. */
export class Cmi5Status {
  private confirmed: Date | null = null;
  private halves: { word: SaveStatus; detail: string | null }[] = [
    { word: 'saved', detail: null },
    { word: 'saved', detail: null },
  ];
  private waiting = 0;

  constructor(
    private readonly env: Pick<Environment, 'now'>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  readonly document = (word: SaveStatus, detail: string | null): void => {
    this.halves = [{ word, detail }, this.halves[1] as (typeof this.halves)[number]];
    this.tell();
  };

  readonly statements = (word: SaveStatus, waiting: number, detail: string | null): void => {
    this.halves = [this.halves[0] as (typeof this.halves)[number], { word, detail }];
    this.waiting = waiting;
    this.tell();
  };

  private tell(): void {
    const status = worst.find((each) => this.halves.some(({ word }) => word === each)) ?? 'sending';
    if (status === 'saved') this.confirmed = this.env.now();
    const detail =
      this.halves
        .map((half) => half.detail)
        .filter((each) => each !== null)
        .join('; ') || null;
    this.onState({ store: 'cmi5', status, confirmed: this.confirmed, waiting: this.waiting, detail });
  }
}
