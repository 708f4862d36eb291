import type { Assessment, Course, Language, QuestionHead, Scaled } from '../model/course.ts';
import { choices, type Display } from '../model/display.ts';
import { responseKind, type Response } from '../model/interaction.ts';
import type { Answer, AssessmentProgress, ExerciseProgress, Progress } from '../model/progress.ts';
import { BitReader, BitWriter, checksum } from './bits.ts';
import { packText, readText } from './packed-text.ts';

/**
 * Progress as one short text, for `cmi.suspend_data` (at most 4,096 characters, SCORM 1.2 RTE 3.4.2.2) and for the journal.
 * `3` + checksum (4 characters) + bits in base64url; `2`, without exercises, draws and later tries, is still read. Every entry carries its number from the ids lock and its own length,
 * so a release that adds or removes blocks, questions, options or exercises still reads what an earlier one wrote.
 * How the module is to be shown stands at the end, where it was chosen. A dot at the end means nothing: it lets a store write the same again to an LMS that sends only what changed.
 */
const version = '3';
/** The version before exercises, draws and later tries. */
const older = '2';
const languages: readonly (Language | null)[] = [null, 'cs', 'en'];
const verdicts = ['completed', 'passed'] as const;
const largestDivisor = 1023;
const kinds: readonly Response['kind'][] = ['choice', 'matching', 'ordering', 'text'];

/** What a stored text means to this release. */
export interface Unpacked {
  /** Null when there was nothing, or nothing that could be read. */
  readonly progress: Progress | null;
  /** The text itself when it could not be read; null when all is well. */
  readonly unreadable: string | null;
}

/** Characters of an LMS's 4,096 that a course uses; the rest is a reserve for what later releases add. @see SCORM 1.2 RTE 3.4.2.2 */
export const room = 3500;

/**
 * Ids of the exercises whose texts an LMS has no room for, and of the questions whose draft it has none for, the longest first:
 * what a learner wrote is never cut, it is kept whole or left out whole. Everything else has room: the build refuses a course
 * where it could not.
 */
export function withoutRoom(course: Course, progress: Progress): readonly string[] {
  const written = new Map(Object.entries(progress.exercises).map(([id, { texts }]) => [id, texts.join('').length]));
  for (const { drafts } of Object.values(progress.assessments))
    for (const [id, draft] of Object.entries(drafts)) if (draft.kind === 'text') written.set(id, draft.text.length);
  const longest = [...written]
    .filter(([, length]) => length > 0)
    .sort(([one, length], [other, more]) => more - length || one.localeCompare(other))
    .map(([id]) => id);
  let left = 0;
  while (left < longest.length && pack(course, progress, longest.slice(0, left)).length > room) left++;
  return longest.slice(0, left);
}

/** Packs progress, without the texts of the exercises and the drafts of the questions named. @throws RangeError when the progress names something the course does not have */
export function pack(course: Course, progress: Progress, without: readonly string[] = []): string {
  const out = new BitWriter().number(progress.save).bits(progress.seed, 16);
  if (!/^[0-9a-f]{32}$/.test(progress.pseudonym)) throw new RangeError('a pseudonym is 32 lower-case hex digits');
  for (const digit of progress.pseudonym) out.bits(parseInt(digit, 16), 4);
  out.bits(languages.indexOf(progress.language), 2);
  for (const verdict of verdicts) out.bits(progress.reached.includes(verdict) ? 1 : 0, 1);
  packBlocks(out, course, progress);
  const known = course.assessments.filter((each) => progress.assessments[each.id]);
  out.number(known.length);
  for (const each of known)
    packAssessment(out, course, each, progress.assessments[each.id] as AssessmentProgress, without);
  packExercises(out, course, progress, without);
  if (progress.display) packDisplay(out, progress.display);
  const bits = out.toString();
  return version + checksum(bits) + bits;
}

/** Reads a packed progress back. Never throws: what is damaged or foreign comes back as `unreadable`. */
export function unpack(course: Course, text: string): Unpacked {
  if (text.trim() === '') return { progress: null, unreadable: null };
  const bits = text.replace(/\.$/, '').slice(5);
  const written = text.charAt(0);
  if (![version, older].includes(written) || text.slice(1, 5) !== checksum(bits))
    return { progress: null, unreadable: text };
  try {
    return { progress: read(course, new BitReader(bits), written), unreadable: null };
  } catch (error) {
    if (error instanceof RangeError) return { progress: null, unreadable: text };
    throw error;
  }
}

function read(course: Course, from: BitReader, written: string): Progress {
  const save = from.number();
  const seed = from.bits(16);
  const pseudonym = Array.from({ length: 32 }, () => from.bits(4).toString(16)).join('');
  const language = languages[from.bits(2)] ?? null;
  const reached = verdicts.filter(() => from.flag());
  const { position, done } = readBlocks(course, from);
  const assessments: Record<string, AssessmentProgress> = {};
  for (let left = from.number(); left > 0; left--) {
    const number = from.bits(4);
    const what = readAssessment(course, from, written !== older);
    const assessment = course.assessments.find((each) => each.number === number);
    if (assessment) assessments[assessment.id] = what;
  }
  const exercises = written === older ? {} : readExercises(course, from);
  const display = readDisplay(from);
  return {
    save,
    pseudonym,
    seed,
    language,
    ...(display ? { display } : {}),
    position,
    done,
    assessments,
    exercises,
    reached,
  };
}

/** Six bits behind everything else, so that an earlier release, which stops before them, still reads all it knows. */
function packDisplay(out: BitWriter, display: Display): void {
  for (const [name, values] of displays) out.bits(values.indexOf(display[name]), widthOf(values));
}

/** Null where nothing was chosen: then less is left than those bits take. */
function readDisplay(from: BitReader): Display | null {
  const width = displays.reduce((sum, [, values]) => sum + widthOf(values), 0);
  if (from.left < width) return null;
  return Object.fromEntries(
    displays.map(([name, values]) => [name, values[from.bits(widthOf(values))] ?? values[0]]),
  ) as Display;
}

const displays = Object.entries(choices) as readonly (readonly [keyof Display, readonly string[]])[];
const widthOf = (values: readonly string[]): number => (values.length > 2 ? 2 : 1);

function blocksOf(course: Course) {
  return course.lessons.flatMap((lesson) => lesson.blocks);
}

function packBlocks(out: BitWriter, course: Course, progress: Progress): void {
  const blocks = blocksOf(course);
  const position = blocks.find((block) => block.id === progress.position);
  out.number(position ? position.number + 1 : 0);
  const done = new Set(blocks.filter((block) => progress.done.includes(block.id)).map((block) => block.number));
  const length = Math.max(0, ...[...done].map((number) => number + 1));
  out.number(length);
  for (let number = 0; number < length; number++) out.bits(done.has(number) ? 1 : 0, 1);
}

function readBlocks(course: Course, from: BitReader): Pick<Progress, 'position' | 'done'> {
  const blocks = blocksOf(course);
  const at = from.number() - 1;
  const done = new Set<number>();
  for (let number = 0, length = from.number(); number < length; number++) if (from.flag()) done.add(number);
  return {
    position: blocks.find((block) => block.number === at)?.id ?? null,
    done: blocks.filter((block) => done.has(block.number)).map((block) => block.id),
  };
}

function packAssessment(
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

function readDrawn(course: Course, from: BitReader): AssessmentProgress['drawn'] {
  const drawn: (readonly string[])[] = [];
  for (let attempts = from.number(); attempts > 0; attempts--) {
    const ids: string[] = [];
    for (let left = from.number(); left > 0; left--) {
      const number = from.number();
      ids.push(...course.questions.filter((each) => each.number === number).map(({ id }) => id));
    }
    drawn.push(ids);
  }
  return drawn;
}

function readAssessment(course: Course, from: BitReader, recent: boolean): AssessmentProgress {
  const running = from.flag();
  const scores: Scaled[] = [];
  for (let left = from.number(); left > 0; left--) scores.push(readScaled(from) ?? 0);
  const answers: Record<string, Answer> = {};
  for (let left = from.number(); left > 0; left--) {
    const { question, response } = readResponse(course, from);
    const scaled = readScaled(from);
    const again = recent && from.flag() ? { ...readResponse(course, from), scaled: readScaled(from) } : null;
    const later = again?.question ? { again: { response: again.response, scaled: again.scaled } } : {};
    if (question) answers[question.id] = { response, scaled, ...later };
  }
  const drafts: Record<string, Response> = {};
  for (let left = from.number(); left > 0; left--) {
    const { question, response } = readResponse(course, from);
    if (question) drafts[question.id] = response;
  }
  return { scores, answers, running, drafts, drawn: recent ? readDrawn(course, from) : [] };
}

/** The exercise's number and the last four bits of its version, whether it is handed in and its texts are elsewhere, then its numbers and texts. */
function packExercises(out: BitWriter, course: Course, progress: Progress, without: readonly string[]): void {
  const worked = course.exercises.filter(({ id }) => progress.exercises[id]);
  out.number(worked.length);
  for (const { id, number, version: ofExercise } of worked) {
    const { work, texts, elsewhere, submitted } = progress.exercises[id] as ExerciseProgress;
    const isLeftOut = without.includes(id);
    out
      .number(number)
      .bits(ofExercise % 16, 4)
      .bits(submitted ? 1 : 0, 1)
      .bits(elsewhere || isLeftOut ? 1 : 0, 1);
    out.number(work.length);
    for (const each of work) out.number(each);
    const kept = isLeftOut ? [] : texts;
    out.number(kept.length);
    for (const each of kept) packText(out, each);
  }
}

/** Leaves out what this release does not know, or knows in another version: that exercise opens again. */
function readExercises(course: Course, from: BitReader): Record<string, ExerciseProgress> {
  const exercises: Record<string, ExerciseProgress> = {};
  for (let left = from.number(); left > 0; left--) {
    const [number, ofExercise, submitted, elsewhere] = [from.number(), from.bits(4), from.flag(), from.flag()];
    const work: number[] = [];
    for (let more = from.number(); more > 0; more--) work.push(from.number());
    const texts: string[] = [];
    for (let more = from.number(); more > 0; more--) texts.push(readText(from));
    const exercise = course.exercises.find((each) => each.number === number && each.version % 16 === ofExercise);
    if (exercise) exercises[exercise.id] = { work, texts, submitted, ...(elsewhere ? { elsewhere } : {}) };
  }
  return exercises;
}

/** The question's number and the last four bits of its version, then the response by the letters and digits that are its ids for ever. */
function packResponse(out: BitWriter, question: QuestionHead, response: Response): void {
  out
    .number(question.number)
    .bits(question.version % 16, 4)
    .bits(kinds.indexOf(response.kind), 2);
  switch (response.kind) {
    case 'choice':
      return packLetters(out, response.chosen);
    case 'ordering':
      return packLetters(out, response.order);
    case 'text':
      out.bits(response.shared ? 1 : 0, 1);
      return packText(out, response.text);
    case 'matching':
      out.number(Object.keys(response.pairs).length);
      for (const [item, target] of Object.entries(response.pairs)) out.bits(Number(item), 4).bits(letter(target), 5);
  }
}

function packLetters(out: BitWriter, ids: readonly string[]): void {
  out.number(ids.length);
  for (const id of ids) out.bits(letter(id), 5);
}

/** `question` is null when this release does not know it, asks it in another version, or has lost a chosen option: it opens again. */
function readResponse(course: Course, from: BitReader): { question: QuestionHead | null; response: Response } {
  const number = from.number();
  const questionVersion = from.bits(4);
  const response = readKind(kinds[from.bits(2)] ?? 'choice', from);
  const question = course.questions.find((each) => each.number === number && each.version % 16 === questionVersion);
  return { question: question && fits(question, response) ? question : null, response };
}

function readKind(kind: Response['kind'], from: BitReader): Response {
  switch (kind) {
    case 'choice':
      return { kind, chosen: readLetters(from) };
    case 'ordering':
      return { kind, order: readLetters(from) };
    case 'text':
      return { kind, shared: from.flag(), text: readText(from) };
    case 'matching': {
      const pairs: Record<string, string> = {};
      for (let left = from.number(); left > 0; left--) pairs[String(from.bits(4))] = readLetter(from);
      return { kind, pairs };
    }
  }
}

function readLetters(from: BitReader): readonly string[] {
  const ids: string[] = [];
  for (let left = from.number(); left > 0; left--) ids.push(readLetter(from));
  return ids;
}

function readLetter(from: BitReader): string {
  return String.fromCharCode(97 + from.bits(5));
}

function fits(question: QuestionHead, response: Response): boolean {
  if (responseKind(question.type) !== response.kind) return false;
  const known = (ids: readonly string[]) => ids.every((id) => question.options.includes(id));
  switch (response.kind) {
    case 'choice':
      return known(response.chosen);
    case 'ordering':
      return known(response.order);
    case 'matching':
      return (
        known(Object.values(response.pairs)) && Object.keys(response.pairs).every((id) => question.items.includes(id))
      );
    case 'text':
      return true;
  }
}

function letter(id: string): number {
  if (!/^[a-z]$/.test(id)) throw new RangeError(`"${id}" is not one letter a–z`);
  return id.charCodeAt(0) - 97;
}

/** A score exactly: 0, 1, the fraction it is, or (when it is none with a divisor up to 1,023) all its 64 bits. None at all is a divisor of 0. */
function packScaled(out: BitWriter, scaled: Scaled | null): void {
  if (scaled === null) return void out.bits(2, 2).number(0);
  if (scaled === 0 || scaled === 1) return void out.bits(scaled, 2);
  for (let divisor = 2; divisor <= largestDivisor; divisor++) {
    const share = Math.round(scaled * divisor);
    if (share / divisor === scaled) return void out.bits(2, 2).number(divisor).number(share);
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, scaled);
  out.bits(3, 2).bits(view.getUint32(0), 32).bits(view.getUint32(4), 32);
}

function readScaled(from: BitReader): Scaled | null {
  const kind = from.bits(2);
  if (kind < 2) return kind;
  if (kind === 2) {
    const divisor = from.number();
    if (divisor === 0) return null;
    return from.number() / divisor;
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, from.bits(32));
  view.setUint32(4, from.bits(32));
  return view.getFloat64(0);
}
