import { byId, questionsAsked, type Language, type Question } from '../../module/model/course.ts';
import { declaredInteractions } from '../../module/records/scorm12-interactions.ts';
import type { Response } from '../../module/model/interaction.ts';
import { bank, course, finalTest, practice } from './content.ts';
import { doExercise } from './exercises.ts';
import type { Keyboard } from './keyboard.ts';
import { right } from './responses.ts';
import { pattern, plain, words } from './words.ts';

const blocks = course.lessons.flatMap((lesson) => lesson.blocks);

/** The elements that ask a question; each can say what stands in its inputs. */
const questionTags = 'cso-choice, cso-choices, cso-matching, cso-ordering, cso-short-answer';

/** Takes the module by keyboard alone, as a learner does, in the language it is shown in. */
export class Play {
  constructor(
    readonly keys: Keyboard,
    public language: Language = 'cs',
  ) {}

  /** From the cover to where the learner stopped, to the first block, or to the test when all is read. */
  async begin(): Promise<void> {
    const ways = ['cover.start', 'cover.resume', 'cover.toTest'].map((key) => pattern(this.language, key).source);
    await this.keys.press(new RegExp(ways.join('|')));
    await this.arrive();
  }

  /** Turns the page: the block counts as read. An exercise is done and the questions of a practice are answered first. */
  async on(): Promise<void> {
    const before = await this.address();
    await this.exercise(before);
    if (await this.keys.frame.locator('cso-assessment form button[type=submit]').count()) await this.practise(right);
    const [within, beyond] = ['lesson.forward', 'lesson.nextLesson'].map((key) => pattern(this.language, key).source);
    await this.keys.press(new RegExp(`${within}|${beyond}`));
    await this.arrive(before);
  }

  /** Does the exercise of a block, if it has one that is not handed in. */
  private async exercise(block: string): Promise<void> {
    const { exercise } = byId(blocks, block);
    const handedIn = await this.keys.frame.locator('h2.outcome').count();
    if (exercise !== null && handedIn === 0) await doExercise(this.keys, exercise, this.language);
  }

  /** From the last block to the end screen. */
  async end(): Promise<void> {
    const before = await this.address();
    await this.keys.press(words(this.language, 'lesson.end'));
    await this.arrive(before);
  }

  /** Reads on until a block is on screen. */
  async readTo(block: string): Promise<void> {
    for (let turn = 0; turn < blocks.length && (await this.address()) !== block; turn += 1) await this.on();
    if ((await this.address()) !== block) throw new Error(`Turning pages never leads to ${block}.`);
  }

  /** The address after `#/`. */
  async address(): Promise<string> {
    return this.keys.frame.evaluate(() => location.hash.replace(/^#\//, ''));
  }

  /** Waits for a screen: the address has changed and the focus is on its heading, so that it is read aloud. */
  async arrive(from?: string): Promise<void> {
    await this.keys.frame.waitForFunction(
      (before) => location.hash.replace(/^#\//, '') !== before && document.activeElement?.localName === 'h1',
      from ?? '',
    );
  }

  /** Starts an attempt at the questions: the first, or the next. */
  async startAttempt(): Promise<void> {
    const [start, again] = [
      words(this.language, 'assessment.intro.start'),
      pattern(this.language, 'assessment.result.again'),
    ];
    await this.keys.press(new RegExp(`^${start}$|${again.source}`));
    await this.questionShown();
  }

  /** Answers the question on screen and hands the answer in; comes back when it is judged. */
  async answer(question: Question, response: Response): Promise<void> {
    await this.choose(question, response);
    await this.keys.press(words(this.language, 'question.check'));
    await this.keys.frame.waitForSelector('.verdict h3');
  }

  /** Chooses without handing in. */
  async choose(question: Question, response: Response): Promise<void> {
    if (response.kind === 'matching') {
      for (const item of question.items) await this.keys.select(item, response.pairs[item] ?? '');
    } else if (question.type === 'multiple-choice' && response.kind === 'choice') {
      for (const id of await this.shownOrder(question, response.chosen)) await this.keys.tick(question.id, id);
    } else if (response.kind === 'choice') {
      await this.keys.chooseRadio(question.id, response.chosen[0] ?? '');
    } else if (response.kind === 'ordering') {
      // What stands in its place is not moved by the steps placed after it.
      for (const [place, id] of response.order.entries()) await this.keys.select(id, String(place));
    } else {
      await this.keys.write(response.text);
    }
  }

  /** What stands in the inputs of the question on screen, as a response. */
  async chosen(): Promise<Response> {
    return this.keys.frame.evaluate((tags) => {
      const element = document.querySelector(tags) as unknown as { read(): Response };
      return element.read();
    }, questionTags);
  }

  /** From a judged question to the next. */
  async next(): Promise<void> {
    await this.keys.press(words(this.language, 'assessment.next'));
    await this.questionShown();
  }

  /** From the last judged question to the result. */
  async finish(): Promise<void> {
    await this.keys.press(words(this.language, 'assessment.finish'));
    await this.keys.frame.waitForSelector('h2.result');
  }

  /** The question on screen: in a drawn test nobody else knows which it is. */
  async onScreen(): Promise<Question> {
    const id = await this.keys.frame.locator('cso-assessment .error-line').getAttribute('id');
    return byId(bank, (id ?? '').replace(/-error$/, ''));
  }

  /** Answers the questions of the practice on screen that have no answer yet. */
  async practise(give: (question: Question) => Response): Promise<void> {
    const { assessment } = byId(blocks, await this.address());
    const { questions } = byId(course.assessments, assessment ?? '');
    for (;;) {
      const question = await this.onScreen();
      await this.answer(question, give(question));
      if (question.id === questions.at(-1)) return;
      await this.next();
    }
  }

  /** Answers so many questions of the attempt one after the other, and stays at the last of them. */
  async answerNext(count: number, give: (question: Question) => Response): Promise<readonly Question[]> {
    const answered: Question[] = [];
    while (answered.length < count) {
      if (answered.length > 0) await this.next();
      const question = await this.onScreen();
      await this.answer(question, give(question));
      answered.push(question);
    }
    return answered;
  }

  /** Answers all questions of an attempt and asks for the result. @returns the questions in the order asked */
  async attempt(give: (question: Question) => Response): Promise<readonly Question[]> {
    await this.startAttempt();
    const asked = await this.answerNext(testLength, give);
    await this.finish();
    return asked;
  }

  /** From the result of the test to the last screen. */
  async toEnd(): Promise<void> {
    const before = await this.address();
    await this.keys.press(words(this.language, 'assessment.result.end'));
    await this.arrive(before);
  }

  /** The words on the screen, with plain spaces. */
  async text(): Promise<string> {
    return plain(await this.keys.frame.locator('main').innerText());
  }

  /** Waits until the heading of a question has the focus. */
  async questionShown(): Promise<void> {
    await this.keys.frame.waitForFunction(() => document.activeElement?.matches('h2.stem') ?? false);
  }

  /** Tab meets the checkboxes in the order shown, not in the authored one. */
  private async shownOrder(question: Question, chosen: readonly string[]): Promise<readonly string[]> {
    const fields = this.keys.frame.locator(`input[name="${question.id}"]`);
    const shown = await fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    return shown.filter((id) => chosen.includes(id));
  }
}

/** How many questions an attempt at the final test asks. */
export const testLength = questionsAsked(finalTest);

/** The interaction ids an LMS holds, in their fixed order: every question of every practice and of the pool of the test. */
export const interactionIds = declaredInteractions(course).map(({ id }) => id);

/** The block of the first practice. */
export const checkBlock = practice.block;
