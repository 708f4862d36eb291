import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { chairSign } from '../../module/ui/drawings.ts';
import type { LearnerRow, Verdict } from './learner-rows.ts';
import { shareBar } from './share-bar.ts';
import type { ReportWords } from './report-words.ts';

const signs: Readonly<Record<Verdict, 'taken' | 'half' | 'empty' | 'open'>> = {
  passed: 'taken',
  completed: 'half',
  failed: 'empty',
  open: 'open',
};

/** Every learner with progress, attempts and what the course reported. */
export function learnerTable(rows: readonly LearnerRow[], words: ReportWords): TemplateResult {
  const { say } = words;
  return html`<section>
    <h2>${say('learners.title')}</h2>
    <p class="muted">${say('learners.lead')}</p>
    <div class="sideways gap-s" tabindex="0" role="region" aria-label=${say('learners.caption')}>
      <table class="grid-table is-learners">
        <caption>
          ${say('learners.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('learners.learner')}</th>
            <th scope="col">${say('learners.verdict')}</th>
            <th scope="col">${say('learners.progress')}</th>
            <th scope="col" class="r">${say('learners.answers')}</th>
            <th scope="col">${say('learners.scores')}</th>
            <th scope="col" class="r">${say('learners.best')}</th>
            <th scope="col" class="r">${say('learners.lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => learnerRow(row, words))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function learnerRow(row: LearnerRow, { say, percent, date, clock }: ReportWords): TemplateResult {
  const scores = row.scores.map((score) => (score === null ? say('learners.unknownScore') : percent(score)));
  const share = row.blocks === 0 ? 0 : row.blocksDone / row.blocks;
  return html`<tr>
    <th scope="row"><span class="code">${row.name}</span></th>
    <td>
      <span class="met ${row.verdict === 'passed' ? '' : 'is-plain'}"
        >${unsafeHTML(chairSign(signs[row.verdict]))}${say(`learners.verdicts.${row.verdict}`)}</span
      >
    </td>
    <td class="is-progress nowrap">
      <span>${say('questions.share', { count: row.blocksDone, total: row.blocks })}</span>${shareBar(share)}
    </td>
    <td class="r">${row.answers}</td>
    <td>${scores.length === 0 ? say('learners.none') : scores.join(', ')}</td>
    <td class="r">${row.best === null ? '–' : percent(row.best)}</td>
    <td class="r">${date(row.lastSeen)} <span class="muted">${clock(row.lastSeen)}</span></td>
  </tr>`;
}
