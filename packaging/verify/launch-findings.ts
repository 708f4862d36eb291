import type { Browser } from 'playwright-core';
import { play, type Played } from '../launch/play.ts';
import type { Launched } from '../launch/stage.ts';
import type { Call } from '../preview/strict-scorm12.ts';
import { error, warning, type Finding } from './finding.ts';

/** How long a package has to report to the LMS and to set a status, in milliseconds. */
const patience = 15_000;

/** Launches a package in a real browser against the strict LMS of its standard and says what came of it. */
export async function launchFindings(browser: Browser, piece: Launched, wait = patience): Promise<readonly Finding[]> {
  const words = wordsOf[piece.kind === 'cmi5' || piece.kind === 'scorm12' ? piece.kind : 'scorm2004'];
  const played = await play(browser, piece, {
    until: (seen) => words.begun(seen) && words.hasStatus(seen),
    patience: wait,
  });
  return [
    ...(words.begun(played) ? words.of(played) : [error('no-initialise', piece.launch, words.begins)]),
    ...seenFindings(played),
  ];
}

type Seen = Pick<Played, 'calls' | 'statements'>;

/** What one standard calls its steps, and what of them is missing. */
interface Words {
  readonly begins: string;
  readonly begun: (seen: Seen) => boolean;
  readonly hasStatus: (seen: Seen) => boolean;
  readonly of: (played: Played) => Finding[];
}

const succeeded = ({ calls }: Seen, name: string, elements: readonly string[] = []): boolean =>
  calls.some(
    (call) =>
      call.name === name &&
      String(call.result) === 'true' &&
      (elements.length === 0 || elements.includes(call.arguments[0] ?? '')),
  );

const scorm = (begins: string, sets: string, ends: string, statuses: readonly string[]): Words => ({
  begins,
  begun: (seen) => succeeded(seen, begins),
  hasStatus: (seen) => succeeded(seen, sets, statuses),
  of: (played) => [
    ...(succeeded(played, sets, statuses) ? [] : [warning('no-status', '', statuses.join(', '))]),
    ...(succeeded(played, ends) ? [] : [warning('no-finish', '', ends)]),
  ],
});

const initialized = 'http://adlnet.gov/expapi/verbs/initialized';
const wordsOf: Readonly<Record<'scorm12' | 'scorm2004' | 'cmi5', Words>> = {
  scorm12: scorm('LMSInitialize', 'LMSSetValue', 'LMSFinish', ['cmi.core.lesson_status']),
  scorm2004: scorm('Initialize', 'SetValue', 'Terminate', ['cmi.completion_status', 'cmi.success_status']),
  cmi5: {
    begins: 'initialized',
    begun: ({ statements }) => statements.some(({ verb }) => (verb as { id?: unknown }).id === initialized),
    hasStatus: () => true,
    // A page that goes may only be reloading, so that nothing is said of a missing "terminated": the learner did not end the course.
    of: () => [],
  },
};

/** What is the same in every standard. */
function seenFindings({ calls, breaches, missing, outside, errors, dialogs }: Played): readonly Finding[] {
  const parts = ['document', 'script', 'stylesheet'];
  return [
    ...once(breaches).map((rule) => error('cmi5-breach', '', rule)),
    ...shown(once(calls.filter(isRefused).map(spelt))).map((call) => warning('refused-call', '', call)),
    ...once(missing.map(({ path }) => path).sort()).map((path) => {
      const isPart = missing.some((each) => each.path === path && parts.includes(each.type));
      return isPart ? error('script-missing', '', path) : warning('media-missing', '', path);
    }),
    ...once(outside.map((address) => new URL(address).origin)).map((origin) => warning('outside-request', '', origin)),
    ...once(errors).map((message) => warning('page-error', '', message)),
    ...once(dialogs).map((message) => warning('dialog', '', message)),
  ];
}

/** Error codes of a call at the wrong time: before the beginning or after the end. @see SCORM 1.2 RTE 3.3.6; SCORM 2004 4th RTE 3.1.7 */
const wrongTime = [301, 112, 113, 122, 123, 132, 133, 142, 143];

/** Reading what an LMS does not keep is no fault: that is how a package finds out. */
function isRefused({ name, result, code }: Call): boolean {
  if (wrongTime.includes(code)) return true;
  return !name.endsWith('GetValue') && String(result) !== 'true';
}

/** A call with its code, its places taken out and its value cut: `LMSSetValue(cmi.core.lesson_status, "done"): 405`. */
function spelt({ name, arguments: [element, value], code }: Call): string {
  const place = String(element ?? '').replace(/\.\d+(?=\.|$)/g, '.n');
  const said = value === undefined ? '' : `, "${[...String(value)].slice(0, 40).join('')}"`;
  return `${name}(${place}${said}): ${code}`;
}

const once = (all: readonly string[]): readonly string[] => [...new Set(all)];

function shown(all: readonly string[]): readonly string[] {
  return all.length <= 5 ? all : [...all.slice(0, 5), `… (${all.length})`];
}
