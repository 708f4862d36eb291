import type { ScenarioWords } from '../../../assessments/report/path-rows.ts';
import { score } from '../../../assessments/scoring.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../../../module/formats/statement.ts';
import { byId, isScored, type Course, type Question } from '../../../module/model/course.ts';
import type { Decision, Response } from '../../../module/model/interaction.ts';
import type { LearnerEvent } from '../../../module/model/record-store.ts';
import { handedIn } from '../../support/scenario-course.ts';
import { everyType, likert, reflection } from '../bank.ts';

const text = (words: string) => ({ cs: `${words} (cs)`, en: `${words} (en)` });
const block = (number: number, id: string) => ({
  id: `why-cooperate/${id}`,
  number,
  kind: 'reading' as const,
  title: text(id),
  minutes: 2,
  assessment: null,
  exercise: null,
});

const scored = everyType.filter(isScored).map((each) => each.id);

/** A course of one lesson with four blocks, a test and a form that ask the same questions, and a survey. */
export const course: Course = {
  id: 'table',
  iri: 'https://course.example/table',
  version: '1.0.0',
  title: text('Table'),
  subtitle: text('Sitting together'),
  lead: text('Lead'),
  gains: [],
  referenceLanguage: 'cs',
  languages: ['cs', 'en'],
  checked: '2026-11-20',
  masteryScore: 0.75,
  attempts: 3,
  finalAssessment: 'final',
  preTest: false,
  postTest: false,
  objectives: [],
  lessons: [
    {
      id: 'why-cooperate',
      number: 1,
      order: 1,
      title: text('Why'),
      minutes: 8,
      objectives: [],
      blocks: [block(1, 'story'), block(2, 'law'), block(3, 'check'), block(4, 'summary')],
    },
  ],
  assessments: [
    { id: 'final', number: 1, use: 'test', title: text('Final'), questions: scored, draw: null },
    {
      id: 'before',
      number: 2,
      use: 'form-a',
      title: text('Before'),
      questions: scored,
      draw: null,
    },
    {
      id: 'survey',
      number: 3,
      use: 'survey',
      title: text('Survey'),
      questions: [likert.id, reflection.id],
      draw: null,
    },
  ],
  questions: everyType,
  exercises: [],
};

export const choice = (...chosen: string[]): Response => ({ kind: 'choice', chosen });
export const order = (ids: string): Response => ({ kind: 'ordering', order: [...ids] });
export const written = (text: string, shared = true): Response => ({ kind: 'text', text, shared });
export const pairs = (text: string): Response => ({
  kind: 'matching',
  pairs: Object.fromEntries(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)])),
});

export interface AnswerOptions {
  readonly attempt?: number;
  readonly seconds?: number | null;
  /** Whether it is the learner's first answer to the question; by default in attempt 1. */
  readonly first?: boolean;
  readonly assessment?: string;
}

/** What one learner does, told through the real statement builder. Each event comes a minute after the one before. */
export class Learner {
  readonly statements: unknown[] = [];
  private minute = 0;

  constructor(
    private readonly number: number,
    private readonly of: Course = course,
    /** Minutes between the start of the day and the learner's first event. */
    private readonly start = 0,
  ) {}

  get pseudonym(): string {
    return this.number.toString(16).padStart(32, '0').split('').reverse().join('');
  }

  opens(): this {
    return this.tells({ type: 'opened', at: this.now(), resumed: false });
  }

  reads(...blocks: string[]): this {
    for (const each of blocks) {
      this.tells({ type: 'block-read', at: this.now(), block: `why-cooperate/${each}`, seconds: 60 });
    }
    return this;
  }

  answers(question: Question, response: Response, options: AnswerOptions = {}): this {
    const { attempt = 1, seconds = 10, assessment = 'final' } = options;
    const at = this.now();
    const { use } = byId(this.of.assessments, assessment);
    const scaled = score(question, response);
    const shown = question.options;
    return this.tells({
      type: 'answered',
      at,
      interaction: {
        question,
        assessment,
        use,
        attempt,
        first: options.first ?? attempt === 1,
        position: 1,
        shown,
        response,
        scaled,
        at,
        seconds,
      },
    });
  }

  ends(attempt: number, scaled: number): this {
    const passed = scaled >= this.of.masteryScore;
    return this.tells({ type: 'assessment-finished', at: this.now(), assessment: 'final', attempt, scaled, passed });
  }

  /** Goes through the scenario; `version` is that of the course. */
  plays(taken: readonly Decision[], first = true, outcome = 'conflict'): this {
    return this.tells({ ...handedIn({ taken, first }), at: this.now(), outcome });
  }

  reaches(verdict: 'completed' | 'passed' | 'failed'): this {
    return this.tells({ type: verdict, at: this.now(), scaled: null });
  }

  private now(): Date {
    return new Date(Date.UTC(2026, 10, 24, 8, this.start + this.minute++));
  }

  private tells(event: LearnerEvent): this {
    const number = this.number;
    const id = `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${String(this.statements.length).padStart(12, '0')}`;
    const made = statementOf(this.of, event, {
      actor: pseudonymousActor(this.of, this.pseudonym),
      registration: registrationOf(this.pseudonym),
      language: 'cs',
      uuid: () => id,
    });
    if (!made) throw new TypeError(`the event ${event.type} makes no statement`);
    this.statements.push(made);
    return this;
  }
}

/** A decision in each scene: `first-day.ask whom.all`. */
export const decisions = (text: string): readonly Decision[] =>
  text.split(' ').map((each) => {
    const [step = '', answer = ''] = each.split('.');
    return { step, answer };
  });

/** The words of the scenario `days` in its present version. */
export const days: ScenarioWords = {
  id: 'days',
  version: 2,
  title: text('Days'),
  nodes: [
    { id: 'first-day', title: text('First day'), options: labelled('ask', 'wait') },
    { id: 'whom', title: text('Whom'), options: labelled('all', 'two-known', 'nobody') },
  ],
  endings: [
    { id: 'conflict', title: text('Conflict') },
    { id: 'agreed', title: text('Agreed') },
  ],
};

function labelled(...ids: readonly string[]) {
  return ids.map((id) => ({ id, label: text(`I ${id}`) }));
}

/** All statements of several learners, one after another. */
export function all(...learners: Learner[]): unknown[] {
  return learners.flatMap((learner) => learner.statements);
}
