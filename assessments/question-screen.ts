import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId } from '../module/model/course.ts';
import { icon } from '../module/ui/drawings.ts';
import { t } from '../module/ui/language.ts';
import { partOf } from './amounts.ts';
import type { CsoAssessment } from './cso-assessment.ts';
import { placeLink } from './place-link.ts';
import type { Asked } from './questions/asked.ts';
import { questionElement } from './questions/question-element.ts';

/** Where a learner can go from a question; null where there is nowhere. */
export interface QuestionTurns {
  readonly previous: (() => void) | null;
  readonly next: { readonly words: string; readonly go: () => void } | null;
}

/** One question: its place, the question, what to read again once it is judged, and the way on. */
export function questionScreen(
  host: CsoAssessment,
  asked: Asked,
  eyebrow: string,
  turns: QuestionTurns,
): TemplateResult {
  const unjudged = turns.next !== null && !asked.answered;
  return html`<p class="eyebrow" aria-hidden="true">
      <b>${t('assessment.question', { place: partOf(asked.position, asked.total, asked.language) })}</b>
      ${eyebrow}
    </p>
    ${questionElement(asked)} ${needsReading(asked) ? readAgain(host, asked) : nothing}
    ${unjudged ? html`<p class="hint">${t(host.readOnly ? 'assessment.readOnly' : 'assessment.unanswered')}</p>` : nothing}
    ${turns.next === null && turns.previous === null ? nothing : buttons(turns)}`;
}

/** Points were lost, and the question knows where they can be found. */
function needsReading({ scaled, question }: Asked): boolean {
  return scaled !== null && scaled < 1 && question.readAgain.length > 0;
}

function readAgain({ course }: CsoAssessment, { question, language }: Asked): TemplateResult {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
  return html`<div class="read-again">
    <h3 class="as-h3">${t('question.readAgain')}</h3>
    <ul>
      ${question.readAgain.map((id) => html`<li>${placeLink(id, byId(blocks, id).title[language])}</li>`)}
    </ul>
  </div>`;
}

function buttons({ previous, next }: QuestionTurns): TemplateResult {
  return html`<p class="actions">
    ${
      next === null
        ? nothing
        : html`<button class="button" type="button" @click=${next.go}>
            ${next.words}${unsafeHTML(icon('forward'))}
          </button>`
    }
    ${
      previous === null
        ? nothing
        : html`<button class="button is-text" type="button" @click=${previous}>${t('assessment.previous')}</button>`
    }
  </p>`;
}
