import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Text } from '../../module/model/course.ts';
import type { ChooseLevel, Kind } from './choose-level.ts';
import { fill, stateList, type Level, type StateLine } from './exercise-frame.ts';
import type { FileVerdict } from './level-judging.ts';
import type { FileWork, Recommendation } from './level-rule.ts';

/** What the rule makes of the answers: the level, why, and what could be done where a promise is limited. */
export function recommendation(
  { rule, questions }: ChooseLevel,
  { recommended, keep, need, limiting, explanation }: Recommendation,
  language: Language,
): TemplateResult {
  const why = fill(rule.explanations[explanation], language, {
    keep: keep.label[language],
    need: need.label[language],
    limiting: list(
      limiting.map(({ label }) => label),
      language,
    ),
  });
  const advice = explanation === 'needsMore' ? questions.filter((each) => limiting.includes(each)) : [];
  return html`<p>
      <b>${fill(rule.result, language, { level: recommended.label[language] })}</b> – ${recommended.promise[language]}
    </p>
    <p>${why} ${advice.map(({ raise }) => html`${raise?.[language]} `)}</p>`;
}

/** How each end of a file is shown. */
const levels: Readonly<Record<Kind, Level>> = {
  match: 'done',
  over: 'partly',
  under: 'partly',
  unequal: 'not-yet',
  broken: 'not-yet',
};

/** What came of one file: how the learner got there, what followed, where the file was misread, and what the expert did. */
export function fileOutcome(data: ChooseLevel, verdict: FileVerdict, language: Language): TemplateResult {
  const { work, level, consequence, way, methods } = verdict;
  const missing = work.file.expert.methods.filter((id) => !work.methods.some((each) => each.id === id));
  const labels = (ids: readonly string[]): string =>
    list(
      data.methods.list.filter(({ id }) => ids.includes(id)).map(({ label }) => label),
      language,
    );
  const line: StateLine = {
    level: levels[consequence.kind],
    name: work.file.title[language],
    state: level.label[language],
    text: `${way[language]} ${consequence[language]}`,
  };
  const notes = work.methods.flatMap(({ harm, note }) => (harm && note ? [note[language]] : []));
  return html`${stateList([line])}
    <p>${fill(methods, language, { level: level.label[language], missing: labels(missing) })} ${notes.join(' ')}</p>
    ${work.file.duty ? html`<p>${work.file.duty[language]}</p>` : nothing} ${misreadings(data, verdict, language)}
    ${expertView(data, work, labels(work.file.expert.methods), language)}`;
}

function misreadings(data: ChooseLevel, { misread }: FileVerdict, language: Language): TemplateResult | typeof nothing {
  if (misread.length === 0) return nothing;
  return html`<h3>${data.misread.title[language]}</h3>
    <ul class="bullets">
      ${misread.map(
        ({ question, direction, fact }) =>
          html`<li>
            ${fill(data.misread[question.side][direction], language, {
              question: question.label[language],
              fact: fact[language],
            })}
          </li>`,
      )}
    </ul>`;
}

/** The model solution, with the reason of the learner beside that of the expert. */
function expertView(
  data: ChooseLevel,
  { file, reason }: FileWork,
  methods: string,
  language: Language,
): TemplateResult {
  const level = data.levels.find(({ id }) => id === file.expert.level);
  return html`<h3>${data.model.title[language]}</h3>
    <p><b>${level?.label[language]}</b>: ${methods}. ${file.expert.reason[language]}</p>
    ${reason.trim() === '' ? nothing : html`<p><b>${data.labels.yourReason[language]}:</b> ${reason}</p>`}
    ${file.example ? html`<p>${file.example[language]}</p>` : nothing}
    <p class="hint">${data.model.text[language]}</p>`;
}

export function list(labels: readonly Text[], language: Language): string {
  return new Intl.ListFormat(language).format(labels.map((each) => each[language]));
}
