import { byId, type Course, type Question } from '../model/course.ts';
import type { Interaction } from '../model/interaction.ts';
import { asked, inAssessment, inExercise, type AssessmentProgress, type Progress } from '../model/progress.ts';
import type { LearnerEvent, PathTold } from '../model/record-store.ts';
import type { AnswerDetail } from '../ui/events.ts';
import type { InvitationScenario } from '../../lessons/exercises/invitation-scenario.ts';
import { score } from '../../assessments/scoring.ts';
import type { Library } from './library.ts';

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
  const was = inAssessment(progress, assessment);
  const tried = use === 'practice' && was.answers[question.id] !== undefined;
  return {
    question,
    assessment,
    use,
    attempt: use === 'practice' ? (tried ? 2 : 1) : was.scores.length + 1,
    first: !tried && !askedBefore(was, question.id),
    position,
    shown,
    response,
    scaled: score(question, response),
    at,
    seconds,
  };
}

/** True where an attempt before this one asked the question. */
function askedBefore({ drawn, scores }: AssessmentProgress, question: string): boolean {
  return drawn.length > 0 ? drawn.slice(0, -1).some((ids) => ids.includes(question)) : scores.length > 0;
}

/** What an earlier sitting told an LMS that has lost it. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function restored(course: Course, progress: Progress, library: Library, at: Date): Promise<LearnerEvent> {
  const questions = await Promise.all(Object.keys(progress.assessments).map((id) => library.questionsOf(id)));
  const interactions = rebuild(course, progress, questions.flat(), at);
  const apart = course.exercises.filter(({ id, apart }) => apart && inExercise(progress, id).submitted);
  const paths = await Promise.all(apart.map(({ id }) => rebuildPath(id, progress, library, at)));
  return { type: 'restored', at, interactions, paths: paths.flat() };
}

/** The path of decisions, while it is still the first one; how long it took is no longer known. */
async function rebuildPath(
  exercise: string,
  progress: Progress,
  library: Library,
  at: Date,
): Promise<readonly PathTold[]> {
  const { judge: judgePath } = await import('../../lessons/exercises/invitation-scenario.ts');
  const data = (await library.exercise(exercise)) as InvitationScenario;
  const { scaled, performance } = judgePath(data, inExercise(progress, exercise).work);
  return performance.first ? [{ exercise, scaled, performance, at, seconds: null }] : [];
}

/** The interactions of an earlier sitting, rebuilt from the journal because the LMS had lost them; order shown and time are no longer known. */
export function rebuild(
  course: Course,
  progress: Progress,
  questions: readonly Question[],
  at: Date,
): readonly Interaction[] {
  return course.assessments.flatMap(({ id, use }) => {
    const was = inAssessment(progress, id);
    const { answers, scores, running } = was;
    return asked(course, progress, id).flatMap((each, index): Interaction[] => {
      const answer = answers[each];
      if (!answer) return [];
      const question = byId(questions, each);
      const attempt = Math.max(1, scores.length + (running ? 1 : 0));
      const { response, scaled } = answer;
      return [
        {
          question,
          assessment: id,
          use,
          attempt,
          first: !askedBefore(was, each),
          position: index + 1,
          shown: question.options,
          response,
          scaled,
          at,
          seconds: null,
        },
      ];
    });
  });
}
