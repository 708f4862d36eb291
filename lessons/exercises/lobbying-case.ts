import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Language } from '../../module/model/course.ts';
import { chairSign } from '../../module/ui/drawings.ts';
import { fill, type Level } from './exercise-frame.ts';
import type { IsItLobbying, LobbyingCase, PlaceId, Procedure, Sorted } from './is-it-lobbying.ts';

/** The four circumstances of a case; in the second round the changed one is marked, with words that say so. */
export function caseFacts(
  { circumstances, secondRound }: IsItLobbying,
  { facts, change }: LobbyingCase,
  language: Language,
  isChanged: boolean,
): TemplateResult {
  return html`<dl class="scales">
    ${circumstances.map(({ id, label }) =>
      isChanged && id === change.replaces
        ? html`<dt>${label[language]}</dt>
            <dd><b>${secondRound.label[language]}:</b> <mark>${change.fact[language]}</mark></dd>`
        : html`<dt>${label[language]}</dt>
            <dd>${facts[id][language]}</dd>`,
    )}
  </dl>`;
}

/** The procedures of a case to choose from. */
export interface ProcedureChoice {
  readonly each: LobbyingCase;
  readonly label: string;
  readonly language: Language;
  readonly readOnly: boolean;
  readonly chosen: Procedure | null;
  /** Id of the line that says what is missing; null when nothing is. */
  readonly errorId: string | null;
  /** Called with the place of the procedure, from 1. */
  readonly choose: (value: number) => void;
}

export function procedureChoice(parts: ProcedureChoice): TemplateResult {
  const { each, label, language, readOnly, chosen, errorId, choose } = parts;
  return html`<fieldset aria-describedby=${errorId ?? nothing}>
    <legend>${label}<span class="hidden"> – ${each.title[language]}</span></legend>
    <div class="answers">
      ${shuffled(each).map(
        (procedure) =>
          html`<div class="answer">
            <label>
              <input
                type="radio"
                name="${each.id}-procedure"
                value=${each.procedures.indexOf(procedure) + 1}
                .checked=${live(procedure === chosen)}
                ?disabled=${readOnly}
                @change=${() => choose(each.procedures.indexOf(procedure) + 1)}
              />
              <span>${procedure.label[language]}</span>
            </label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}

/** The same for everybody, but so that the safe procedure does not always stand first, as it does in the file. */
function shuffled({ procedures, number }: LobbyingCase): readonly Procedure[] {
  const first = number % procedures.length;
  return [...procedures.slice(first), ...procedures.slice(0, first)];
}

const signs = { done: 'taken', partly: 'half', 'not-yet': 'empty' } as const;

/** What came of a case of the first round: its place, what decided, the rule, and the procedure. */
export function judgedCase(data: IsItLobbying, sorted: Sorted, level: Level, language: Language): TemplateResult {
  const { notes, labels, circumstances } = data;
  const { case: each, place, procedure } = sorted;
  const circumstance = circumstances.find(({ id }) => id === each.decides)?.label[language] ?? each.decides;
  const decided = fill(notes.decided, language, {
    circumstance: `${circumstance} – ${each.facts[each.decides][language]}`,
  });
  const safe = each.procedures.find(({ worth }) => worth === 1);
  return line(
    data,
    each,
    place,
    level,
    language,
    html`
      <p>${place === null ? nothing : each.feedback[place][language]} <b>${decided}</b></p>
      <p class="small"><b>${notes.ruleLabel[language]}:</b> ${each.rule.text[language]}</p>
      ${procedure === null ? nothing : html`<p><b>${labels.yourProcedure[language]}:</b> ${procedure.label[language]} ${procedure.feedback[language]}</p>`}
      ${!safe || safe === procedure ? nothing : html`<p><b>${notes.procedureLabel[language]}:</b> ${safe.label[language]}</p>`}
    `,
  );
}

/** What came of a case of the second round. */
export function changedCase(data: IsItLobbying, sorted: Sorted, level: Level, language: Language): TemplateResult {
  const { case: each, again } = sorted;
  return line(
    data,
    each,
    again,
    level,
    language,
    html`
      <p><b>${each.change.fact[language]}</b></p>
      <p>${again === null ? nothing : each.change.feedback[again][language]}</p>
    `,
  );
}

function line(
  { places }: IsItLobbying,
  each: LobbyingCase,
  place: PlaceId | null,
  level: Level,
  language: Language,
  body: TemplateResult,
): TemplateResult {
  const state = places.find(({ id }) => id === place)?.label[language];
  return html`<li class="is-${level}">
    ${unsafeHTML(chairSign(signs[level]))}<b>${each.title[language]}</b><span class="state">${state}</span>
    ${body}
  </li>`;
}
