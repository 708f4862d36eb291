import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Text } from '../../module/model/course.ts';
import { fill, stateList, type StateLine } from './exercise-frame.ts';
import { misplaced, type Actor, type JudgedMap, type Place, type StakeholderMap } from './stakeholder-map.ts';

/** What came of a map: whose viewpoint it brings, what to think over, what Tereza's map looks like, whom others found. */
export function mapFeedback(data: StakeholderMap, judged: JudgedMap, language: Language): TemplateResult {
  const { labels, model, ownGroup } = data;
  const added = judged.placed.map(({ group }) => group?.id);
  const others = ownGroup.groups.filter(({ id }) => !added.includes(id));
  return html`<h3>${labels.coverage[language]}</h3>
    ${stateList(coverageLines(data, judged, language))}
    <h3>${labels.notes[language]}</h3>
    <ul class="list">
      ${notes(data, judged, language).map((note) => html`<li>${note}</li>`)}
    </ul>
    <details>
      <summary>${model.title[language]}</summary>
      <p>${model.text[language]}</p>
      <ul class="list">
        ${data.cards.map((card) => html`<li>${placedWords(data, card.name, card.model, language)} ${card.why[language]}</li>`)}
        ${ownGroup.groups
          .filter(({ id }) => id === model.ownGroup)
          .map(
            ({ label, model: place, text }) =>
              html`<li>${placedWords(data, label, place, language)} ${text[language]}</li>`,
          )}
      </ul>
    </details>
    ${
      others.length === 0
        ? nothing
        : html`<h3>${ownGroup.suggestions[language]}</h3>
            <p>
              ${list(
                others.map(({ label }) => label[language]),
                language,
              )}
            </p>`
    }`;
}

function coverageLines(data: StakeholderMap, { coverage }: JudgedMap, language: Language): readonly StateLine[] {
  const levels = { covered: 'done', partly: 'partly', missing: 'not-yet' } as const;
  return coverage.map(({ viewpoint, state }) => ({
    level: levels[state],
    name: viewpoint.label[language],
    state: data.coverageWords[state][language],
    text: state === 'covered' ? null : viewpoint[state][language],
  }));
}

function notes(data: StakeholderMap, { placed }: JudgedMap, language: Language): readonly string[] {
  const seated = placed.filter(({ approach }) => approach.table === 'seated');
  const spoken = seated.filter(({ card, marked }) => card?.spokenTo ?? marked);
  const differ = (file: boolean): readonly Actor[] =>
    placed.filter(({ card, marked }) => card && card.spokenTo === file && marked !== file);
  const named = (text: Text, actors: readonly Actor[]): readonly string[] =>
    actors.length === 0
      ? []
      : [
          fill(text, language, {
            names: list(
              actors.map(({ name }) => name[language]),
              language,
            ),
          }),
        ];
  return [
    fill(data.notes.atTable, language, { count: seated.length, known: spoken.length }),
    ...misplaced(placed)
      .slice(0, data.notes.shown)
      .map(({ actor, text }) => `${actor.name[language]}: ${text[language]}`),
    ...named(data.notes.markedButNot, differ(false)),
    ...named(data.notes.notMarked, differ(true)),
    ...placed.filter(({ card }) => !card).map((own) => ownWords(data, own, language)),
  ];
}

/** What the exercise has to say of a group the learner added. */
export function ownWords(
  { ownGroup }: StakeholderMap,
  { name, group }: Pick<Actor, 'name' | 'group'>,
  language: Language,
): string {
  return `${name[language]}: ${(group?.text ?? ownGroup.unrecognised)[language]}`;
}

/** „Doma dobře: velký dopad, střední vliv.“ */
export function placedWords(data: StakeholderMap, name: Text, place: Place, language: Language): string {
  const word = (size: string): string => data.scales.levels.find(({ id }) => id === size)?.[language] ?? '';
  return fill(data.labels.placed, language, {
    name: name[language],
    impact: word(place.impact),
    influence: word(place.influence),
  });
}

/** Names one after the other, the last with „a“. */
export function list(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(names);
}
