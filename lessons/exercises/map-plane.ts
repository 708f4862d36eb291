import { svg, html, type TemplateResult } from 'lit';
import type { Language } from '../../module/model/course.ts';
import { sizes, type Actor, type StakeholderMap } from './stakeholder-map.ts';

/** Box of the plane and of its nine cells, in units of the drawing. */
const [left, top, width, height] = [58, 28, 348, 318];
const [cellWidth, cellHeight] = [width / 3, height / 3];

/**
 * The table top with everyone who has a place on it: filled where the unit has spoken to them, a ring where not, yellow where
 * the learner added them. A drawing that mirrors the lists beside it; those say the same in words.
 */
export function mapPlane(data: StakeholderMap, actors: readonly Actor[], language: Language): TemplateResult {
  const { scales, labels } = data;
  const away = actors.filter((actor) => !cellOf(actor));
  const words = scales.levels.map((each) => each[language]);
  return html`<figure class="plane">
    <svg viewBox="0 0 416 398" aria-hidden="true" focusable="false">
      ${ground()}
      ${words.map(
        (word, at) =>
          svg`<text x=${left + (at + 0.5) * cellWidth} y="370" text-anchor="middle">${word}</text>
            <text x="49" y=${top + (2.5 - at) * cellHeight + 4} text-anchor="end">${word}</text>`,
      )}
      <text class="axis" x=${left + width / 2} y="393" text-anchor="middle">${scales.influence.label[language]} →</text>
      <text class="axis" x="0" y="15">↑ ${scales.impact.label[language]}</text>
      ${actors.map((actor) => token(actor, actors))}
    </svg>
    <figcaption>
      <ul class="key-line">
        <li>${mark('')}${labels.spoken[language]}</li>
        <li>${mark('is-new')}${labels.notSpoken[language]}</li>
        ${actors.some(({ card }) => !card) ? html`<li>${mark('is-added')}${labels.added[language]}</li>` : ''}
        ${
          away.length > 0
            ? html`<li>
                ${labels.notPlaced[language].replace('{numbers}', away.map(({ number }) => number).join(', '))}
              </li>`
            : ''
        }
      </ul>
    </figcaption>
  </figure>`;
}

function ground(): TemplateResult {
  const across = [1, 2].map(
    (at) => `M${left + at * cellWidth} ${top}v${height}M${left} ${top + at * cellHeight}h${width}`,
  );
  return svg`<rect class="a-table" x=${left + 6} y=${top + 6} width=${width} height=${height} rx="14" fill-opacity=".6"></rect>
    <rect class="a-line" x=${left} y=${top} width=${width} height=${height} rx="14"></rect>
    <path class="a-thin" d=${across.join('')} stroke-dasharray="1 6"></path>`;
}

function cellOf({ place }: Actor): string | null {
  return place.influence === null || place.impact === null ? null : `${place.influence} ${place.impact}`;
}

function kindOf({ card, marked }: Actor): string {
  if (!card) return 'is-added';
  return marked ? '' : 'is-new';
}

/** Those who share a cell stand in rows, the closer the more they are. */
function token(actor: Actor, all: readonly Actor[]): TemplateResult | null {
  const { influence, impact } = actor.place;
  if (influence === null || impact === null) return null;
  const together = all.filter((each) => cellOf(each) === cellOf(actor));
  const columns = Math.ceil(Math.sqrt(together.length));
  const rows = Math.ceil(together.length / columns);
  const step = Math.min(42, 100 / Math.max(columns, rows));
  const index = together.indexOf(actor);
  const x = left + (sizes.indexOf(influence) + 0.5) * cellWidth + ((index % columns) - (columns - 1) / 2) * step;
  const y = top + (2.5 - sizes.indexOf(impact)) * cellHeight + (Math.floor(index / columns) - (rows - 1) / 2) * step;
  const radius = Math.min(16, step / 2 - 1);
  return svg`<g class="tok ${kindOf(actor)}" transform="translate(${x} ${y})">
    <circle r=${radius}></circle><text y="5">${actor.number}</text>
  </g>`;
}

function mark(kind: string): TemplateResult {
  return html`<svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    <g class="tok ${kind}" transform="translate(18 18)"><circle r="15"></circle></g>
  </svg>`;
}
