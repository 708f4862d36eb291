import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoredAid } from '../../lessons/aids/aid.ts';
import type { AidData } from '../../module/model/course.ts';
import { aidSchemas } from './aid-schemas/index.ts';
import { checkLabels } from './check-labels.ts';
import type { Problems } from './content-error.ts';
import type { Facts } from './facts.ts';
import type { Content } from './read-content.ts';
import { checkReferences } from './read-exercises.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { typesetAll } from './typography.ts';

/** A job aid as written, in the shape its schema asks for. */
export type AidFile = Yaml<AuthoredAid>;

export function aidFile(id: string): string {
  return `lessons/aids/${id}.yaml`;
}

/** Reads every job aid that is there; null in the place of one that cannot be read. */
export async function readAids(root: string, facts: Facts, problems: Problems): Promise<readonly (AidFile | null)[]> {
  const there = Object.entries(aidSchemas).filter(([id]) => existsSync(join(root, aidFile(id))));
  return Promise.all(
    there.map(async ([id, schema]) => {
      const yaml = facts.inYaml(await readYaml(root, aidFile(id), schema, problems), problems);
      if (yaml && yaml.value.id !== id)
        problems.add(yaml.at('id'), `the job aid is called "${yaml.value.id}".`, `Call it "${id}", as its file.`);
      return yaml;
    }),
  );
}

/** Checks that aids rest on known sources, terms and exercises, and that their rows keep to the labels listed. */
export function checkAids(content: Content, problems: Problems): void {
  for (const { value, at } of content.aids) {
    checkReferences(value, [], at, content, problems);
    checkLabels(value, at, problems);
    const { exercise } = value;
    if (exercise !== undefined && !content.exercises.some((each) => each.value.id === exercise))
      problems.add(
        at('exercise'),
        `exercise "${exercise}" cannot be read.`,
        'Name one that has a schema in packaging/content/exercise-schemas.',
      );
  }
}

/** The aids as the learner's side knows them, their sources in full, in the order in which they are listed. */
export function toAids({ aids, sources }: Content): Readonly<Record<string, AidData>> {
  const cited = (ids: readonly string[]): AidData['sources'] =>
    (sources?.list ?? []).filter(({ id }) => ids.includes(id)).map((source) => ({ ...source, blocks: [] }));
  const entries = aids.map(({ value }): [string, AidData] => {
    const set = typesetAll(value);
    return [set.id, { ...set, sources: cited(set.sources), exercise: set.exercise ?? null }];
  });
  return Object.fromEntries(entries);
}
