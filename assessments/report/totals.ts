import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../../module/model/course.ts';
import type { Report } from './report.ts';
import type { ReportWords } from './report-words.ts';

/** The headline numbers. */
export function totals(course: Course, { totals: all, questions }: Report, words: ReportWords): TemplateResult {
  const { say, percent, date, clock } = words;
  const asked = new Set(questions.map((row) => row.question)).size;
  const outOf = say('totals.outOf', { total: all.learners });
  const unscored = all.unscored > 0 ? [say('totals.unscored', { number: all.unscored })] : [];
  const number = (term: string, value: string | number, note: string): TemplateResult =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}${note === '' ? nothing : html`<span>${note}</span>`}</dd>
    </div>`;
  return html`<dl class="numbers">
    ${number(say('totals.learners'), all.learners, say('totals.learnersNote'))}
    ${number(say('totals.completed'), all.completed, outOf)}
    ${number(say('totals.passed'), all.passed, `${outOf}, ${say('totals.passedNote', { percent: percent(course.masteryScore) })}`)}
    ${number(say('totals.answers'), all.answers, [say('totals.answersNote', { count: asked }), ...unscored].join(', '))}
    ${all.newest ? number(say('totals.newest'), date(all.newest), clock(all.newest)) : nothing}
  </dl>`;
}
