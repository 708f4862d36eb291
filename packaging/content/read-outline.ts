import type { GlossaryEntry, AuthoredSource, Outline } from './schema.ts';
import { glossarySchema, outlineSchema, sourcesSchema } from './schema.ts';
import type { Place, Problems } from './content-error.ts';
import type { Facts } from './facts.ts';
import type { Settings } from './settings.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

export const outlineFile = 'lessons/course.yaml';
export const sourcesFile = 'lessons/sources.yaml';
export const glossaryFile = 'lessons/glossary.yaml';

/** Things with an id and the places where they are written. */
export interface Listed<T> {
  readonly list: readonly T[];
  readonly places: ReadonlyMap<string, Place>;
}

/** The outline, with what one package has otherwise. */
export async function readOutline(
  root: string,
  problems: Problems,
  settings: Settings = {},
): Promise<Yaml<Outline> | null> {
  const read = await readYaml(root, outlineFile, outlineSchema, problems);
  const outline = read && { ...read, value: { ...read.value, ...settings } as Outline };
  if (outline) {
    places(outline, outline.value.objectives, problems, 'objectives');
    places(outline, outline.value.assessments, problems, 'assessments');
    places(
      outline,
      outline.value.lessons.map((folder) => ({ id: lessonId(folder) })),
      problems,
      'lessons',
    );
  }
  return outline;
}

/** The sources; null when their file cannot be read. */
export async function readSources(root: string, problems: Problems): Promise<Listed<AuthoredSource> | null> {
  const yaml = await readYaml(root, sourcesFile, sourcesSchema, problems);
  return yaml && { list: yaml.value, places: places(yaml, yaml.value, problems) };
}

/** The glossary; null when its file cannot be read. */
export async function readGlossary(
  root: string,
  facts: Facts,
  problems: Problems,
): Promise<Listed<GlossaryEntry> | null> {
  const yaml = facts.inYaml(await readYaml(root, glossaryFile, glossarySchema, problems), problems);
  return yaml && { list: yaml.value, places: places(yaml, yaml.value, problems) };
}

/** The id of a lesson: its folder's name without the number. */
export function lessonId(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** Where each id of a list stands; an id given twice is a problem. */
export function places(
  yaml: Yaml<unknown>,
  list: readonly { readonly id: string }[],
  problems: Problems,
  ...path: readonly string[]
): Map<string, Place> {
  const found = new Map<string, Place>();
  list.forEach(({ id }, index) => addId(found, id, yaml.at(...path, index), problems));
  return found;
}

/** Notes where an id stands; one given twice is a problem. */
export function addId(found: Map<string, Place>, id: string, place: Place, problems: Problems): void {
  const first = found.get(id);
  if (first)
    problems.add(
      place,
      `id "${id}" is given twice; first at ${first.file}:${first.line}.`,
      'Give this one another id.',
    );
  else found.set(id, place);
}
