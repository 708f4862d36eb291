import { course, loadBank, loadExercise, loadLesson, loadTitles } from 'virtual:course';
import { firstLanguage } from '../model/course.ts';
import type { SaveState } from '../model/record-store.ts';
import { browserEnvironment } from '../records/environment.ts';
import { openRecords, tellingOf } from '../records/open-records.ts';
import { startProgress } from '../records/random.ts';
import { chooseDisplay, readDisplay, showDisplay } from '../ui/display.ts';
import { useLanguage } from '../ui/language.ts';
import './cso-module.ts';
import { Library } from './library.ts';
import { Sitting } from './sitting.ts';

/** Starts the module. Where that fails the static cover stays, and the page says so in words that lay hidden in it. */
async function main(): Promise<void> {
  const { sitting, library, stale } = await start().catch((error: unknown) => {
    document.querySelector('#not-started')?.removeAttribute('hidden');
    throw error;
  });
  if (stale) await restore(sitting, library);
}

/** What `start` leaves to be done. */
interface Started {
  readonly sitting: Sitting;
  readonly library: Library;
  /** True when the LMS had less than the journal. */
  readonly stale: boolean;
}

/** Puts everything together: paints first, then opens the stores, then hands the shell what they found. @throws TypeError when the language does not load */
async function start(): Promise<Started> {
  showDisplay(readDisplay());
  const environment = browserEnvironment();
  // The cover is there already; no LMS is asked for anything before it is painted.
  await new Promise<void>((painted) => environment.afterPaint(painted));
  const early: SaveState[] = [];
  let hear = (state: SaveState): void => void early.push(state);
  const { stores, opened, stale, place, settings, calls, owner } = await openRecords(
    course,
    (state) => hear(state),
    environment,
  );
  const progress = opened.progress ?? startProgress(environment);
  const wished = [progress.language, opened.language].find((each) => each && course.languages.includes(each));
  await useLanguage(wished ?? firstLanguage(course));
  // What was chosen at another computer came with the progress.
  if (progress.display) chooseDisplay(progress.display);
  const { mode, masteryScore } = opened;
  const resumed = opened.progress !== null;
  const sitting = new Sitting(
    { course, stores, place, mode, progress, masteryScore, resumed, states: early },
    environment,
  );
  hear = (state) => sitting.hear(state);
  // The sitting told the stores of its opening; what they said to that came before it could hear.
  early.forEach(hear);
  const library = new Library({ course, loadTitles, loadLesson, loadBank, loadExercise });
  const module = document.querySelector('cso-module');
  if (!module) throw new TypeError('index.html has no <cso-module>: put it back');
  const { name, unreadable, lost } = opened;
  const telling = () => tellingOf(stores);
  module.opening = { sitting, library, name, settings, calls, owner, unreadable, lost, telling };
  leaveWell(sitting);
  return { sitting, library, stale };
}

/** Hidden: tell the stores now. Gone for good: close. Never `unload`, never `beforeunload`. */
function leaveWell(sitting: Sitting): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sitting.flush();
  });
  window.addEventListener('pagehide', (event) => {
    if (!event.persisted) void sitting.close();
  });
}

/** The LMS had less than the journal: gives it back the answers of earlier sittings. */
async function restore(sitting: Sitting, library: Library): Promise<void> {
  const { restored } = await import('./interactions.ts');
  sitting.take(await restored(course, sitting.progress, library, new Date()));
}

// Not awaited: parts loaded later import this one, and would wait for ever for a module that waits for them.
void main();
