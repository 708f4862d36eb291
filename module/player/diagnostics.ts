import { pack } from '../formats/suspend-data.ts';
import { inAssessment, type Progress } from '../model/progress.ts';
import type { Course, Language } from '../model/course.ts';
import type { ConfigProblem, LmsCall, SaveState } from '../model/record-store.ts';
import type { Say, TextKey } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import type { SaveSummary } from './save-summary.ts';

/** All that a technician may be told of one sitting. */
export interface Circumstance {
  readonly course: Course;
  readonly progress: Progress;
  readonly summary: SaveSummary;
  readonly calls: readonly LmsCall[];
  /** Name and version of the LMS from `config.json`, and what the pages around the course show of it. */
  readonly lms: { readonly named: string | null; readonly seen: string | null };
  /** The learner's name, to be taken out of whatever a backend said; null where nobody is named. */
  readonly name: string | null;
  /** What is wrong in `config.json`; nothing where it is in order. */
  readonly problems?: readonly ConfigProblem[];
  readonly browser: string;
}

/** The details for support, as rows of words. */
export interface Diagnostics {
  readonly facts: readonly (readonly [term: string, value: string])[];
  /** The last calls to the LMS, the newest first. */
  readonly calls: readonly (readonly string[])[];
}

/** Characters of a message that are shown: a server may answer with a whole page. */
const longest = 300;

/**
 * What support needs to know. Holds no personal data: neither name, pseudonym, answer, score nor a word the learner wrote, and of
 * values only their length.
 */
export function diagnose(of: Circumstance, say: Say, language: Language): Diagnostics {
  const { summary, course } = of;
  const words = wordsOf(say, language);
  const moment = (at: Date | null) => (at === null ? say('support.never') : `${words.date(at)}, ${words.clock(at)}`);
  const place = (state: SaveState) =>
    [
      `${say(`store.${state.store}`)}: ${say(`status.${state.status}`)}`,
      state.confirmed === null ? null : say('save.lastAt', { time: moment(state.confirmed) }),
    ]
      .filter((each) => each !== null)
      .join(', ');
  const messages = summary.places.flatMap(({ store, detail }) =>
    detail === null ? [] : [`${say(`store.${store}`)}: ${withoutName(detail, of.name).slice(0, longest)}`],
  );
  const facts: (readonly [string, string])[] = [
    [say('support.version'), course.version],
    [say('support.connection'), say(`store.${summary.place}`)],
    [say('support.lms'), of.lms.named ?? of.lms.seen ?? say('support.lmsUnknown')],
    [say('support.lastSaved'), moment(summary.at)],
    [
      say('support.waiting'),
      summary.waiting === 0 ? say('support.nothingWaiting') : say('support.waitingRecords', { count: summary.waiting }),
    ],
    [say('support.places'), summary.places.map(place).join('; ')],
    ...(messages.length === 0 ? [] : [[say('support.detail'), messages.join('; ')] as const]),
    ...config(of, say),
    ...standing(of, say),
    [say('support.browser'), of.browser],
  ];
  return { facts, calls: [...of.calls].reverse().map((call) => row(call, say, language)) };
}

/** What an administrator has to mend in `config.json`. */
function config({ problems = [] }: Circumstance, say: Say): readonly (readonly [string, string])[] {
  const said = problems.map(({ what, key }) => say(`support.configProblem.${what}`, { key }));
  return said.length === 0 ? [] : [[say('support.config'), said.join(' ')]];
}

/** What the saved state says, in counts. */
function standing({ course, progress }: Circumstance, say: Say): readonly (readonly [string, string])[] {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
  const { scores, running } = inAssessment(progress, course.finalAssessment);
  const exercises = course.exercises.filter(({ apart, plan }) => !apart && !plan);
  const submitted = exercises.filter(({ id }) => progress.exercises[id]?.submitted).length;
  const parts = [
    say('support.stateParts', { done: progress.done.length, total: blocks.length }),
    say('support.stateAttempts', { done: scores.length, total: course.attempts }),
    running ? say('support.stateRunning') : null,
    say('support.stateExercises', { done: submitted, total: exercises.length }),
  ];
  return [
    [say('support.decoded'), parts.filter((each) => each !== null).join(', ')],
    [say('support.stored'), say('support.storedText', { save: progress.save, length: pack(course, progress).length })],
    [say('support.position'), progress.position ?? say('support.nowhere')],
  ];
}

function row({ at, name, element, size, answer, code, milliseconds }: LmsCall, say: Say, language: Language) {
  const time = new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', { timeStyle: 'medium' }).format(at);
  const call = element === '' ? name : `${name} ${element}`;
  const key: TextKey = `support.answer.${answer}`;
  return [time, call, String(size), say(key), String(code), String(Math.round(milliseconds))];
}

/** A message of a backend without the words of a name. */
export function withoutName(message: string, name: string | null): string {
  const words = (name ?? '').split(/[\s,.]+/).filter((word) => word.length > 1);
  return words.reduce((text, word) => text.replaceAll(new RegExp(escape(word), 'giu'), '…'), message);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The details as plain text, one line each, for an e-mail to the administrator. */
export function asText({ facts, calls }: Diagnostics, heads: readonly string[]): string {
  const lines = facts.map(([term, value]) => `${term}: ${value}`);
  const table = calls.length === 0 ? [] : ['', heads.join(' | '), ...calls.map((cells) => cells.join(' | '))];
  return [...lines, ...table].join('\n');
}
