import type { AssessmentUse, Language, Question, Scaled } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';

/** A question as it is put to this learner: all that a question element is given. */
export interface Asked<Q extends Question = Question> {
  readonly question: Q;
  /** Id of the assessment that asks. */
  readonly assessment: string;
  /** What the assessment is for: practice earns nothing, a form before or after the course tells nothing. */
  readonly use: AssessmentUse;
  /** Place among the questions, from 1. */
  readonly position: number;
  /** How many questions the assessment asks. */
  readonly total: number;
  /** Option or target ids in the order shown. */
  readonly shown: readonly string[];
  readonly language: Language;
  /** What was handed in or, before that, chosen; null when nothing is. */
  readonly response: Response | null;
  /** True once the answer is handed in: it is not changed any more. */
  readonly answered: boolean;
  /** The score once judged; null while the answer is open, and where nothing is judged. */
  readonly scaled: Scaled | null;
  /** True when right options not chosen may be shown: no attempt is left that would ask again. */
  readonly reveal: boolean;
  /** True when answers are only looked at. */
  readonly readOnly: boolean;
}
