import { isScored, type AssessmentUse, type Course, type Question, type Scaled, type Text } from '../model/course.ts';
import { isShared, type Interaction, type Response } from '../model/interaction.ts';
import { activity, assessmentActivity, attemptActivity, bare, extensionIri } from './activities.ts';
import { delimited, interactionType, kindOf, readDelimited, rightPatterns } from './patterns.ts';
import { dig, firstMatch, whole, words, wordsOrNull } from './reading.ts';
import type { Activity, ActivityDefinition, Component, Result } from './statement-types.ts';
import { duration, labels, readDuration } from './values.ts';

/**
 * One judged response as an `answered` statement, and back. The statement carries all that item statistics need:
 * question and its version, assessment, attempt, position and order shown, response, score and time.
 * @see xAPI 1.0.3 Data 2.4.4.1 interaction activities
 */

/** The object, context and result of an answer. */
export interface AnsweredParts {
  readonly object: Activity;
  readonly parent: readonly Activity[];
  readonly grouping: readonly Activity[];
  readonly result: Result;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What a trainer's report reads from a statement. */
export interface ReadAnswer {
  /** Id of the statement; two of the same id are one. */
  readonly id: string;
  /** Whoever answered, as one comparable text: `homePage|name` of the account, or another identifier. */
  readonly learner: string;
  readonly registration: string | null;
  readonly question: string;
  readonly version: number;
  readonly assessment: string;
  readonly use: AssessmentUse;
  readonly attempt: number;
  /** True for the learner's first answer to the question in this use: the one that statistics take. */
  readonly first: boolean;
  /** Place at which the question was shown, from 1; null when not recorded. */
  readonly position: number | null;
  readonly shown: readonly string[];
  readonly response: Response;
  /** Null where nothing is judged. */
  readonly scaled: Scaled | null;
  readonly at: Date;
  readonly seconds: number | null;
  readonly language: string | null;
  /** Version of the course that asked. */
  readonly revision: string | null;
}

export function answered(course: Course, interaction: Interaction): AnsweredParts {
  const { question, assessment, attempt, response, scaled, seconds } = interaction;
  const extension = (name: string) => extensionIri(course.iri, name);
  return {
    object: activity(course, `question/${question.id}`, definition(question)),
    parent: [bare(assessmentActivity(course, assessment))],
    grouping: [attemptActivity(course, assessment, attempt)],
    result: {
      ...(scaled === null ? {} : { score: { scaled, raw: scaled, min: 0, max: 1 }, success: scaled === 1 }),
      ...(isShared(response) ? { response: delimited(response) } : {}),
      ...(seconds === null ? {} : { duration: duration(seconds) }),
    },
    extensions: {
      [extension('question-version')]: question.version,
      [extension('position')]: interaction.position,
      [extension('shown')]: interaction.shown,
      [extension('use')]: interaction.use,
      [extension('first')]: interaction.first,
    },
  };
}

function definition(question: Question): ActivityDefinition {
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { cs: question.id, en: question.id },
    description: question.stem,
    interactionType: interactionType(question.type),
    ...(isScored(question) ? { correctResponsesPattern: rightPatterns(question) } : {}),
    ...components(question),
  };
}

/** The parts of a question under the names their interaction type has for them. @see xAPI 1.0.3 Data 2.4.4.1 interaction components */
function components(question: Question): Partial<ActivityDefinition> {
  if (question.type === 'matching')
    return { source: question.pairs.map(component), target: question.targets.map(component) };
  const parts = labels(question).map(component);
  if (question.type === 'likert') return { scale: parts };
  return parts.length === 0 ? {} : { choices: parts };
}

function component({ id, text }: { readonly id: string; readonly text: Text }): Component {
  return { id, description: text };
}

/** A text that was not shared comes back empty and not shared. */
function readShared(kind: Response['kind'], text: unknown): Response {
  if (kind === 'text' && typeof text !== 'string') return { kind, text: '', shared: false };
  return readDelimited(kind, words(text));
}

/** Reads an `answered` statement of this course's making; null when it is any other. Never throws, whatever an LRS holds. */
export function readAnswer(statement: unknown): ReadAnswer | null {
  const at = (...path: readonly (string | number)[]) => dig(statement, path);
  if (at('verb', 'id') !== 'http://adlnet.gov/expapi/verbs/answered') return null;
  const question = /^(.+)\/question\/([a-z0-9-]+)$/.exec(words(at('object', 'id')));
  const attempt = firstMatch(
    at('context', 'contextActivities', 'grouping'),
    /\/assessment\/([a-z0-9-]+)\/attempt\/(\d+)$/,
  );
  const scaled = at('result', 'score', 'scaled');
  const type = at('object', 'definition', 'interactionType');
  const kind = kindOf(type);
  const learner = learnerOf(at('actor'));
  if (!question || !attempt || learner === null || kind === null) return null;
  const judged = type !== 'likert' && type !== 'long-fill-in';
  if (judged !== (typeof scaled === 'number')) return null;
  const extension = (name: string) => at('context', 'extensions', extensionIri(question[1] as string, name));
  const shown = extension('shown');
  const use = extension('use');
  const first = extension('first');
  return {
    id: words(at('id')),
    learner,
    registration: wordsOrNull(at('context', 'registration')),
    question: question[2] as string,
    version: whole(extension('question-version')) ?? 1,
    assessment: attempt[1] as string,
    use: isUse(use) ? use : 'practice',
    attempt: Number(attempt[2]),
    // Before tests were drawn every attempt asked the same, and nothing said which answer was the first.
    first: typeof first === 'boolean' ? first : attempt[2] === '1',
    position: whole(extension('position')),
    shown: Array.isArray(shown) ? shown.filter((each): each is string => typeof each === 'string') : [],
    response: readShared(kind, at('result', 'response')),
    scaled: typeof scaled === 'number' ? scaled : null,
    at: new Date(words(at('timestamp'))),
    seconds: readDuration(words(at('result', 'duration'))),
    language: wordsOrNull(at('context', 'language')),
    revision: wordsOrNull(at('context', 'revision')),
  };
}

/** One comparable text for an actor: `homePage|name`, else another identifier; null when there is none. */
export function learnerOf(actor: unknown): string | null {
  const name = dig(actor, ['account', 'name']);
  if (typeof name === 'string') return `${words(dig(actor, ['account', 'homePage']))}|${name}`;
  for (const key of ['mbox', 'mbox_sha1sum', 'openid']) {
    const value = dig(actor, [key]);
    if (typeof value === 'string') return value;
  }
  return null;
}

const uses: readonly AssessmentUse[] = ['practice', 'test', 'form-a', 'form-b', 'survey'];

function isUse(value: unknown): value is AssessmentUse {
  return uses.some((use) => use === value);
}
