import type { Language, Matching, Option, Ordering, Question, Text } from '../module/model/course.ts';
import { rightIds } from '../assessments/scoring.ts';
import { key } from './catalogue-entry.ts';
import { worksheetWords } from './worksheet-words.ts';
import { escapeXml } from './xml.ts';

/** How a question is printed: in which language, and whether the key and the reasons stand with it. */
export interface PrintForm {
  readonly language: Language;
  readonly withKey: boolean;
}

type Choice = Extract<Question, { choices: readonly Option[] }>;

/** The print form of a question: stem, how to answer, what to tick or where to write; with the key what is right and why. */
export function printedQuestion(question: Question, form: PrintForm): string {
  const words = worksheetWords[form.language];
  const count = question.type === 'multiple-choice' ? ` ${question.correct.length}` : '';
  return `<p class="stem">${said(question.stem, form)}</p>
<p class="how">${escapeXml(words[question.type])}${count}</p>
${body(question, form)}`;
}

function body(question: Question, form: PrintForm): string {
  switch (question.type) {
    case 'matching':
      return matching(question, form);
    case 'ordering':
      return ordering(question, form);
    case 'numeric':
      return written(question, form, question.unit);
    case 'fill-in':
      return written(question, form, null);
    case 'likert':
      return `<ul class="scale">${question.scale.map(({ text }) => `<li>${box('round')} ${said(text, form)}</li>`).join('')}</ul>`;
    case 'reflection':
      return form.withKey ? explained(question.feedback, form) : lines(6);
    default:
      return choice(question, form);
  }
}

function choice(question: Choice, form: PrintForm): string {
  const right = rightIds(question);
  const shape = question.type === 'multiple-choice' ? 'square' : 'round';
  const rows = question.choices.map((option) => {
    const ticked = form.withKey && right.includes(option.id);
    const text = `${box(shape, ticked)} <b>${option.id}</b> ${said(option.text, form)}`;
    return `<li>${text}${form.withKey ? mark(question, option, form) + explained(option.feedback, form) : ''}</li>`;
  });
  return `<ul class="options">${rows.join('')}</ul>`;
}

/** „správně“ beside the key, the points of a situation beside each step that earns any. */
function mark(question: Choice, { id }: Option, { language }: PrintForm): string {
  const { right, points } = worksheetWords[language];
  if (question.type !== 'situational-judgement')
    return rightIds(question).includes(id) ? ` <em class="right">${escapeXml(right)}</em>` : '';
  const earned = question.points[id] ?? 0;
  const amount = language === 'cs' ? String(earned).replace('.', ',') : String(earned);
  return earned > 0 ? ` <em class="right">${escapeXml(`${amount}\u00a0${points}`)}</em>` : '';
}

function matching({ pairs, targets, feedback }: Matching, form: PrintForm): string {
  const items = pairs.map(({ text, target }) => `<li>${place(form.withKey ? target : null)} ${said(text, form)}</li>`);
  const letters = targets.map(({ id, text }) => `<li><b>${id}</b> ${said(text, form)}</li>`);
  return `<div class="match"><ul>${items.join('')}</ul><ul>${letters.join('')}</ul></div>${reason(feedback, form)}`;
}

/** Steps in the order of their letters, which never is the right one. */
function ordering({ steps, correct, feedback }: Ordering, form: PrintForm): string {
  const rows = [...steps]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, text }) => {
      const at = form.withKey ? `${correct.indexOf(id) + 1}.` : null;
      return `<li>${place(at)} ${said(text, form)}</li>`;
    });
  return `<ul class="steps">${rows.join('')}</ul>${reason(feedback, form)}`;
}

type Writing = Extract<Question, { type: 'numeric' | 'fill-in' }>;

function written(question: Writing, form: PrintForm, unit: Text | null): string {
  const words = worksheetWords[form.language];
  if (!form.withKey) {
    const behind = unit ? ` ${said(unit, form)}` : '';
    return `<p>${escapeXml(words.answer)}: <span class="blank" aria-hidden="true"></span>${behind}</p>`;
  }
  const mistakes = question.mistakes.map(
    ({ answer, feedback }) => `<p>${escapeXml(`${words.mistake} ${answer}`)}: ${said(feedback, form)}</p>`,
  );
  return `<p><b>${escapeXml(words.key)}:</b> ${escapeXml(key(question, form.language))}</p>${mistakes.join('')}${reason(question.feedback, form)}`;
}

function reason(feedback: Text, form: PrintForm): string {
  return form.withKey ? explained(feedback, form) : '';
}

function explained(feedback: Text, form: PrintForm): string {
  return `<p class="why">${said(feedback, form)}</p>`;
}

function said(text: Text, { language }: PrintForm): string {
  return escapeXml(text[language]);
}

function box(shape: 'round' | 'square', ticked = false): string {
  return `<span class="box ${shape}${ticked ? ' ticked' : ''}" aria-hidden="true"></span>`;
}

/** Where a letter or a number is written; with the key it stands there. */
function place(filled: string | null): string {
  return filled === null
    ? '<span class="blank is-short" aria-hidden="true"></span>'
    : `<b class="right is-short">${escapeXml(filled)}</b>`;
}

function lines(count: number): string {
  return `<div class="lines" aria-hidden="true">${'<div></div>'.repeat(count)}</div>`;
}
