import { describe, expect, it } from 'vitest';
import type { LearnerEvent, Opened, RecordStore } from '../../module/model/record-store.ts';
import { answer, attempt, fresh, open, opened, readAll, right, tell } from './events.ts';
import type { States, World } from './world.ts';

/** One store in one place, as a test turns it. */
export interface Subject {
  readonly store: RecordStore;
  readonly world: World;
  readonly states: States;
  readonly found: Opened;
  /** How many calls or writes have reached the place. */
  reached(): number;
  /** From now on the place fails at everything. */
  fail(): void;
}

const at = new Date('2026-11-23T08:05:07Z');
const [question, response, scaled] = right[1] as (typeof right)[number];
const one = answer(question, response, scaled);

/** One event of every kind, in an order that can happen. */
const everything: readonly LearnerEvent[] = [
  opened,
  open('story'),
  ...readAll,
  { type: 'lesson-completed', at, lesson: 'why-cooperate' },
  { type: 'language-changed', at, language: 'en' },
  { type: 'drafted', at },
  ...attempt(1, 0.4),
  ...attempt(2, 0.8),
  { type: 'completed', at, scaled: 0.8 },
  { type: 'passed', at, scaled: 0.8 },
  { type: 'restored', at, interactions: one.type === 'answered' ? [one.interaction] : [] },
  { type: 'closed', at, seconds: 60 },
];

/** What every record store promises. */
export function keepsThePromises(place: string, begin: () => Promise<Subject>): void {
  describe(`a record store (${place})`, () => {
    it('finds nothing at the first launch', async () => {
      expect((await begin()).found).toMatchObject({ progress: null, unreadable: null, mode: 'normal' });
    });

    it('takes every kind of event', async () => {
      const { store } = await begin();
      const progress = await tell([store], fresh, ...everything);
      await expect(store.close(progress)).resolves.toBeUndefined();
    });

    it('makes its calls before its first await, also when it closes', async () => {
      const { store, reached } = await begin();
      const before = reached();
      void store.record(one, fresh);
      const after = reached();
      expect(after).toBeGreaterThan(before);
      await store.close(fresh);
    });

    it('never stops a lesson, whatever its place does, and says that the work is not safe', async () => {
      const { store, states, fail } = await begin();
      fail();
      const progress = await tell([store], fresh, ...everything);
      await expect(store.close(progress)).resolves.toBeUndefined();
      expect(['failed', 'unconfirmed', 'expired', 'offline']).toContain(states.last(store.name).status);
      expect(states.last(store.name).detail).not.toBeNull();
    });

    it('holds no name of the learner in what it says to a technician', async () => {
      const { store, states, fail } = await begin();
      fail();
      await tell([store], fresh, ...everything);
      expect(JSON.stringify(states.all)).not.toMatch(/Jana|Nov|u-17/);
    });
  });
}

/** What a store that keeps a state promises besides; a store that keeps events has nothing to give back. */
export function givesBack(place: string, begin: () => Promise<Subject & { again(): Promise<Opened> }>): void {
  describe(`a record store that keeps a state (${place})`, () => {
    it('gives back exactly the same progress at the next launch', async () => {
      const { store, again } = await begin();
      const progress = await tell([store], fresh, ...everything);
      await store.close(progress);
      expect((await again()).progress).toEqual(progress);
    });

    it('gives back what was there when the browser was killed in the middle of a lesson', async () => {
      const { store, again } = await begin();
      const progress = await tell([store], fresh, opened, open('story'), one);
      expect((await again()).progress).toEqual(progress);
    });
  });
}
