import type { Course, Scaled } from '../model/course.ts';
import { inAssessment, outcome, type Progress } from '../model/progress.ts';
import { blocksOf, finalStandsApart } from './journey.ts';
import type { Say } from './language.ts';
import type { Words } from './words.ts';

/** Something a learner still has to do, in words, and where. */
export interface Need {
  readonly words: string;
  /** Address of the place where it is done. */
  readonly address: string;
}

/** What is still missing before the course is completed and passed; empty when nothing is, or when no attempt is left. */
export function needed(course: Course, progress: Progress, mark: Scaled, say: Say, words: Words): readonly Need[] {
  const { success } = outcome(course, progress, mark);
  const todo = blocksOf(course).filter((block) => !progress.done.includes(block.id));
  const reading = todo.filter((block) => block.kind === 'reading' || block.kind === 'summary');
  const exercises = todo.filter((block) => block.kind === 'exercise');
  const checks = todo.filter((block) => block.kind === 'check');
  const needs: Need[] = [];
  const first = reading[0];
  if (first)
    needs.push({
      words: say('contents.neededRead', { parts: say('count.parts', { count: reading.length }) }),
      address: first.id,
    });
  const exercise = exercises[0];
  if (exercise)
    needs.push({ words: say('contents.neededExercise', { count: exercises.length }), address: exercise.id });
  const check = checks[0];
  if (check) needs.push({ words: say('contents.neededFinish', { count: checks.length }), address: check.id });
  const { scores } = inAssessment(progress, course.finalAssessment);
  const best = scores.length > 0 ? Math.max(...scores) : null;
  if (success === 'unknown' && best === null && finalStandsApart(course))
    needs.push({ words: say('contents.neededTest', { mark: words.percent(mark) }), address: finalAddress(course) });
  if (success === 'unknown' && best !== null && best < mark) {
    const values = { mark: words.percent(mark), best: words.percent(best) };
    needs.push({ words: say('contents.neededMark', values), address: finalAddress(course) });
  }
  return needs;
}

/** Where the final assessment is taken: the block that opens it, or an address of its own. */
export function finalAddress(course: Course): string {
  return blocksOf(course).find((each) => each.assessment === course.finalAssessment)?.id ?? 'test';
}
