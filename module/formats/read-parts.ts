import type { Course, QuestionHead, Scaled } from '../model/course.ts';
import type { Display } from '../model/display.ts';
import type { Response } from '../model/interaction.ts';
import type { Answer, AssessmentProgress, ExerciseProgress, Progress } from '../model/progress.ts';
import type { BitReader } from './bit-reader.ts';
import { blocksOf, displays, languages, verdicts, widthOf, type Beginning } from './packed-parts.ts';
import { readResponse, readScaled } from './read-answers.ts';
import { readText } from './read-text.ts';

/** The parts of a progress in the bits of suspend data, read back. */

export function readSet(from: BitReader): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0, length = from.number(); number < length; number++) if (from.flag()) numbers.push(number);
  return numbers;
}

export function readDisplay(from: BitReader): Display {
  return Object.fromEntries(
    displays.map(([name, values]) => [name, values[from.bits(widthOf(values))] ?? values[0]]),
  ) as Display;
}

/** `recent` is false for what was written before draws and later tries were kept. */
export function readAssessment(course: Course, from: BitReader, recent = true): readonly [number, AssessmentProgress] {
  const number = from.bits(4);
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
  return [number, { scores, answers, running, drafts, drawn: recent ? readDrawn(course, from) : [] }];
}

function readDrawn(course: Course, from: BitReader): AssessmentProgress['drawn'] {
  const drawn: (readonly string[])[] = [];
  for (let attempts = from.number(); attempts > 0; attempts--) {
    const ids: string[] = [];
    for (let left = from.number(); left > 0; left--) {
      const number = from.number();
      ids.push(...course.questions.filter((each) => each.number === number).map(({ id }: QuestionHead) => id));
    }
    drawn.push(ids);
  }
  return drawn;
}

/**
 * An exercise's number, its id in this release, and what was done; the id is null where this release does not know the exercise, or knows it
 * in another version: then it opens again. `recent` is false for what was written before small numbers took four bits.
 */
export function readExercise(
  course: Course,
  from: BitReader,
  recent = true,
): readonly [number: number, id: string | null, ExerciseProgress] {
  const [number, version, submitted, elsewhere] = [from.number(), from.bits(4), from.flag(), from.flag()];
  const length = from.number();
  const areSmall = recent && from.flag();
  const work: number[] = [];
  while (work.length < length) work.push(areSmall ? from.bits(4) : from.number());
  const texts: string[] = [];
  for (let more = from.number(); more > 0; more--) texts.push(readText(from));
  const known = course.exercises.find((each) => each.number === number && each.version % 16 === version);
  return [number, known?.id ?? null, { work, texts, submitted, ...(elsewhere ? { elsewhere } : {}) }];
}

export function readBeginning(from: BitReader): Beginning {
  const save = from.number();
  const seed = from.bits(16);
  const pseudonym = Array.from({ length: 32 }, () => from.bits(4).toString(16)).join('');
  const language = languages[from.bits(2)] ?? null;
  return { save, seed, pseudonym, language, reached: verdicts.filter(() => from.flag()) };
}

export function readBlocks(course: Course, from: BitReader): Pick<Progress, 'position' | 'done'> {
  const blocks = blocksOf(course);
  const at = from.number() - 1;
  const done = readSet(from);
  return {
    position: blocks.find(({ number }) => number === at)?.id ?? null,
    done: blocks.filter(({ number }) => done.includes(number)).map(({ id }) => id),
  };
}
