import { interactionId } from '../module/model/interaction.ts';
import type { Assessment, Language, Numeric, Question, SituationalJudgement, Text } from '../module/model/course.ts';
import { catalogueWords } from './catalogue-words.ts';

/** One question as an LMS reports it, in the words of one language. */
export interface CatalogueEntry {
  /** Interaction id in the LMS's report, e.g. `l1-q003-who-decides-t`. */
  readonly id: string;
  readonly version: number;
  readonly assessment: string;
  readonly type: Question['type'];
  readonly stem: string;
  /** `a – text`; for a matching the items first, then the targets; empty where the answer is written. */
  readonly options: readonly string[];
  /** What the report shows as the right answer, by the ids of the options; empty where nothing is judged. */
  readonly key: string;
}

/** A question in the use one assessment puts it to. */
export function catalogueEntry(question: Question, assessment: Assessment, language: Language): CatalogueEntry {
  const { version, type } = question;
  return {
    id: interactionId(question, assessment.use),
    version,
    type,
    assessment: assessment.title[language],
    stem: question.stem[language],
    options: listed(question).map(({ id, text }) => `${id} – ${text[language]}`),
    key: key(question, language),
  };
}

function listed(question: Question): readonly { readonly id: string; readonly text: Text }[] {
  switch (question.type) {
    case 'matching':
      return [...question.pairs, ...question.targets];
    case 'ordering':
      return question.steps;
    case 'likert':
      return question.scale;
    case 'numeric':
    case 'fill-in':
    case 'reflection':
      return [];
    default:
      return question.choices;
  }
}

/** What is right, by the ids of the options; in words where the learner writes; empty where nothing is judged. */
export function key(question: Question, language: Language): string {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return question.correct;
    case 'multiple-choice':
      return question.correct.join(', ');
    case 'situational-judgement':
      return points(question, language);
    case 'matching':
      return question.pairs.map((pair) => `${pair.id} → ${pair.target}`).join(', ');
    case 'ordering':
      return question.correct.join(', ');
    case 'numeric':
      return amount(question, language);
    case 'fill-in':
      return question.accepted.join(' / ');
    case 'likert':
    case 'reflection':
      return '';
  }
}

/** `42 %`, or `42 ± 0,5 %` where an answer may lie beside it. */
function amount({ correct, tolerance, unit }: Numeric, language: Language): string {
  const around = tolerance === 0 ? '' : ` ± ${decimal(tolerance, language)}`;
  return `${decimal(correct, language)}${around}${unit ? `\u00a0${unit[language]}` : ''}`;
}

/** `b (1 b.), c (0,5 b.)` */
function points({ choices, points: given }: SituationalJudgement, language: Language): string {
  return choices
    .map(({ id }) => ({ id, scaled: given[id] ?? 0 }))
    .filter(({ scaled }) => scaled > 0)
    .map(({ id, scaled }) => `${id} (${decimal(scaled, language)} ${catalogueWords[language].points})`)
    .join(', ');
}

function decimal(value: number, language: Language): string {
  return language === 'cs' ? String(value).replace('.', ',') : String(value);
}
