import type { ReadEvent } from '../../module/formats/statement.ts';
import type { Course, Scaled } from '../../module/model/course.ts';
import { grouped } from './grouped.ts';

export type Verdict = 'passed' | 'failed' | 'completed' | 'open';

export interface LearnerRow {
  /** The actor's identifier as the LRS holds it. */
  readonly learner: string;
  /** Shortest form that tells this learner from the others. */
  readonly name: string;
  /** Blocks of the course that were read or done. */
  readonly blocksDone: number;
  readonly blocks: number;
  /** Scores of the ended attempts at the final assessment, by attempt; null for an attempt whose end is not recorded. */
  readonly scores: readonly (Scaled | null)[];
  readonly best: Scaled | null;
  readonly completed: boolean;
  /** What the course itself reported, not computed anew: passed before failed before completed. */
  readonly verdict: Verdict;
  /** Answers that are judged; what was said in a survey is not counted with a learner. */
  readonly answers: number;
  readonly lastSeen: Date;
}

/** One row for every learner, the one seen last first. Events come the oldest first. */
export function learnerRows(course: Course, events: readonly ReadEvent[]): readonly LearnerRow[] {
  const byLearner = grouped(events, (event) => event.learner);
  const names = shortNames([...byLearner.keys()]);
  return [...byLearner]
    .map(([learner, own]) => learnerRow(course, learner, names.get(learner) ?? learner, own))
    .sort((a, b) => b.lastSeen.getTime() - a.lastSeen.getTime() || (a.learner < b.learner ? -1 : 1));
}

function learnerRow(course: Course, learner: string, name: string, events: readonly ReadEvent[]): LearnerRow {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map((block) => `block/${block.id}`);
  const done = new Set(events.filter((event) => event.verb === 'experienced').map((event) => event.path));
  const scores = attemptScores(course, events);
  const known = scores.filter((score) => score !== null);
  const reported = (verb: string): boolean => events.some((event) => event.path === '' && event.verb === verb);
  const verdict = (['passed', 'failed', 'completed'] as const).find(reported) ?? 'open';
  return {
    learner,
    name,
    blocksDone: blocks.filter((block) => done.has(block)).length,
    blocks: blocks.length,
    scores,
    best: known.length === 0 ? null : Math.max(...known),
    completed: reported('completed'),
    verdict,
    answers: events.filter((event) => event.verb === 'answered' && event.scaled !== null).length,
    lastSeen: new Date(Math.max(...events.map((event) => event.at.getTime()))),
  };
}

/** The first score recorded for each attempt at the final assessment; later ones for the same attempt are repeats. */
function attemptScores(course: Course, events: readonly ReadEvent[]): readonly (Scaled | null)[] {
  const path = `assessment/${course.finalAssessment}`;
  const scores: (Scaled | null)[] = [];
  for (const { verb, path: where, attempt, scaled } of events) {
    if (verb !== 'scored' || where !== path || attempt === null || scaled === null || attempt < 1 || attempt > 99)
      continue;
    while (scores.length < attempt) scores.push(null);
    scores[attempt - 1] ??= scaled;
  }
  return scores;
}

/** A pseudonym of 32 digits by its first 8, more where two begin alike; any other account by its name, or whole where two share it. */
function shortNames(learners: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = (learner: string): string => learner.slice(learner.indexOf('|') + 1);
  const sharing = grouped(learners, nameOf);
  const sorted = [...sharing.keys()].sort();
  const short = new Map(sorted.map((name, at) => [name, shortest(name, sorted[at - 1], sorted[at + 1])]));
  return new Map(
    learners.map((learner) => {
      const name = nameOf(learner);
      return [learner, sharing.get(name)?.length === 1 ? (short.get(name) ?? name) : learner];
    }),
  );
}

/** As many digits as tell a pseudonym from its neighbours in alphabetical order, at least 8. */
function shortest(name: string, before = '', after = ''): string {
  if (!/^[0-9a-f]{32}$/.test(name)) return name;
  let length = 8;
  while (before.startsWith(name.slice(0, length)) || after.startsWith(name.slice(0, length))) length++;
  return name.slice(0, length);
}
