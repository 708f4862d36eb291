import fc from 'fast-check';
import type { Fault } from '../support/hostile-lms.ts';
import type { LearnerAtLms } from './learner-at-lms.ts';

/** All that a random walk is made of. */

/** One thing that happens: a name, a number for what it needs. */
export type Step = readonly [name: keyof typeof happenings, number: number];

const faults: readonly Fault[] = [
  { commit: 'false' },
  { commit: false },
  { commit: null },
  { commit: 'throws' },
  { commit: 'page' },
  { forgets: true },
  { expiresAtCall: 1 },
  { says: null },
  { says: 1 },
];

const again = async (learner: LearnerAtLms) => {
  learner.lmsForgot();
  await learner.launch();
};

export const happenings = {
  read: (learner: LearnerAtLms, number: number) => learner.read(number),
  right: (learner: LearnerAtLms, number: number) => learner.answer(number, true),
  wrong: (learner: LearnerAtLms, number: number) => learner.answer(number, false),
  draft: (learner: LearnerAtLms, number: number) => learner.draft(number),
  finish: (learner: LearnerAtLms) => learner.finish(),
  paint: ({ world }: LearnerAtLms) => world.paint(),
  wait: ({ world }: LearnerAtLms, number: number) => world.pass(number * 1000),
  hide: ({ world, sitting }: LearnerAtLms) => {
    world.hide();
    sitting.flush();
  },
  show: ({ world }: LearnerAtLms) => world.show(),
  offline: ({ world }: LearnerAtLms) => void (world.connected = false),
  online: ({ world }: LearnerAtLms) => world.connect(),
  fault: (learner: LearnerAtLms, number: number) => {
    learner.faults++;
    Object.assign(learner.fault, faults[number % faults.length]);
  },
  heal: ({ fault }: LearnerAtLms) => Object.keys(fault).forEach((key) => Reflect.deleteProperty(fault, key)),
  fill: (learner: LearnerAtLms) => {
    learner.faults++;
    learner.world.full = true;
  },
  empty: ({ world }: LearnerAtLms) => void (world.full = false),
  clock: ({ world }: LearnerAtLms, number: number) => void (world.time += (number - 15) * 86_400_000),
  close: async (learner: LearnerAtLms) => {
    await learner.close();
    await again(learner);
  },
  kill: async (learner: LearnerAtLms) => {
    learner.faults++;
    learner.kill();
    await again(learner);
  },
  lose: async (learner: LearnerAtLms, number: number) => {
    learner.faults++;
    learner.kill();
    learner.lms.goBack(number % 4);
    await again(learner);
  },
} satisfies Record<string, (learner: LearnerAtLms, number: number) => void | Promise<void>>;

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('read', 'right', 'wrong', 'finish', 'paint') },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])) },
  ) as fc.Arbitrary<keyof typeof happenings>,
  fc.nat(30),
);

/** A random walk. */
export const walks = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
