import { RecordStoreError } from '../model/record-store.ts';
import { CallLog } from './call-log.ts';
import type { Scorm12Api } from './find-api.ts';

/** What came back from one call. */
export interface Answered {
  /** `unsure` when the LMS neither agreed nor refused (null, undefined, an empty string without an error code). */
  readonly ok: boolean | 'unsure';
  /** The LMS's error code; 0 for none. */
  readonly code: number;
  /** What a technician needs, without any value of the learner's; null when all is well. */
  readonly detail: string | null;
  /** True when a page (of a login, a proxy) came back in place of an answer. */
  readonly page: boolean;
}

/**
 * Calls an LMS that may lie: it answers with booleans, numbers, null or nothing, or throws. Every value goes out as a string,
 * every answer and error code is read. @see SCORM 1.2 RTE 3.3.2
 */
export class LmsCalls {
  constructor(
    private readonly api: Scorm12Api,
    /** Takes down the last calls, for the page for support. */
    private readonly log: CallLog = new CallLog(),
  ) {}

  initialize(): Answered {
    return this.call('LMSInitialize', '');
  }

  set(element: string, value: string): Answered {
    return this.call('LMSSetValue', element, String(value));
  }

  commit(): Answered {
    return this.call('LMSCommit', '');
  }

  finish(): Answered {
    return this.call('LMSFinish', '');
  }

  /** The value of an element; an empty string where the LMS has none, refuses, or throws. */
  get(element: string): string {
    const done = this.log.begin('LMSGetValue', element);
    try {
      const value: unknown = this.api.LMSGetValue(element);
      const text = value === null || value === undefined ? '' : String(value);
      const code = this.code();
      done(text === '' ? 'nothing' : 'value', code, text.length);
      return code !== 0 || text === 'null' || text === 'undefined' ? '' : text;
    } catch {
      done('threw');
      return ''; // an optional element an LMS does not know; what must be there is checked by its content
    }
  }

  private call(
    name: 'LMSInitialize' | 'LMSSetValue' | 'LMSCommit' | 'LMSFinish',
    first: string,
    second?: string,
  ): Answered {
    const what = `${name}(${first})`;
    const done = this.log.begin(name, first, second);
    try {
      const result: unknown =
        second === undefined ? this.api[name as 'LMSCommit'](first) : this.api.LMSSetValue(first, second);
      const text = result === null || result === undefined ? '' : String(result).trim().toLowerCase();
      const isTrue = text === 'true' || text === '1';
      const code = isTrue ? 0 : this.code();
      const page = text.startsWith('<');
      done(isTrue ? 'true' : text === '' ? 'nothing' : page ? 'page' : text === 'false' ? 'false' : 'value', code);
      if (isTrue) return { ok: true, code, detail: null, page };
      if (text === '' && code === 0) return { ok: 'unsure', code, detail: `${what} answered nothing`, page };
      // The LMS's own words for the error may name a person; the code says it as well.
      const why = code === 0 ? 'without an error code' : `with error ${code}`;
      return { ok: false, code, detail: `${what} was refused ${why}`, page };
    } catch (error) {
      done('threw');
      const detail = `${what} threw ${error instanceof Error ? error.name : 'something'}`;
      return { ok: false, code: 0, detail, page: false };
    }
  }

  private code(): number {
    const code = Number(this.api.LMSGetLastError());
    return Number.isInteger(code) ? code : 0;
  }
}

/** The error of an LMS that is there and will not begin. */
export function refusal(answered: Answered): RecordStoreError {
  return new RecordStoreError(
    `The LMS does not begin: ${answered.detail ?? 'no reason given'}. Open the course again from the LMS.`,
    answered.code,
  );
}
