import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { chairSign } from '../../module/ui/drawings.ts';
import type { Count, Placed, Written } from './answer-counts.ts';
import { fewest, type QuestionRow } from './question-rows.ts';
import { inOwnWords, inWords, type PartWords } from './question-words.ts';
import { shareBar } from './share-bar.ts';
import type { ReportWords } from './report-words.ts';

/** Most different texts shown of one question; the file of answers holds them all. */
const mostTexts = 15;

/** What people answered to one question, as its type asks for: options, pairs, places or texts. */
export function answerTable(row: QuestionRow, words: ReportWords): TemplateResult {
  if (row.places.length > 0) return placeTable(row, words);
  if (row.options.length === 0 && row.items.length === 0) return writtenTable(row, words);
  return choiceTable(row, words);
}

function choiceTable(row: QuestionRow, words: ReportWords): TemplateResult {
  const { say, language } = words;
  const isMatching = row.items.length > 0;
  const shares = row.first >= fewest;
  return html`<table class="grid-table is-options">
    ${caption(words)}
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
  return html`<tr>
    <th scope="row">${partWords(part, words)} ${correct ? rightSign(words) : nothing}</th>
    <td class="r">${people}</td>
    ${shareCell(people, first, words)}
  </tr>`;
}

/** Steps down the side in their right order, places across: who has it right stands in the diagonal. */
function placeTable({ places }: QuestionRow, words: ReportWords): TemplateResult {
  const { say } = words;
  return html`<table class="grid-table is-options">
    ${caption(words)}
    <thead>
      <tr>
        <th scope="col">${say('options.step')}</th>
        ${places.map((_, place) => html`<th scope="col" class="r">${say('options.place', { place: place + 1 })}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${places.map((placed) => placeRow(placed, words))}
    </tbody>
  </table>`;
}

function placeRow({ part, people, right }: Placed, words: ReportWords): TemplateResult {
  return html`<tr>
    <th scope="row">${partWords(part, words)}</th>
    ${people.map((count, place) => html`<td class="r">${place === right ? rightSign(words) : nothing} ${count}</td>`)}
  </tr>`;
}

function writtenTable(row: QuestionRow, words: ReportWords): TemplateResult {
  const { written, first, scored } = row;
  const { say, language } = words;
  const shown = written.slice(0, mostTexts);
  const silent = first - written.reduce((sum, { people }) => sum + people, 0);
  return html`${
    shown.length === 0
      ? nothing
      : html`<table class="grid-table is-options">
          ${caption(words)}
          <thead>
            <tr>
              <th scope="col">${say('options.text')}</th>
              <th scope="col" class="r">${say('options.people')}</th>
              ${first >= fewest && scored ? html`<th scope="col">${say('options.share')}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${shown.map((each) =>
              writtenRow({ ...each, text: inOwnWords(each.text, row.words, language) }, scored ? first : 0, words),
            )}
          </tbody>
        </table>`
  }
  ${
    written.length > shown.length
      ? html`<p class="muted">${say('options.more', { count: written.length - shown.length })}</p>`
      : nothing
  }
  ${silent > 0 ? html`<p class="muted">${say('options.silent', { count: silent })}</p>` : nothing}`;
}

/** Shares of own words say nothing, so `first` is 0 for them. */
function writtenRow({ text, people, correct }: Written, first: number, words: ReportWords): TemplateResult {
  return html`<tr>
    <th scope="row">${text} ${correct ? rightSign(words) : nothing}</th>
    <td class="r">${people}</td>
    ${shareCell(people, first, words)}
  </tr>`;
}

function caption({ say }: ReportWords): TemplateResult {
  return html`<caption class="hidden">
    ${say('options.caption')}
  </caption>`;
}

/** Letter or id, and the words where they are known. */
function partWords(part: PartWords, { say, language }: ReportWords): TemplateResult {
  const text = inWords(part.words, language) ?? say('options.unknown', { id: part.id });
  return html`<span class="letter">${part.id}</span> ${text}`;
}

function rightSign({ say }: ReportWords): TemplateResult {
  return html`<span class="met">${unsafeHTML(chairSign('taken'))}${say('options.correct')}</span>`;
}

/** The share of people with its bar; nothing while they are too few. */
export function shareCell(people: number, first: number, { percent }: ReportWords): TemplateResult | typeof nothing {
  if (first < fewest) return nothing;
  return html`<td class="is-share">${percent(people / first)}${shareBar(people / first)}</td>`;
}
