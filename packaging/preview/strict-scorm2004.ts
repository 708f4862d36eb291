import type { Call, Hostility } from './strict-scorm12.ts';

/**
 * A SCORM 2004 run-time as strict as real ones, around another that keeps the values: scorm-again takes much that an LMS refuses.
 * Runs in Node and in the browser: it imports nothing but types.
 * @see SCORM 2004 4th Ed. RTE 3.1.7 error codes, 4.1.1.7 data types
 */

/** The eight calls of a SCORM 2004 run-time; a hostile one may answer anything. */
export interface Lms2004Api {
  Initialize(argument: string): unknown;
  Terminate(argument: string): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(argument: string): unknown;
  GetLastError(): unknown;
  GetErrorString(code: string): unknown;
  GetDiagnostic(code: string): unknown;
}

/** The edition decides how much suspend data has room: 4,000 characters in the 3rd, 64,000 in the 4th. */
export interface Strictness2004 {
  readonly edition: '3rd' | '4th';
  readonly hostile?: Hostility;
}

const short = '[A-Za-z0-9_.-]{1,250}';
const real = String.raw`-?\d+(\.\d{1,7})?`;
/** Responses by type of interaction. @see SCORM 2004 4th Ed. RTE 4.2.9.1 learner_response */
const responses: Readonly<Record<string, RegExp>> = {
  choice: new RegExp(`^(${short}(\\[,\\]${short}){0,35})?$`),
  sequencing: new RegExp(`^(${short}(\\[,\\]${short}){0,35})?$`),
  matching: new RegExp(`^(${short}\\[\\.\\]${short}(\\[,\\]${short}\\[\\.\\]${short}){0,35})?$`),
  performance: /^([^[]{1,250}\[\.\][^[]{1,250}(\[,\][^[]{1,250}\[\.\][^[]{1,250}){0,249})?$/,
  likert: new RegExp(`^${short}$`),
  numeric: new RegExp(`^${real}$`),
  'fill-in': /^[\s\S]{0,250}$/,
  'long-fill-in': /^[\s\S]{0,4000}$/,
};
const patterns: Readonly<Record<string, RegExp>> = {
  ...responses,
  numeric: new RegExp(`^(${real})?(\\[:\\](${real})?)?$`),
  'fill-in': /^(\{case_matters=(true|false)\})?[\s\S]{0,250}$/,
};

/** Error code a strict LMS answers a value with; 0 when it takes it. `type` is the type of the interaction the element belongs to. */
export function refusal2004(element: string, value: string, edition: '3rd' | '4th', type: string): number {
  const name = element.replace(/\.\d+(?=\.|$)/g, '.n');
  const takes = (pattern: RegExp): number => (pattern.test(value) ? 0 : 406);
  switch (name) {
    case 'cmi.suspend_data':
      return value.length <= (edition === '3rd' ? 4000 : 64000) ? 0 : 406;
    case 'cmi.location':
      return takes(/^[\s\S]{0,1000}$/);
    case 'cmi.completion_status':
      return takes(/^(completed|incomplete|not attempted|unknown)$/);
    case 'cmi.success_status':
      return takes(/^(passed|failed|unknown)$/);
    case 'cmi.exit':
      return takes(/^(time-out|suspend|logout|normal|)$/);
    case 'cmi.score.scaled':
    case 'cmi.progress_measure':
      return /^\d(\.\d{1,7})?$/.test(value) ? (Number(value) <= 1 ? 0 : 407) : 406;
    case 'cmi.session_time':
    case 'cmi.interactions.n.latency':
      return takes(/^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
    case 'cmi.interactions.n.timestamp':
      return takes(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2})?(Z|[+-]\d\d:\d\d)$/);
    case 'cmi.interactions.n.id':
      return takes(/^[\u0021-\u007e]{1,4000}$/);
    case 'cmi.interactions.n.description':
      return takes(/^[\s\S]{0,250}$/);
    case 'cmi.interactions.n.result':
      return /^(correct|incorrect|unanticipated|neutral)$/.test(value) ? 0 : takes(new RegExp(`^${real}$`));
    case 'cmi.interactions.n.learner_response':
      return type === '' ? 408 : takes(responses[type] ?? /^$/);
    case 'cmi.interactions.n.correct_responses.n.pattern':
      return type === '' ? 408 : takes(patterns[type] ?? /^$/);
    default:
      return 0;
  }
}

/** A strict run-time around another. `log` hears of every call. */
export function strict2004(
  inner: Lms2004Api,
  { edition, hostile = {} }: Strictness2004,
  log: (call: Call) => void = () => {},
): Lms2004Api {
  let state: 'new' | 'running' | 'finished' = 'new';
  let own = 0;
  let count = 0;
  /** The hostile answer came without a code: what the run-time said to the call before is not asked. */
  let silent = false;
  const types = new Map<string, string>();
  const code = (): number => (silent ? 0 : own || Number(inner.GetLastError()));
  const refuse = (why: number): 'false' => {
    own = why;
    return 'false';
  };
  const hostileCommit = (): unknown => {
    for (const end = Date.now() + (hostile.lag ?? 0); Date.now() < end;);
    if (count >= (hostile.expiresAtCall ?? Infinity)) return refuse(101);
    silent = hostile.commit !== undefined || hostile.forgets === true;
    if (hostile.commit === 'throws') throw new TypeError('the LMS is gone');
    if (hostile.commit === 'page') return '<!doctype html><title>Login</title>';
    if (hostile.commit !== undefined && hostile.commit !== null) {
      own = 391;
      silent = false;
    }
    return hostile.commit === undefined && hostile.forgets ? 'true' : hostile.commit;
  };
  const calls: Readonly<Record<string, (...args: string[]) => unknown>> = {
    Initialize: (argument) => {
      if (argument !== '') return refuse(201);
      if (state !== 'new') return refuse(state === 'running' ? 103 : 104);
      state = 'running';
      return inner.Initialize('');
    },
    Terminate: (argument) => {
      if (argument !== '') return refuse(201);
      if (state !== 'running') return refuse(state === 'new' ? 112 : 113);
      state = 'finished';
      const trouble = hostileCommit();
      return trouble === undefined ? inner.Terminate('') : trouble;
    },
    GetValue: (element = '') => {
      if (state === 'running') return inner.GetValue(element);
      refuse(state === 'new' ? 122 : 123);
      return '';
    },
    SetValue: (element, value) => {
      if (state !== 'running') return refuse(state === 'new' ? 132 : 133);
      if (typeof element !== 'string' || typeof value !== 'string') return refuse(201);
      const [interaction = ''] = /^cmi\.interactions\.\d+/.exec(element) ?? [];
      const why = refusal2004(element, value, edition, types.get(interaction) ?? '');
      if (why !== 0) return refuse(why);
      const result = inner.SetValue(element, value.slice(0, hostile.cutsAt ?? Infinity));
      if (element.endsWith('.type') && String(result) === 'true') types.set(interaction, value);
      return result;
    },
    Commit: (argument) => {
      if (argument !== '') return refuse(201);
      if (state !== 'running') return refuse(state === 'new' ? 142 : 143);
      const trouble = hostileCommit();
      return trouble === undefined ? inner.Commit('') : trouble;
    },
  };
  const said =
    (name: string) =>
    (...args: string[]): unknown => {
      own = 0;
      silent = false;
      count++;
      const result = calls[name]?.(...args);
      log({ name, arguments: args, result, code: code() });
      return result === 'true' && hostile.says !== undefined ? hostile.says : result;
    };
  return {
    Initialize: said('Initialize'),
    Terminate: said('Terminate'),
    GetValue: said('GetValue'),
    SetValue: said('SetValue'),
    Commit: said('Commit'),
    GetLastError: () => String(code()),
    GetErrorString: (which) => inner.GetErrorString(which),
    GetDiagnostic: (which) => inner.GetDiagnostic(which),
  };
}
