import { byId, type Course, type Language, type Scaled } from '../model/course.ts';
import type { ExerciseSubmitted, LearnerEvent } from '../model/record-store.ts';
import { answered, learnerOf } from './answer-statement.ts';
import {
  aidActivity,
  assessmentActivity,
  attemptActivity,
  bare,
  blockActivity,
  courseActivity,
  exerciseActivity,
  extensionIri,
  lessonActivity,
  profileIri,
} from './activities.ts';
import { performanceActivity, performanceResult } from './performance-statement.ts';
import { dig, firstMatch, words } from './reading.ts';
import type { Activity, Actor, Result, Statement } from './statement-types.ts';
import { duration, readDuration } from './values.ts';

export { readAnswer, type ReadAnswer } from './answer-statement.ts';
export { readPerformance, type ReadPerformance } from './performance-statement.ts';

/** Who a statement is about and where it belongs: the same for a whole sitting. */
export interface StatementBase {
  readonly actor: Actor;
  /** UUID of the enrolment, from the launch or made of the pseudonym; null where nobody may be known again. */
  readonly registration: string | null;
  /** Language the learner reads. */
  readonly language: Language;
  /** Code of the training session the learner belongs to; null or absent where nobody named one. */
  readonly trainingSession?: string | null;
  /** Makes the UUID of a statement. */
  readonly uuid: () => string;
}

/** What a verb is called; `Verb` names them. */
export const verbs = {
  initialized: { cs: 'otevřel(a)', en: 'initialized' },
  resumed: { cs: 'pokračoval(a)', en: 'resumed' },
  terminated: { cs: 'zavřel(a)', en: 'terminated' },
  experienced: { cs: 'prošel (prošla)', en: 'experienced' },
  completed: { cs: 'dokončil(a)', en: 'completed' },
  attempted: { cs: 'zahájil(a)', en: 'attempted' },
  scored: { cs: 'dosáhl(a) skóre', en: 'scored' },
  answered: { cs: 'odpověděl(a)', en: 'answered' },
  passed: { cs: 'uspěl(a)', en: 'passed' },
  failed: { cs: 'neuspěl(a)', en: 'failed' },
} as const;

/** The verbs the course uses, all of `http://adlnet.gov/expapi/verbs/`. */
export type Verb = keyof typeof verbs;

/** What stands before the name in the IRI of every verb in use. */
export const verbBase = 'http://adlnet.gov/expapi/verbs/';

/** The actor of a learner known only by pseudonym: an opaque account. @see xAPI 1.0.3 Data 2.4.2.4 */
export function pseudonymousActor(course: Course, pseudonym: string): Actor {
  return { objectType: 'Agent', account: { homePage: course.iri, name: pseudonym } };
}

/** A registration made of a pseudonym, so that it stays the same as long as the learner's progress does. @see RFC 4122 4.4 */
export function registrationOf(pseudonym: string): string {
  const variant = '89ab'.charAt(parseInt(pseudonym.charAt(16), 16) % 4);
  const parts = [
    pseudonym.slice(0, 8),
    pseudonym.slice(8, 12),
    `4${pseudonym.slice(13, 16)}`,
    variant + pseudonym.slice(17, 20),
  ];
  return [...parts, pseudonym.slice(20, 32)].join('-');
}

interface Parts {
  readonly verb: Verb;
  readonly object: Activity;
  readonly parent?: readonly Activity[];
  readonly grouping?: readonly Activity[];
  readonly result?: Result;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The statement an event makes; null for an event that is nobody's experience (a draft, a new language, an answer told again to an LMS). */
export function statementOf(course: Course, event: LearnerEvent, base: StatementBase): Statement | null {
  const parts = partsOf(course, event);
  if (!parts) return null;
  const { verb, object, parent, grouping, result } = parts;
  const { registration, trainingSession } = base;
  const session = trainingSession ? { [extensionIri(course.iri, 'training-session')]: trainingSession } : null;
  const extensions = parts.extensions || session ? { ...parts.extensions, ...session } : null;
  const whole = object.id === course.iri ? [] : [bare(courseActivity(course))];
  return {
    id: base.uuid(),
    timestamp: event.at.toISOString(),
    actor: base.actor,
    verb: { id: verbBase + verb, display: verbs[verb] },
    object,
    ...(result ? { result } : {}),
    context: {
      ...(registration === null ? {} : { registration }),
      language: base.language,
      revision: course.version,
      contextActivities: {
        ...(parent ? { parent } : {}),
        ...(grouping || whole.length > 0 ? { grouping: [...(grouping ?? []), ...whole] } : {}),
        category: [{ objectType: 'Activity', id: profileIri(course.iri) }],
      },
      ...(extensions ? { extensions } : {}),
    },
  };
}

function partsOf(course: Course, event: LearnerEvent): Parts | null {
  switch (event.type) {
    case 'opened':
      return { verb: event.resumed ? 'resumed' : 'initialized', object: courseActivity(course) };
    case 'block-read':
      return {
        verb: 'experienced',
        ...blockActivity(course, event.block),
        result: { duration: duration(event.seconds) },
      };
    case 'aid-opened':
      return { verb: 'experienced', object: aidActivity(course, event.aid), parent: [bare(courseActivity(course))] };
    case 'lesson-completed':
      return {
        verb: 'completed',
        object: lessonActivity(course, event.lesson),
        parent: [bare(courseActivity(course))],
        result: { completion: true },
      };
    case 'assessment-started':
    case 'assessment-finished':
      return inAttempt(course, event);
    case 'answered':
      return { verb: 'answered', ...answered(course, event.interaction) };
    case 'exercise-submitted':
      return handedIn(course, event);
    case 'completed':
    case 'passed':
    case 'failed':
      return { verb: event.type, object: courseActivity(course), result: verdict(event) };
    case 'closed':
      return { verb: 'terminated', object: courseActivity(course), result: { duration: duration(event.seconds) } };
    case 'block-opened':
    case 'drafted':
    case 'exercise-saved':
    case 'restored':
    case 'language-changed':
      return null;
  }
}

/** What was chosen goes as ids; what was written stays with the learner. */
function handedIn(course: Course, event: ExerciseSubmitted): Parts {
  const { exercise, outcome, scaled, path, performance, seconds } = event;
  const extension = (name: string) => extensionIri(course.iri, name);
  const asPath = performance ? performanceResult(course, performance) : null;
  const score = scaled === null ? {} : { score: { scaled } };
  return {
    verb: 'completed',
    ...(performance ? performanceActivity(course, exercise, performance) : exerciseActivity(course, exercise)),
    result: { completion: true, ...score, ...asPath?.result, duration: duration(seconds) },
    extensions: {
      ...asPath?.extensions,
      [extension('exercise-version')]: byId(course.exercises, exercise).version,
      [extension('outcome')]: outcome,
      [extension('path')]: path,
    },
  };
}

type AttemptEvent = Extract<LearnerEvent, { type: 'assessment-started' | 'assessment-finished' }>;

function inAttempt(course: Course, event: AttemptEvent): Parts {
  const object = assessmentActivity(course, event.assessment);
  const where = {
    object,
    parent: [bare(courseActivity(course))],
    grouping: [attemptActivity(course, event.assessment, event.attempt)],
  };
  if (event.type === 'assessment-started') return { verb: 'attempted', ...where };
  return {
    verb: 'scored',
    ...where,
    result: { success: event.passed, completion: true, score: { scaled: event.scaled } },
  };
}

type VerdictEvent = Extract<LearnerEvent, { type: 'completed' | 'passed' | 'failed' }>;

function verdict({ type, scaled }: VerdictEvent): Result {
  if (type === 'completed') return { completion: true };
  return { success: type === 'passed', ...(scaled === null ? {} : { score: { scaled } }) };
}

/** What a trainer's report reads of any statement of the course that is not an answer. */
export interface ReadEvent {
  readonly id: string;
  readonly verb: string;
  /** Address of the activity under the course's IRI: '' is the course, `lesson/…`, `block/…/…`, `assessment/…`. */
  readonly path: string;
  readonly learner: string;
  readonly registration: string | null;
  readonly at: Date;
  readonly scaled: Scaled | null;
  readonly success: boolean | null;
  readonly seconds: number | null;
  /** Attempt at the assessment, from 1; null outside one. */
  readonly attempt: number | null;
}

/** Reads any statement about an activity under `iri`; null when it belongs elsewhere. Never throws, whatever an LRS holds. */
export function readEvent(iri: string, statement: unknown): ReadEvent | null {
  const text = (...path: string[]) => words(dig(statement, path));
  const object = text('object', 'id');
  const learner = learnerOf(dig(statement, ['actor']));
  if (learner === null || (object !== iri && !object.startsWith(`${iri}/`))) return null;
  const scaled = dig(statement, ['result', 'score', 'scaled']);
  const success = dig(statement, ['result', 'success']);
  const attempt = firstMatch(dig(statement, ['context', 'contextActivities', 'grouping']), /\/attempt\/(\d+)$/);
  return {
    id: text('id'),
    verb: text('verb', 'id').replace(/^.*\//, ''),
    path: object.slice(iri.length + 1),
    learner,
    registration: text('context', 'registration') || null,
    at: new Date(text('timestamp')),
    scaled: typeof scaled === 'number' ? scaled : null,
    success: typeof success === 'boolean' ? success : null,
    seconds: readDuration(text('result', 'duration')),
    attempt: attempt ? Number(attempt[1]) : null,
  };
}
