import type { Hostility, LmsApi, Strictness } from '../../packaging/preview/strict-scorm12.ts';
import type { Lms } from '../records/lms.ts';
import type { World } from '../records/world.ts';

/** What goes wrong while a learner works; every field can change at any moment. */
export type Fault = { -readonly [K in keyof Hostility]: Hostility[K] };

/** One way in which an LMS, a browser or an office network is known to behave. */
export interface Personality {
  readonly name: string;
  readonly strictness?: Omit<Strictness, 'hostile'>;
  readonly hostile?: Hostility;
  /** What stands between the course and the run-time. */
  readonly around?: (api: LmsApi, world: World) => LmsApi;
  /** Before the first launch. */
  readonly prepare?: (world: World, lms: Lms) => void;
  /** Between two launches: what the LMS forgot. */
  readonly between?: (lms: Lms, world: World) => void;
  /** True where the LMS never keeps anything, so that only the journal does. */
  readonly keepsNothing?: boolean;
  /** True where the course is opened only to be looked at. */
  readonly looksOnly?: boolean;
}

/** Every call goes through `change`, which may answer otherwise. */
function each(api: LmsApi, change: (name: string, args: string[], run: () => unknown) => unknown): LmsApi {
  const names = Object.keys(api) as (keyof LmsApi)[];
  const wrapped = names.map((name) => {
    const run = api[name] as (...args: string[]) => unknown;
    return [name, (...args: string[]) => change(name, args, () => run(...args))];
  });
  return Object.fromEntries(wrapped) as LmsApi;
}

const getting = (answer: (value: unknown) => unknown) => (api: LmsApi) =>
  each(api, (name, _args, run) => (name === 'LMSGetValue' ? answer(run()) : run()));

const fromCall = (number: number, trouble: () => unknown) => (api: LmsApi) => {
  let calls = 0;
  return each(api, (_name, _args, run) => (++calls >= number ? trouble() : run()));
};

const gone = () => {
  throw new TypeError("Cannot read properties of null (reading 'document')");
};

const mode = (word: string) => (_world: World, lms: Lms) => void (lms.learner.lesson_mode = word);

/** The LMS comes back with what it held so many commits ago. */
const loses = (commits: number) => (lms: Lms) => lms.goBack(commits);

function initialisesTwice(api: LmsApi): LmsApi {
  let first = true;
  return each(api, (name, _args, run) => {
    if (name !== 'LMSInitialize' || !first) return run();
    first = false;
    run();
    return 'false';
  });
}

/** Ways of losing a learner's work, all met in the field. */
export const personalities: readonly Personality[] = [
  { name: 'is as strict as the standard', strictness: { responses: 'spec' } },
  { name: 'behaves like Moodle' },
  { name: 'judges the score itself', strictness: { responses: 'moodle', rejudges: true } },
  { name: 'cuts every value at 255 characters', hostile: { cutsAt: 255 } },
  { name: 'cuts every value at 40 characters', hostile: { cutsAt: 40 } },
  { name: 'cuts every value at 4,096 characters', hostile: { cutsAt: 4096 } },
  { name: 'answers a commit with "false"', hostile: { commit: 'false' }, keepsNothing: true },
  { name: 'answers a commit with false', hostile: { commit: false }, keepsNothing: true },
  { name: 'answers a commit with null', hostile: { commit: null }, keepsNothing: true },
  { name: 'throws at a commit', hostile: { commit: 'throws' }, keepsNothing: true },
  { name: 'answers a commit with its login page', hostile: { commit: 'page' }, keepsNothing: true },
  { name: 'says yes and stores nothing', hostile: { forgets: true }, keepsNothing: true },
  { name: 'says true as a boolean', hostile: { says: true } },
  { name: 'says 1', hostile: { says: 1 } },
  { name: 'answers every call with nothing', hostile: { says: null } },
  { name: 'ends the session in mid-lesson', hostile: { expiresAtCall: 30 } },
  { name: 'ends the session at once', hostile: { expiresAtCall: 1 }, keepsNothing: true },
  { name: 'answers null to every question', around: getting((value) => (value === '' ? null : value)) },
  { name: 'answers undefined to every question', around: getting((value) => (value === '' ? undefined : value)) },
  { name: 'answers with numbers', around: getting((value) => (/^\d+$/.test(String(value)) ? Number(value) : value)) },
  { name: 'says at first that it does not begin', around: initialisesTwice },
  {
    name: 'throws at the end',
    around: (api) => each(api, (name, _args, run) => (name === 'LMSFinish' ? gone() : run())),
  },
  { name: 'vanishes in mid-lesson', around: fromCall(40, gone) },
  {
    name: 'takes three seconds over each call',
    around: (api, world) => each(api, (_name, _args, run) => ((world.time += 3000), run())),
  },
  { name: 'loses the last commit', between: loses(1) },
  { name: 'gives back what it held long ago', between: loses(4) },
  { name: 'has an empty mode', prepare: mode('') },
  { name: 'has an unknown mode', around: getting((value) => (value === 'normal' ? 'training' : value)) },
  { name: 'opens the course for review', prepare: mode('review'), looksOnly: true },
  { name: 'is launched twice', around: (api) => (api.LMSInitialize(''), api) },
  { name: 'stands beside a clock that jumps back a day', between: (_lms, world) => void (world.time -= 86_400_000) },
  { name: 'stands beside a browser without storage', prepare: (world) => void (world.forbidsStorage = true) },
  { name: 'is cut off from the network', prepare: (world) => void (world.connected = false) },
];
