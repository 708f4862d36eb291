import { html, type TemplateResult } from 'lit';
import '../../assessments/cso-assessment.ts';
import { drawTest } from '../../assessments/draw-test.ts';
import { byId, type Course, type Question, type Source } from '../model/course.ts';
import { assessmentScore, asked, inAssessment, type Progress } from '../model/progress.ts';
import type { LearnerEvent } from '../model/record-store.ts';
import type { AnswerDetail } from '../ui/events.ts';
import { blocksOf } from '../ui/journey.ts';
import { language } from '../ui/language.ts';
import { judge } from './interactions.ts';
import type { Library } from './library.ts';
import type { Sitting } from './sitting.ts';

/** An assessment whose questions and element are there. What the learner does with it becomes events for the sitting. */
export interface LoadedAssessment {
  readonly id: string;
  /** `sources`: those a practice question may link to. */
  show(sitting: Sitting, sources: readonly Source[]): TemplateResult;
  begin(progress: Progress, at: Date): readonly LearnerEvent[];
  answer(progress: Progress, given: AnswerDetail, at: Date): readonly LearnerEvent[];
  finish(sitting: Sitting, at: Date): readonly LearnerEvent[];
}

/** Loads an assessment, its questions from the banks of `near` first. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function load(
  course: Course,
  id: string,
  library: Library,
  near: string | null,
): Promise<LoadedAssessment> {
  const questions = await library.questionsOf(id, near);
  const assessment = byId(course.assessments, id);
  return {
    id,
    show: (sitting, sources) =>
      html`<cso-assessment
        .course=${course}
        .assessment=${assessment}
        .questions=${questions}
        .sources=${sources}
        .progress=${sitting.progress}
        .language=${language()}
        .masteryScore=${sitting.masteryScore}
        .readOnly=${sitting.readOnly}
      ></cso-assessment>`,
    begin: (progress, at) => [begin(course, id, progress, at)],
    answer: (progress, given, at) => answer(course, progress, byId(questions, given.question), given, at),
    finish: (sitting, at) => finish(course, id, sitting, at),
  };
}

const nextAttempt = (progress: Progress, id: string): number => inAssessment(progress, id).scores.length + 1;

/** The questions of the attempt are drawn now and kept, so that no later release mixes two draws. */
function begin(course: Course, id: string, progress: Progress, at: Date): LearnerEvent {
  const assessment = byId(course.assessments, id);
  const { drawn: earlier } = inAssessment(progress, id);
  const drawn = assessment.draw ? drawTest(assessment, course.questions, progress.seed, earlier) : [];
  return { type: 'assessment-started', at, assessment: id, attempt: nextAttempt(progress, id), drawn };
}

/** The answer, judged. A practice is done with the last of its first answers: it has no result to ask for. */
function answer(
  course: Course,
  progress: Progress,
  question: Question,
  given: AnswerDetail,
  at: Date,
): readonly LearnerEvent[] {
  const interaction = judge(course, progress, question, given, at);
  const { answers } = inAssessment(progress, given.assessment);
  const open = asked(course, progress, given.assessment).some((id) => id !== question.id && !answers[id]);
  const done = interaction.use === 'practice' && !open ? blockDone(course, given.assessment, progress, at) : [];
  return [{ type: 'answered', at, interaction }, ...done];
}

function finish(course: Course, id: string, { progress, masteryScore }: Sitting, at: Date): readonly LearnerEvent[] {
  const scaled = assessmentScore(course, progress, id);
  const passed = scaled >= masteryScore;
  return [
    { type: 'assessment-finished', at, assessment: id, attempt: nextAttempt(progress, id), scaled, passed },
    ...blockDone(course, id, progress, at),
  ];
}

/** The time was spent on the answers, each of which carries its own. */
function blockDone(course: Course, id: string, progress: Progress, at: Date): readonly LearnerEvent[] {
  const block = blocksOf(course).find((each) => each.assessment === id);
  if (!block || progress.done.includes(block.id)) return [];
  return [{ type: 'block-read', at, block: block.id, seconds: 0 }];
}
