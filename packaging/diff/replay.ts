import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Course } from '../../module/model/course.ts';
import type { Progress } from '../../module/model/progress.ts';
import { readStored } from '../../module/records/stored-progress.ts';
import { play } from '../launch/play.ts';
import type { Held } from '../launch/stage.ts';
import { due, versionsOf } from '../release/due.ts';
import type { Release } from '../release/release.ts';
import type { State } from '../release/states.ts';
import type { PackageKind } from '../verify/verify-package.ts';
import { change, changes, type Change } from './change.ts';
import type { Compared } from './compare.ts';

/** How long the new package has to store what it found, in milliseconds. */
const patience = 30_000;

/**
 * Opens every state the old package recorded in the new one, with the new one's own code in a real browser, and holds what it stores
 * again against what it has to find. @returns what was lost, or that nothing was
 */
export async function replay(
  browser: Browser,
  old: Release,
  fresh: Compared,
  wait = patience,
): Promise<readonly Change[]> {
  const found: Change[] = [];
  for (const state of old.states) found.push(...(await replayOne(browser, old, state, fresh, wait)));
  return found.length > 0
    ? found
    : changes(
        'note',
        'replayed',
        old.states.map(({ name }) => name),
      );
}

async function replayOne(
  browser: Browser,
  old: Release,
  { name, text }: State,
  fresh: Compared,
  wait: number,
): Promise<readonly Change[]> {
  const { course } = fresh.release ?? old;
  const before = await readState(old.course, text);
  // The dot means nothing to the module: it tells what the new package writes from what it was given, though both mean the same.
  const given = `${text}.`;
  const until = ({ kept }: { readonly kept: Held | null }): boolean => ![given, ''].includes(textIn(kept, fresh));
  const { kept } = await play(browser, fresh, { until, patience: wait }, heldOf(given, fresh, before));
  const written = textIn(kept, fresh);
  const after = written === given ? null : await readState(course, written);
  if (before === null || after === null) return [change('stop', 'replay-failed', name)];
  const lost = lostIn(due(course, before, versionsOf(old.course)), after);
  return lost.length === 0 ? [] : [change('stop', 'replay-lost', `${name}: ${lost.join(', ')}`)];
}

/** A state of any format, as the module reads it; null where it cannot. */
export async function readState(course: Course, text: string): Promise<Progress | null> {
  return (await readStored(course, text, { random: (bytes) => new Uint8Array(randomBytes(bytes)) })).progress;
}

/** What an LMS of the package's kind holds with a state. */
function heldOf(text: string, { kind, release }: Compared, progress: Progress | null): Held {
  const passed = progress?.reached.includes('passed') ?? false;
  if (kind === 'cmi5') return { [`${release?.course.iri}/state`]: { progress: text, sent: [] } };
  const completed = progress?.reached.includes('completed') ? 'completed' : 'incomplete';
  return kind === 'scorm12'
    ? { suspend_data: text, core: { lesson_status: passed ? 'passed' : completed, exit: 'suspend' } }
    : {
        suspend_data: text,
        completion_status: completed,
        success_status: passed ? 'passed' : 'unknown',
        exit: 'suspend',
      };
}

/** The state in what an LMS holds; empty where there is none. */
function textIn(
  kept: Held | null,
  { kind, release }: { readonly kind: PackageKind; readonly release: Release | null },
): string {
  const document = kept?.[`${release?.course.iri}/state`] as { readonly progress?: string } | undefined;
  return (kind === 'cmi5' ? document?.progress : (kept?.['suspend_data'] as string | undefined)) ?? '';
}

/** What of a progress is not found in another that may hold more. */
export function lostIn(wanted: Progress, found: Progress): readonly string[] {
  const lost: string[] = [];
  const keep = (what: string, kept: boolean): void => void (kept || lost.push(what));
  for (const field of ['pseudonym', 'seed', 'language'] as const) keep(field, wanted[field] === found[field]);
  keep('position', wanted.position === null || wanted.position === found.position);
  for (const id of wanted.done) keep(id, found.done.includes(id));
  for (const verdict of wanted.reached) keep(verdict, found.reached.includes(verdict));
  for (const [id, exercise] of Object.entries(wanted.exercises))
    keep(id, isDeepStrictEqual(exercise, found.exercises[id]));
  for (const [id, each] of Object.entries(wanted.assessments)) {
    const { scores, running, answers, drafts, drawn } = each;
    const other = found.assessments[id];
    keep(`${id}/scores`, isDeepStrictEqual([scores, running], [other?.scores, other?.running]));
    keep(`${id}/drawn`, isDeepStrictEqual(drawn, other?.drawn));
    for (const [question, answer] of Object.entries(answers))
      keep(question, isDeepStrictEqual(answer, other?.answers[question]));
    for (const [question, draft] of Object.entries(drafts))
      keep(question, isDeepStrictEqual(draft, other?.drafts[question]));
  }
  return lost;
}
