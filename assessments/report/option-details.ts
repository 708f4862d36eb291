import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../../module/model/course.ts';
import { answerTable } from './answer-tables.ts';
import type { QuestionRow } from './question-rows.ts';
import { originOf, stemOf } from './question-table.ts';
import type { ReportWords } from './report-words.ts';

/** For each question, what was answered the first time. `kind`: the judged ones, or surveys and reflections apart. */
export function optionDetails(
  course: Course,
  rows: readonly QuestionRow[],
  kind: 'options' | 'unscored',
  words: ReportWords,
): TemplateResult | typeof nothing {
  const { say } = words;
  if (rows.length === 0) return nothing;
  return html`<section class="is-${kind}-section">
    <h2>${say(`${kind}.title`)}</h2>
    <p class="muted">${say(`${kind}.lead`)}</p>
    <div class="choices gap-s">${rows.map((row) => oneQuestion(course, row, words))}</div>
  </section>`;
}

function oneQuestion(course: Course, row: QuestionRow, words: ReportWords): TemplateResult {
  const { say } = words;
  const origin = originOf(course, row, words);
  return html`<details>
    <summary>
      <span
        >${stemOf(row, words)}<span class="origin"
          >${origin} · ${say('options.summary', { count: row.first })}</span
        ></span
      >
    </summary>
    ${
      row.first === 0
        ? html`<p class="muted">${say('options.nobody')}</p>`
        : html`<div class="sideways" tabindex="0" role="region" aria-label="${say('options.caption')}: ${origin}">
            ${answerTable(row, words)}
          </div>`
    }
  </details>`;
}
