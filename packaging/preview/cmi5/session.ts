import { randomUUID } from 'node:crypto';

/** How an LMS opens an assignable unit. @see cmi5 10.2 */
export interface Cmi5Options {
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly moveOn?: 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed' | 'NotApplicable';
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly launchParameters?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** A statement as it came, of which nothing is known to be right. */
export type Statement = Json;

/** One enrolment of one learner: what may happen once, happens once here. */
export interface Registration {
  readonly id: string;
  readonly actor: Json;
  readonly activityId: string;
  /** Verbs of cmi5 the unit has used, over all sessions. */
  readonly verbs: Set<string>;
}

/** One launch. */
export interface Session {
  readonly id: string;
  readonly registration: Registration;
  readonly token: string;
  readonly launchMode: NonNullable<Cmi5Options['launchMode']>;
  readonly masteryScore: number | null;
  readonly launchData: Json;
  /** Verbs of cmi5 used in this session, in order. */
  readonly verbs: string[];
  fetched: boolean;
  readLaunchData: boolean;
  readPreferences: boolean;
}

export const sessionIdExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
export const masteryScoreExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** A new session in a registration, with a template that has something of every kind to be kept. */
export function newSession(registration: Registration, options: Cmi5Options): Session {
  const id = randomUUID();
  const { launchMode = 'Normal', moveOn = 'CompletedAndPassed', masteryScore, returnURL, launchParameters } = options;
  return {
    id,
    registration,
    token: Buffer.from(`${id}:${randomUUID()}`).toString('base64'),
    launchMode,
    masteryScore: masteryScore ?? null,
    launchData: {
      contextTemplate: {
        contextActivities: {
          grouping: [{ objectType: 'Activity', id: 'https://lms.example.invalid/publisher-id' }],
        },
        extensions: { [sessionIdExtension]: id },
      },
      launchMode,
      launchMethod: 'AnyWindow',
      moveOn,
      ...(masteryScore === undefined ? {} : { masteryScore }),
      ...(returnURL === undefined ? {} : { returnURL }),
      ...(launchParameters === undefined ? {} : { launchParameters }),
      entitlementKey: { courseStructure: 'preview' },
    },
    verbs: [],
    fetched: false,
    readLaunchData: false,
    readPreferences: false,
  };
}
