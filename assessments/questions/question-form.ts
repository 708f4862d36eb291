import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { isScored } from '../../module/model/course.ts';
import { chairSign } from '../../module/ui/drawings.ts';
import { t } from '../../module/ui/language.ts';
import { partOf, points } from '../amounts.ts';
import { verdict, type Verdict } from '../scoring.ts';
import type { Asking, QuestionElement } from './asking.ts';

/** What differs between the question types. */
export interface Parts {
  /** How to answer; shown until the answer is handed in. */
  readonly hint: string;
  /** What stands under the verdict, e.g. how many pairs are right; null when the verdict says it all. */
  readonly detail: string | null;
  /** Feedback on what was chosen, read aloud after the verdict. */
  readonly spoken: string;
  /** What has just changed while answering, read aloud; absent where the inputs say it themselves. */
  readonly news?: string;
  /** The options or pairs. */
  readonly body: TemplateResult;
}

/** The frame around every question: stem, hint or verdict, options, what is missing, *Zkontrolovat*. */
export function questionForm(host: QuestionElement, asking: Asking, parts: Parts): TemplateResult {
  const { question, answered, readOnly, language } = host.asked;
  const missing = asking.tooEarly ? host.complaint(host.read()) : null;
  const described = [!answered && hintId(host), missing !== null && errorId(host)].filter(Boolean).join(' ');
  return html`<form novalidate @submit=${asking.handIn} @change=${asking.write}>
    <fieldset aria-describedby=${described || nothing}>
      <legend>
        <h2 class="stem" tabindex="-1"><span class="hidden">${place(host)}: </span>${question.stem[language]}</h2>
      </legend>
      ${answered ? verdictOf(host, parts.detail) : html`<p class="hint" id=${hintId(host)}>${parts.hint}</p>`}
      ${parts.body}
    </fieldset>
    <p class="error-line" id=${errorId(host)} role="alert">${missing ?? nothing}</p>
    <p class="hidden" role="status">${answered ? parts.spoken : (parts.news ?? nothing)}</p>
    ${
      !answered && !readOnly
        ? html`<p class="actions">
            <button class="button" type="submit">
              ${t(isScored(question) && !isSilent(host) ? 'question.check' : 'question.keep')}
            </button>
          </p>`
        : nothing
    }
  </form>`;
}

/** The place at the table: taken (right), half (partly) or still empty (not yet). Words beside it say the same. */
export function seatSign(word: Verdict): ReturnType<typeof unsafeHTML> {
  return unsafeHTML(chairSign(({ right: 'taken', partly: 'half', 'not-yet': 'empty' } as const)[word]));
}

function isSilent({ asked: { use } }: QuestionElement): boolean {
  return use === 'form-a' || use === 'form-b';
}

/** Id of the line that says what is missing. */
export function errorId({ asked }: QuestionElement): string {
  return `${asked.question.id}-error`;
}

function hintId({ asked }: QuestionElement): string {
  return `${asked.question.id}-hint`;
}

function place({ asked: { position, total, language } }: QuestionElement): string {
  return t('assessment.question', { place: partOf(position, total, language) });
}

function verdictOf({ asked }: QuestionElement, detail: string | null): TemplateResult {
  const { scaled, language } = asked;
  if (scaled === null)
    return html`<div class="verdict">
      ${seatSign('right')}
      <div>
        <h3 tabindex="-1">${t('question.kept')}</h3>
        <p class="small muted">${detail ?? t('question.notScored')}</p>
      </div>
    </div>`;
  const word = verdict(scaled);
  const practice = asked.use === 'practice';
  const earned = practice ? null : t('question.earned', { points: points(scaled, language) });
  const later = word === 'right' || asked.reveal ? null : t(practice ? 'question.keyOpen' : 'question.keyLater');
  return html`<div class="verdict">
    ${seatSign(word)}
    <div>
      <h3 tabindex="-1">${t(`question.verdict.${word}`)}</h3>
      <p class="small muted">${[detail, earned, later].filter((line) => line !== null).join(' ')}</p>
    </div>
  </div>`;
}
