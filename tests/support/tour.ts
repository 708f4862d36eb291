import type { BrowserContext, Page } from 'playwright-core';
import type { InvitationScenario } from '../../lessons/exercises/invitation-scenario.ts';
import type { Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import type { Progress } from '../../module/model/progress.ts';
import { aids, course, everythingRead, practice } from './content.ts';
import { readExercise } from './exercise.ts';
import { Keyboard } from './keyboard.ts';
import { moduleOpened, type LocalLms } from './local-lms.ts';
import { Play, testLength } from './play.ts';
import { right, wrong } from './responses.ts';
import { speak } from './views.ts';
import { previewWords, words } from './words.ts';

/** A learner on the way through every screen; the module runs in a window of its own, opened by the LMS. */
export class Tour {
  play!: Play;
  page!: Page;
  #attempt = '';

  constructor(
    readonly context: BrowserContext,
    readonly lms: LocalLms,
  ) {}

  /** A new learner opens the module. */
  async arrive(name: string, progress: Progress | null = null): Promise<void> {
    this.#attempt = await this.lms.newAttempt(name, progress);
    await this.open();
  }

  /** The same learner opens the module (again). */
  async open(): Promise<void> {
    for (const page of this.context.pages()) await page.close();
    const lmsPage = await this.context.newPage();
    await lmsPage.goto(this.lms.playAddress(this.#attempt));
    const [page] = await Promise.all([
      lmsPage.waitForEvent('popup'),
      lmsPage.getByRole('button', { name: previewWords('play.window') }).click(),
    ]);
    await moduleOpened(page.mainFrame());
    this.page = page;
    this.play = new Play(new Keyboard(page, page.mainFrame()));
  }

  /** Goes to an address, as a link does. */
  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), `#/${address}`);
    await this.page.waitForFunction(() => document.activeElement?.localName === 'h1');
  }
}

/** One screen in one state. */
export interface Stop {
  /** File-name of its picture. */
  readonly name: string;
  /** Leads there from the stop before. */
  go(tour: Tour): Promise<void>;
}

const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
const named = (block: string): string => `lesson-${block.replace('/', '-')}`;

const fresh: readonly Stop[] = [
  { name: 'cover', go: (tour) => tour.arrive('Nová, Jana') },
  { name: 'contents', go: (tour) => tour.goTo('contents') },
  { name: 'support', go: (tour) => tour.goTo('support') },
  { name: 'sent', go: (tour) => tour.goTo('sent') },
  { name: 'sent-statement', go: ({ page }) => page.locator('.statements summary').first().press('Enter') },
  { name: 'glossary', go: (tour) => tour.goTo('glossary') },
  { name: 'sources', go: (tour) => tour.goTo('sources') },
  { name: 'accessibility', go: (tour) => tour.goTo('accessibility') },
  { name: 'search-results', go: (tour) => tour.goTo('search/konzultace') },
  { name: 'search-none', go: (tour) => tour.goTo('search/kvantum') },
  {
    name: 'plan',
    go: async (tour) => {
      await tour.goTo(blocks.find(({ kind }) => kind === 'summary')?.id ?? '');
      await tour.page.fill('#action-note', 'Do konce měsíce se zeptám dvou organizací.');
      await tour.goTo('plan');
    },
  },
  {
    name: 'tracks',
    go: async (tour) => {
      await tour.goTo('tracks');
      await tour.page.check('input[name=role-track][value=web]');
    },
  },
  { name: 'aids', go: (tour) => tour.goTo('aids') },
  ...aids.map(({ id }) => ({ name: `aid-${id}`, go: (tour: Tour) => tour.goTo(`aids/${id}`) })),
  { name: 'settings', go: (tour) => tour.goTo('settings') },
  { name: 'settings-largest', go: ({ page }) => showWith(page, 'largest', 'loose') },
  { name: 'contents-largest', go: (tour) => tour.goTo('contents') },
  { name: 'lesson-largest', go: (tour) => tour.goTo(blocks[0]?.id ?? '') },
  { name: 'own-notes-none', go: (tour) => tour.goTo('notes') },
  { name: 'own-note', go: writeNote },
  { name: 'own-notes', go: (tour) => tour.goTo('notes') },
  {
    name: 'end-incomplete',
    go: async (tour) => {
      await tour.goTo('settings');
      await showWith(tour.page, 'normal', 'normal');
      await tour.goTo('end');
    },
  },
];

/** Opens the place for a note under the first part and writes one. */
async function writeNote(tour: Tour): Promise<void> {
  await tour.goTo(blocks[0]?.id ?? '');
  await tour.page.locator('.own-note > summary').press('Enter');
  await tour.page.fill('.own-note textarea', 'Zavolat Tereze.\nDo pátku.');
}

/** Chooses the size of text and the spacing on the settings page. */
async function showWith(page: Page, size: string, spacing: string): Promise<void> {
  await page.check(`input[name=size][value=${size}]`);
  await page.check(`input[name=spacing][value=${spacing}]`);
}

const lesson: readonly Stop[] = blocks
  .filter(({ kind }) => kind !== 'check')
  .flatMap(({ id }) => [
    { name: named(id), go: (tour: Tour) => tour.goTo(id) },
    ...(id.startsWith(`${course.lessons[0]?.id}/`) ? [{ name: `${named(id)}-notes`, go: openNotes }] : []),
  ]);

/** Opens every note of the block: terms and sources. A note may have two buttons; the second would close it again. */
async function openNotes({ page }: Tour): Promise<void> {
  const closed = page.locator('article [aria-expanded="false"]');
  for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().press('Enter');
}

/**
 * The first questions of an attempt before and after their answers, then the rest at once, and the result. Which they are is
 * drawn; every type in every state has its own test.
 */
function attempt(name: string, shown: number, give: (question: Question) => Response): readonly Stop[] {
  const asked = Array.from({ length: shown }, (_, index): readonly Stop[] => [
    { name: `${name}-question-${index + 1}`, go: ({ play }) => (index === 0 ? play.startAttempt() : play.next()) },
    {
      name: `${name}-question-${index + 1}-judged`,
      go: ({ play }) => answerWith(play, give),
    },
  ]);
  const rest: Stop = {
    name: `${name}-result`,
    go: async ({ play }) => {
      await play.next();
      await play.answerNext(testLength - shown, give);
      await play.finish();
    },
  };
  return [...asked.flat(), rest];
}

const { labels } = await readExercise<InvitationScenario>('invitation-scenario');

/** The scenario before, at a decision, with what followed of it, and at its end with the whole path. */
const scenario: readonly Stop[] = [
  { name: 'scenario', go: (tour) => tour.goTo('scenario') },
  { name: 'scenario-decision', go: ({ play }) => play.keys.press(labels.start.cs) },
  { name: 'scenario-followed', go: ({ play }) => decideIn(play, 1) },
  {
    name: 'scenario-ended',
    go: async ({ play, page }) => {
      await play.keys.press(labels.on.cs);
      for (let last = false; !last;) {
        await decideIn(play, 0);
        last = (await page.getByRole('button', { name: labels.end.cs }).count()) > 0;
        await play.keys.press(last ? labels.end.cs : labels.on.cs);
      }
      await page.waitForFunction(() => document.activeElement?.matches('h2.outcome') ?? false);
    },
  },
];

/** Takes an option of the scene on screen, counted from 0, and waits for what follows. */
async function decideIn({ keys }: Play, option: number): Promise<void> {
  const id = await keys.frame.locator('fieldset.answers input').nth(option).getAttribute('value');
  await keys.frame.locator(`input[value="${id}"]`).check();
  await keys.press(labels.decide.cs);
  await keys.frame.waitForFunction(() => document.activeElement?.matches('h3.followed') ?? false);
}

/** A practice question before the answer, after a wrong one, tried again, and after the right one. */
const practising: readonly Stop[] = [
  { name: 'practice', go: (tour) => tour.goTo(practice.block) },
  {
    name: 'practice-clue',
    go: ({ play }) => play.keys.press(words('cs', 'question.clue')),
  },
  { name: 'practice-wrong', go: ({ play }) => answerWith(play, wrong) },
  { name: 'practice-again', go: ({ play }) => play.keys.press(words('cs', 'assessment.tryAgain')) },
  { name: 'practice-right', go: ({ play }) => answerWith(play, right) },
];

async function answerWith(play: Play, give: (question: Question) => Response): Promise<void> {
  const question = await play.onScreen();
  await play.answer(question, give(question));
}

const missing: Stop = {
  name: 'question-without-answer',
  go: ({ play }) => play.keys.press(words('cs', 'question.check')),
};

const passing: readonly Stop[] = [
  { name: 'test-locked', go: (tour) => tour.goTo('test') },
  {
    name: 'cover-before-test',
    go: (tour) => tour.arrive('Malý, Jan', everythingRead()),
  },
  { name: 'contents-before-test', go: (tour) => tour.goTo('contents') },
  { name: 'end-before-test', go: (tour) => tour.goTo('end') },
  { name: 'test-intro', go: (tour) => tour.goTo('test') },
  ...attempt('first', 4, wrong).flatMap((stop, index) => (index === 0 ? [stop, missing] : [stop])),
  { name: 'end-completed-tested', go: (tour) => tour.goTo('end') },
  { name: 'test-again', go: (tour) => tour.goTo('test') },
  ...attempt('second', 2, right),
  { name: 'answers', go: ({ play }) => play.keys.press(words('cs', 'assessment.result.answers')) },
  { name: 'end-passed', go: (tour) => tour.goTo('end') },
  { name: 'certificate', go: (tour) => tour.goTo('certificate') },
  { name: 'survey', go: (tour) => tour.goTo('survey') },
  { name: 'survey-question', go: ({ play }) => play.keys.press(words('cs', 'assessment.survey.agree')) },
  { name: 'contents-done', go: (tour) => tour.goTo('contents') },
  { name: 'support-done', go: (tour) => tour.goTo('support') },
  { name: 'closed', go: ({ play }) => play.keys.press(words('cs', 'support.close')) },
  { name: 'cover-done', go: (tour) => tour.open() },
];

const failing: readonly Stop[] = [
  {
    name: 'result-none-left',
    go: async (tour) => {
      await tour.arrive('Dvořák, Petr', everythingRead());
      await tour.goTo('test');
      for (let tried = 0; tried < course.attempts; tried += 1) await tour.play.attempt(wrong);
    },
  },
  { name: 'answers-revealed', go: ({ play }) => play.keys.press(words('cs', 'assessment.result.answers')) },
  { name: 'end-failed', go: (tour) => tour.goTo('end') },
  { name: 'review', go: (tour) => tour.open() },
  { name: 'review-questions', go: (tour) => tour.goTo('test') },
];

const troubled: readonly Stop[] = [
  {
    name: 'saving-failed',
    go: async (tour) => {
      await tour.arrive('Malá, Eva');
      await refuseCommits(tour, 391);
      await tour.play.begin();
    },
  },
  { name: 'support-failed', go: (tour) => tour.goTo('support') },
  {
    name: 'saving-expired',
    go: async (tour) => {
      await refuseCommits(tour, 101);
      await tour.context.route(settings, (route) => route.fulfill({ body: '<!doctype html><title>Login</title>' }));
      await tour.goTo(blocks[1]?.id ?? '');
    },
  },
  {
    name: 'offline',
    go: async (tour) => {
      await tour.context.unroute(commits);
      await tour.context.unroute(settings);
      await tour.arrive('Tichý, Jan');
      await tour.play.begin();
      // What was never loaded cannot be shown offline; both languages were, this once.
      for (const language of ['en', 'cs'] as const) await speak(tour.page, language);
      await tour.context.setOffline(true);
      await tour.play.on();
    },
  },
  { name: 'part-missing-offline', go: (tour) => tour.goTo('end') },
  {
    name: 'updated',
    go: async (tour) => {
      await tour.context.setOffline(false);
      await tour.arrive('Krátká, Eva');
      await tour.context.route(/cso-contents-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
      await tour.goTo('contents');
    },
  },
  { name: 'without-lms', go: alone },
];

async function refuseCommits({ context }: Tour, errorCode: number): Promise<void> {
  await context.unroute(commits);
  await context.route(commits, (route) => route.fulfill({ json: { result: 'false', errorCode } }));
}

const commits = '**/lms/api/sessions/*/commit';
/** The file by which the server shows that it wants a login. */
const settings = '**/config.json';

async function alone(tour: Tour): Promise<void> {
  await tour.context.unrouteAll();
  for (const page of tour.context.pages()) await page.close();
  tour.page = await tour.context.newPage();
  await tour.page.goto(tour.lms.origin + (await tour.lms.launch()));
  await moduleOpened(tour.page.mainFrame());
}

/** Every screen of the module in every state, in an order in which each follows from the one before. */
export const stops: readonly Stop[] = [
  ...fresh,
  ...lesson,
  ...scenario,
  ...practising,
  ...passing,
  ...failing,
  ...troubled,
];
