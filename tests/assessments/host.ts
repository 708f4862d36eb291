import type { LitElement } from 'lit';
import '../../assessments/cso-assessment.ts';
import type { CsoAssessment } from '../../assessments/cso-assessment.ts';
import { questionTags } from '../../assessments/questions/question-element.ts';
import { drawTest } from '../../assessments/draw-test.ts';
import { score } from '../../assessments/scoring.ts';
import { byId, type Assessment, type Course, type Question } from '../../module/model/course.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import {
  advance,
  assessmentScore,
  draft,
  inAssessment,
  newProgress,
  type Progress,
} from '../../module/model/progress.ts';
import type { AnswerDetail, WriteDetail } from '../../module/ui/events.ts';

/**
 * The straight line of the player in small: takes the events of an assessment, judges with the real `score`, goes on with
 * the real `advance` and gives the new progress back. No store, no route.
 */
export class Host {
  readonly element: CsoAssessment = document.createElement('cso-assessment');
  /** Events taken, in order. */
  readonly heard: { readonly type: string; readonly detail: unknown }[] = [];

  constructor(
    private readonly course: Course,
    private readonly assessment: Assessment,
    private readonly bank: readonly Question[],
    progress: Progress = newProgress('0'.repeat(32), 1),
  ) {
    const { masteryScore } = course;
    Object.assign(this.element, { course, assessment, questions: bank, progress, masteryScore });
    for (const type of ['cso-begin', 'cso-write', 'cso-answer', 'cso-finish', 'cso-open'] as const) {
      this.element.addEventListener(type, (event) => {
        this.heard.push({ type, detail: event.detail });
        this.#take(type, event.detail);
      });
    }
  }

  /** Gives new progress, as after a restart or another event. */
  set progress(progress: Progress) {
    this.element.progress = progress;
  }
  get progress(): Progress {
    return this.element.progress;
  }

  /** Waits until everything is drawn. */
  async drawn(): Promise<void> {
    await this.element.updateComplete;
    for (const each of this.element.querySelectorAll<LitElement>(questionTags)) await each.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }

  #take(type: string, detail: unknown): void {
    const { id } = this.assessment;
    const at = new Date();
    const attempt = inAssessment(this.progress, id).scores.length + 1;
    if (type === 'cso-begin')
      this.#advance({ type: 'assessment-started', at, assessment: id, attempt, drawn: this.#draw() });
    if (type === 'cso-answer')
      this.#advance({ type: 'answered', at, interaction: this.#judge(detail as AnswerDetail, at, attempt) });
    if (type === 'cso-finish') {
      const scaled = assessmentScore(this.course, this.progress, id);
      const passed = scaled >= this.course.masteryScore;
      this.#advance({ type: 'assessment-finished', at, assessment: id, attempt, scaled, passed });
    }
    if (type === 'cso-write') {
      const { question, response } = detail as WriteDetail;
      this.progress = draft(this.progress, id, question, response);
    }
  }

  #draw(): readonly string[] {
    if (!this.assessment.draw) return [];
    const { drawn } = inAssessment(this.progress, this.assessment.id);
    return drawTest(this.assessment, this.course.questions, this.progress.seed, drawn);
  }

  #judge(detail: AnswerDetail, at: Date, attempt: number) {
    const question = byId(this.bank, detail.question);
    const { assessment, position, shown, response, seconds } = detail;
    const scaled = score(question, response);
    return {
      question,
      assessment,
      use: this.assessment.use,
      attempt,
      first: true,
      position,
      shown,
      response,
      scaled,
      at,
      seconds,
    };
  }

  #advance(event: LearnerEvent): void {
    this.progress = advance(this.course, this.progress, event);
  }
}
