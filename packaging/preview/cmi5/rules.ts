import { isDeepStrictEqual } from 'node:util';
import { brokenRules } from '../../../module/formats/statement-rules.ts';
import { masteryScoreExtension, sessionIdExtension, type Session, type Statement } from './session.ts';

/**
 * What an LMS holds an assignable unit to, statement by statement. Ids are those of the published list of cmi5 requirements
 * (`@cmi5/requirements` 1.0.0, AICC and ADL). @see cmi5 9
 */

const category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOn = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const verdicts = ['completed', 'passed', 'failed'];
const defined = ['initialized', ...verdicts, 'terminated'];

/** One rule: its id, what it asks, and when a statement breaks it. */
interface Rule {
  readonly id: string;
  readonly asks: string;
  readonly broken: (seen: Seen) => boolean;
}

/** A statement with what the rules look at. */
interface Seen {
  readonly session: Session;
  readonly statement: Statement;
  readonly verb: string;
  readonly categories: readonly unknown[];
  /** True where the unit says that cmi5 defines the statement. */
  readonly isDefined: boolean;
  at(...path: readonly (string | number)[]): unknown;
}

const everyStatement: readonly Rule[] = [
  { id: '9.1.0.0-1', asks: 'a statement has its own id', broken: ({ at }) => typeof at('id') !== 'string' },
  {
    id: '9.7.0.0-1',
    asks: 'a statement has a timestamp',
    broken: ({ at }) => at('timestamp') === undefined,
  },
  {
    id: '9.7.0.0-2',
    asks: 'a timestamp is in UTC',
    broken: ({ at }) => at('timestamp') !== undefined && !/(Z|[+-]00:?00)$/.test(String(at('timestamp'))),
  },
  {
    id: '8.1.3.0-3',
    asks: 'the actor is the one of the launch, whole',
    broken: ({ session, at }) => !isDeepStrictEqual(at('actor'), session.registration.actor),
  },
  { id: '6.3.0.0-1', asks: 'a unit voids nothing', broken: ({ verb }) => verb === 'voided' },
  {
    id: '9.6.1.0-1',
    asks: 'the context has the registration of the launch',
    broken: ({ session, at }) => at('context', 'registration') !== session.registration.id,
  },
  {
    id: '9.6.3.1-4',
    asks: 'the context has the session id',
    broken: ({ session, at }) => at('context', 'extensions', sessionIdExtension) !== session.id,
  },
  {
    id: '10.2.1.0-6',
    asks: 'everything of the context template stands in its place',
    broken: ({ session, at }) => !holds(at('context'), session.launchData.contextTemplate),
  },
  {
    id: '10.2.1.0-4',
    asks: 'LMS.LaunchData is read before the first statement',
    broken: ({ session }) => !session.readLaunchData,
  },
  {
    id: '11.0.0.0-3',
    asks: 'cmi5LearnerPreferences are read before the first statement',
    broken: ({ session }) => !session.readPreferences,
  },
  {
    id: '9.3.0.0-4',
    asks: 'initialized comes first',
    broken: ({ session, verb, isDefined }) => session.verbs.length === 0 && !(isDefined && verb === 'initialized'),
  },
  {
    id: '9.3.0.0-5',
    asks: 'nothing comes after terminated',
    broken: ({ session }) => session.verbs.includes('terminated'),
  },
];

const allowedStatement: readonly Rule[] = [
  {
    id: '9.6.2.1-1',
    asks: 'a verb of cmi5 about the unit has the category cmi5',
    broken: ({ session, verb, at }) => defined.includes(verb) && at('object', 'id') === session.registration.activityId,
  },
  {
    id: '9.6.2.2-2',
    asks: 'no statement but a verdict has the category moveon',
    broken: ({ categories }) => categories.includes(moveOn),
  },
];

const definedStatement: readonly Rule[] = [
  {
    id: '8.1.5.0-6',
    asks: 'it is about the activity of the launch',
    broken: ({ session, at }) => at('object', 'id') !== session.registration.activityId,
  },
  {
    id: '9.6.2.2-1',
    asks: 'completed, passed and failed have the category moveon',
    broken: ({ verb, categories }) => verdicts.includes(verb) && !categories.includes(moveOn),
  },
  {
    id: '9.6.2.2-2',
    asks: 'no statement but a verdict has the category moveon',
    broken: ({ verb, categories }) => !verdicts.includes(verb) && categories.includes(moveOn),
  },
  {
    id: '9.3.0.0-2',
    asks: 'initialized comes once in a session',
    broken: ({ session, verb }) => verb === 'initialized' && session.verbs.includes('initialized'),
  },
  {
    id: '9.3.0.0-6',
    asks: 'completed comes once in a registration',
    broken: ({ session, verb }) => verb === 'completed' && session.registration.verbs.has('completed'),
  },
  {
    id: '9.3.0.0-7',
    asks: 'passed comes once in a registration',
    broken: ({ session, verb }) => verb === 'passed' && session.registration.verbs.has('passed'),
  },
  {
    id: '9.3.0.0-8',
    asks: 'failed never follows passed in a registration',
    broken: ({ session, verb }) => verb === 'failed' && session.registration.verbs.has('passed'),
  },
  {
    id: '9.3.0.0-3',
    asks: 'one of passed and failed comes in a session',
    broken: ({ session, verb }) =>
      ['passed', 'failed'].includes(verb) && session.verbs.some((each) => ['passed', 'failed'].includes(each)),
  },
  {
    id: '9.5.1.0-2',
    asks: 'only passed and failed have a score',
    broken: ({ verb, at }) => at('result', 'score') !== undefined && !['passed', 'failed'].includes(verb),
  },
  {
    id: '9.5.1.0-3',
    asks: 'a raw score has its least and most',
    broken: ({ at }) =>
      at('result', 'score', 'raw') !== undefined &&
      [at('result', 'score', 'min'), at('result', 'score', 'max')].includes(undefined),
  },
  {
    id: '9.5.2.0-1',
    asks: 'success is true in passed',
    broken: ({ verb, at }) => verb === 'passed' && at('result', 'success') !== true,
  },
  {
    id: '9.5.2.0-2',
    asks: 'success is false in failed',
    broken: ({ verb, at }) => verb === 'failed' && at('result', 'success') !== false,
  },
  {
    id: '9.5.2.0-3',
    asks: 'success stands nowhere but in passed and failed',
    broken: ({ verb, at }) => !['passed', 'failed'].includes(verb) && at('result', 'success') !== undefined,
  },
  {
    id: '9.5.3.0-1',
    asks: 'completion is true in completed',
    broken: ({ verb, at }) => verb === 'completed' && at('result', 'completion') !== true,
  },
  {
    id: '9.5.3.0-2',
    asks: 'completion stands nowhere but in completed',
    broken: ({ verb, at }) => verb !== 'completed' && at('result', 'completion') !== undefined,
  },
  ...['terminated', 'completed', 'passed', 'failed'].map((name, place): Rule => ({
    id: `9.5.4.1-${place + 1}`,
    asks: `${name} has a duration`,
    broken: ({ verb, at }) => verb === name && typeof at('result', 'duration') !== 'string',
  })),
  {
    id: '9.3.4.0-2',
    asks: 'passed has at least the mastery score',
    broken: ({ session, verb, at }) => verb === 'passed' && !reaches(session, at('result', 'score', 'scaled'), true),
  },
  {
    id: '9.3.5.0-2',
    asks: 'failed has less than the mastery score',
    broken: ({ session, verb, at }) => verb === 'failed' && !reaches(session, at('result', 'score', 'scaled'), false),
  },
  {
    id: '9.6.3.2-2',
    asks: 'passed and failed carry the mastery score of the launch',
    broken: ({ session, verb, at }) =>
      session.masteryScore !== null &&
      ['passed', 'failed'].includes(verb) &&
      at('context', 'extensions', masteryScoreExtension) !== session.masteryScore,
  },
  {
    id: '10.2.2.0-2',
    asks: 'in Browse no verdict is sent',
    broken: ({ session, verb }) => session.launchMode === 'Browse' && verdicts.includes(verb),
  },
  {
    id: '10.2.2.0-3',
    asks: 'in Review no verdict is sent',
    broken: ({ session, verb }) => session.launchMode === 'Review' && verdicts.includes(verb),
  },
];

/** All rules, for the tests that prove each of them. */
export const ruleIds: readonly string[] = [...everyStatement, ...allowedStatement, ...definedStatement].map(
  ({ id }) => id,
);

/** Every rule a statement breaks, as `id what is asked`; empty when the LMS takes it. */
export function breaches(session: Session, statement: Statement): readonly string[] {
  const seen = look(session, statement);
  const rules = [...everyStatement, ...(seen.isDefined ? definedStatement : allowedStatement)];
  const broken = rules.filter((rule) => rule.broken(seen)).map(({ id, asks }) => `${id} ${asks}`);
  return [...brokenRules(statement), ...broken];
}

/** Remembers a statement the LMS has taken. */
export function remember(session: Session, statement: Statement): void {
  const { verb, isDefined } = look(session, statement);
  if (!isDefined) return;
  session.verbs.push(verb);
  session.registration.verbs.add(verb);
}

function look(session: Session, statement: Statement): Seen {
  const at = (...path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], statement);
  const listed = at('context', 'contextActivities', 'category');
  const categories = Array.isArray(listed) ? listed.map((each: { id?: unknown }) => each.id) : [];
  const verb = String(at('verb', 'id')).replace(/^.*\//, '');
  return { session, statement, verb, categories, isDefined: categories.includes(category), at };
}

/** Lists are compared place by place: a unit's own entries stand behind those of the template. */
function holds(context: unknown, template: unknown): boolean {
  if (typeof template !== 'object' || template === null) return isDeepStrictEqual(context, template);
  return Object.entries(template).every(([key, value]) =>
    holds((context as Record<string, unknown> | undefined)?.[key], value),
  );
}

/** True where a score agrees with the verdict, or says nothing of it. */
function reaches({ masteryScore }: Session, scaled: unknown, passed: boolean): boolean {
  return masteryScore === null || typeof scaled !== 'number' || scaled >= masteryScore === passed;
}
