import { found, type Found } from './finding.ts';
import type { Lms } from './lms.ts';

/** Characters of suspend data the module uses at most. */
const needed = 3500;
/** Characters SCORM 1.2 promises. @see SCORM 1.2 RTE 3.4.2.2 */
const promised = 4096;
/** Interactions the module may declare. */
const questions = 200;
const mark = 'lms-check';
const elements = { data: 'cmi.suspend_data', status: 'cmi.core.lesson_status' } as const;

/** Clock in milliseconds, so that a test can be one. */
type Clock = () => number;

/** Everything that is tried at an LMS that was found. What throws is a finding too: nothing stops the page. */
export function probeLms(lms: Lms, now: Clock): readonly Found[] {
  const begun = tried('begin', () => begin(lms));
  if (begun.some(({ suits }) => suits === 'bad')) return begun;
  const before = get(lms, elements.data);
  return [
    ...begun,
    ...tried('mode', () => mode(lms)),
    ...tried('resume', () => resume(lms, before)),
    ...tried('status', () => status(lms)),
    ...tried('errors', () => errors(lms)),
    ...tried('room', () => room(lms)),
    ...tried('more', () => more(lms)),
    ...tried('questions', () => declared(lms)),
    ...tried('answers', () => answers(lms)),
    ...tried('mark', () => passMark(lms)),
    ...tried('commit', () => leaveMark(lms, before, now)),
  ];
}

function tried(probe: string, run: () => Found | readonly Found[]): readonly Found[] {
  try {
    return [run()].flat();
  } catch (reason) {
    return [found(probe, 'bad', 'throws', reason instanceof Error ? reason.message : String(reason))];
  }
}

const said = (answer: unknown): boolean => String(answer) === 'true';
const get = (lms: Lms, element: string): string => String(lms.LMSGetValue(element) ?? '');
const set = (lms: Lms, element: string, value: string): boolean => said(lms.LMSSetValue(element, value));
const code = (lms: Lms): string => String(lms.LMSGetLastError() ?? '');
const repeated = (length: number): string => 'společný'.normalize('NFC').repeat(length).slice(0, length);

function begin(lms: Lms): Found {
  const answer = lms.LMSInitialize('');
  return said(answer)
    ? found('begin', 'good', 'good')
    : found('begin', 'bad', 'bad', `${String(answer)}, ${code(lms)}`);
}

function mode(lms: Lms): Found {
  const word = get(lms, 'cmi.core.lesson_mode');
  return word === 'browse' || word === 'review'
    ? found('mode', 'care', 'looks', word)
    : found('mode', 'good', 'good', word);
}

/** What the last launch left, with its padding whole. */
function resume(lms: Lms, before: string): Found {
  const launch = launchIn(before);
  if (launch === 0)
    return found('resume', before === '' ? 'care' : 'bad', before === '' ? 'first' : 'changed', before.length);
  const whole = before === left(launch);
  if (!whole) return found('resume', 'bad', 'changed', before.length);
  const entry = get(lms, 'cmi.core.entry');
  const time = get(lms, 'cmi.core.total_time');
  if (/^0*:?0*:?0*(\.0*)?$/.test(time)) return found('resume', 'care', 'noTime', time);
  return entry === 'resume' ? found('resume', 'good', 'good', before.length) : found('resume', 'care', 'entry', entry);
}

function status(lms: Lms): Found {
  if (!set(lms, elements.status, 'incomplete')) return found('status', 'bad', 'bad', code(lms));
  set(lms, 'cmi.core.exit', 'suspend');
  const kept = get(lms, elements.status);
  return kept === 'incomplete' ? found('status', 'good', 'good') : found('status', 'care', 'other', kept);
}

function errors(lms: Lms): Found {
  const took = set(lms, elements.status, 'no-such-status');
  const number = code(lms);
  if (took) return found('errors', 'care', 'takesAll');
  return /^[1-9]\d\d$/.test(number)
    ? found('errors', 'good', 'good', number)
    : found('errors', 'care', 'noCode', number);
}

/** True where so many characters come back as they were. */
function holds(lms: Lms, length: number): boolean {
  const text = repeated(length);
  return set(lms, elements.data, text) && get(lms, elements.data) === text;
}

function room(lms: Lms): Found {
  if (holds(lms, promised)) return found('room', 'good', 'good', promised);
  if (holds(lms, needed)) return found('room', 'care', 'enough', needed);
  const most = [3000, 2000, 1000, 255].find((length) => holds(lms, length)) ?? 0;
  return found('room', 'bad', 'bad', most);
}

/** Beyond the promise an LMS may refuse or take; to cut without a word is what loses work. */
function more(lms: Lms): Found {
  const text = repeated(64_000);
  const took = set(lms, elements.data, text);
  const number = code(lms);
  const kept = get(lms, elements.data);
  if (took && kept !== text) return found('more', 'care', 'cuts', kept.length);
  return found('more', 'good', took ? 'takes' : 'refuses', took ? 64_000 : number);
}

function declared(lms: Lms): Found {
  for (let place = 0; place < questions; place++) {
    const path = `cmi.interactions.${place}`;
    if (!set(lms, `${path}.id`, `${mark}-q${place}`) || !set(lms, `${path}.type`, 'choice'))
      return found('questions', place < 100 ? 'bad' : 'care', 'few', place);
  }
  return found('questions', 'good', 'good', questions);
}

function answers(lms: Lms): Found {
  const path = 'cmi.interactions.0';
  const rest = [
    set(lms, `${path}.result`, 'correct'),
    set(lms, `${path}.latency`, '0000:00:10.00'),
    set(lms, `${path}.weighting`, '1'),
  ];
  if (!rest.every(Boolean)) return found('answers', 'care', 'fields', code(lms));
  if (set(lms, `${path}.student_response`, 'b – výzva k nominacím')) return found('answers', 'good', 'words');
  return set(lms, `${path}.student_response`, 'b')
    ? found('answers', 'good', 'codes')
    : found('answers', 'bad', 'none', code(lms));
}

function passMark(lms: Lms): Found {
  const value = get(lms, 'cmi.student_data.mastery_score');
  return value === '' ? found('mark', 'good', 'good') : found('mark', 'care', 'set', value);
}

/** Leaves the mark that the next launch looks for, and commits it. */
function leaveMark(lms: Lms, before: string, now: Clock): Found {
  const next = left(launchIn(before) + 1);
  if (!set(lms, elements.data, next)) return found('commit', 'bad', 'bad', code(lms));
  const start = now();
  const answer = lms.LMSCommit('');
  const took = Math.round(now() - start);
  if (!said(answer)) return found('commit', 'bad', 'bad', `${String(answer).slice(0, 40)}, ${code(lms)}`);
  return took > 2000 ? found('commit', 'care', 'slow', took) : found('commit', 'good', 'good', took);
}

/** Number of the launch that left a text; 0 where it is not ours. */
function launchIn(text: string): number {
  return Number(new RegExp(`^${mark} (\\d+);`).exec(text)?.[1] ?? 0);
}

function left(launch: number): string {
  const head = `${mark} ${launch};`;
  return head + repeated(needed - head.length);
}
