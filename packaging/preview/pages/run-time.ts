import { Scorm12API } from 'scorm-again';

/** One call of the module to the LMS, as the page's log shows it. */
export interface Call {
  readonly at: Date;
  /** e.g. `LMSSetValue("cmi.core.lesson_status", "incomplete")`. */
  readonly call: string;
  readonly returned: string;
  /** `LMSGetLastError` after it. */
  readonly error: string;
}

/** The eight functions of the SCORM 1.2 run-time, as a module sees them. @see SCORM 1.2 RTE 3.3 */
export interface Scorm12 {
  LMSInitialize(empty: string): string;
  LMSFinish(empty: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(empty: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/**
 * The run-time of one session: scorm-again loaded with the data model the server computed. Commits are synchronous and reach
 * the server before the module goes on; LMSFinish leaves by beacon, as it must when the window is already closing.
 */
export function openRunTime(session: string, cmi: Readonly<Record<string, unknown>>): Scorm12API {
  const api = new Scorm12API({
    logLevel: 5,
    autocommit: false,
    autoCompleteLessonStatus: true,
    lmsCommitUrl: `/lms/api/sessions/${session}/commit`,
    terminationCommitContentType: 'text/plain',
    requestHandler: (commit, metadata) => ({
      ...(commit as object),
      last: metadata?.isTerminateCommit ?? false,
    }),
  });
  api.loadFromJSON(cmi);
  return api;
}

/** The same run-time, telling of every call but the questions about errors. */
export function logged(api: Scorm12, onCall: (call: Call) => void): Scorm12 {
  const log = (name: keyof Scorm12, values: readonly string[], call: () => string): string => {
    const returned = call();
    const words = values.filter((value, index) => index > 0 || value !== '').map((value) => JSON.stringify(value));
    onCall({
      at: new Date(),
      call: `${name}(${words.join(', ')})`,
      returned: String(returned),
      error: api.LMSGetLastError(),
    });
    return returned;
  };
  return {
    LMSInitialize: (empty) => log('LMSInitialize', [empty], () => api.LMSInitialize(empty)),
    LMSFinish: (empty) => log('LMSFinish', [empty], () => api.LMSFinish(empty)),
    LMSGetValue: (element) => log('LMSGetValue', [element], () => api.LMSGetValue(element)),
    LMSSetValue: (element, value) => log('LMSSetValue', [element, value], () => api.LMSSetValue(element, value)),
    LMSCommit: (empty) => log('LMSCommit', [empty], () => api.LMSCommit(empty)),
    LMSGetLastError: () => api.LMSGetLastError(),
    LMSGetErrorString: (code) => api.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(code),
  };
}
