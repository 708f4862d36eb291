import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Course } from '../../module/model/course.ts';
import { chairSign } from '../../module/ui/drawings.ts';
import { fewest, type Count, type QuestionRow } from './question-rows.ts';
import { inWords } from './question-words.ts';
import { originOf, stemOf } from './question-table.ts';
import { shareBar } from './share-bar.ts';
import type { ReportWords } from './report-words.ts';

/** For each question, what was chosen in the first answers. */
export function optionDetails(
  course: Course,
  rows: readonly QuestionRow[],
  words: ReportWords,
): TemplateResult | typeof nothing {
  const { say } = words;
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2>${say('options.title')}</h2>
    <p class="muted">${say('options.lead')}</p>
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
            ${choiceTable(row, words)}
          </div>`
    }
  </details>`;
}

function choiceTable(row: QuestionRow, words: ReportWords): TemplateResult {
  const { say, language } = words;
  const isMatching = row.items.length > 0;
  const shares = row.first >= fewest;
  return html`<table class="grid-table is-options">
    <caption class="hidden">
      ${say('options.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(isMatching ? 'options.target' : 'options.option')}</th>
        <th scope="col" class="r">${say('options.people')}</th>
        ${shares ? html`<th scope="col">${say('options.share')}</th>` : nothing}
      </tr>
    </thead>
    ${
      isMatching
        ? row.items.map(
            ({ part, targets }) =>
              html`<tbody>
                <tr>
                  <th scope="rowgroup" class="item" colspan=${shares ? 3 : 2}>
                    ${say('options.captionItem', { item: inWords(part.words, language) ?? part.id })}
                  </th>
                </tr>
                ${targets.map((count) => choiceRow(count, row.first, words))}
              </tbody>`,
          )
        : html`<tbody>
            ${row.options.map((count) => choiceRow(count, row.first, words))}
          </tbody>`
    }
  </table>`;
}

function choiceRow({ part, people, correct }: Count, first: number, words: ReportWords): TemplateResult {
  const { say, percent, language } = words;
  const text = inWords(part.words, language) ?? say('options.unknown', { id: part.id });
  return html`<tr>
    <th scope="row">
      <span class="letter">${part.id}</span> ${text}
      ${correct ? html`<span class="met">${unsafeHTML(chairSign('taken'))}${say('options.correct')}</span>` : nothing}
    </th>
    <td class="r">${people}</td>
    ${first >= fewest ? html`<td class="is-share">${percent(people / first)}${shareBar(people / first)}</td>` : nothing}
  </tr>`;
}
