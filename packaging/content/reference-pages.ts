import { sourcesIn } from './read-exercises.ts';
import type { CitedSource, GlossaryTerm } from '../../module/model/course.ts';
import type { Content } from './read-content.ts';
import { typesetBoth } from './typography.ts';

/** The glossary in authored order; every language sorts it by its own alphabet when it is shown. */
export function glossaryTerms({ glossary }: Content): readonly GlossaryTerm[] {
  return (glossary?.list ?? []).map(({ id, term, definition, state, sources }) => ({
    id,
    term: typesetBoth(term),
    definition: typesetBoth(definition),
    state,
    sources,
  }));
}

/** Every source some block, term or job aid cites, each with the blocks that do, by themselves, by their exercise or through a term they explain. */
export function citedSources({ sources, glossary, lessons, aids, exercises }: Content): readonly CitedSource[] {
  const terms = new Map((glossary?.list ?? []).map((entry) => [entry.id, entry.sources]));
  const beside = [...terms.values(), ...aids.map(({ value }) => value.sources)].flat();
  const citing = new Map(beside.map((id) => [id, new Set<string>()]));
  for (const lesson of lessons) {
    for (const block of lesson.texts.cs?.blocks ?? []) {
      const exercise = sourcesIn(exercises.find(({ value }) => value.id === block.exercise)?.value);
      const explained = block.terms.flatMap(({ id }) => terms.get(id) ?? []);
      const cited = [...block.citations.map(({ id }) => id), ...explained, ...exercise];
      for (const id of cited) citing.set(id, (citing.get(id) ?? new Set()).add(`${lesson.id}/${block.id}`));
    }
  }
  return (sources?.list ?? []).flatMap((source) => {
    const blocks = citing.get(source.id);
    return blocks ? [{ ...source, blocks: [...blocks] }] : [];
  });
}
