import { byId, type Course, type Question } from '../../module/model/course.ts';
import { asked, assessmentScore, inAssessment, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent, SaveState } from '../../module/model/record-store.ts';
import { openOutbox } from '../../module/records/delivery.ts';
import { startProgress } from '../../module/records/random.ts';
import type { Shelf, Waiting } from '../../module/records/statement-shelf.ts';
import { Xapi } from '../../module/records/xapi.ts';
import { judge } from '../../module/player/interactions.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { drawTest } from '../../assessments/draw-test.ts';
import { shownOrder } from '../../assessments/draw.ts';
import type { ReadCourse } from '../content/read-course.ts';
import { doExercise } from './exercises.ts';
import { habitsOf, spread, whole, type Habits } from './habits.ts';
import { QuietBrowser, type SentRequest } from './quiet-browser.ts';
import { respond } from './responses.ts';

/** Code of the training session by which what is simulated is told from what happened. */
export const simulated = 'simulace';

/** Where the simulated module believes its LRS to be; nothing is sent there. */
const settings = {
  endpoint: 'https://simulace.invalid/xapi/',
  auth: null,
  actor: null,
  registration: null,
  trainingSession: simulated,
};

/** One learner from the first opening to the last: the player's own sitting and the module's own way to an LRS, with nobody before the screen. */
export class SimulatedLearner {
  private readonly browser: QuietBrowser;
  private readonly habits: Habits;
  private readonly shelf = new MemoryShelf();
  private progress: Progress;
  private sitting: Sitting | null = null;
  private last: SaveState | null = null;
  private readonly course: Course;

  constructor(
    private readonly content: ReadCourse,
    /** When the learner opens the module for the first time. */
    begins: Date,
    private readonly random: () => number,
  ) {
    this.course = content.course;
    this.browser = new QuietBrowser(begins.getTime(), random);
    this.habits = habitsOf(random, this.course.lessons.length);
    this.progress = startProgress(this.browser.environment);
  }

  /** Goes through the course. @returns every request the module made */
  async learn(): Promise<readonly SentRequest[]> {
    await this.open();
    if (this.habits.language !== this.course.referenceLanguage)
      await this.take({ type: 'language-changed', language: this.habits.language });
    for (const [index, lesson] of this.course.lessons.entries()) {
      if (index === this.habits.stops) break;
      for (const { id, minutes, exercise, assessment } of lesson.blocks) {
        await this.take({ type: 'block-opened', block: id });
        const seconds = 60 * minutes * this.habits.pace * Math.exp(0.3 * spread(this.random));
        if (assessment && byId(this.course.assessments, assessment).use === 'practice') await this.practise(assessment);
        else if (exercise) await this.submit(exercise, seconds);
        else await this.read(id, seconds);
      }
      if (this.random() < this.habits.breaks) await this.comeBack(20 * 3600);
    }
    if (this.habits.stops === null) await this.finish();
    await this.close();
    return this.browser.requests;
  }

  private async finish(): Promise<void> {
    const { course, habits } = this;
    const scenario = course.exercises.find(({ apart }) => apart);
    if (scenario && habits.plays) await this.submit(scenario.id, 900 * habits.pace);
    const test = course.finalAssessment;
    for (let attempt = 1; attempt <= course.attempts && !this.progress.reached.includes('passed'); attempt++) {
      if (attempt > 1) await this.comeBack(3600);
      await this.attempt(test, attempt);
    }
    const survey = course.assessments.find(({ use }) => use === 'survey');
    if (survey && habits.says) await this.answerAll(survey.id);
  }

  private async attempt(id: string, attempt: number): Promise<void> {
    const assessment = byId(this.course.assessments, id);
    const { drawn: earlier } = inAssessment(this.progress, id);
    const drawn = assessment.draw ? drawTest(assessment, this.course.questions, this.progress.seed, earlier) : [];
    await this.take({ type: 'assessment-started', assessment: id, attempt, drawn });
    await this.answerAll(id);
    const scaled = assessmentScore(this.course, this.progress, id);
    const passed = scaled >= this.course.masteryScore;
    await this.take({ type: 'assessment-finished', assessment: id, attempt, scaled, passed });
  }

  private async practise(id: string): Promise<void> {
    await this.answerAll(id);
    const block = this.course.lessons.flatMap(({ blocks }) => blocks).find(({ assessment }) => assessment === id);
    if (block) await this.take({ type: 'block-read', block: block.id, seconds: 0 });
  }

  private async answerAll(assessment: string): Promise<void> {
    const { use } = byId(this.course.assessments, assessment);
    for (const [index, id] of asked(this.course, this.progress, assessment).entries()) {
      const scaled = await this.answer(assessment, id, index + 1);
      if (use === 'practice' && scaled !== null && scaled < 1 && this.habits.retries)
        await this.answer(assessment, id, index + 1);
    }
  }

  private async answer(assessment: string, id: string, position: number): Promise<number | null> {
    const question = byId(this.questions, id);
    const seconds = 25 * this.habits.pace * Math.exp(0.5 * spread(this.random));
    this.browser.pass(seconds);
    const given = { assessment, question: id, position, seconds, shown: shownOrder(question, this.progress.seed) };
    const response = respond(question, this.habits, this.random);
    const interaction = judge(this.course, this.progress, question, { ...given, response }, this.browser.now());
    await this.take({ type: 'answered', interaction });
    return interaction.scaled;
  }

  private async submit(exercise: string, seconds: number): Promise<void> {
    const data = this.content.exercises[exercise];
    if (!data) throw new RangeError(`the course has no words for exercise "${exercise}"`);
    this.browser.pass(seconds);
    await this.take({ type: 'exercise-submitted', exercise, seconds, ...doExercise(data, this.random) });
  }

  private async read(block: string, seconds: number): Promise<void> {
    this.browser.pass(seconds);
    await this.take({ type: 'block-read', block, seconds });
  }

  private get questions(): readonly Question[] {
    return Object.values(this.content.banks).flat();
  }

  /** Closes the module and opens it again, so many seconds later and more. */
  private async comeBack(seconds: number): Promise<void> {
    await this.close();
    this.browser.pass(seconds + whole(this.random, seconds));
    await this.open();
  }

  private async open(): Promise<void> {
    const { course, browser, progress } = this;
    const store = new Xapi(browser.environment, settings, (parts) => openOutbox(parts, async () => this.shelf));
    const opened = await store.open(course, (state) => void (this.last = state));
    const resumed = progress.save > 0;
    const { mode, masteryScore } = opened;
    const beginning = {
      course,
      stores: [store],
      place: 'browser-local',
      mode,
      progress,
      masteryScore,
      resumed,
    } as const;
    this.sitting = new Sitting({ ...beginning, states: [] }, browser.environment);
    await this.settle();
  }

  private async close(): Promise<void> {
    const closing = this.sitting?.close();
    await this.settle();
    await closing;
    this.sitting = null;
  }

  private async take(event: Unstamped): Promise<void> {
    if (!this.sitting) throw new TypeError('a learner who has closed the module does nothing in it');
    this.sitting.take({ ...event, at: this.browser.now() } as LearnerEvent);
    this.progress = this.sitting.progress;
    await this.settle();
  }

  /** Paints, and waits until the LRS has everything. @throws TypeError with the outbox's own words when something is set aside */
  private async settle(): Promise<void> {
    for (let turns = 0; turns < 1000; turns++) {
      this.browser.paint();
      await new Promise((resolve) => setImmediate(resolve));
      if (turns > 1 && this.last?.waiting === 0 && this.last.status === 'saved') return;
      if (this.last?.status === 'failed') break;
    }
    throw new TypeError(`a simulated statement did not leave the module: ${this.last?.detail ?? 'nothing says why'}`);
  }
}

/** What happens, before the clock has said when. */
type Unstamped = LearnerEvent extends infer Each ? (Each extends LearnerEvent ? Omit<Each, 'at'> : never) : never;

/** A shelf that lasts as long as the learner. */
class MemoryShelf implements Shelf {
  private readonly held = new Map<string, Waiting>();

  async put(waiting: Waiting): Promise<void> {
    this.held.set(waiting.id, waiting);
  }

  async remove(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.held.delete(id));
  }

  async all(): Promise<readonly Waiting[]> {
    return [...this.held.values()];
  }

  close(): void {}
}
