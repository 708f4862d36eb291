import { byId, type Course, type Objective, type Question } from '../module/model/course.ts';
import type { AssessmentProgress } from '../module/model/progress.ts';

/** An objective in which points were lost, and the blocks where they can be found. */
export interface WeakObjective {
  readonly objective: Objective;
  /** Points earned, in halves. */
  readonly earned: number;
  /** Points that could be earned. */
  readonly possible: number;
  /** Ids of the blocks to read again, of the questions that lost points, each once. */
  readonly readAgain: readonly string[];
}

/** The objectives that lost points in the last attempt, most lost first; at most three, so that the learner knows where to begin. */
export function weakObjectives(
  course: Course,
  questions: readonly Question[],
  { answers }: Pick<AssessmentProgress, 'answers'>,
): readonly WeakObjective[] {
  const earnedBy = (question: Question): number => answers[question.id]?.scaled ?? 0;
  return [...new Set(questions.map((question) => question.objective))]
    .map((id) => {
      const asked = questions.filter((question) => question.objective === id);
      const lost = asked.filter((question) => earnedBy(question) < 1);
      return {
        objective: byId(course.objectives, id),
        earned: asked.reduce((sum, question) => sum + earnedBy(question), 0),
        possible: asked.length,
        readAgain: [...new Set(lost.flatMap((question) => question.readAgain))],
      };
    })
    .filter((weak) => weak.earned < weak.possible)
    .sort((a, b) => b.possible - b.earned - (a.possible - a.earned))
    .slice(0, 3);
}
