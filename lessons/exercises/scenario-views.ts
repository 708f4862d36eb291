import { html, nothing, type TemplateResult } from 'lit';
import type { CitedSource, Language } from '../../module/model/course.ts';
import { t } from '../../module/ui/language.ts';
import { wordsOf } from '../../module/ui/words.ts';
import { sourceLine } from '../source-line.ts';
import { fill } from './exercise-frame.ts';
import { cameBack } from './invitation-scenario.ts';
import type { InvitationScenario, State } from './scenario-data.ts';
import type { Scene, Step } from './scenario-path.ts';

/** How much there is of everything: a number, a word and as many full marks. */
export function stateView(data: InvitationScenario, state: State, language: Language): TemplateResult {
  const { variables, bands, highest } = data.state;
  const variable = ({ id, label }: (typeof variables)[number]): TemplateResult => {
    const value = state[id] ?? 0;
    const band = bands.find(({ upTo }) => value <= upTo);
    const of = wordsOf(t, language).of(highest);
    return html`<div>
      <dt>${label[language]}</dt>
      <dd>
        <span class="marks" aria-hidden="true"
          >${Array.from({ length: highest }, (_, at) => html`<i class=${at < value ? 'is-full' : ''}></i>`)}</span
        >
        <b>${value}</b> ${of}<span class="band">, ${band?.label[language]}</span>
      </dd>
    </div>`;
  };
  return html`<dl class="stand" aria-label=${data.labels.state[language]}>${variables.map(variable)}</dl>`;
}

/** „Čas −1, Důvěra +1“; empty where nothing changed. */
export function changesInWords({ state }: InvitationScenario, changes: State, language: Language): string {
  return state.variables
    .filter(({ id }) => (changes[id] ?? 0) !== 0)
    .map(({ id, label }) => `${label[language]}\u00a0${signed(changes[id] ?? 0)}`)
    .join(', ');
}

function signed(value: number): string {
  return value < 0 ? `\u2212${-value}` : `+${value}`;
}

/** What came back, and where the learner is. */
export function sceneText(data: InvitationScenario, scene: Scene, language: Language): TemplateResult {
  return html`${scene.returned.map(({ text, changes }) => {
      const changed = changesInWords(data, changes, language);
      return html`<p class="came-back">
        ${text[language]}${changed === '' ? nothing : html` <span class="changed">${changed}</span>`}
      </p>`;
    })}
    <p>${scene.node.situation.base[language]}</p>`;
}

/** The rules a scene rests on; nothing where all of it is the module's own. */
export function sceneSources({ node }: Scene, sources: readonly CitedSource[], language: Language): unknown {
  const cited = sources.filter(({ id }) => node.sources.includes(id));
  if (cited.length === 0) return nothing;
  return html`<div class="sources-again small">
    <h3 class="as-h3">${t('question.sources')}</h3>
    <ul>
      ${cited.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
    </ul>
  </div>`;
}

/** The path in short, one decision a line. */
export function pathSoFar(data: InvitationScenario, steps: readonly Step[], language: Language): unknown {
  if (steps.length === 0) return nothing;
  return html`<div class="path-so-far">
    <h3 class="as-h3">${data.labels.soFar[language]}</h3>
    <ol class="path">
      ${steps.map(({ option }, index) => html`<li>${pathLine(data, option.replay[language], index, language)}</li>`)}
    </ol>
  </div>`;
}

function pathLine(data: InvitationScenario, replay: string, index: number, language: Language): string {
  return fill(data.replay.line, language, { number: index + 1, replay });
}

/** The whole path at its end: each decision, what followed at once and what came back later. */
export function replayView(data: InvitationScenario, steps: readonly Step[], language: Language): TemplateResult {
  const backs = steps.map((_, index) => cameBack(data, steps, index));
  const { replay } = data;
  return html`<h3>${replay.title[language]}</h3>
    ${backs.every(({ length }) => length === 0) ? html`<p>${replay.nothingReturned[language]}</p>` : nothing}
    <ol class="path is-told">
      ${steps.map(
        ({ option, state }, index) =>
          html`<li>
            <b>${pathLine(data, option.replay[language], index, language)}</b>
            <p>${option.now[language]}</p>
            <p class="small muted">${fill(replay.after, language, state)}</p>
            ${(backs[index] ?? []).map(({ text, at, changes }) => {
              const changed = changesInWords(data, changes, language);
              return html`<p class="came-back">
                ${fill(replay.returned, language, { text: text[language], number: at })}${
                  changed === '' ? nothing : html` <span class="changed">${changed}</span>`
                }
              </p>`;
            })}
          </li>`,
      )}
    </ol>`;
}
