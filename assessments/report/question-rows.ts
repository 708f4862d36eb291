import type { Course, Scaled } from '../../module/model/course.ts';
import {
  itemCounts,
  optionCounts,
  placeCounts,
  writtenCounts,
  type Count,
  type Placed,
  type Written,
} from './answer-counts.ts';
import { grouped } from './grouped.ts';
import type { PartWords, QuestionWords } from './question-words.ts';
import type { RecordedAnswer } from './read-records.ts';

/** Fewer people than this: numbers of people are shown, no shares, mean or median; one person would move them too much. */
export const fewest = 5;

/** One question in one version, as one assessment asked it. Versions and assessments are never added up. */
export interface QuestionRow {
  readonly question: string;
  readonly version: number;
  readonly assessment: string;
  /** The words it was asked in; null when no statement carries them. */
  readonly words: QuestionWords | null;
  /** People who answered it at least once, in any attempt. */
  readonly people: number;
  /** Answers in all attempts together. */
  readonly answers: number;
  /** People whose first answer is known; the base of everything below. */
  readonly first: number;
  /** False where nothing is judged (a survey, a reflection): then nothing is right, partly or of any mean. */
  readonly scored: boolean;
  readonly right: number;
  readonly partly: number;
  /** Mean score of the first answers; null below `fewest` people. */
  readonly mean: Scaled | null;
  /** Median of the seconds to the first answer; null below `fewest` known times. */
  readonly medianSeconds: number | null;
  /** What was chosen in the first answers; empty where nothing is chosen from a list. */
  readonly options: readonly Count[];
  /** For a matching: the targets chosen for each item in the first answers. */
  readonly items: readonly { readonly part: PartWords; readonly targets: readonly Count[] }[];
  /** For an ordering: where each step was put in the first answers. */
  readonly places: readonly Placed[];
  /** What was written in the first answers; of what is not judged, only what learners agreed to send. */
  readonly written: readonly Written[];
}

/** The questions in the order of the course, older versions behind newer ones, questions no longer asked at the end. */
export function questionRows(course: Course, answers: readonly RecordedAnswer[]): readonly QuestionRow[] {
  const groups = grouped(answers, (each) => JSON.stringify([each.question, each.version, each.assessment]));
  const place = (list: readonly { readonly id: string }[], id: string): number => {
    const at = list.findIndex((each) => each.id === id);
    return at === -1 ? list.length : at;
  };
  return [...groups.values()]
    .map(questionRow)
    .sort(
      (a, b) =>
        place(course.questions, a.question) - place(course.questions, b.question) ||
        a.question.localeCompare(b.question) ||
        place(course.assessments, a.assessment) - place(course.assessments, b.assessment) ||
        b.version - a.version,
    );
}

function questionRow(answers: readonly RecordedAnswer[]): QuestionRow {
  const [some] = answers as readonly [RecordedAnswer];
  const words = [...answers].reverse().find((answer) => answer.words !== null)?.words ?? null;
  const first = firstAnswers(answers);
  const scores = first.map((answer) => answer.scaled).filter((each) => each !== null);
  const seconds = first.map((answer) => answer.seconds).filter((each) => each !== null);
  return {
    question: some.question,
    version: some.version,
    assessment: some.assessment,
    words,
    people: new Set(answers.map((answer) => answer.learner)).size,
    answers: answers.length,
    first: first.length,
    scored: some.scaled !== null,
    right: scores.filter((each) => each === 1).length,
    partly: scores.filter((each) => each > 0 && each < 1).length,
    mean: scores.length >= fewest ? scores.reduce((sum, each) => sum + each, 0) / scores.length : null,
    medianSeconds: seconds.length >= fewest ? median(seconds) : null,
    options: optionCounts(words, first),
    items: itemCounts(words, first),
    places: placeCounts(words, first),
    written: writtenCounts(first),
  };
}

/** Everybody's first answer, in whichever attempt the question was drawn; answers come the oldest first. Who is known only by later ones is left out. */
function firstAnswers(answers: readonly RecordedAnswer[]): readonly RecordedAnswer[] {
  const first = new Map<string, RecordedAnswer>();
  for (const answer of answers) {
    if (answer.first && !first.has(answer.learner)) first.set(answer.learner, answer);
  }
  return [...first.values()];
}

/** The middle value, or the mean of the two in the middle. @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
}
