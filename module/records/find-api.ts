import { RecordStoreError } from '../model/record-store.ts';
import type { Environment } from './environment.ts';

/** The run-time an LMS offers a SCORM 1.2 course; its answers are not trusted to be strings. @see SCORM 1.2 RTE 3.2 */
export interface Scorm12Api {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): unknown;
}

const farthest = 500;
/** How long an LMS may take to put its API beside the course, and how often to look, in milliseconds. */
const patience = 2000;
const pause = 100;

/** Looks for a run-time in a window, and again for a while where one may still appear. @throws RecordStoreError when there is none */
export async function awaitApi(
  { window, later }: Pick<Environment, 'window' | 'later'>,
  find: (start: unknown) => Scorm12Api | null,
  standard: string,
): Promise<Scorm12Api> {
  let api = find(window);
  for (let waited = 0; !api && waited < patience && !standsAlone(window); waited += pause) {
    await new Promise<void>((resolve) => later(resolve, pause));
    api = find(window);
  }
  if (api) return api;
  throw new RecordStoreError(
    `There is no LMS around the course: no window above or behind it has an API of ${standard}.`,
  );
}

/** Looks for `API`, the run-time of SCORM 1.2. @see SCORM 1.2 RTE 3.3.1 */
export function findApi(start: unknown): Scorm12Api | null {
  return search(start, 'API', 'LMSInitialize') as Scorm12Api | null;
}

/**
 * Looks in a window and its parents, then in the opener of each and that opener's parents. A frame of another origin throws a
 * SecurityError: it is passed by, not stopped at.
 */
export function search(start: unknown, name: string, first: string): unknown {
  const above = withParents(start);
  const openers = above.map((each) => look(each, 'opener')).filter((each) => each !== null && each !== undefined);
  for (const each of [...above, ...openers.flatMap(withParents)]) {
    const api = look(each, name);
    if (isApi(api, first)) return api;
  }
  return null;
}

/** True when a window stands alone, so that no LMS can appear around it later. */
export function standsAlone(start: unknown): boolean {
  return withParents(start).length === 1 && !look(start, 'opener');
}

function withParents(start: unknown): unknown[] {
  const found = [start];
  for (let here = start; found.length < farthest;) {
    const parent = look(here, 'parent');
    if (parent === null || parent === undefined || parent === here) break;
    found.push(parent);
    here = parent;
  }
  return found;
}

function look(from: unknown, name: string): unknown {
  try {
    return (from as Record<string, unknown>)[name];
  } catch {
    return undefined; // a frame of another origin: nothing to be found in it, whatever the reason it gives
  }
}

function isApi(api: unknown, first: string): boolean {
  try {
    return api !== null && typeof api === 'object' && first in api;
  } catch {
    return false; // the object belongs to a frame that has meanwhile gone to another origin
  }
}
