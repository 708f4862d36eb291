import { sendKeys } from '@web/test-runner-commands';
import '../../../assessments/questions/question-element.ts';
import type { Asked } from '../../../assessments/questions/asked.ts';
import type { QuestionElement } from '../../../assessments/questions/asking.ts';
import { score } from '../../../assessments/scoring.ts';
import type { Language, Question } from '../../../module/model/course.ts';
import type { AnswerDetail, WriteDetail } from '../../../module/ui/events.ts';
import { loadScreenTexts, useLanguage } from '../../../module/ui/language.ts';

/** One question on a page, answered like by its assessment: choices come back as the response, an answer comes back judged. */
export interface OnPage {
  readonly element: QuestionElement;
  readonly written: WriteDetail[];
  readonly answered: AnswerDetail[];
  /** Changes what the element is given and waits until it is drawn. */
  give(over: Partial<Asked>): Promise<void>;
}

const tags: Readonly<Record<string, string>> = {
  'multiple-choice': 'cso-choices',
  matching: 'cso-matching',
  ordering: 'cso-ordering',
  numeric: 'cso-short-answer',
  'fill-in': 'cso-short-answer',
  likert: 'cso-likert',
  reflection: 'cso-reflection',
};
const place = document.createElement('main');

/** Puts the question on an otherwise empty page, in a language, with what the test needs otherwise. */
export async function ask(question: Question, language: Language, over: Partial<Asked> = {}): Promise<OnPage> {
  await useLanguage(language);
  await loadScreenTexts();
  const element = document.createElement(tags[question.type] ?? 'cso-choice') as QuestionElement;
  const page: OnPage = {
    element,
    written: [],
    answered: [],
    give: async (more) => {
      const judged = more.scaled !== undefined && more.scaled !== null;
      element.asked = { ...element.asked, ...(judged ? { answered: true } : {}), ...more };
      await element.updateComplete;
    },
  };
  element.asked = {
    question,
    assessment: 'check',
    use: 'test',
    position: 3,
    total: 8,
    shown: [...question.options].reverse(),
    language,
    response: null,
    answered: over.scaled !== undefined && over.scaled !== null,
    scaled: null,
    reveal: false,
    readOnly: false,
    ...over,
  };
  element.addEventListener('cso-write', ({ detail }) => {
    page.written.push(detail);
    void page.give({ response: detail.response });
  });
  element.addEventListener('cso-answer', ({ detail }) => {
    page.answered.push(detail);
    void page.give({ response: detail.response, answered: true, scaled: score(question, detail.response) });
  });
  const heading = document.createElement('h1');
  heading.textContent = 'Kontrola';
  place.replaceChildren(heading, element);
  document.body.append(place);
  (document.activeElement as HTMLElement | null)?.blur();
  await element.updateComplete;
  return page;
}

/** Presses keys one after another, really: the browser gets them like from a keyboard. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** The words on the page, without runs of spaces. */
export function words(element: Element, selector?: string): string {
  const found = selector === undefined ? [element] : [...element.querySelectorAll(selector)];
  return found.map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | ');
}
