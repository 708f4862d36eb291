import type { InteractionType } from './patterns.ts';
import type { performanceType } from './performance.ts';

/** The shapes of xAPI 1.0.3 as far as the course writes and reads them. @see xAPI 1.0.3 Data 2.4 */

/** A text by language tag. */
export type LanguageMap = Readonly<Record<string, string>>;

export interface Account {
  readonly homePage: string;
  readonly name: string;
}

/** Whoever a statement is about: an opaque account, or what an LMS handed over at launch. */
export interface Actor {
  readonly objectType?: 'Agent';
  readonly name?: string;
  readonly account?: Account;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
}

export interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface ActivityDefinition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: InteractionType | typeof performanceType;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
  readonly steps?: readonly Component[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

export interface Result {
  readonly score?: { readonly scaled: number; readonly raw?: number; readonly min?: number; readonly max?: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  /** Absent where nobody may be known again: in the answers to a survey. */
  readonly registration?: string;
  readonly language: string;
  readonly revision: string;
  readonly contextActivities: {
    readonly parent?: readonly Activity[];
    readonly grouping?: readonly Activity[];
    readonly category?: readonly Activity[];
  };
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A statement as its learner may read it. */
export interface ToldStatement {
  readonly statement: Statement;
  readonly state: 'sent' | 'waiting' | 'refused';
  /** Why it cannot be delivered; null while it can. */
  readonly reason: string | null;
}

/** What the module tells an LRS of the learner, as far as this browser knows. */
export interface Telling {
  readonly endpoint: string;
  /** The newest last; of what has been sent, only what was made since the module was opened. */
  readonly statements: readonly ToldStatement[];
  /** Statements of other learners that wait in this browser: nobody else's business. */
  readonly others: number;
}

export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
}
