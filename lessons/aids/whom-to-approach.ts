import type { AidData, Language, Text } from '../../module/model/course.ts';
import { plainText } from '../plain-text.ts';

/** `lessons/aids/whom-to-approach.yaml`, where every field is explained. */
export interface WhomToApproach extends AidData {
  readonly words: Readonly<Record<Word, Text>>;
  readonly limits: { readonly title: Text; readonly points: readonly Text[] };
  readonly kinds: readonly Label[];
  readonly areas: readonly Label[];
  readonly partners: readonly Partner[];
}

type Word =
  | 'search' | 'area' | 'kind' | 'allAreas' | 'allKinds' | 'source' | 'checked' | 'website' | 'none' | 'old' | 'undated'
  | 'toConfirm' | 'workingName'; // prettier-ignore

export type Label = Text & { readonly id: string };

export interface Partner {
  readonly id: string;
  readonly kind: string;
  readonly areas: readonly string[];
  readonly name: Text;
  readonly workingName?: true | undefined;
  readonly scope: Text;
  readonly website?: string | undefined;
  /** What one can expect of them. */
  readonly does: Text;
  readonly source: { readonly title: string; readonly language: Language; readonly href: string };
  /** ISO date on which somebody read the source. */
  readonly checked: string;
  /** Year of a source too old to rely on, or `undated`. */
  readonly dated?: number | 'undated' | undefined;
  /** True where the Office of the Government is verifying it. */
  readonly toConfirm?: true | undefined;
  readonly remark?: Text | undefined;
}

/** What is looked for; an empty text asks for nothing. */
export interface Wanted {
  readonly text: string;
  readonly area: string;
  readonly kind: string;
}

/** The partners that fit, by the alphabet of the language: nothing is ranked. Every word must begin a word of the entry, in either language. */
export function find(data: WhomToApproach, wanted: Wanted, language: Language): readonly Partner[] {
  const { compare } = new Intl.Collator(language);
  const asked = plainText(wanted.text).split(' ').filter(Boolean);
  return data.partners
    .filter(
      ({ areas, kind }) => (!wanted.area || areas.includes(wanted.area)) && (!wanted.kind || kind === wanted.kind),
    )
    .filter((partner) => {
      const words = ` ${plainText(wordsOf(data, partner))}`;
      return asked.every((each) => words.includes(` ${each}`));
    })
    .sort((a, b) => compare(a.name[language], b.name[language]));
}

function wordsOf({ areas, kinds }: WhomToApproach, partner: Partner): string {
  const labels = [
    ...areas.filter(({ id }) => partner.areas.includes(id)),
    ...kinds.filter(({ id }) => id === partner.kind),
  ];
  return [partner.name, partner.scope, partner.does, ...labels].flatMap(({ cs, en }) => [cs, en]).join(' ');
}
