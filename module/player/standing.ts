import { byId, type Course, type Pool } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { finalStandsApart } from '../ui/journey.ts';
import type { StandingAddress } from './address.ts';

/**
 * The assessment that stands at an address of its own, in no lesson; null where this course has none there. Half of the
 * learners take form A before the course and form B after it, the other half the other way round: the seed decides.
 */
export function assessmentAt(
  course: Course,
  { seed }: Pick<Progress, 'seed'>,
  address: StandingAddress,
): string | null {
  const used = (use: 'form-a' | 'form-b') => course.assessments.find((each) => each.use === use)?.id ?? null;
  const aFirst = seed % 2 === 0;
  switch (address) {
    case 'test':
      return finalStandsApart(course) ? byId(course.assessments, course.finalAssessment).id : null;
    case 'pre-test':
      return course.preTest ? used(aFirst ? 'form-a' : 'form-b') : null;
    case 'post-test':
      return course.postTest ? used(aFirst ? 'form-b' : 'form-a') : null;
    case 'survey':
    case 'transfer':
      return surveyOf(course, address);
  }
}

/** The survey whose questions are of this pool: `survey` after the course, `transfer` months later; null where the course asks none. */
export function surveyOf(course: Course, pool: Pool & ('survey' | 'transfer')): string | null {
  const asked = course.questions.filter((each) => each.pool === pool).map(({ id }) => id);
  return (
    course.assessments.find(({ use, questions }) => use === 'survey' && questions.some((id) => asked.includes(id)))
      ?.id ?? null
  );
}
