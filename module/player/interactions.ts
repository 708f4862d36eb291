import { byId, type Course, type Question } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import { inAssessment, type Progress } from '../model/progress.ts';
import type { AnswerDetail } from '../ui/events.ts';
import { score } from '../../assessments/scoring.ts';

/** A response just handed in, judged. */
export function judge(
  course: Course,
  progress: Progress,
  question: Question,
  given: AnswerDetail,
  at: Date,
): Interaction {
  const { assessment, response, position, shown, seconds } = given;
  const { use } = byId(course.assessments, assessment);
  const attempt = inAssessment(progress, assessment).scores.length + 1;
  return {
    question,
    assessment,
    use,
    attempt,
    position,
    shown,
    response,
    scaled: score(question, response),
    at,
    seconds,
  };
}

/** The interactions of an earlier sitting, rebuilt from the journal because the LMS had lost them; order shown and time are no longer known. */
export function rebuild(
  course: Course,
  progress: Progress,
  questions: readonly Question[],
  at: Date,
): readonly Interaction[] {
  return course.assessments.flatMap(({ id, use, questions: asked }) => {
    const { answers, scores, running } = inAssessment(progress, id);
    return asked.flatMap((each, index): Interaction[] => {
      const answer = answers[each];
      if (!answer) return [];
      const question = byId(questions, each);
      const attempt = Math.max(1, scores.length + (running ? 1 : 0));
      return [
        {
          question,
          assessment: id,
          use,
          attempt,
          position: index + 1,
          shown: question.options,
          ...answer,
          at,
          seconds: null,
        },
      ];
    });
  });
}
