import type { Place, Problems } from './content-error.ts';
import { didYouMean } from './suggest.ts';
import type { YamlPath } from './read-yaml.ts';

type At = (...path: YamlPath) => Place;
type Listed = readonly { readonly id: string }[];

/** A file with rows sorted under labels: `partners` under `kinds` and `areas`. */
interface Rows {
  readonly partners: readonly { readonly id: string; readonly kind: string; readonly areas: readonly string[] }[];
  readonly kinds: Listed;
  readonly areas: Listed;
}

/** Refuses a row that is listed twice or stands under a kind or an area nobody can choose, and a label without a row. Other files have no rows. */
export function checkLabels(value: object, at: At, problems: Problems): void {
  if (!hasRows(value)) return;
  const ids = (list: 'kinds' | 'areas'): ReadonlyMap<string, Place> =>
    new Map(value[list].map(({ id }, index) => [id, at(list, index)]));
  const [kinds, areas] = [ids('kinds'), ids('areas')];
  value.partners.forEach((row, index) => {
    if (value.partners.findIndex(({ id }) => id === row.id) < index)
      problems.add(at('partners', index, 'id'), `"${row.id}" is listed twice.`, 'Keep one of the two.');
    refuse(row.kind, kinds, 'kind', at('partners', index, 'kind'), problems);
    row.areas.forEach((area, place) => refuse(area, areas, 'area', at('partners', index, 'areas', place), problems));
  });
  for (const [id, place] of areas)
    if (!value.partners.some((row) => row.areas.includes(id)))
      problems.add(place, `no row stands under area "${id}".`, 'Take it out: choosing it would find nothing.');
}

function refuse(id: string, known: ReadonlyMap<string, Place>, what: string, place: Place, problems: Problems): void {
  if (!known.has(id))
    problems.add(place, `${what} "${id}" is not listed in this file.`, didYouMean(id, known, `Add it to "${what}s".`));
}

function hasRows(value: object): value is Rows {
  return 'partners' in value && 'kinds' in value && 'areas' in value;
}
