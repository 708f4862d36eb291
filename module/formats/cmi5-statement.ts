import type { Language, Scaled } from '../model/course.ts';
import type { Activity, Actor, Result, Statement } from './statement-types.ts';
import { verbBase, verbs } from './statement.ts';
import { duration } from './values.ts';

/** The statements that cmi5 itself defines, and what it adds to all others. @see cmi5 9 */

const context = 'https://w3id.org/xapi/cmi5/context/';
export const cmi5Category = `${context}categories/cmi5`;
export const moveOnCategory = `${context}categories/moveon`;
export const sessionIdExtension = `${context}extensions/sessionid`;
export const masteryScoreExtension = `${context}extensions/masteryscore`;

/** Verbs an assignable unit uses by cmi5's own rules. @see cmi5 9.3 */
export type Cmi5Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** What stands in the context of every statement, unchanged. @see cmi5 10.2.1 contextTemplate */
export interface ContextTemplate {
  readonly contextActivities?: Readonly<Record<string, readonly Activity[] | Activity>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is the same for all statements of a session. */
export interface Cmi5Base {
  readonly actor: Actor;
  readonly registration: string;
  readonly activityId: string;
  readonly language: Language;
  /** Version of the course. */
  readonly revision: string;
  readonly sessionId: unknown;
  /** As the LMS gave it; null where it gave none. @see cmi5 9.6.3.2 */
  readonly masteryScore: number | null;
  readonly uuid: () => string;
}

/** When it happened, so many seconds after the session began, with what score. */
export interface Cmi5Event {
  readonly verb: Cmi5Verb;
  readonly at: Date;
  readonly seconds: number;
  readonly scaled: Scaled | null;
}

/** A statement that cmi5 defines. What the LMS's template adds is added by `stamped`. @see cmi5 9.2 to 9.7 */
export function cmi5Statement(event: Cmi5Event, base: Cmi5Base): Statement {
  const { verb, at } = event;
  const judged = verb === 'passed' || verb === 'failed';
  const categories = judged || verb === 'completed' ? [cmi5Category, moveOnCategory] : [cmi5Category];
  const result = resultOf(event);
  return {
    id: base.uuid(),
    timestamp: at.toISOString(),
    actor: base.actor,
    verb: { id: verbBase + verb, display: verbs[verb] },
    object: { objectType: 'Activity', id: base.activityId },
    ...(result ? { result } : {}),
    context: {
      registration: base.registration,
      language: base.language,
      revision: base.revision,
      contextActivities: { category: categories.map((id) => ({ objectType: 'Activity', id })) },
      extensions: {
        [sessionIdExtension]: base.sessionId,
        ...(judged && base.masteryScore !== null ? { [masteryScoreExtension]: base.masteryScore } : {}),
      },
    },
  };
}

/** @see cmi5 9.5 */
function resultOf({ verb, seconds, scaled }: Cmi5Event): Result | null {
  if (verb === 'initialized') return null;
  const took = { duration: duration(seconds) };
  if (verb === 'terminated') return took;
  if (verb === 'completed') return { completion: true, ...took };
  return { success: verb === 'passed', ...(scaled === null ? {} : { score: { scaled } }), ...took };
}

/** The statement with the template of this session: its entries first, ours behind them, its values over ours. @see cmi5 9.6, 10.2.1 */
export function stamped(template: ContextTemplate, statement: Statement): Statement {
  const theirs = template.contextActivities ?? {};
  const ours: Readonly<Record<string, readonly Activity[]>> = statement.context.contextActivities;
  const kinds = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const both = (kind: string): readonly Activity[] => [...listed(theirs[kind]), ...(ours[kind] ?? [])];
  return {
    ...statement,
    context: {
      ...statement.context,
      ...template,
      contextActivities: Object.fromEntries(kinds.map((kind) => [kind, both(kind)])),
      extensions: { ...statement.context.extensions, ...template.extensions },
    },
  };
}

function listed(activities: readonly Activity[] | Activity | undefined): readonly Activity[] {
  if (!activities) return [];
  return 'id' in activities ? [activities] : activities;
}
