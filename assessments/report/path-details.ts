import { html, nothing, type TemplateResult } from 'lit';
import { shareCell } from './answer-tables.ts';
import type { PathRow, Taken } from './path-rows.ts';
import { fewest } from './question-rows.ts';
import { inWords } from './question-words.ts';
import type { ReportWords } from './report-words.ts';

/** For each scenario, what people decided in each scene of their first path, and how it ended. Nothing where nobody played one. */
export function pathDetails(rows: readonly PathRow[], words: ReportWords): TemplateResult | typeof nothing {
  const { say } = words;
  if (rows.length === 0) return nothing;
  return html`<section class="is-paths-section">
    <h2>${say('paths.title')}</h2>
    <p class="muted">${say('paths.lead')}</p>
    <div class="choices gap-s">${rows.map((row) => oneScenario(row, words))}</div>
  </section>`;
}

function oneScenario(row: PathRow, words: ReportWords): TemplateResult {
  const { say, language } = words;
  const { exercise, version, first, paths } = row;
  const origin = `${exercise} · ${say('questions.version', { version })}`;
  const counted = `${say('options.summary', { count: first })} · ${say('paths.paths', { count: paths })}`;
  return html`<details>
    <summary>
      <span>${inWords(row.title, language) ?? exercise}<span class="origin">${origin} · ${counted}</span></span>
    </summary>
    ${
      first === 0
        ? html`<p class="muted">${say('paths.nobody')}</p>`
        : html`<div class="sideways" tabindex="0" role="region" aria-label="${say('paths.caption')}: ${origin}">
            ${decisions(row, words)}
          </div>`
    }
  </details>`;
}

function decisions({ scenes, endings, first }: PathRow, words: ReportWords): TemplateResult {
  const { say, language } = words;
  return html`<table class="grid-table is-options">
    <caption class="hidden">
      ${say('paths.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('paths.decision')}</th>
        <th scope="col" class="r">${say('options.people')}</th>
        ${first >= fewest ? html`<th scope="col">${say('options.share')}</th>` : nothing}
      </tr>
    </thead>
    ${scenes.map(({ part, people, decisions: taken }) => {
      const scene = inWords(part.words, language) ?? part.id;
      return group(say('paths.scene', { scene, count: people }), taken, people, first, words);
    })}
    ${group(say('paths.ending'), endings, first, first, words)}
  </table>`;
}

/** Shares are those of the people who came to the scene; `first` decides how many columns there are. */
function group(
  title: string,
  taken: readonly Taken[],
  people: number,
  first: number,
  words: ReportWords,
): TemplateResult {
  const wide = first >= fewest;
  const empty = wide && people < fewest ? html`<td></td>` : nothing;
  return html`<tbody>
    <tr>
      <th scope="rowgroup" class="item" colspan=${wide ? 3 : 2}>${title}</th>
    </tr>
    ${taken.map(
      ({ part, people: count }) =>
        html`<tr>
          <th scope="row">${inWords(part.words, words.language) ?? part.id}</th>
          <td class="r">${count}</td>
          ${shareCell(count, people, words)}${empty}
        </tr>`,
    )}
  </tbody>`;
}
