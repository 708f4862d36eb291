import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../module/model/course.ts';
import { shownAt, type Publication } from './call-rules.ts';
import { callText } from './call-text.ts';
import { fill, stateList } from './exercise-frame.ts';
import type { Call, NominationCall, View } from './nomination-call.ts';
import { modelCall } from './read-call.ts';

/** What came of the call: who applied, which views are at the table, what was left in it, and beside it the model. */
export function publishedBody(data: NominationCall, published: Publication, language: Language): TemplateResult {
  const { labels, outcome } = data;
  const lines = published.candidates.map(({ candidate, reason }) => ({
    level: reason ? ('not-yet' as const) : ('done' as const),
    name: candidate.name[language],
    state: (reason ? labels.stayed : labels.applied)[language],
    text: (reason ?? candidate.applies)[language],
  }));
  return html`<h3>${labels.candidates[language]}</h3>
    ${stateList(lines)} ${views(outcome.covered[language], published.covered, language)}
    ${views(outcome.missing[language], published.missing, language)} ${remarks(data, published, language)}
    <div class="calls">
      <article class="call-text">
        <h3 class="no-print">${labels.yours[language]}</h3>
        ${document(data, published.call, language, false)}
      </article>
      <article class="call-text no-print">
        <h3>${data.model.by[language]}</h3>
        ${document(data, modelCall(data, published.call.track, language), language, true)}
        <p class="hint">${data.model.note[language]}</p>
      </article>
    </div>`;
}

/** Names the end of the story asks for: the views nobody brings, or else those who stayed away. */
export function endingText(data: NominationCall, published: Publication, language: Language): string {
  const { applied, missing, candidates, ending } = published;
  const away = candidates.filter(({ reason }) => reason !== null).map(({ candidate }) => candidate.name);
  const names = missing.length > 0 ? missing.map(({ label }) => label) : away;
  return fill(ending, language, {
    ...{ applied, total: data.candidates.length },
    missing: new Intl.ListFormat(language).format(names.map((each) => each[language])),
  });
}

function views(heading: string, list: readonly View[], language: Language): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<p><b>${heading}:</b> ${new Intl.ListFormat(language).format(list.map(({ label }) => label[language]))}.</p>`; // prettier-ignore
}

function remarks(
  { labels, findings, parts }: NominationCall,
  { held }: Publication,
  language: Language,
): TemplateResult {
  // prettier-ignore
  const found = parts.flatMap((part) => shownAt(part.id, held).map((rule) => ({ part, rule })));
  return html`<h3>${labels.remarks[language]}</h3>
    ${
      found.length === 0
        ? html`<p>${findings.none[language]}</p>`
        : html`<ul class="findings">
            ${found.map(
              ({ part, rule }) =>
                html`<li>
                  <b>${part.label[language]} – ${findings[rule.kind][language].toLocaleLowerCase(language)}</b>
                  ${rule[language]}
                </li>`,
            )}
          </ul>`
    }`;
}

function document(data: NominationCall, call: Call, language: Language, withReasons: boolean): TemplateResult {
  const { template, model } = data;
  const reasons = (part: string): TemplateResult | typeof nothing =>
    withReasons && model.why[part] ? html`<p class="hint">${model.why[part][language]}</p>` : nothing;
  return html`<p class="call-title">${fill(template.heading, language, { body: call.track.body[language] })}</p>
    ${callText(data, call, language).map(
      ({ part, heading, lines, isList }) =>
        html`<h4>${heading}</h4>
          ${isList ? html`<ul>${lines.map((each) => html`<li>${each}</li>`)}</ul>` : lines.map((each) => html`<p>${each}</p>`)}
          ${reasons(part)}`, // prettier-ignore
    )}`;
}
