import type { AssessmentUse, Blueprint } from '../../module/model/course.ts';
import type { Place } from './content-error.ts';
import type { Content } from './read-content.ts';
import type { PlacedQuestion } from './read-bank.ts';
import type { Outline } from './schema.ts';

/** An assessment of `course.yaml` with the questions it may ask. */
export interface AuthoredAssessment {
  readonly id: string;
  readonly use: AssessmentUse;
  readonly title: { readonly cs: string; readonly en: string };
  /** In the order asked; for a draw, the whole pool in the order of lessons and banks. `found` is null where no bank has it. */
  readonly questions: readonly { readonly id: string; readonly place: Place; readonly found: PlacedQuestion | null }[];
  readonly draw: Blueprint | null;
  /** True where the pools of the banks decide what it asks. */
  readonly pooled: boolean;
  readonly place: Place;
}

/** The assessments the course opens: pre- and post-test and the surveys only where `course.yaml` turns them on. */
export function openAssessments(content: Content): readonly AuthoredAssessment[] {
  const { preTest, postTest, survey, transfer } = content.outline.value;
  const isOpen = (each: AuthoredAssessment): boolean => {
    if (each.use === 'form-a' || each.use === 'form-b') return preTest || postTest;
    if (each.use !== 'survey') return true;
    return isTransfer(each) ? transfer : survey;
  };
  return authoredAssessments(content).filter(isOpen);
}

/** True for the survey asked months after the course, whose questions have a pool of their own. */
function isTransfer({ questions }: AuthoredAssessment): boolean {
  return questions.some(({ found }) => found?.question.pool === 'transfer');
}

/** Every assessment written, opened or not. */
export function authoredAssessments(content: Content): readonly AuthoredAssessment[] {
  const { outline } = content;
  return outline.value.assessments.map((written, index) => ({
    id: written.id,
    use: written.use,
    title: written.title,
    questions: written.questions
      ? written.questions.map((id, at) => {
          const place = outline.at('assessments', index, 'questions', at);
          return { id, place, found: content.questions.get(id) ?? null };
        })
      : inPools(written, content).map((found) => ({ id: found.question.id, place: found.at(), found })),
    draw: written.draw ?? null,
    pooled: written.pools !== undefined,
    place: outline.at('assessments', index),
  }));
}

function inPools({ pools = [], lesson }: Outline['assessments'][number], content: Content): readonly PlacedQuestion[] {
  const banks = content.lessons.filter(({ id }) => lesson === undefined || id === lesson).map(({ bank }) => bank);
  return [...banks, ...(lesson === undefined ? [content.survey] : [])]
    .flatMap((bank) => bank?.questions ?? [])
    .filter(({ question }) => pools.includes(question.pool));
}
