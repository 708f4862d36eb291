import { byId, type Course, type Scaled } from '../model/course.ts';
import type { Decision, Performance } from '../model/interaction.ts';
import type { ExerciseSubmitted } from '../model/record-store.ts';
import { activity, bare, courseActivity, extensionIri } from './activities.ts';
import { learnerOf } from './answer-statement.ts';
import { performancePattern, performanceType, readPerformancePattern } from './performance.ts';
import { dig, whole, words, wordsOrNull } from './reading.ts';
import type { Activity } from './statement-types.ts';
import { readDuration } from './values.ts';

/**
 * A path of decisions as an interaction activity of type `performance`, and back. There is no right path, so there is no
 * `correctResponsesPattern` and no success: the score is the mean of the decisions.
 * @see xAPI 1.0.3 Data 2.4.4.1 interaction activities
 */

/** `…/exercise/invitation-scenario` with its steps; it stands in no lesson, so the course is its parent. */
export function performanceActivity(
  course: Course,
  exercise: string,
  { title, steps }: Performance,
): { readonly object: Activity; readonly parent: readonly Activity[] } {
  return {
    object: activity(course, `exercise/${byId(course.exercises, exercise).id}`, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: title,
      interactionType: performanceType,
      steps: steps.map(({ id, text }) => ({ id, description: text })),
    }),
    parent: [bare(courseActivity(course))],
  };
}

/** What was decided, as `result.response`, and whether it is the learner's first path. */
export function performanceResult(course: Course, { taken, first }: Performance) {
  return {
    result: { response: performancePattern(taken) },
    extensions: { [extensionIri(course.iri, 'first')]: first },
  };
}

/** What is read from the statement of a path. */
export interface ReadPerformance extends Pick<ExerciseSubmitted, 'exercise' | 'outcome' | 'scaled'> {
  readonly id: string;
  readonly learner: string;
  readonly registration: string | null;
  readonly version: number;
  readonly taken: readonly Decision[];
  readonly first: boolean;
  readonly at: Date;
  readonly seconds: number | null;
}

/** Reads the statement of a path of decisions; null when it is any other. Never throws, whatever an LRS holds. */
export function readPerformance(statement: unknown): ReadPerformance | null {
  const at = (...path: readonly string[]) => dig(statement, path);
  const exercise = /^(.+)\/exercise\/([a-z0-9-]+)$/.exec(words(at('object', 'id')));
  const taken = readPerformancePattern(words(at('result', 'response')));
  const learner = learnerOf(at('actor'));
  if (at('object', 'definition', 'interactionType') !== performanceType) return null;
  if (!exercise || !taken || learner === null) return null;
  const extension = (name: string) => at('context', 'extensions', extensionIri(exercise[1] as string, name));
  const scaled: unknown = at('result', 'score', 'scaled');
  return {
    id: words(at('id')),
    learner,
    registration: wordsOrNull(at('context', 'registration')),
    exercise: exercise[2] as string,
    version: whole(extension('exercise-version')) ?? 1,
    outcome: words(extension('outcome')),
    scaled: typeof scaled === 'number' ? (scaled satisfies Scaled) : null,
    taken,
    first: extension('first') === true,
    at: new Date(words(at('timestamp'))),
    seconds: readDuration(words(at('result', 'duration'))),
  };
}
