import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { unpack } from '../../module/formats/unpack.ts';
import type { Progress } from '../../module/model/progress.ts';
import type { SaveSummary } from '../../module/player/save-summary.ts';
import { openContext } from './chromium-page.ts';
import { course, practice } from './content.ts';
import { Keyboard } from './keyboard.ts';
import { eventually, playedModule, type LocalLms } from './local-lms.ts';
import { Play } from './play.ts';
import { right } from './responses.ts';
import { words } from './words.ts';

const commits = '**/lms/api/sessions/*/commit';
const ranks = ['', 'not attempted', 'incomplete', 'failed', 'completed', 'passed'];
const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
/** Blocks that are read by turning the page alone, and that are not the last. */
const plain = blocks
  .slice(0, -1)
  .filter(({ kind }) => kind === 'reading')
  .map(({ id }) => id);
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What a page shows and holds at one moment. */
interface Seen {
  readonly word: SaveSummary['word'];
  /** The word in the masthead; empty on the cover. */
  readonly shown: string;
  readonly progress: Progress;
}

/** A learner in a real browser whose page may be killed at any moment, and what must be true of the work all the time. */
export class KillableLearner {
  kills = 0;
  launches = 0;
  faults = 0;
  private page!: Page;
  private play!: Play;
  private promised: Progress | null = null;
  private rank = 0;
  private readonly tried = new Set<string>();

  private constructor(
    private readonly context: BrowserContext,
    private readonly lms: LocalLms,
    private readonly attempt: string,
  ) {}

  static async arrive(browser: Browser, lms: LocalLms): Promise<KillableLearner> {
    const { context, page } = await openContext(browser, lms.origin);
    await page.close();
    const learner = new KillableLearner(context, lms, await lms.newAttempt('Malá, Eva'));
    await learner.launch();
    return learner;
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Opens the module in a new page, and checks that all that was called saved is there and nothing was invented. */
  async launch(): Promise<void> {
    this.launches++;
    this.page = await this.context.newPage();
    await this.page.goto(this.lms.playAddress(this.attempt));
    const frame = await playedModule(this.page);
    this.play = new Play(new Keyboard(this.page, frame));
    this.check((await see(frame)).progress);
  }

  async read(number: number): Promise<void> {
    const block = plain[number % plain.length] as string;
    this.tried.add(block);
    await this.goTo(block);
    await this.play.keys.frame.locator('nav.turn a').last().click({ timeout: 5000 });
  }

  /** Answers the next question of the first practice. */
  async answer(): Promise<void> {
    this.tried.add(practice.block);
    await this.goTo(practice.block);
    const { frame } = this.play.keys;
    const submit = frame.getByRole('button', { name: words('cs', 'question.check') });
    if ((await submit.count()) === 0) {
      const next = frame.getByRole('button', { name: words('cs', 'assessment.next') });
      if ((await next.count()) === 0) return;
      await next.click({ timeout: 5000 });
    }
    const question = await this.play.onScreen();
    this.tried.add(question.id);
    await this.play.answer(question, right(question));
  }

  /** From now on the LMS refuses commits, says yes and stores nothing, or is well again. */
  async change(lms: 'refuses' | 'forgets' | 'well'): Promise<void> {
    await this.context.unroute(commits);
    if (lms === 'well') return;
    this.faults++;
    const json = lms === 'refuses' ? { result: 'false', errorCode: 391 } : { result: 'true', errorCode: 0 };
    await this.context.route(commits, (route) => route.fulfill({ json }));
  }

  /** Does something and kills the renderer so many milliseconds later, whether it is done or not; then comes back. */
  async killDuring(does: () => Promise<void>, milliseconds: number): Promise<void> {
    const { page } = this;
    const session = await this.context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // What is under way in a page that dies fails with it.
    const doing = does().catch(() => {});
    await pause(milliseconds);
    await this.look().catch(() => {});
    session.send('Page.crash').catch(() => {});
    await crashed;
    this.kills++;
    await page.close();
    await doing;
    await this.launch();
  }

  /** Reads the screen and the LMS. */
  async look(): Promise<void> {
    const seen = await see(this.play.keys.frame);
    if (seen.shown.startsWith(words('cs', 'save.saved'))) expect(['saved', 'here']).toContain(seen.word);
    if (seen.word === 'saved' || seen.word === 'here') this.promised = seen.progress;
  }

  /** The status the LMS holds never goes back. */
  async lookAtLms(): Promise<void> {
    const rank = ranks.indexOf((await this.lms.attempt(this.attempt)).status);
    expect(rank, 'the status in the LMS').toBeGreaterThanOrEqual(this.rank);
    this.rank = rank;
  }

  /** Everything is well again: the LMS holds what the learner did. */
  async recover(): Promise<void> {
    await this.change('well');
    await this.page.close();
    await this.launch();
    const { progress } = await see(this.play.keys.frame);
    const held = await eventually(
      async () => unpack(course, String((await this.lms.attempt(this.attempt)).cmi?.['suspend_data'] ?? '')).progress,
      (found) => (found?.save ?? 0) >= progress.save,
    );
    expect(held?.done, 'the LMS holds the parts read').toEqual(progress.done);
    expect(held?.assessments, 'the LMS holds the answers').toEqual(progress.assessments);
  }

  private async goTo(block: string): Promise<void> {
    const { frame } = this.play.keys;
    await frame.evaluate((address) => void (location.hash = `#/${address}`), block);
    await frame.waitForFunction((address) => {
      const lesson = document.querySelector('cso-lesson') as { block?: string } | null;
      return lesson?.block === address;
    }, block);
  }

  private check(found: Progress): void {
    const answers = (progress: Progress) =>
      Object.values(progress.assessments).flatMap((each) => Object.keys(each.answers));
    for (const each of [...found.done, ...answers(found)])
      expect([...this.tried], 'nothing was invented').toContain(each);
    if (!this.promised) return;
    expect(found.save).toBeGreaterThanOrEqual(this.promised.save);
    expect(found.done).toEqual(expect.arrayContaining([...this.promised.done]));
    expect(answers(found)).toEqual(expect.arrayContaining(answers(this.promised)));
  }
}

function see(frame: Frame): Promise<Seen> {
  return frame.evaluate(() => {
    const module = document.querySelector('cso-module') as unknown as {
      opening: { sitting: { summary: { word: SaveSummary['word'] }; progress: Progress } };
    };
    const { summary, progress } = module.opening.sitting;
    const shown = document.querySelector('cso-save-status a')?.textContent.trim() ?? '';
    return { word: summary.word, shown, progress };
  });
}
