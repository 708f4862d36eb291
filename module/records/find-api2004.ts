import { search, type Scorm12Api } from './find-api.ts';

/** The run-time an LMS offers a SCORM 2004 course. @see SCORM 2004 4th Ed. RTE 3.3 */
interface Scorm2004Api {
  Initialize(argument: string): unknown;
  Terminate(argument: string): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(argument: string): unknown;
  GetLastError(): unknown;
}

/** Looks for `API_1484_11`, the run-time of SCORM 2004, and gives it the names of SCORM 1.2. @see SCORM 2004 4th Ed. RTE 3.3.4 */
export function find2004(start: unknown): Scorm12Api | null {
  const api = search(start, 'API_1484_11', 'Initialize') as Scorm2004Api | null;
  return (
    api && {
      LMSInitialize: (argument) => api.Initialize(argument),
      LMSFinish: (argument) => api.Terminate(argument),
      LMSGetValue: (element) => api.GetValue(element),
      LMSSetValue: (element, value) => api.SetValue(element, value),
      LMSCommit: (argument) => api.Commit(argument),
      LMSGetLastError: () => api.GetLastError(),
    }
  );
}
