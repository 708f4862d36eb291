import { checkSource } from './check-lessons.ts';
import { didactic } from './check-questions.ts';
import type { Place, Problems } from './content-error.ts';
import { Facts, factsFile } from './facts.ts';
import type { Content } from './read-content.ts';
import { places } from './read-outline.ts';
import { readYaml } from './read-yaml.ts';
import { factsSchema } from './schema.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from './suggest.ts';

/** Reads the facts that change. A course need not have any. */
export async function readFacts(root: string, problems: Problems): Promise<Facts> {
  if (!existsSync(join(root, factsFile))) return new Facts([], new Map());
  const yaml = await readYaml(root, factsFile, factsSchema, problems);
  return new Facts(yaml?.value ?? null, yaml ? places(yaml, yaml.value, problems) : new Map());
}

/** Checks that facts rest on known sources and name what calculates with them, and that each stands in some text. */
export function checkFacts(facts: Facts, content: Content, problems: Problems): void {
  const known = new Map<string, Place>([
    ...content.blocks,
    ...[...content.questions].map(([id, { at }]): [string, Place] => [id, at()]),
    ...content.exercises.map(({ value, at }): [string, Place] => [value.id, at('id')]),
  ]);
  for (const { id, sources, also } of facts.list ?? []) {
    const place = facts.places.get(id) ?? { file: factsFile, line: 1 };
    for (const source of sources) if (source !== didactic) checkSource(source, place, content, problems);
    if (!content.complete) continue;
    if (!facts.uses.has(id))
      problems.add(place, `fact "${id}" stands in no text.`, `Write {{${id}}} where it belongs, or take it out here.`);
    for (const each of also)
      if (!known.has(each)) {
        const remedy = didYouMean(each, known, 'Write the id of a block, a question or an exercise.');
        problems.add(place, `"${each}", which is to follow fact "${id}", is nowhere.`, remedy);
      }
  }
}
