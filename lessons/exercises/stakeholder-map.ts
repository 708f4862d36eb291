import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';
import type { Judged } from './exercise-work.ts';
import { plainText } from '../plain-text.ts';

export type Size = 'small' | 'medium' | 'large';
export type Axis = 'influence' | 'impact';
export type Place = Readonly<Record<Axis, Size>>;
/** Where an approach puts an actor: at the table, only asked, or away. */
export type Table = 'seated' | 'asked' | 'away';
export type Coverage = 'covered' | 'partly' | 'missing';

export interface Labelled {
  readonly id: string;
  readonly label: Text;
}

export interface Approach extends Labelled {
  readonly table: Table;
  readonly cells: readonly Place[];
}

export interface Viewpoint extends Labelled {
  readonly missing: Text;
  readonly partly: Text;
}

export interface Card {
  readonly id: string;
  readonly number: number;
  readonly name: Text;
  readonly kind: Text;
  readonly does: Text;
  readonly file: Text;
  readonly spokenTo: boolean;
  readonly viewpoints: readonly string[];
  readonly accept: Readonly<Record<Axis, readonly Size[]>>;
  readonly model: Place;
  readonly tooLow?: Partial<Readonly<Record<Axis, Text | undefined>>> | undefined;
  readonly tooHigh?: Partial<Readonly<Record<Axis, Text | undefined>>> | undefined;
  readonly why: Text;
}

type Matches = Readonly<Record<'cs' | 'en', readonly string[]>>;

export interface Group extends Labelled {
  readonly match: Matches;
  readonly viewpoints: readonly string[];
  readonly model: Place;
  readonly text: Text;
}

export interface Field {
  readonly label: Text;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
}

export interface When {
  readonly narrowCircle?: boolean | undefined;
  readonly atTable?: number | undefined;
  readonly viewpoint?: string | undefined;
  readonly is?: readonly Coverage[] | undefined;
  readonly coveredAtMost?: number | undefined;
  readonly informedAtMost?: number | undefined;
  readonly askedAtMost?: number | undefined;
  readonly acceptedAtMost?: number | undefined;
}

export interface Outcome {
  readonly id: string;
  readonly when: When;
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
}

/** `lessons/exercises/stakeholder-map.yaml` */
export interface StakeholderMap extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly labels: Readonly<
    Record<
      | 'cards'
      | 'file'
      | 'map'
      | 'placed'
      | 'notPlaced'
      | 'spoken'
      | 'notSpoken'
      | 'remove'
      | 'coverage'
      | 'notes'
      | 'added',
      Text
    >
  >;
  readonly scales: Readonly<Record<Axis, { readonly label: Text; readonly help: Text }>> & {
    readonly levels: readonly ({ readonly id: Size } & Text)[];
  };
  readonly spokenTo: { readonly label: Text };
  readonly approaches: readonly Approach[];
  readonly viewpoints: readonly Viewpoint[];
  readonly coverageWords: Readonly<Record<Coverage, Text>>;
  readonly cards: readonly Card[];
  readonly ownGroup: {
    readonly most: number;
    readonly fields: Readonly<Record<'name' | 'affected', Field>>;
    readonly add: Text;
    readonly incomplete: Readonly<Record<'name' | 'affected' | 'full', Text>>;
    readonly refused: readonly { readonly id: string; readonly match: Matches; readonly text: Text }[];
    readonly groups: readonly Group[];
    readonly unrecognised: Text;
    readonly suggestions: Text;
  };
  readonly incomplete: Readonly<Record<'unplaced' | 'noOwnGroup', Text>>;
  readonly judging: {
    readonly coverage: Readonly<Record<Coverage, Scaled>>;
    readonly score: Readonly<Record<'coverage' | 'placing' | 'file' | 'own', Scaled>>;
  };
  /** How many viewpoints are covered, in words, from none. */
  readonly numbers: readonly Text[];
  readonly outcomes: readonly Outcome[];
  readonly notes: { readonly shown: number } & Readonly<Record<'atTable' | 'markedButNot' | 'notMarked', Text>>;
  /** The map of the story, shown after judging; `ownGroup` is the group it added. */
  readonly model: { readonly title: Text; readonly text: Text; readonly ownGroup: string };
}

/** A card or a group of the learner's own, and where they put it. */
export interface Actor {
  /** Id of the card; `own-1` and so on for a group of the learner's own. */
  readonly id: string;
  readonly number: number;
  readonly card: Card | null;
  /** Names of the learner's own stand as they were written. */
  readonly name: Text;
  /** What the exercise recognises in a group of the learner's own; null for cards and what it does not know. */
  readonly group: Group | null;
  readonly place: { readonly [A in Axis]: Size | null };
  /** The learner's mark. */
  readonly marked: boolean;
}

/** An actor whose place is known, and what follows from it. */
export interface Placed extends Actor {
  readonly approach: Approach;
}

export interface Covered {
  readonly viewpoint: Viewpoint;
  readonly state: Coverage;
}

export interface JudgedMap extends Judged {
  readonly placed: readonly Placed[];
  readonly coverage: readonly Covered[];
  readonly covered: number;
  readonly shown: Outcome;
}

export const sizes: readonly Size[] = ['small', 'medium', 'large'];
export const axes: readonly Axis[] = ['influence', 'impact'];
/** Places of `work` for one actor: influence, impact (0 none, then `sizes`), and 1 where marked as spoken to. */
export const perActor = 3;
/** `texts` begin with the name and the effect still being written; then two for each group added. */
export const draftTexts = 2;

/** Reads the cards, then the groups added, from what is kept. */
export function readActors(data: StakeholderMap, work: readonly number[], texts: readonly string[]): readonly Actor[] {
  const cards = data.cards.map((card) => ({ id: card.id, number: card.number, card, name: card.name, group: null }));
  const own = ownNames(texts).map((name, index) => ({
    id: `own-${index + 1}`,
    number: cards.length + index + 1,
    card: null,
    name: { cs: name, en: name },
    group: recognise(data, name),
  }));
  return [...cards, ...own].map((each, index) => {
    const at = (place: number): number => work[index * perActor + place] ?? 0;
    const place = { influence: sizes[at(0) - 1] ?? null, impact: sizes[at(1) - 1] ?? null };
    return { ...each, place, marked: at(2) === 1 };
  });
}

/** Names of the groups added. */
export function ownNames(texts: readonly string[]): readonly string[] {
  return texts.filter((_, at) => at >= draftTexts && at % 2 === 0);
}

/** Actors without a place. */
export function unplaced(actors: readonly Actor[]): readonly Actor[] {
  return actors.filter(({ place }) => place.influence === null || place.impact === null);
}

/** The group a name means: that of its first known word, of several the longest match. Null when the exercise knows none. */
export function recognise({ ownGroup }: StakeholderMap, name: string): Group | null {
  const found = ownGroup.groups.flatMap((group) => matches(group.match, name).map((each) => ({ ...each, group })));
  found.sort((one, other) => one.at - other.at || other.length - one.length);
  return found[0]?.group ?? null;
}

/** Why a name is no new group; null when it may be one. */
export function refusal({ ownGroup, cards }: StakeholderMap, name: string): Text | null {
  // Nobody writes the legal form behind the comma.
  const names = cards
    .flatMap((card) => [card.name.cs, card.name.en])
    .map((each) => plainText(each.split(',')[0] ?? ''));
  const isCard = matches({ cs: names, en: [] }, name).length > 0;
  const refused = ownGroup.refused.find(
    ({ id, match }) => (id === 'already-a-card' && isCard) || matches(match, name).length > 0,
  );
  return refused?.text ?? null;
}

/** Where a name has a word that begins so, and how much of it does. */
function matches(match: Matches, name: string): readonly { readonly at: number; readonly length: number }[] {
  const words = ` ${plainText(name)}`;
  return [...match.cs, ...match.en]
    .map((each) => ({ at: words.indexOf(` ${each}`), length: each.length }))
    .filter(({ at }) => at >= 0);
}

/** Judges a map on which everyone has a place. @throws RangeError when somebody has none */
export function judge(data: StakeholderMap, work: readonly number[], texts: readonly string[]): JudgedMap {
  const placed = readActors(data, work, texts).map((actor) => ({ ...actor, approach: approachTo(data, actor) }));
  const coverage = data.viewpoints.map((viewpoint) => ({ viewpoint, state: stateOf(viewpoint, placed) }));
  const covered = coverage.filter(({ state }) => state === 'covered').length;
  const shown = data.outcomes.find(({ when }) => holds(when, placed, coverage));
  if (!shown) throw new RangeError('the last outcome of stakeholder-map.yaml must hold always: leave its "when" empty');
  const path = placed.map(({ id, group, place, marked }) =>
    [id, group?.id, place.influence, place.impact, marked ? 'spoken' : null].filter(Boolean).join('.'),
  );
  return { outcome: shown.id, scaled: score(data, placed, coverage), path, placed, coverage, covered, shown };
}

function approachTo({ approaches }: StakeholderMap, { id, place }: Actor): Approach {
  const found = approaches.find(({ cells }) =>
    cells.some(({ influence, impact }) => influence === place.influence && impact === place.impact),
  );
  if (!found) throw new RangeError(`"${id}" has no place on the map`);
  return found;
}

function viewpointsOf({ card, group }: Actor): readonly string[] {
  return card?.viewpoints ?? group?.viewpoints ?? [];
}

function stateOf({ id }: Viewpoint, placed: readonly Placed[]): Coverage {
  const tables = placed.filter((actor) => viewpointsOf(actor).includes(id)).map(({ approach }) => approach.table);
  return tables.includes('seated') ? 'covered' : tables.includes('asked') ? 'partly' : 'missing';
}

/** True when both values are among those a careful reader of the card may choose. */
export function isAccepted({ card, place }: Actor): boolean {
  return card !== null && axes.every((axis) => card.accept[axis].some((each) => each === place[axis]));
}

function holds(when: When, placed: readonly Placed[], coverage: readonly Covered[]): boolean {
  const at = (table: Table): readonly Placed[] => placed.filter(({ approach }) => approach.table === table);
  const atMost = (limit: number | undefined, count: number): boolean => limit === undefined || count <= limit;
  const state = coverage.find(({ viewpoint }) => viewpoint.id === when.viewpoint)?.state;
  return (
    (when.narrowCircle === undefined || isNarrow(at('seated')) === when.narrowCircle) &&
    (when.atTable === undefined || at('seated').length === when.atTable) &&
    (when.is === undefined || (state !== undefined && when.is.includes(state))) &&
    atMost(when.coveredAtMost, coverage.filter((each) => each.state === 'covered').length) &&
    atMost(when.informedAtMost, at('away').length) &&
    atMost(when.askedAtMost, at('asked').length) &&
    atMost(when.acceptedAtMost, placed.filter(isAccepted).length)
  );
}

/** Somebody sits at the table, and the unit had spoken to all of them before: the file says so of cards, the learner of their own groups. */
function isNarrow(seated: readonly Placed[]): boolean {
  return seated.length > 0 && seated.every(({ card, marked }) => card?.spokenTo ?? marked);
}

function score({ judging }: StakeholderMap, placed: readonly Placed[], coverage: readonly Covered[]): Scaled {
  const cards = placed.flatMap((actor) => (actor.card ? [{ ...actor, card: actor.card }] : []));
  const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;
  const parts = {
    coverage: coverage.reduce((sum, { state }) => sum + judging.coverage[state], 0) / coverage.length,
    placing: share(cards.filter(isAccepted), cards),
    file: share(
      cards.filter(({ card, marked }) => card.spokenTo === marked),
      cards,
    ),
    own: placed.some(isFound) ? 1 : 0.5,
  };
  const { score: weights } = judging;
  const sum = (['coverage', 'placing', 'file', 'own'] as const).reduce(
    (total, each) => total + parts[each] * weights[each],
    0,
  );
  return Math.round(sum * 1000) / 1000;
}

/** A group of the learner's own that brings a viewpoint, or that the exercise cannot judge, and that was not left away. */
function isFound({ card, group, approach }: Placed): boolean {
  return card === null && (group === null || group.viewpoints.length > 0) && approach.table !== 'away';
}

/** What to say of a card whose place does not fit what it says, affected people first. */
export function misplaced(placed: readonly Placed[]): readonly { readonly actor: Placed; readonly text: Text }[] {
  const people = (actor: Placed): number => (viewpointsOf(actor).includes('people') ? 0 : 1);
  return [...placed]
    .sort((one, other) => people(one) - people(other) || one.number - other.number)
    .flatMap((actor) => axes.flatMap((axis) => remark(actor, axis)).map((text) => ({ actor, text })));
}

function remark({ card, place }: Placed, axis: Axis): readonly Text[] {
  const chosen = place[axis];
  if (!card || chosen === null || card.accept[axis].includes(chosen)) return [];
  const low = sizes.indexOf(chosen) < Math.min(...card.accept[axis].map((each) => sizes.indexOf(each)));
  const text = (low ? card.tooLow : card.tooHigh)?.[axis];
  if (!text) throw new RangeError(`card "${card.id}" does not say why its ${axis} is not ${chosen}`);
  return [text];
}
