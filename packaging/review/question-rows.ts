import type { Language } from '../../module/model/course.ts';
import type { AuthoredQuestion } from '../content/schema.ts';
import { markLine, plainLine, type Group, type Line, type Row } from './bilingual.ts';

type Both = Readonly<Record<Language, string>>;

/** A question with its options, key and feedback, for those who judge whether it is right. */
export function questionGroup(question: AuthoredQuestion): Group {
  const { id, type, version, objective, difficulty, pool, sources } = question;
  const note = [type, `version ${version}`, objective, difficulty, pool, sources.join(', ')]
    .filter(Boolean)
    .join(' · ');
  return { id, note, rows: [row(question.stem), ...answers(question)] };
}

const row = (text: Both, mark?: string, feedback?: Both): Row => ({
  cs: cell('cs', text, mark, feedback),
  en: cell('en', text, mark, feedback),
});

function cell(language: Language, text: Both, mark?: string, feedback?: Both): readonly Line[] {
  return [
    mark === undefined
      ? plainLine(text[language])
      : { runs: [{ text: `${mark} `, mark: true }, { text: text[language] }] },
    ...(feedback ? [{ runs: [{ text: feedback[language], italics: true }], indent: 1 }] : []),
  ];
}

function answers(question: AuthoredQuestion): readonly Row[] {
  switch (question.type) {
    case 'matching':
      return [
        ...question.items.map((item) => row(item, `${item.id} → ${item.target}`)),
        ...question.targets.map((target) => row(target, `${target.id})`)),
        row(question.feedback, '→'),
      ];
    case 'ordering':
      return [
        ...question.options.map((option) => row(option, `${option.id})`)),
        keyRow(question.order.join(' → ')),
        row(question.feedback, '→'),
      ];
    case 'numeric':
      return [
        keyRow(`${question.answer}${question.tolerance > 0 ? ` ± ${question.tolerance}` : ''}`),
        ...(question.unit ? [row(question.unit)] : []),
        ...question.mistakes.map((each) => row(each.feedback, `✗ ${each.answer}`)),
        row(question.feedback, '→'),
      ];
    case 'fill-in':
      return [
        keyRow(question.accepted.join(' / ')),
        ...question.mistakes.map((each) => row(each.feedback, `✗ ${each.answer}`)),
        row(question.feedback, '→'),
      ];
    case 'likert':
      return question.options.map((option) => row(option, `${option.id})`));
    case 'reflection':
      return [row(question.feedback, '→')];
    case 'situational-judgement':
      return question.options.map((each) => row(each, `${each.id}) [${each.points}]`, each.feedback));
    default:
      return question.options.map((each) => row(each, `${each.id})${each.correct ? ' ✓' : ''}`, each.feedback));
  }
}

const keyRow = (key: string): Row => ({ cs: [markLine(`✓ ${key}`)], en: [markLine(`✓ ${key}`)] });
