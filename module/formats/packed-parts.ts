import type { Assessment, Block, Course, Language } from '../model/course.ts';
import { choices, type Display } from '../model/display.ts';
import type { Response } from '../model/interaction.ts';
import type { Answer, AssessmentProgress, ExerciseProgress, Progress } from '../model/progress.ts';
import type { BitWriter } from './bits.ts';
import { packResponse, packScaled } from './packed-answers.ts';
import { packText } from './packed-text.ts';

/**
 * The parts of a progress in the bits of suspend data, written; `read-parts.ts` reads them back. Every entry carries its number from the ids lock and its
 * own length, so that a release that adds or removes blocks, questions, options or exercises still reads what an earlier one wrote.
 */
/** A set of numbers: one bit for each up to the highest. */
export function packSet(out: BitWriter, numbers: readonly number[]): void {
  const set = new Set(numbers);
  const length = Math.max(0, ...numbers.map((number) => number + 1));
  out.number(length);
  for (let number = 0; number < length; number++) out.bits(set.has(number) ? 1 : 0, 1);
}

export const displays = Object.entries(choices) as readonly (readonly [keyof Display, readonly string[]])[];
export const widthOf = (values: readonly string[]): number => (values.length > 2 ? 2 : 1);

/** Bits that `packDisplay` writes. */
export const displayWidth = displays.reduce((sum, [, values]) => sum + widthOf(values), 0);

export function packDisplay(out: BitWriter, display: Display): void {
  for (const [name, values] of displays) out.bits(values.indexOf(display[name]), widthOf(values));
}

/** `without` names the questions whose draft is left out. */
export function packAssessment(
  out: BitWriter,
  course: Course,
  { number }: Assessment,
  what: AssessmentProgress,
  without: readonly string[],
): void {
  out.bits(number, 4).bits(what.running ? 1 : 0, 1);
  out.number(what.scores.length);
  for (const score of what.scores) packScaled(out, score);
  const answers = course.questions.filter((each) => what.answers[each.id]);
  out.number(answers.length);
  for (const question of answers) {
    const { response, scaled, again } = what.answers[question.id] as Answer;
    packResponse(out, question, response);
    packScaled(out, scaled);
    out.bits(again ? 1 : 0, 1);
    if (!again) continue;
    packResponse(out, question, again.response);
    packScaled(out, again.scaled);
  }
  const drafts = course.questions.filter(({ id }) => what.drafts[id] && !without.includes(id));
  out.number(drafts.length);
  for (const question of drafts) packResponse(out, question, what.drafts[question.id] as Response);
  packDrawn(out, course, what.drawn);
}

function packDrawn(out: BitWriter, course: Course, drawn: AssessmentProgress['drawn']): void {
  out.number(drawn.length);
  for (const ids of drawn) {
    // Drawn before an update that took it out: nobody asks it any more.
    const known = ids.flatMap((id) => course.questions.filter((each) => each.id === id));
    out.number(known.length);
    for (const { number } of known) out.number(number);
  }
}

/** The exercise's number and the last four bits of its version, whether it is handed in and its texts are elsewhere, then its numbers and texts. */
export function packExercise(
  out: BitWriter,
  { number, version }: Course['exercises'][number],
  { work, texts, elsewhere, submitted }: ExerciseProgress,
  isLeftOut: boolean,
): void {
  out
    .number(number)
    .bits(version % 16, 4)
    .bits(submitted ? 1 : 0, 1)
    .bits(elsewhere || isLeftOut ? 1 : 0, 1);
  out.number(work.length);
  const areSmall = work.every((each) => each < 16);
  out.bits(areSmall ? 1 : 0, 1);
  for (const each of work) {
    if (areSmall) out.bits(each, 4);
    else out.number(each);
  }
  const kept = isLeftOut ? [] : texts;
  out.number(kept.length);
  for (const each of kept) packText(out, each);
}

/** What a progress begins with; the other parts mean nothing without whose they are. */
export type Beginning = Pick<Progress, 'save' | 'seed' | 'pseudonym' | 'language' | 'reached'>;

export const languages: readonly (Language | null)[] = [null, 'cs', 'en'];
export const verdicts = ['completed', 'passed'] as const;

/** @throws RangeError when the pseudonym is none */
export function packBeginning(out: BitWriter, { save, seed, pseudonym, language, reached }: Beginning): void {
  out.number(save).bits(seed, 16);
  if (!/^[0-9a-f]{32}$/.test(pseudonym)) throw new RangeError('a pseudonym is 32 lower-case hex digits');
  for (const digit of pseudonym) out.bits(parseInt(digit, 16), 4);
  out.bits(languages.indexOf(language), 2);
  for (const verdict of verdicts) out.bits(reached.includes(verdict) ? 1 : 0, 1);
}

/** Where the learner stopped, and the blocks done. */
export function packBlocks(
  out: BitWriter,
  course: Course,
  { position, done }: Pick<Progress, 'position' | 'done'>,
): void {
  const blocks = blocksOf(course);
  const at = blocks.find(({ id }) => id === position);
  out.number(at ? at.number + 1 : 0);
  packSet(
    out,
    blocks.filter(({ id }) => done.includes(id)).map(({ number }) => number),
  );
}

export function blocksOf(course: Course): readonly Block[] {
  return course.lessons.flatMap((lesson) => lesson.blocks);
}
