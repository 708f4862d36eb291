import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTest } from '../../assessments/draw-test.ts';
import { shownOrder } from '../../assessments/draw.ts';
import { score } from '../../assessments/scoring.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import { unpack } from '../../module/formats/unpack.ts';
import { byId, type Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import {
  advance,
  asked,
  assessmentScore,
  draft,
  inAssessment,
  newProgress,
  type Progress,
} from '../../module/model/progress.ts';
import { judge } from '../../module/player/interactions.ts';
import { responseTo } from '../formats/arbitrary-response.ts';
import { bank, course, finalTest } from '../support/content.ts';
import { right, wrong } from '../support/responses.ts';

const { id } = finalTest;
const at = new Date(Date.UTC(2026, 10, 24, 9));

/** One thing a learner does in the middle of a test; `leave` closes the module, and the LMS gives its suspend data back. */
type Step = { readonly do: 'leave' } | { readonly do: 'answer' | 'draft'; readonly pick: number };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'draft' as const), pick: fc.nat() }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'leave' }) },
  ),
  { minLength: 60, maxLength: 120 },
);

/** The final test of the course as the player takes it, without its screens. */
class Taking {
  progress: Progress;
  /** Ids answered in the running attempt, in that order. */
  answered: string[] = [];

  constructor(seed: number) {
    this.progress = newProgress('a'.repeat(32), seed);
  }

  begin(): void {
    const { drawn: earlier, scores } = inAssessment(this.progress, id);
    const drawn = drawTest(finalTest, course.questions, this.progress.seed, earlier);
    const attempt = scores.length + 1;
    this.progress = advance(course, this.progress, { type: 'assessment-started', at, assessment: id, attempt, drawn });
    this.answered = [];
  }

  get asked(): readonly string[] {
    return asked(course, this.progress, id);
  }

  /** The question a learner sees: the first without an answer. */
  get open(): Question | null {
    const { answers } = inAssessment(this.progress, id);
    const next = this.asked.find((each) => !answers[each]);
    return next === undefined ? null : byId(bank, next);
  }

  answer(question: Question, response: Response): void {
    const position = this.asked.indexOf(question.id) + 1;
    const given = { assessment: id, question: question.id, response, position, shown: question.options, seconds: 1 };
    const interaction = judge(course, this.progress, question, given, at);
    this.progress = advance(course, this.progress, { type: 'answered', at, interaction });
    this.answered.push(question.id);
  }

  finish(): void {
    const scaled = assessmentScore(course, this.progress, id);
    const attempt = inAssessment(this.progress, id).scores.length + 1;
    const passed = scaled >= course.masteryScore;
    const event = { type: 'assessment-finished', at, assessment: id, attempt, scaled, passed } as const;
    this.progress = advance(course, this.progress, event);
  }

  /** Closes the module and opens it again from what the LMS keeps. */
  leave(): void {
    const { progress, unreadable } = unpack(course, pack(course, this.progress));
    expect(unreadable).toBeNull();
    if (!progress) throw new RangeError('nothing came back');
    this.progress = progress;
  }
}

/** A response as a learner may leave it half done: an ordering holds all its steps, whatever their order. */
function halfDone(question: Question, pick: number): Response {
  const [some] = fc.sample(responseTo(question), { numRuns: 1, seed: pick }) as [Response];
  if (some.kind === 'ordering' && some.order.length < question.options.length)
    return { kind: 'ordering', order: [...question.options].reverse() };
  return some.kind === 'text' ? { ...some, text: `${pick % 1000}`, shared: true } : some;
}

describe('a final test that is left and resumed at any point', () => {
  it('asks the same questions in the same order, each once, and loses neither answer nor draft', () => {
    fc.assert(
      fc.property(fc.nat(65535), steps, (seed, all) => {
        const taking = new Taking(seed);
        taking.begin();
        const { asked: drawn } = taking;
        const order = drawn.map((each) => shownOrder(byId(bank, each), taking.progress.seed));
        for (const step of all) {
          const question = taking.open;
          if (!question) break;
          if (step.do === 'answer') taking.answer(question, (step.pick % 2 ? right : wrong)(question));
          if (step.do === 'draft')
            taking.progress = draft(taking.progress, id, question.id, halfDone(question, step.pick));
          if (step.do !== 'leave') continue;
          const before = inAssessment(taking.progress, id);
          taking.leave();
          expect(inAssessment(taking.progress, id)).toEqual(before);
          expect(taking.asked).toEqual(drawn);
          expect(drawn.map((each) => shownOrder(byId(bank, each), taking.progress.seed))).toEqual(order);
          expect(taking.open?.id).toBe(question.id);
        }
        while (taking.open) taking.answer(taking.open, right(taking.open));
        expect(taking.answered).toEqual(drawn);
      }),
    );
  });

  it('draws the next attempt as if it had never been left', () => {
    fc.assert(
      fc.property(fc.nat(65535), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (seed, leaves) => {
        const [staying, leaving] = [new Taking(seed), new Taking(seed)];
        for (const leave of leaves) {
          for (const taking of [staying, leaving]) {
            taking.begin();
            while (taking.open) taking.answer(taking.open, wrong(taking.open));
            taking.finish();
          }
          if (leave) leaving.leave();
          expect(leaving.asked).toEqual(staying.asked);
        }
        const { drawn } = inAssessment(leaving.progress, id);
        expect(drawn).toEqual(inAssessment(staying.progress, id).drawn);
        expect(drawn[1]?.filter((each) => drawn[0]?.includes(each))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the score of an attempt', () => {
  it('never falls with one more right answer, and is the mean of what was asked', () => {
    const picks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(65535), picks, fc.nat(), (seed, isRight, more) => {
        const scored = (choice: readonly boolean[]): number => {
          const taking = new Taking(seed);
          taking.begin();
          for (let place = 0; taking.open; place++) {
            const question = taking.open;
            taking.answer(question, (choice[place] ? right : wrong)(question));
          }
          return assessmentScore(course, taking.progress, id);
        };
        const place = more % isRight.length;
        const better = isRight.map((each, index) => each || index === place);
        expect(scored(better)).toBeGreaterThanOrEqual(scored(isRight));
        expect(scored(isRight.map(() => true))).toBe(1);
        expect(scored(isRight.map(() => false))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('counts a question without an answer as nothing', () => {
    const taking = new Taking(1);
    taking.begin();
    const first = taking.open as Question;
    taking.answer(first, right(first));
    expect(assessmentScore(course, taking.progress, id)).toBeCloseTo(
      (score(first, right(first)) ?? 0) / taking.asked.length,
      12,
    );
  });
});
