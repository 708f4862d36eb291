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
  /** Opens the question for another try. */
  readonly again: (() => void) | null;
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
    ${questionElement(asked)} ${beside(host, asked)}
    ${unjudged ? html`<p class="hint">${t(host.readOnly ? 'assessment.readOnly' : 'assessment.unanswered')}</p>` : nothing}
    ${turns.next === null && turns.previous === null && turns.again === null ? nothing : buttons(turns)}
    ${placesOf(host, asked)}`;
}

/** The questions of the test by their numbers: where the learner is, and the way back to what is answered. */
function placesOf({ places, goTo }: CsoAssessment, { position }: Asked): TemplateResult | typeof nothing {
  if (places === null) return nothing;
  const open = places.indexOf(false);
  const place = (answered: boolean, index: number): TemplateResult => {
    const number = index + 1;
    if (!answered && index !== open) return html`<li><span>${number}</span></li>`;
    const label = t(answered ? 'assessment.placeAnswered' : 'assessment.place', { number });
    return html`<li>
      <button
        type="button"
        class=${answered ? 'is-answered' : ''}
        aria-label=${label}
        aria-current=${number === position ? 'step' : nothing}
        @click=${() => goTo(index)}
      >
        ${number}
      </button>
    </li>`;
  };
  return html`<nav class="places" aria-label=${t('assessment.places')}>
    <ol>
      ${places.map(place)}
    </ol>
  </nav>`;
}

/** Practice helps before the answer and shows after it where the answer stands; a test only where points were lost. */
function beside(host: CsoAssessment, asked: Asked): TemplateResult | typeof nothing {
  const { answered, scaled, question, use } = asked;
  if (use !== 'practice') return scaled !== null && scaled < 1 ? readAgain(host, asked, 'question.readAgain') : nothing;
  if (question.readAgain.length === 0) return nothing;
  if (!answered)
    return html`<details class="clue">
      <summary>${t('question.clue')}</summary>
      ${blockLinks(host, asked)}
    </details>`;
  const lost = scaled !== null && scaled < 1;
  return html`${readAgain(host, asked, lost ? 'question.readAgain' : 'question.standsIn')} ${sourcesOf(host, asked)}`;
}

function readAgain(
  host: CsoAssessment,
  asked: Asked,
  title: 'question.readAgain' | 'question.standsIn',
): TemplateResult {
  return html`<div class="read-again">
    <h3 class="as-h3">${t(title)}</h3>
    ${blockLinks(host, asked)}
  </div>`;
}

function blockLinks({ course }: CsoAssessment, { question, language }: Asked): TemplateResult {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
  return html`<ul>
    ${question.readAgain.map((id) => html`<li>${placeLink(id, byId(blocks, id).title[language])}</li>`)}
  </ul>`;
}

/** The sources on which the key rests; none where the module itself sets the rule. */
function sourcesOf({ sources }: CsoAssessment, { question }: Asked): TemplateResult | typeof nothing {
  const found = sources.filter(({ id }) => question.sources.includes(id));
  if (found.length === 0) return nothing;
  return html`<div class="sources-again">
    <h3 class="as-h3">${t('question.sources')}</h3>
    <ul>
      ${found.map(({ title, issuer, published, href }) => {
        const named = href === null ? title : html`<a href=${href} target="_blank" rel="noopener">${title}</a>`;
        return html`<li>${named}. ${[issuer, published].filter((part) => part !== '').join(', ')}.</li>`;
      })}
    </ul>
  </div>`;
}

function buttons({ previous, again, next }: QuestionTurns): TemplateResult {
  return html`<p class="actions">
    ${
      next === null
        ? nothing
        : html`<button class="button" type="button" @click=${next.go}>
            ${next.words}${unsafeHTML(icon('forward'))}
          </button>`
    }
    ${
      again === null
        ? nothing
        : html`<button class="button is-quiet" type="button" @click=${again}>${t('assessment.tryAgain')}</button>`
    }
    ${
      previous === null
        ? nothing
        : html`<button class="button is-text" type="button" @click=${previous}>${t('assessment.previous')}</button>`
    }
  </p>`;
}
