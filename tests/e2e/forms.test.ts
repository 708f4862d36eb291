import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../assessments/report/report.ts';
import { byId, type Question } from '../../module/model/course.ts';
import { interactionId, type Response } from '../../module/model/interaction.ts';
import { declaredInteractions } from '../../module/records/scorm12-interactions.ts';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { everythingRead } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, playedModule } from '../support/local-lms.ts';
import { Play } from '../support/play.ts';
import { right, wrong } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { buildVariant, type Variant } from '../support/variant.ts';
import { words } from '../support/words.ts';

const turnOn = (yaml: string): string => yaml.replace(/^(preTest|postTest|transfer): false$/gm, '$1: true');
/** An even seed: form A comes before the course, form B after it. */
const learner = { ...everythingRead(), seed: 4 };

/** What an administrator gets by turning them on in `course.yaml`, played by keyboard to the LMS and the report. */
describe.sequential('the forms before, after and months after the course', () => {
  let variant: Variant;
  let served: ServedPackage;
  let browser: Browser;
  let watched: WatchedContext;
  let play: Play;
  let attempt: string;

  beforeAll(async () => {
    variant = await buildVariant(turnOn);
    served = await servePackage(undefined, variant.file);
    browser = await openBrowser();
    watched = await openContext(browser, served.lms.origin);
    attempt = await served.lms.newAttempt('Nová, Jana', learner);
    await watched.page.goto(served.lms.playAddress(attempt));
    play = new Play(new Keyboard(watched.page, await playedModule(watched.page)));
    await play.begin();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    variant?.remove();
  });

  it('before: twelve questions of form A, nothing told in between, then where to spend time', async () => {
    await open('contents');
    await play.keys.press(words('cs', 'contents.pre-test'));
    await play.arrive('contents');
    const asked = await take((_question, place) => (place < 6 ? right : wrong));
    expect(asked.map(({ id }) => id)).toEqual(byId(variant.course.assessments, 'form-a').questions);
    expect(await play.text()).toContain('Získali jste 6 z 12 bodů');
    expect(await play.keys.frame.locator('.weak a').count()).toBeGreaterThan(0);
    expect(await results('-a')).toEqual(asked.map((_, place) => (place < 6 ? 'correct' : 'wrong')));
  });

  it('after: the parallel form B; neither counts for the score', async () => {
    await open('contents');
    await play.keys.press(words('cs', 'contents.post-test'));
    await play.arrive('contents');
    const asked = await take(() => right);
    expect(asked.map(({ id }) => id)).toEqual(byId(variant.course.assessments, 'form-b').questions);
    expect(await play.text()).toContain('Získali jste 12 z 12 bodů');
    expect(await results('-b')).toEqual(asked.map(() => 'correct'));
    const { status, score } = await served.lms.attempt(attempt);
    expect([status, score]).toEqual(['incomplete', '']);
  });

  it('months after: only with consent, kept as neutral answers', async () => {
    await open('transfer');
    await play.keys.press(words('cs', 'assessment.survey.agree'));
    const { questions } = byId(variant.course.assessments, 'transfer-survey');
    for (const id of questions) {
      await play.questionShown();
      expect((await onScreen()).id).toBe(id);
      await play.choose(await onScreen(), right(await onScreen()));
      await play.keys.press(words('cs', 'question.keep'));
      await play.keys.frame.waitForSelector('.verdict h3');
      await play.keys.press(words('cs', id === questions.at(-1) ? 'assessment.send' : 'assessment.next'));
    }
    await expect.poll(() => play.text()).toContain(words('cs', 'assessment.survey.thanks'));
    const ids = questions.map((id) => interactionId({ id }, 'survey'));
    const held = await eventually(
      () => served.lms.interactions(attempt),
      (all) => ids.every((id) => all.some((each) => each.id === id && each.result === 'neutral')),
    );
    expect(held.map(({ id }) => id)).toEqual(declaredInteractions(variant.course).map(({ id }) => id));
  });

  it('stand apart in the report, each question once, so that gain can be seen', async () => {
    const statements = await eventually(
      () => served.lms.statements(),
      (all) => makeReport(variant.course, all).totals.unscored === 7,
    );
    const { questions, totals } = makeReport(variant.course, statements);
    const rightIn = (form: string): readonly number[] =>
      questions.filter(({ assessment }) => assessment === form).map((row) => row.right);
    expect(totals).toMatchObject({ learners: 1, answers: 24 });
    expect([...rightIn('form-a')].sort()).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(rightIn('form-b')).toEqual(Array.from({ length: 12 }, () => 1));
    expect(watched.faults).toEqual([]);
  });

  async function open(address: string): Promise<void> {
    await play.keys.frame.evaluate((hash) => void (location.hash = hash), `#/${address}`);
    await play.arrive();
  }

  async function onScreen(): Promise<Question> {
    const id = await play.keys.frame.locator('cso-assessment .error-line').getAttribute('id');
    return byId(variant.bank, (id ?? '').replace(/-error$/, ''));
  }

  /** Takes the form on screen to its result. Nothing is said between two questions, so the next one shows by itself. */
  async function take(
    choose: (question: Question, place: number) => (question: Question) => Response,
  ): Promise<readonly Question[]> {
    await play.startAttempt();
    const asked: Question[] = [];
    for (let place = 0; place < 12; place += 1) {
      const question = await onScreen();
      await play.choose(question, choose(question, place)(question));
      await play.keys.press(words('cs', 'question.keep'));
      asked.push(question);
      const error = `#${question.id}-error`;
      await play.keys.frame.waitForFunction(
        (before) => !document.querySelector(before) && document.activeElement?.localName === 'h2',
        error,
      );
      expect(await play.keys.frame.locator('.verdict').count()).toBe(0);
    }
    await play.finish();
    return asked;
  }

  /** Results the LMS holds of the interactions with this ending, in the order declared, once all have one. */
  async function results(ending: string): Promise<readonly string[]> {
    const held = await eventually(
      () => served.lms.interactions(attempt),
      (all) => all.filter(({ id, result }) => id.endsWith(ending) && result !== '').length === 12,
    );
    return held.filter(({ id }) => id.endsWith(ending)).map(({ result }) => result);
  }
});
