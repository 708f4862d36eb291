import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Text } from '../../module/model/course.ts';
import { hoursOf } from './audit-plan.ts';
import { agreedIn, agreementText, doubts, type Compared, type JudgedAudit, type Score } from './audit-judging.ts';
import type { AuditWebsite, Points } from './audit-website.ts';
import { fill, stateList, type StateLine } from './exercise-frame.ts';
import type { Audit, Planned } from './read-audit.ts';

/** Points, percent and band, and what they do not say. */
export function scoreWords(data: AuditWebsite, score: Score, language: Language): TemplateResult {
  const { points, maximum, percent, band } = score;
  const { sentence, tooManyN, limits } = data.score;
  return html`${
      band
        ? html`<p>
            ${fill(sentence, language, { points, maximum, percent, band: band.label[language] })} ${band.text[language]}
          </p>`
        : html`<p>${tooManyN[language]}</p>`
    }
    <p class="hint">${limits[language]}</p>`;
}

/** What on the own website deserves a second look. */
export function doubtList(data: AuditWebsite, audit: Audit, language: Language): TemplateResult | typeof nothing {
  const list = doubts(data, audit);
  if (list.length === 0) return nothing;
  return html`<h3>${data.labels.doubts[language]}</h3>
    <ul class="list">
      ${list.map((text) => html`<li>${text[language]}</li>`)}
    </ul>`;
}

/** How the points agree with Tereza's, question by question, and what Jan gave, who knows the way by heart. */
export function comparison(data: AuditWebsite, compared: readonly Compared[], language: Language): TemplateResult {
  return html`<p>${fill(agreementText(data, compared), language, { agreed: agreedIn(compared) })}</p>
    ${stateList(compared.map((each) => comparedLine(data, each, language)))}
    <p>${data.comparison.jan[language]}</p>`;
}

function comparedLine(data: AuditWebsite, { rated, finding }: Compared, language: Language): StateLine {
  const { criterion, points } = rated;
  const word = (given: Points): string => pointsWord(data, given, language);
  const jan = fill(data.labels.seen, language, { points: word(finding.jan), says: finding.janSays[language] });
  const given = points ?? 'n';
  return {
    level: given === finding.points ? 'done' : 'not-yet',
    name: `${criterion.number}. ${criterion.label[language]}`,
    state: fill(data.labels.compared, language, { yours: word(given), tereza: word(finding.points) }),
    text: `${finding.feedback[given][language]} ${jan}`,
  };
}

/** „2 body“; what does not apply says so. */
export function pointsWord({ scale }: AuditWebsite, points: Points, language: Language): string {
  return scale.find((each) => each.points === points)?.label[language] ?? '';
}

/** The plan, what could delay it, what it brings; in the story how Tereza chose. */
export function resultBody(data: AuditWebsite, judged: JudgedAudit, language: Language): TemplateResult {
  const { audit, score, compared, notes } = judged;
  const { sections } = data.sheet;
  const named = (text: Text, names: readonly Text[]): string =>
    fill(text, language, {
      names: new Intl.ListFormat(language).format(names.map((each) => each[language])),
      hours: hoursOf(audit.plan),
    });
  return html`<div class="audit-sheet">
      <h3>${sections.improvements[language]}</h3>
      ${planTable(data, audit.plan, language)}
      <p>${fill(data.plan.result, language, { ...withoutBand(score) })}</p>
      <h3>${data.labels.planNotes[language]}</h3>
      <ul class="list">
        ${
          notes.length === 0
            ? html`<li>${data.labels.noNotes[language]}</li>`
            : notes.map(({ text, names }) => html`<li>${named(text, names)}</li>`)
        }
        ${audit.plan.map(({ improvement: { temptation } }) => (temptation ? html`<li>${temptation.label[language]}: ${temptation.text[language]}</li>` : nothing))}
      </ul>
      <h3>${sections.score[language]}</h3>
      ${audit.site === '' ? nothing : html`<p>${data.sheet.fields.site.label[language]}: <b>${audit.site}</b></p>`}
      ${scoreWords(data, score, language)}
      <h3>${sections.points[language]}</h3>
      ${audit.mode === 'ministry' ? comparison(data, compared, language) : pointsTable(data, audit, language)}
      <p class="hint">${data.sheet.privacy[language]}</p>
    </div>
    ${audit.mode === 'ministry' ? model(data, language) : doubtList(data, audit, language)}`;
}

const withoutBand = ({ band: _, ...numbers }: Score): Readonly<Record<string, number>> => numbers;

function planTable(data: AuditWebsite, plan: readonly Planned[], language: Language): TemplateResult {
  const { labels } = data;
  return html`<table class="plan-table">
    <thead>
      <tr>
        <th scope="col">${labels.improvement[language]}</th>
        <th scope="col">${data.plan.owner.label[language]}</th>
        <th scope="col">${data.plan.date.label[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${plan.map(
        (each) =>
          html`<tr>
            <th scope="row">${each.improvement.text[language]}</th>
            <td>${ownerWord(data, each, language)}</td>
            <td>${dueWord(data, each, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Who makes an improvement, in words. */
export function ownerWord({ plan, labels }: AuditWebsite, { owner }: Planned, language: Language): string {
  if (owner === '') return labels.nobody[language];
  return plan.people.find(({ id }) => id === owner)?.label[language] ?? owner;
}

/** By when, in words. */
export function dueWord({ plan, labels }: AuditWebsite, { due }: Planned, language: Language): string {
  return (plan.date.options.find(({ days }) => days === due)?.label ?? labels.nobody)[language];
}

function pointsTable(data: AuditWebsite, { rated }: Audit, language: Language): TemplateResult {
  const { labels, sheet } = data;
  return html`<table class="plan-table">
    <thead>
      <tr>
        <th scope="col">${labels.question[language]}</th>
        <th scope="col">${labels.points[language]}</th>
        <th scope="col">${sheet.fields.place.label[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${rated.map(
        ({ criterion, points, place, reason }) =>
          html`<tr>
            <th scope="row">${criterion.number}. ${criterion.ask[language]}</th>
            <td>${points === null ? nothing : pointsWord(data, points, language)}</td>
            <td>${points === 'n' ? reason : place}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function model(
  { model: { title, text, improvements }, criteria, plan }: AuditWebsite,
  language: Language,
): TemplateResult {
  const label = (list: readonly { readonly id: string; readonly label: Text }[], id: string): string =>
    list.find((each) => each.id === id)?.label[language] ?? '';
  return html`<h3>${title[language]}</h3>
    <p>${text[language]}</p>
    <ul class="list">
      ${improvements.map(({ criterion, owner }) => html`<li>${label(criteria, criterion)} – ${label(plan.people, owner)}</li>`)}
    </ul>`;
}
