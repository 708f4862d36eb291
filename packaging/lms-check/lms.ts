/** The calls of SCORM 1.2 as an LMS offers them; what they answer is to be found out. @see SCORM 1.2 RTE 3.3 */
export interface Lms {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): unknown;
}

export interface Api {
  readonly lms: Lms | null;
  /** Where it was found. */
  readonly where: 'frame' | 'opener' | 'nowhere';
  /** True where SCORM 2004 is offered beside or instead. */
  readonly has2004: boolean;
}

type Frame = Window & { readonly API?: Lms; readonly API_1484_11?: unknown };

/** Looks for the run-time in the windows around, then in the opener and those around it. @see SCORM 1.2 RTE 3.3.6.1 */
export function findApi(start: Window): Api {
  const around = chain(start.parent === start ? null : (start.parent as Frame));
  const behind = chain(start.opener as Frame | null);
  const inFrame = around.find(({ api }) => api);
  const inOpener = behind.find(({ api }) => api);
  const has2004 = [...around, ...behind].some((each) => each.has2004);
  if (inFrame) return { lms: inFrame.api, where: 'frame', has2004 };
  if (inOpener) return { lms: inOpener.api, where: 'opener', has2004 };
  return { lms: null, where: 'nowhere', has2004 };
}

/** What each window outwards offers; one of another origin tells nothing. */
function chain(first: Frame | null): { readonly api: Lms | null; readonly has2004: boolean }[] {
  const all: { api: Lms | null; has2004: boolean }[] = [];
  for (let here = first; here && all.length < 10; here = here.parent === here ? null : (here.parent as Frame)) {
    try {
      all.push({ api: here.API ?? null, has2004: Boolean(here.API_1484_11) });
    } catch {
      all.push({ api: null, has2004: false });
    }
  }
  return all;
}
