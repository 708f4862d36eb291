import { byId, isScored, type Course, type Language, type Scaled } from './course.ts';
import type { Display } from './display.ts';
import type { Interaction, Response } from './interaction.ts';
import type { LearnerEvent } from './record-store.ts';

/** What a learner has done so far: facts only. Verdicts are computed by `outcome`. */
export interface Progress {
  /** Save counter: raised by every change. The newer of two records wins by it, never by a clock. */
  readonly save: number;
  /** Pseudonym under which statements are sent: 32 lower-case hex digits, made once, kept for ever. */
  readonly pseudonym: string;
  /** Seed of every shuffle, 0 to 65535, made once. */
  readonly seed: number;
  /** Language the learner chose; null while the LMS's counts. */
  readonly language: Language | null;
  /** How the learner chose to have the module shown; absent until something was chosen. */
  readonly display?: Display;
  /** Block where the learner stopped; null before the first. */
  readonly position: string | null;
  /** Ids of the blocks done, in course order. */
  readonly done: readonly string[];
  /** Assessment id → what happened there. An assessment nobody opened is absent. */
  readonly assessments: Readonly<Record<string, AssessmentProgress>>;
  /** Exercise id → what the learner did there. An exercise nobody touched is absent. */
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
  /** Verdicts once reached; never taken back, whatever a later release adds to the course. */
  readonly reached: readonly ('completed' | 'passed')[];
}

export interface AssessmentProgress {
  /** Scores of the attempts that ended, in order. */
  readonly scores: readonly Scaled[];
  /** Question id → answer in the running attempt, or in the last one when none is running. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** True while an attempt runs. */
  readonly running: boolean;
  /** Responses chosen but not yet handed in. */
  readonly drafts: Readonly<Record<string, Response>>;
  /** Ids drawn for each attempt, in the order asked, the running or last attempt at the end; empty where every question is asked. */
  readonly drawn: readonly (readonly string[])[];
}

/** The learner's work on an exercise. What the numbers and texts mean is the exercise's own matter. */
export interface ExerciseProgress {
  /** Whole numbers from 0, one for each choice; small ones take least room. */
  readonly work: readonly number[];
  readonly texts: readonly string[];
  /** True where an LMS had no room for the texts: they lie in the browser in which they were written. Absent otherwise. */
  readonly elsewhere?: true;
  /** True while all this is what was handed in; false while the learner works on it. */
  readonly submitted: boolean;
}

/** An answer handed in: the one that counts, and in practice the first. */
export interface Answer extends Judged {
  /** The latest of the later tries, which practice allows; absent until there is one. */
  readonly again?: Judged;
}

export interface Judged {
  readonly response: Response;
  /** Null where nothing is judged. */
  readonly scaled: Scaled | null;
}

/** The verdict a standard asks for. */
export interface Outcome {
  readonly completion: 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Best score of the final assessment; null before the first attempt ends. */
  readonly scaled: Scaled | null;
  /** Share of blocks done, 0 to 1. */
  readonly progress: Scaled;
}

export function newProgress(pseudonym: string, seed: number): Progress {
  return {
    save: 0,
    pseudonym,
    seed,
    language: null,
    position: null,
    done: [],
    assessments: {},
    exercises: {},
    reached: [],
  };
}

const untouched: AssessmentProgress = { scores: [], answers: {}, running: false, drafts: {}, drawn: [] };

/** What happened in one assessment; the same empty record when nothing did. */
export function inAssessment(progress: Progress, id: string): AssessmentProgress {
  return progress.assessments[id] ?? untouched;
}

const unworked: ExerciseProgress = { work: [], texts: [], submitted: false };

/** What the learner did in one exercise; the same empty record when nothing. */
export function inExercise(progress: Progress, id: string): ExerciseProgress {
  return progress.exercises[id] ?? unworked;
}

/** The same progress with what was written and an LMS had no room for, where an older progress of the same learner holds it. */
export function withTextsOf(older: Progress, progress: Progress): Progress {
  const entries = Object.entries(progress.exercises).map(([id, { elsewhere, ...done }]): [string, ExerciseProgress] => {
    const { texts } = inExercise(older, id);
    if (!elsewhere) return [id, done];
    return [id, texts.length > 0 ? { ...done, texts } : { ...done, elsewhere }];
  });
  const assessments = Object.entries(progress.assessments).map(([id, now]) => [
    id,
    withDraftsOf(inAssessment(older, id), now),
  ]);
  return { ...progress, assessments: Object.fromEntries(assessments), exercises: Object.fromEntries(entries) };
}

/** A draft goes only with an answer or an attempt: where neither came and the draft is gone, there was no room for it. */
function withDraftsOf(older: AssessmentProgress, now: AssessmentProgress): AssessmentProgress {
  const same = (id: string): boolean => JSON.stringify(older.answers[id]) === JSON.stringify(now.answers[id]);
  const left = Object.entries(older.drafts).filter(
    ([id, draft]) => draft.kind === 'text' && now.drafts[id] === undefined && same(id),
  );
  const began = older.running !== now.running || older.drawn.length !== now.drawn.length;
  const ended = older.scores.length !== now.scores.length;
  return left.length === 0 || began || ended ? now : { ...now, drafts: { ...now.drafts, ...Object.fromEntries(left) } };
}

/** The progress after an event, one save further; the same object when the event changes nothing. */
export function advance(course: Course, progress: Progress, event: LearnerEvent): Progress {
  const change = changes(course, progress, event);
  return change ? { ...progress, ...change, save: progress.save + 1 } : progress;
}

function changes(course: Course, progress: Progress, event: LearnerEvent): Partial<Progress> | null {
  switch (event.type) {
    case 'block-opened':
      return event.block === progress.position ? null : { position: event.block };
    case 'block-read':
      return progress.done.includes(event.block) ? null : { done: inOrder(course, [...progress.done, event.block]) };
    case 'language-changed':
      return event.language === progress.language ? null : { language: event.language };
    case 'assessment-started':
      return withAssessment(progress, event.assessment, (was) => ({
        ...was,
        answers: {},
        drafts: {},
        running: true,
        drawn: event.drawn.length > 0 ? [...was.drawn, event.drawn] : was.drawn,
      }));
    case 'answered':
      return answered(progress, event.interaction);
    case 'assessment-finished':
      return withAssessment(progress, event.assessment, (was) => ({
        ...was,
        running: false,
        drafts: {},
        scores: [...was.scores, event.scaled],
      }));
    case 'exercise-saved':
      return withExercise(progress, event, false);
    case 'exercise-submitted':
      return {
        ...withExercise(progress, event, true),
        done: inOrder(course, [...progress.done, ...showing(course, event.exercise)]),
      };
    case 'completed':
    case 'passed':
      return progress.reached.includes(event.type) ? null : { reached: [...progress.reached, event.type].sort() };
    case 'opened':
    case 'lesson-completed':
    case 'aid-opened':
    case 'drafted':
    case 'restored':
    case 'failed':
    case 'closed':
      return null;
  }
}

/** Practice has no attempts: it keeps the first answer to each question beside the latest. */
function answered(progress: Progress, interaction: Interaction): Partial<Progress> {
  const { question, assessment, use, response, scaled } = interaction;
  return withAssessment(progress, assessment, (was) => {
    const first = use === 'practice' ? was.answers[question.id] : undefined;
    const judged = { response, scaled };
    return {
      ...was,
      running: use !== 'practice',
      answers: { ...was.answers, [question.id]: first ? { ...first, again: judged } : judged },
      drafts: without(was.drafts, question.id),
    };
  });
}

/** The progress with a response chosen but not handed in, one save further. */
export function draft(progress: Progress, assessment: string, question: string, response: Response): Progress {
  const change = withAssessment(progress, assessment, (was) => ({
    ...was,
    drafts: { ...was.drafts, [question]: response },
  }));
  return { ...progress, ...change, save: progress.save + 1 };
}

function withAssessment(
  progress: Progress,
  id: string,
  change: (was: AssessmentProgress) => AssessmentProgress,
): Partial<Progress> {
  return { assessments: { ...progress.assessments, [id]: change(inAssessment(progress, id)) } };
}

function withExercise(
  progress: Progress,
  {
    exercise,
    work,
    texts,
  }: { readonly exercise: string; readonly work: readonly number[]; readonly texts: readonly string[] },
  submitted: boolean,
): Partial<Progress> {
  // What lies elsewhere is not given up because something was chosen here.
  const elsewhere = inExercise(progress, exercise).elsewhere && texts.every((text) => text === '');
  return {
    exercises: { ...progress.exercises, [exercise]: { work, texts, submitted, ...(elsewhere ? { elsewhere } : {}) } },
  };
}

/** Ids of the blocks that show an exercise. */
function showing(course: Course, exercise: string): readonly string[] {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
  return blocks.filter((block) => block.exercise === exercise).map((block) => block.id);
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

function inOrder(course: Course, done: readonly string[]): readonly string[] {
  return course.lessons
    .flatMap((lesson) => lesson.blocks)
    .filter((block) => done.includes(block.id))
    .map((block) => block.id);
}

/** The one place where completed, passed and failed are decided. */
export function outcome(course: Course, progress: Progress, masteryScore: Scaled = course.masteryScore): Outcome {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
  const done = blocks.filter((block) => progress.done.includes(block.id)).length;
  const { scores } = inAssessment(progress, course.finalAssessment);
  const scaled = scores.length === 0 ? null : Math.max(...scores);
  const completed = progress.reached.includes('completed') || done === blocks.length;
  const enough = scaled !== null && scaled >= masteryScore;
  const passed = progress.reached.includes('passed') || (enough && completed);
  const failed = !passed && !enough && scores.length >= course.attempts;
  const completion = completed ? 'completed' : 'incomplete';
  const success = passed ? 'passed' : failed ? 'failed' : 'unknown';
  return { completion, success, scaled, progress: blocks.length === 0 ? 0 : done / blocks.length };
}

/** Attempts at an assessment still open to the learner, at least 0. */
export function attemptsLeft(course: Course, progress: Progress): number {
  return Math.max(0, course.attempts - inAssessment(progress, course.finalAssessment).scores.length);
}

/** Ids of the questions the running or last attempt asks, in that order; before the first, of all it may ask. */
export function asked(course: Course, progress: Progress, id: string): readonly string[] {
  const { questions } = byId(course.assessments, id);
  // A question drawn before an update that took it out is asked no longer.
  return (
    inAssessment(progress, id)
      .drawn.at(-1)
      ?.filter((each) => questions.includes(each)) ?? questions
  );
}

/** Mean of the scaled scores over all scored questions of an attempt; an unanswered one counts 0. */
export function assessmentScore(course: Course, progress: Progress, id: string): Scaled {
  const questions = asked(course, progress, id).filter((each) => isScored(byId(course.questions, each)));
  const { answers } = inAssessment(progress, id);
  const sum = questions.reduce((total, question) => total + (answers[question]?.scaled ?? 0), 0);
  return questions.length === 0 ? 0 : sum / questions.length;
}
