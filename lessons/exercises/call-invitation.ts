import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import { stateList } from './exercise-frame.ts';
import { invite, readInvitation } from './invitation.ts';
import type { NominationCall } from './nomination-call.ts';
import { invitationPlace } from './read-call.ts';

interface Writing {
  readonly exercise: NominationCall;
  readonly work: readonly number[];
  readonly language: Language;
  readonly readOnly: boolean;
}

/** The elements of the invitation, each with a list of sentences; leaving it out is a choice too. */
export function invitationFields(writing: Writing, choose: (place: number, value: number) => void): TemplateResult {
  const { exercise, work, language, readOnly } = writing;
  const from = invitationPlace(exercise);
  return html`<ol class="cards">
    ${exercise.invitation.elements.map(({ id, label, options }, at) => {
      const name = `${exercise.id}-invitation-${id}`;
      const value = work[from + at] ?? 0;
      return html`<li>
        <fieldset>
          <legend>${label[language]}</legend>
          <div class="answers">
            ${[exercise.labels.leaveOut, ...options].map(
              (each, place) =>
                html`<div class="answer">
                  <label
                    ><input
                      type="radio"
                      name=${name}
                      value=${place}
                      .checked=${live(value === place)}
                      ?disabled=${readOnly}
                      @change=${() => choose(from + at, place)}
                    /><span>${each[language]}</span></label
                  >
                </div>`,
            )}
          </div>
        </fieldset>
      </li>`;
    })}
  </ol>`;
}

/** Who came, and what each sentence did. */
export function invitationBody({ exercise, work, language }: Writing): TemplateResult {
  const { labels, invitation } = exercise;
  const choices = work.slice(invitationPlace(exercise));
  const members = invite(invitation, choices).map(({ member, isGood, text }) => ({
    level: isGood ? ('done' as const) : ('not-yet' as const),
    name: member.name[language],
    state: (isGood ? labels.met : labels.missed)[language],
    text: text[language],
  }));
  return html`${stateList(members)}
    <h3>${labels.sentences[language]}</h3>
    <dl class="asked">
      ${readInvitation(invitation, choices).map(
        ({ element, sentence }) =>
          html`<dt>${element.label[language]}</dt>
            <dd>
              ${sentence ? html`<q>${sentence[language]}</q> ` : ''}${(sentence?.feedback ?? element.absent)[language]}
            </dd>`,
      )}
    </dl>`;
}
