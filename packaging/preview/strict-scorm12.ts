/**
 * A SCORM 1.2 run-time as strict as real ones. scorm-again takes much that an LMS refuses; this refuses it with the right
 * error code, and on request is as hostile as the worst LMS seen. Runs in Node and in the browser: it imports nothing.
 * @see SCORM 1.2 RTE 3.3.6 error codes, 3.4.7 data types
 */

/** The eight calls of a SCORM 1.2 run-time; a hostile one may answer anything. */
export interface LmsApi {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}

export interface Strictness {
  /** `spec`: responses are codes (`a,b`, `1.a`), as the standard says; `moodle`: any text of at most 255 characters. */
  readonly responses: 'spec' | 'moodle';
  /** True where LMSFinish judges the score by the mastery score, whatever status the course set. */
  readonly rejudges?: boolean;
  readonly hostile?: Hostility;
}

/** What bad LMSs do. */
export interface Hostility {
  /** What a commit brings: `false` as text or boolean, nothing, an exception, or a login page. */
  readonly commit?: 'false' | false | null | 'throws' | 'page';
  /** How `true` is spelt by every call. */
  readonly says?: true | 1 | null;
  /** Says yes to every commit and tells nobody. */
  readonly forgets?: boolean;
  /** Cuts every value to so many characters without a word. */
  readonly cutsAt?: number;
  /** From this call on (counted from 1) the login has run out: commits fail with 101. */
  readonly expiresAtCall?: number;
  /** Keeps the page waiting so many milliseconds at every commit. */
  readonly lag?: number;
}

/** One call and what it brought, for a log. */
export interface Call {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly result: unknown;
  /** Error code after the call. */
  readonly code: number;
}

const text255 = /^[\s\S]{0,255}$/;
const decimal = /^-?\d{1,3}(\.\d*)?$/;
const codesOf: Readonly<Record<string, RegExp>> = {
  sequencing: /^([a-z0-9](,[a-z0-9])*)?$/,
  likert: /^[a-z0-9]?$/,
  numeric: /^(-?\d+(\.\d+)?)?$/,
  choice: /^(\{?[a-z0-9](,[a-z0-9])*\}?)?$/,
  matching: /^([a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*)?$/,
};

/** Error code a strict LMS answers a value with; 0 when it takes it. `type` is the type of the interaction the element belongs to. */
export function refusalOf(element: string, value: string, strictness: Strictness, type: string): number {
  const name = element.replace(/\.\d+(?=\.|$)/g, '.n');
  const takes = (pattern: RegExp) => (pattern.test(value) ? 0 : 405);
  switch (name) {
    case 'cmi.suspend_data':
      return takes(/^[\s\S]{0,4096}$/);
    case 'cmi.core.lesson_location':
      return takes(text255);
    case 'cmi.core.exit':
      return takes(/^(time-out|suspend|logout|)$/);
    case 'cmi.interactions.n.id':
      return takes(/^[\u0021-\u007e]{1,255}$/);
    case 'cmi.interactions.n.result':
      return /^(correct|wrong|unanticipated|neutral)$/.test(value) ? 0 : takes(decimal);
    case 'cmi.interactions.n.student_response':
    case 'cmi.interactions.n.correct_responses.n.pattern':
      return takes(strictness.responses === 'moodle' ? text255 : (codesOf[type] ?? text255));
    default:
      return 0;
  }
}

/** A strict run-time around another, which keeps the values. `log` hears of every call. */
export function strict(api: LmsApi, strictness: Strictness, log: (call: Call) => void = () => {}): LmsApi {
  return new StrictApi(api, strictness, log).api();
}

class StrictApi {
  private state: 'new' | 'running' | 'finished' = 'new';
  private own = 0;
  /** The hostile answer came without a code: what the run-time said to the call before is not asked. */
  private silent = false;
  private calls = 0;
  private readonly types = new Map<string, string>();
  private readonly hostile: Hostility;

  constructor(
    private readonly inner: LmsApi,
    private readonly strictness: Strictness,
    private readonly log: (call: Call) => void,
  ) {
    this.hostile = strictness.hostile ?? {};
  }

  api(): LmsApi {
    const said =
      (name: string, run: (...args: string[]) => unknown) =>
      (...args: string[]) =>
        this.answer(name, args, run);
    return {
      LMSInitialize: said('LMSInitialize', (argument) => this.initialize(argument as string)),
      LMSFinish: said('LMSFinish', (argument) => this.finish(argument as string)),
      LMSGetValue: said('LMSGetValue', (element) =>
        this.running(element) ? this.inner.LMSGetValue(element as string) : '',
      ),
      LMSSetValue: said('LMSSetValue', (element, value) => this.set(element as string, value as string)),
      LMSCommit: said('LMSCommit', (argument) => this.commit(argument as string)),
      LMSGetLastError: () => String(this.code()),
      LMSGetErrorString: (code) => this.inner.LMSGetErrorString(code),
      LMSGetDiagnostic: (code) => this.inner.LMSGetDiagnostic(code),
    };
  }

  private answer(name: string, args: readonly string[], run: (...args: string[]) => unknown): unknown {
    this.own = 0;
    this.silent = false;
    this.calls++;
    const result = run(...args);
    this.log({ name, arguments: args, result, code: this.code() });
    return result === 'true' && this.hostile.says !== undefined ? this.hostile.says : result;
  }

  private code(): number {
    return this.silent ? 0 : this.own || Number(this.inner.LMSGetLastError());
  }

  private refuse(code: number): 'false' {
    this.own = code;
    return 'false';
  }

  /** Every argument is a string, and nothing is called before LMSInitialize or after LMSFinish. */
  private running(...args: unknown[]): boolean {
    if (this.state !== 'running') this.own = 301;
    else if (args.some((each) => typeof each !== 'string')) this.own = 201;
    return this.own === 0;
  }

  private initialize(argument: string): unknown {
    if (argument !== '') return this.refuse(201);
    if (this.state !== 'new') return this.refuse(101);
    this.state = 'running';
    return this.inner.LMSInitialize('');
  }

  private set(element: string, value: string): unknown {
    if (!this.running(element, value)) return 'false';
    const [interaction = ''] = /^cmi\.interactions\.\d+/.exec(element) ?? [];
    const code = refusalOf(element, value, this.strictness, this.types.get(interaction) ?? '');
    if (code !== 0) return this.refuse(code);
    const { cutsAt = Infinity } = this.hostile;
    const result = this.inner.LMSSetValue(element, value.slice(0, cutsAt));
    if (element.endsWith('.type') && String(result) === 'true') this.types.set(interaction, value);
    return result;
  }

  private commit(argument: string): unknown {
    if (!this.running(argument)) return 'false';
    if (argument !== '') return this.refuse(201);
    const trouble = this.hostileCommit();
    return trouble === undefined ? this.inner.LMSCommit('') : trouble;
  }

  private finish(argument: string): unknown {
    if (!this.running(argument)) return 'false';
    if (argument !== '') return this.refuse(201);
    this.state = 'finished';
    const trouble = this.hostileCommit();
    if (trouble !== undefined) return trouble;
    if (this.strictness.rejudges) this.rejudge();
    return this.inner.LMSFinish('');
  }

  /** What a hostile commit brings; undefined where the LMS behaves. */
  private hostileCommit(): unknown {
    const { commit, lag = 0, forgets, expiresAtCall = Infinity } = this.hostile;
    for (const end = Date.now() + lag; Date.now() < end;);
    if (this.calls >= expiresAtCall) return this.refuse(101);
    this.silent = commit === null || commit === 'throws' || commit === 'page' || forgets === true;
    if (commit === 'throws') throw new TypeError('the LMS is gone');
    if (commit === 'page') return '<!doctype html><title>Login</title>';
    if (commit === null) return commit;
    if (commit !== undefined) {
      this.silent = false;
      this.own = 391;
      return commit;
    }
    return forgets ? 'true' : undefined;
  }

  /** @see SCORM 1.2 RTE 3.4.2.1 mastery_score: the LMS's judgement replaces the course's */
  private rejudge(): void {
    const [mastery, raw] = ['cmi.student_data.mastery_score', 'cmi.core.score.raw'].map((each) =>
      String(this.inner.LMSGetValue(each)),
    );
    if (!mastery || !raw) return;
    this.inner.LMSSetValue('cmi.core.lesson_status', Number(raw) >= Number(mastery) ? 'passed' : 'failed');
  }
}
