import type { Language } from '../../module/model/course.ts';

/**
 * How one simulated learner goes about the course. The shares below are assumptions, made to give a plausible spread; no cohort
 * was measured for them.
 */
export interface Habits {
  /** From about -2, weak, to 2, strong. */
  readonly ability: number;
  /** How long things take against the minutes the course states. */
  readonly pace: number;
  /** Lessons after which the learner never comes back; null for one who goes to the end. */
  readonly stops: number | null;
  /** Chance of closing the module after a lesson and coming back another day. */
  readonly breaks: number;
  readonly language: Language;
  /** Whether the learner plays the scenario, which nothing needs. */
  readonly plays: boolean;
  /** Whether the learner agrees to answer a survey. */
  readonly says: boolean;
  /** Whether a wrong answer in practice is tried again. */
  readonly retries: boolean;
}

/** @param random numbers from 0 up to but not including 1 */
export function habitsOf(random: () => number, lessons: number): Habits {
  const ability = spread(random);
  return {
    ability,
    pace: Math.exp(0.35 * spread(random)),
    stops: random() < 0.08 ? Math.floor(random() * lessons) : null,
    breaks: 0.2 + 0.4 * random(),
    language: random() < 0.03 ? 'en' : 'cs',
    plays: random() < 0.5,
    says: random() < 0.6,
    retries: random() < 0.7,
  };
}

/** A number around 0, about as often below as above it and rarely beyond 2: the sum of twelve even chances. */
export function spread(random: () => number): number {
  let sum = -6;
  for (let times = 12; times > 0; times--) sum += random();
  return sum;
}

/** A whole number from 0 up to but not including `below`. */
export function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
