import type { Question, QuestionHead } from '../module/model/course.ts';

/**
 * The order in which a learner sees the options of a question, or the targets of a matching: the same for the same
 * learner and question for ever, in both languages, whatever else is asked. Ids stay as they are; only their order changes.
 *
 * @param seed `Progress.seed`, 0 to 65535
 */
export function order(question: Pick<QuestionHead, 'number' | 'options'>, seed: number): readonly string[] {
  const random = mulberry32(mix(seed, question.number));
  const shown = [...question.options];
  // Fisher–Yates: from the last place down, each place takes one of those not placed yet.
  for (let last = shown.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [shown[last], shown[pick]] = [shown[pick] as string, shown[last] as string];
  }
  return shown;
}

/** The order in which this question is shown. A scale keeps its own; steps to be put in order never come in the right one. */
export function shownOrder(question: Question, seed: number): readonly string[] {
  if (question.type === 'likert') return question.options;
  const shown = order(question, seed);
  const solved = question.type === 'ordering' && shown.join() === question.correct.join();
  return solved ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}

/** Two small numbers become one 32-bit number far from those of their neighbours. @see MurmurHash3 fmix32 */
function mix(seed: number, number: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Tommy Ettinger's mulberry32: numbers from 0 up to but not including 1, in one order for ever for one state. */
function mulberry32(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
