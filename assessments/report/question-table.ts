import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../../module/model/course.ts';
import { fewest, type QuestionRow } from './question-rows.ts';
import { inWords } from './question-words.ts';
import { shareBar } from './share-bar.ts';
import type { ReportWords } from './report-words.ts';

/** The words of a question, or a sentence saying that they are not known. */
export function stemOf(row: QuestionRow, { say, language }: ReportWords): string {
  return inWords(row.words?.stem, language) ?? say('questions.noWords');
}

/** Id, version and assessment: what tells rows with the same words apart. */
export function originOf(course: Course, row: QuestionRow, { say, language }: ReportWords): string {
  const assessment = course.assessments.find((each) => each.id === row.assessment)?.title[language] ?? row.assessment;
  return `${row.question} · ${say('questions.version', { version: row.version })} · ${assessment}`;
}

/** Every question with what happened at the first answer. */
export function questionTable(course: Course, rows: readonly QuestionRow[], words: ReportWords): TemplateResult {
  const { say } = words;
  return html`<section>
    <h2>${say('questions.title')}</h2>
    <p class="muted">${rows.length === 0 ? say('questions.none') : say('questions.lead')}</p>
    ${
      rows.length === 0
        ? nothing
        : html`<div class="sideways gap-s" tabindex="0" role="region" aria-label=${say('questions.caption')}>
              <table class="grid-table is-questions">
                <caption>
                  ${say('questions.caption')}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${say('questions.question')}</th>
                    <th scope="col" class="r">${say('questions.people')}</th>
                    <th scope="col">${say('questions.right')}</th>
                    <th scope="col" class="r">${say('questions.partly')}</th>
                    <th scope="col" class="r">${say('questions.mean')}</th>
                    <th scope="col" class="r">${say('questions.time')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map((row) => questionRow(course, row, words))}
                </tbody>
              </table>
            </div>
            <p class="small muted gap-s">${say('questions.barLegend')}</p>`
    }
  </section>`;
}

function questionRow(course: Course, row: QuestionRow, words: ReportWords): TemplateResult {
  const { say, points, seconds } = words;
  const few = html`<span class="muted">${row.first === 0 ? '–' : say('questions.few')}</span>`;
  return html`<tr>
    <th scope="row">${stemOf(row, words)}<span class="origin">${originOf(course, row, words)}</span></th>
    <td class="r">${row.people}</td>
    <td class="is-share">${row.first === 0 ? say('questions.noFirst') : rightShare(row, words)}</td>
    <td class="r">${row.first === 0 ? '–' : row.partly}</td>
    <td class="r">${row.mean === null ? few : points(row.mean)}</td>
    <td class="r">${row.medianSeconds === null ? few : seconds(row.medianSeconds)}</td>
  </tr>`;
}

function rightShare({ right, partly, first }: QuestionRow, { say, percent }: ReportWords): TemplateResult {
  const counts = say('questions.share', { count: right, total: first });
  if (first < fewest) return html`${counts}<span class="origin">${say('questions.few')}</span>`;
  return html`<b>${percent(right / first)}</b>
    <span class="muted">${counts}</span>${shareBar(right / first, partly / first)}`;
}
