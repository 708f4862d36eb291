import { html, type TemplateResult } from 'lit';
import { fewest } from './question-rows.ts';
import type { ReportWords } from './report-words.ts';

const notes = [
  'people',
  'first',
  'later',
  'right',
  'time',
  'few',
  'unscored',
  'versions',
  'learners',
  'verdict',
  'once',
] as const;

/** What each figure of the page means and where its limits are. */
export function readingNotes({ say }: ReportWords): TemplateResult {
  return html`<section>
    <h2>${say('reading.title')}</h2>
    <dl class="reading gap-s">
      ${notes.map(
        (note) =>
          html`<div>
            <dt>${say(`reading.${note}`)}</dt>
            <dd>${say(`reading.${note}Text`, { fewest })}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
