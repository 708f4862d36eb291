import { expect } from 'vitest';
import type { Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { assessmentScore, inAssessment, outcome, type Progress } from '../../module/model/progress.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { judge, rebuild } from '../../module/player/interactions.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { startProgress } from '../../module/records/random.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import type { Fault, Personality } from '../support/hostile-lms.ts';
import { assessment, bank, course, right } from './events.ts';
import { Lms } from './lms.ts';
import type { Lms2004 } from './lms2004.ts';
import { World } from './world.ts';

const ranks = ['', 'not attempted', 'incomplete', 'failed', 'completed', 'passed'];
const blocks = course.lessons.flatMap((lesson) => lesson.blocks.map((each) => each.id));
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A learner at one computer and one LMS: works, is interrupted, comes back; and what must be true of it all the time. */
export class LearnerAtLms {
  readonly world = new World();
  readonly fault: Fault = {};
  /** Everything the learner ever did, as packed progress: nothing else may ever be found. */
  private readonly made = new Set<string>();
  /** The newest progress the screen called saved. */
  private promised: Progress | null = null;
  private kept = 0;
  launches = 0;
  faults = 0;
  longest = 0;
  sitting!: Sitting;

  constructor(
    readonly personality: Personality = { name: 'moodle' },
    readonly lms: Lms | Lms2004 = new Lms(),
  ) {
    Object.assign(this.fault, personality.hostile);
    if (lms instanceof Lms) personality.prepare?.(this.world, lms);
  }

  /** The LMS opens the course in its frame. */
  private appear(): void {
    const { world, lms, personality, fault: hostile } = this;
    if (lms instanceof Lms) {
      const api = lms.launch({ responses: 'moodle', ...personality.strictness, hostile });
      world.parent.API = personality.around?.(api, world) ?? api;
    } else {
      world.lms = 'scorm2004';
      world.parent.API_1484_11 = lms.launch({ edition: '4th', hostile });
    }
  }

  /** Opens the course, and checks that all that was promised is there and nothing was invented. */
  async launch(): Promise<void> {
    this.launches++;
    const { world } = this;
    world.reopen();
    this.appear();
    let hear: Sitting['hear'] = (state) => void states.push(state);
    const states: Parameters<Sitting['hear']>[0][] = [];
    const { stores, opened, stale, place } = await openRecords(course, (state) => hear(state), world.env);
    this.checkFound(opened.progress);
    const { mode, masteryScore } = opened;
    const progress = opened.progress ?? startProgress(world.env);
    this.made.add(pack(course, progress));
    const beginning = {
      course,
      stores,
      place,
      mode,
      progress,
      masteryScore,
      resumed: opened.progress !== null,
      states,
    };
    this.sitting = new Sitting(beginning, world.env);
    hear = (state) => this.sitting.hear(state);
    states.forEach(hear);
    if (stale) {
      const interactions = rebuild(course, this.sitting.progress, bank, world.env.now());
      this.sitting.take({ type: 'restored', at: world.env.now(), interactions });
    }
    await this.look();
  }

  take(event: LearnerEvent): void {
    if (!this.sitting.readOnly) this.sitting.take(event);
  }

  read(number: number): void {
    this.take({ type: 'block-read', at: this.at, block: blocks[number % blocks.length] as string, seconds: 5 });
  }

  /** Answers a question of the running attempt, or starts the next one while any is left. */
  answer(number: number, well: boolean): void {
    const { progress } = this.sitting;
    const { running, scores } = inAssessment(progress, assessment.id);
    if (!running) {
      if (scores.length >= course.attempts) return;
      const drawn: string[] = [];
      this.take({
        type: 'assessment-started',
        at: this.at,
        assessment: assessment.id,
        attempt: scores.length + 1,
        drawn,
      });
    }
    const [question, response] = this.response(number, well);
    const given = { assessment: assessment.id, question: question.id, response, position: 1, shown: question.options };
    const interaction = judge(course, this.sitting.progress, question, { ...given, seconds: 4 }, this.at);
    this.take({ type: 'answered', at: this.at, interaction });
  }

  draft(number: number): void {
    const [question, response] = this.response(number, false);
    this.sitting.write(assessment.id, question.id, response);
  }

  finish(): void {
    const { progress } = this.sitting;
    const { running, scores } = inAssessment(progress, assessment.id);
    if (!running) return;
    const scaled = assessmentScore(course, progress, assessment.id);
    const passed = scaled >= course.masteryScore;
    const attempt = scores.length + 1;
    this.take({ type: 'assessment-finished', at: this.at, assessment: assessment.id, attempt, scaled, passed });
  }

  async close(): Promise<void> {
    void this.sitting.close();
    await this.look();
    this.world.end();
  }

  /** The browser is gone from one moment to the next. */
  kill(): void {
    this.world.end();
  }

  /** Lets a moment pass, then reads the screen and the LMS. */
  async look(): Promise<void> {
    this.made.add(pack(course, this.sitting.progress));
    await settle();
    const { summary, progress } = this.sitting;
    const packed = pack(course, progress);
    this.made.add(packed);
    this.longest = Math.max(this.longest, packed.length);
    if (summary.word === 'saved' || summary.word === 'here') this.promised = progress;
    this.checkStatus();
  }

  /** Everything is well again: in the end the LMS holds what the learner did, and the verdict that follows from it. */
  async recover(): Promise<void> {
    for (const key of Object.keys(this.fault)) Reflect.deleteProperty(this.fault, key);
    Object.assign(this.world, { connected: true, full: false, visible: true });
    await this.launch();
    this.world.paint();
    await this.look();
    this.world.pass(200_000);
    this.world.paint();
    await this.look();
    const { progress, outcome: verdict } = this.sitting;
    const held = unpack(course, this.lms.suspended).progress;
    expect(held, 'the LMS holds the progress').toEqual(progress);
    const due = verdict.success === 'unknown' ? 'incomplete' : verdict.success;
    expect(ranks.indexOf(this.lms.status), `the LMS says ${this.lms.status}`).toBeGreaterThanOrEqual(
      ranks.indexOf(due),
    );
    if (verdict.scaled !== null) expect(Number(this.lms.score)).toBe(Math.round(verdict.scaled * 1e4) / 100);
  }

  /** What the LMS held may have been lost by the LMS itself; from here on nothing goes back. */
  lmsForgot(): void {
    this.kept = ranks.indexOf(this.lms.status);
  }

  private get at(): Date {
    return this.world.env.now();
  }

  private response(number: number, well: boolean): readonly [Question, Response] {
    const [question, response] = right[number % right.length] as (typeof right)[number];
    if (well) return [question, response];
    if (response.kind === 'choice') return [question, { kind: 'choice', chosen: ['d'] }];
    return [question, { kind: 'matching', pairs: { '1': 'd', '2': 'a', '3': 'b', '4': 'c' } }];
  }

  private checkFound(found: Progress | null): void {
    if (found) expect(this.made.has(pack(course, found)), 'what is found was once made').toBe(true);
    const { promised } = this;
    if (!promised || this.world.forbidsStorage) return;
    // An LMS that confirmed a failed attempt and now holds none has begun another: one that only said so looks the same.
    if (!found && !this.lms.suspended && outcome(course, promised).success === 'failed') {
      this.promised = null;
      return;
    }
    expect(found, 'what was called saved is found').not.toBeNull();
    if (!found) return;
    expect(found.save).toBeGreaterThanOrEqual(promised.save);
    expect(found.done).toEqual(expect.arrayContaining([...promised.done]));
    expect(found.reached).toEqual(expect.arrayContaining([...promised.reached]));
    const scores = inAssessment(promised, assessment.id).scores;
    expect(inAssessment(found, assessment.id).scores.slice(0, scores.length)).toEqual(scores);
  }

  /** `completed` is never undone, and no verdict is told that does not follow from what was done. */
  private checkStatus(): void {
    const { status } = this.lms;
    const rank = ranks.indexOf(status);
    const floor = this.kept >= 4 ? 4 : this.kept;
    expect(rank, `the LMS went from ${ranks[this.kept]} to ${status}`).toBeGreaterThanOrEqual(floor);
    this.kept = Math.max(this.kept, rank);
    const { verdict } = this.lms;
    if (verdict !== 'passed' && verdict !== 'failed') return;
    const facts = [this.sitting.progress, ...[...this.made].map((each) => unpack(course, each).progress)];
    const follows = facts.some((each) => each !== null && outcome(course, each).success === verdict);
    expect(follows, `${verdict} follows from what was done`).toBe(true);
  }
}
