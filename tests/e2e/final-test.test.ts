import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawTest } from '../../assessments/draw-test.ts';
import { isScored, type Question, type QuestionType } from '../../module/model/course.ts';
import { interactionId, type Response } from '../../module/model/interaction.ts';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { bank, course, everythingRead, finalTest } from '../support/content.ts';
import { Keyboard } from '../support/keyboard.ts';
import { eventually, playedModule } from '../support/local-lms.ts';
import { Play, testLength } from '../support/play.ts';
import { right, wrong } from '../support/responses.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { plain, words } from '../support/words.ts';

/** Each way the final test can end, taken by keyboard in the local LMS, with what the LMS then holds. */
describe('the final test', () => {
  let served: ServedPackage;
  let browser: Browser;
  let watched: WatchedContext;
  let attempt: string;
  let play: Play;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  beforeEach(async () => {
    attempt = await served.lms.newAttempt('Nová, Jana', everythingRead());
    watched = await openContext(browser, served.lms.origin);
    await visit();
    await play.begin();
  });
  afterEach(async () => {
    expect(watched.faults).toEqual([]);
    await watched.context.close();
  });

  it('passed at once: passed with the score in the LMS, a confirmation to print', async () => {
    const asked = await play.attempt(right);
    expect(await play.text()).toContain(words('cs', 'assessment.result.passed'));
    await play.toEnd();
    await expect.poll(() => play.text()).toContain(words('cs', 'end.stored.title'));
    expect(await served.lms.attempt(attempt)).toMatchObject({ status: 'passed', score: '100' });
    expect((await results('correct')).sort()).toEqual(asked.map(inTest).sort());
    await play.keys.press(words('cs', 'end.certificate'));
    await play.arrive('end');
    const certificate = await play.text();
    expect(certificate).toContain('Jana Nová');
    expect(certificate).toContain(words('cs', 'certificate.verify'));
  });

  it('passed, and the questionnaire answered by whoever agrees: kept as neutral answers, own words only with consent', async () => {
    await play.attempt(right);
    await play.toEnd();
    await play.keys.press(words('cs', 'end.survey'));
    await play.arrive('end');
    await play.keys.press(words('cs', 'assessment.survey.agree'));
    const survey = course.assessments.find(({ use }) => use === 'survey');
    for (const id of survey?.questions ?? []) {
      await play.questionShown();
      const question = await play.onScreen();
      expect(question.id).toBe(id);
      await play.choose(question, right(question));
      await play.keys.press(words('cs', 'question.keep'));
      await play.keys.frame.waitForSelector('.verdict h3');
      const last = id === survey?.questions.at(-1);
      await play.keys.press(words('cs', last ? 'assessment.send' : 'assessment.next'));
    }
    await expect.poll(() => play.text()).toContain(words('cs', 'assessment.survey.thanks'));
    const held = await eventually(
      () => served.lms.interactions(attempt),
      (all) => all.at(-1)?.result === 'neutral',
    );
    const answers = held.filter(({ id }) => id.endsWith('-s'));
    expect(answers.map(({ result }) => result)).toEqual(answers.map(() => 'neutral'));
    for (const { type, student_response } of answers) {
      if (type === 'likert') expect(student_response).not.toBe('');
      else expect(student_response).toBe('');
    }
    expect(await status()).toEqual(['passed', '100']);
  });

  it('failed three times: incomplete while attempts are left, then failed, with the right answers shown', async () => {
    for (let tried = 1; tried <= course.attempts; tried += 1) {
      await play.attempt(wrong);
      if (tried === course.attempts) break;
      await expect.poll(status).toEqual(['incomplete', '0']);
      const text = await play.text();
      expect(text).toContain(words('cs', 'assessment.result.weak'));
    }
    await expect.poll(status).toEqual(['failed', '0']);
    expect(await play.text()).toContain(words('cs', 'assessment.result.noneTitle'));
    expect(await play.keys.frame.locator('.weak a').count()).toBeGreaterThan(0);
  });

  it('failed twice and then passed: the best attempt counts, and two attempts share no question', async () => {
    const first = await play.attempt(rightFirst(12));
    await expect.poll(status).toEqual(['incomplete', '50']);
    const second = await play.attempt(wrong);
    expect(second.filter((question) => first.includes(question))).toEqual([]);
    await expect.poll(async () => (await results('wrong')).length).toBe(12 + testLength);
    expect(await status()).toEqual(['incomplete', '50']);
    expect(await play.text()).toMatch(/nejlepší pokus: 12 z 24/);
    const third = await play.attempt(right);
    await expect.poll(status).toEqual(['passed', '100']);
    const held = await served.lms.interactions(attempt);
    const resultOf = (question: Question) => held.find(({ id }) => id === inTest(question))?.result;
    // What an LMS holds is the first answer to each question, whatever later attempts brought.
    for (const question of first.slice(0, 12)) expect(resultOf(question)).toBe('correct');
    for (const question of [...first.slice(12), ...second]) expect(resultOf(question)).toBe('wrong');
    const fresh = third.filter((question) => !first.includes(question) && !second.includes(question));
    for (const question of fresh) expect(resultOf(question)).toBe('correct');
  });

  it('abandoned and resumed the next day at another computer: the same questions, the answers, the choice not handed in', async () => {
    await watched.context.clock.setSystemTime(Date.now() - 24 * 3_600_000);
    await visit();
    await play.begin();
    await play.startAttempt();
    const answered = await play.answerNext(testLength - 1, right);
    await play.next();
    const last = await play.onScreen();
    await play.choose(last, right(last));
    const then = await play.keys.frame.evaluate(() => Date.now());
    await returnElsewhere();
    expect(await play.keys.frame.evaluate(() => Date.now())).toBeGreaterThan(then + 23 * 3_600_000);
    expect(await play.address()).toBe('test');
    expect((await play.onScreen()).id).toBe(last.id);
    expect(await play.chosen()).toEqual(right(last));
    await play.keys.press(words('cs', 'assessment.previous'));
    await play.questionShown();
    expect((await play.onScreen()).id).toBe(answered.at(-1)?.id);
    await play.next();
    await play.answerNext(1, right);
    await play.finish();
    await expect.poll(status).toEqual(['passed', '100']);
    expect((await results('correct')).sort()).toEqual([...answered, last].map(inTest).sort());
  });

  it('left in the middle of a matching and of an ordering: both come back at another computer as far as they were done', async () => {
    attempt = await served.lms.newAttempt('Nový, Petr', {
      ...everythingRead(),
      seed: seedThatAsks('matching', 'ordering'),
    });
    await visit();
    await play.begin();
    await play.startAttempt();
    const halfDone = new Map<string, Response>();
    for (let place = 1; halfDone.size < 2; place += 1) {
      const question = await play.onScreen();
      if (question.type === 'matching' || question.type === 'ordering') {
        await beginAnswer(question);
        const left = await play.chosen();
        await returnElsewhere();
        expect((await play.onScreen()).id).toBe(question.id);
        expect(await play.chosen()).toEqual(left);
        halfDone.set(question.type, left);
      }
      await play.answer(question, right(question));
      await play.next();
    }
    expect(halfDone.get('matching')).toMatchObject({ kind: 'matching' });
    expect(Object.keys((halfDone.get('matching') as { pairs: object }).pairs)).toHaveLength(1);
  });

  it('says before it begins which mark counts: that of the LMS, where it has one', async () => {
    expect(plain(await play.text())).toContain('75 %');
    attempt = await served.lms.newAttempt('Přísná, Eva', everythingRead(), '90');
    await visit();
    await play.begin();
    const text = plain(await play.text());
    expect(text).toContain('90 %');
    expect(text).toContain('22 bodů z 24');
    expect(text).not.toContain('75 %');
  });

  it('is not there before everything is read', async () => {
    const early = await served.lms.newAttempt('Malý, Jan');
    await watched.page.goto(served.lms.playAddress(early));
    const frame = await playedModule(watched.page);
    await frame.evaluate(() => void (location.hash = '#/test'));
    await frame.waitForSelector('cso-assessment h2');
    const text = plain(await frame.locator('main').innerText());
    expect(text).toContain(words('cs', 'assessment.locked.title'));
    expect(await frame.locator('cso-assessment button').count()).toBe(0);
  });

  it('can ask any question of its pool, and all of them are scored', () => {
    const pool = finalTest.questions.map((id) => bank.find((each) => each.id === id));
    expect(pool.every((question) => question !== undefined && isScored(question))).toBe(true);
    expect(pool.length).toBeGreaterThanOrEqual(2 * testLength);
  });

  async function visit(): Promise<void> {
    await watched.page.goto(served.lms.playAddress(attempt));
    play = new Play(new Keyboard(watched.page, await playedModule(watched.page)));
  }

  /** Leaves the module and comes back in a browser that keeps nothing of it: what is there then, the LMS alone brought. */
  async function returnElsewhere(): Promise<void> {
    await watched.page.goto('about:blank');
    expect(watched.faults).toEqual([]);
    await watched.context.close();
    watched = await openContext(browser, served.lms.origin);
    await visit();
    await play.begin();
  }

  /** Answers so many questions rightly, and all that follow wrongly. */
  function rightFirst(count: number): (question: Question) => Response {
    let given = 0;
    return (question) => (given++ < count ? right(question) : wrong(question));
  }

  /** Matches the first item alone, or moves the last step to the top. */
  async function beginAnswer(question: Question): Promise<void> {
    const field = question.type === 'matching' ? question.items[0] : question.options.at(-1);
    const value = question.type === 'matching' ? question.options[0] : '0';
    await play.keys.select(field ?? '', value ?? '');
    if (question.type === 'ordering') await play.keys.select(field ?? '', '1');
  }

  /** The smallest seed whose first attempt asks questions of these types. */
  function seedThatAsks(...types: readonly QuestionType[]): number {
    const asks = (seed: number): boolean => {
      const ids = drawTest(finalTest, course.questions, seed, []);
      return types.every((type) => course.questions.some((each) => each.type === type && ids.includes(each.id)));
    };
    for (let seed = 0; seed < 65536; seed += 1) if (asks(seed)) return seed;
    throw new RangeError(`no attempt asks ${types.join(' and ')}: the pool lacks them`);
  }

  async function status(): Promise<readonly string[]> {
    const held = await served.lms.attempt(attempt);
    return [held.status, held.score];
  }

  /** Ids of the interactions the LMS holds with this result. */
  async function results(result: string): Promise<string[]> {
    const held = await eventually(
      () => served.lms.interactions(attempt),
      (all) => all.some((each) => each.result === result),
    );
    return held.filter((each) => each.result === result).map(({ id }) => id);
  }

  function inTest(question: Question): string {
    return interactionId(question, 'test');
  }
});
