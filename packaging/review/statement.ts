import type { Language } from '../../module/model/course.ts';
import type { Place } from '../content/content-error.ts';
import type { AuthoredSource } from '../content/schema.ts';

/** What a statement is part of. */
export type Kind = 'lesson' | 'exercise' | 'question' | 'term' | 'aid' | 'partner' | 'fact';

/**
 * How sure a statement is: stated in the commitment [S], verified in a public source [V], the module's own rule or fictional case [D],
 * or waiting for confirmation [K], which every page labels „ověřuje Úřad vlády“.
 */
export type State = 'unconfirmed' | 'stated' | 'verified' | 'didactic';
export const states: readonly State[] = ['unconfirmed', 'stated', 'verified', 'didactic'];

/** Where a statement comes from, as it is shown. */
export type Shown = Pick<
  AuthoredSource,
  'id' | 'title' | 'issuer' | 'published' | 'href' | 'checked' | 'state' | 'language'
>;

/** One thing the course says, where it says it, and what it rests on. */
export interface Statement {
  readonly kind: Kind;
  /** Of the block, question, term, row …: what a comment on it should name. */
  readonly id: string;
  /** Within the module, e.g. `#/why-cooperate/story`; null where it has none of its own. */
  readonly address: string | null;
  readonly place: Place;
  readonly text: string;
  readonly sources: readonly Shown[];
  readonly state: State;
  /** The day of the oldest look at what it rests on. */
  readonly checked: string;
}

/** What every statement of the course is made with. */
export interface Setting {
  readonly language: Language;
  readonly sources: ReadonlyMap<string, Shown>;
  /** The day to which the course as a whole was checked: for what rests on no source. */
  readonly checked: string;
}

/** A statement with its sources found, as sure as the weakest of them and as old as the oldest. `waiting`: the text itself says that it waits. */
export function statement(
  from: Pick<Statement, 'kind' | 'id' | 'address' | 'place' | 'text'>,
  ids: readonly string[],
  setting: Setting,
  waiting = false,
): Statement {
  const sources = [...new Set(ids)].flatMap((id) => setting.sources.get(id) ?? []);
  const weakest = (['unconfirmed', 'stated', 'verified'] as const).find((state) =>
    sources.some((each) => each.state === state),
  );
  const oldest = sources.map(({ checked }) => checked).sort()[0];
  return {
    ...from,
    sources,
    state: waiting ? 'unconfirmed' : (weakest ?? 'didactic'),
    checked: oldest ?? setting.checked,
  };
}

/** Whether a day lies more than twelve months before another. Both are ISO dates. */
export function isOld(checked: string, today: string): boolean {
  const [year = '', ...rest] = today.split('-');
  return checked < [String(Number(year) - 1).padStart(4, '0'), ...rest].join('-');
}
