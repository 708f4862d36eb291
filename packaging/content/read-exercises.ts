import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InvitationScenario } from '../../lessons/exercises/invitation-scenario.ts';
import type { ExerciseData } from '../../module/model/course.ts';
import { checkSource } from './check-lessons.ts';
import { checkScenario } from './check-scenario.ts';
import type { Place, Problems } from './content-error.ts';
import type { Facts } from './facts.ts';
import { exerciseSchemas } from './exercise-schemas/index.ts';
import type { Content } from './read-content.ts';
import { glossaryFile, outlineFile } from './read-outline.ts';
import { readYaml, type Yaml, type YamlPath } from './read-yaml.ts';
import { didYouMean } from './suggest.ts';

/** What every exercise file says of itself besides what the learner's side needs. */
type Authored = ExerciseData & {
  readonly lesson?: string;
  readonly objective?: string;
  readonly objectives?: readonly string[];
};

/** An exercise as written, in the shape its schema asks for. */
export type AuthoredExercise = Yaml<Authored>;

export function exerciseFile(id: string): string {
  return `lessons/exercises/${id}.yaml`;
}

/** Reads every exercise that has a schema; null in the place of one that cannot be read. `wanted` are the ids blocks name. */
export async function readExercises(
  root: string,
  wanted: ReadonlySet<string>,
  facts: Facts,
  problems: Problems,
): Promise<readonly (AuthoredExercise | null)[]> {
  return Promise.all(
    Object.entries(exerciseSchemas).map(async ([id, schema]) => {
      if (!wanted.has(id) && !existsSync(join(root, exerciseFile(id)))) return undefined;
      const yaml = facts.inYaml(await readYaml(root, exerciseFile(id), schema, problems), problems);
      if (yaml && yaml.value.id !== id)
        problems.add(yaml.at('id'), `the exercise is called "${yaml.value.id}".`, `Call it "${id}", as its file.`);
      return yaml;
    }),
  ).then((all) => all.filter((each) => each !== undefined));
}

/** The exercises some block shows, in the order of the blocks; at the end the one that stands apart, and the action plan. */
export function shownExercises({ exercises, lessons, outline }: Content): readonly AuthoredExercise[] {
  const shown = lessons.flatMap(({ texts }) => texts[outline.value.referenceLanguage]?.blocks ?? []);
  const ids = new Set([...shown.map(({ exercise }) => exercise), outline.value.scenario, outline.value.plan]);
  return [...ids].flatMap((id) => exercises.filter(({ value }) => value.id === id));
}

/** The exercises the learner's side can load: those shown, and those whose words and rules a job aid uses. */
export function loadedExercises(content: Content): readonly AuthoredExercise[] {
  const used = new Set(content.aids.map(({ value }) => value.exercise));
  const more = content.exercises.filter(({ value }) => used.has(value.id));
  return [...new Set([...shownExercises(content), ...more])];
}

/** Checks that each block shows an exercise that exists and belongs there, and that exercises rest on known sources and terms. */
export function checkExercises(content: Content, problems: Problems): void {
  const places = new Map(content.exercises.map(({ value, at }) => [value.id, at('id')]));
  for (const { id, texts } of content.lessons)
    for (const { exercise, place } of Object.values(texts).flatMap((text) => text?.blocks ?? [])) {
      if (exercise === null) continue;
      const found = content.exercises.find(({ value }) => value.id === exercise);
      if (found) checkPlace(found, id, content, problems);
      else if (!(exercise in exerciseSchemas))
        problems.add(
          place,
          `exercise "${exercise}" is not known.`,
          didYouMean(
            exercise,
            places,
            `Write ${exerciseFile(exercise)} and add its schema to packaging/content/exercise-schemas.`,
          ),
        );
    }
  checkApart(content, problems);
  checkActionPlan(content, problems);
  for (const { value, at } of content.exercises) checkReferences(value, [], at, content, problems);
}

/** The action plan is one: a file with words and room for them, which no block shows by name. */
function checkActionPlan({ exercises, lessons, outline: { value, at } }: Content, problems: Problems): void {
  const id = value.plan;
  if (id === undefined) return;
  const shown = lessons.some(({ texts }) =>
    texts[value.referenceLanguage]?.blocks.some((each) => each.exercise === id),
  );
  if (shown)
    problems.add(at('plan'), `a block shows "${id}" too.`, 'Take it out of the block: every summary shows it.');
  if (!(id in exerciseSchemas))
    problems.add(at('plan'), `exercise "${id}" is not known.`, `Write ${exerciseFile(id)} and add its schema.`);
  const found = exercises.find((each) => each.value.id === id);
  if (found && !('longest' in found.value))
    problems.add(at('plan'), `"${id}" is no action plan.`, 'Name a file that says how long a note can be ("longest").');
}

/** The exercise that stands apart is a scenario, about something the course teaches, and no block shows it. */
function checkApart(content: Content, problems: Problems): void {
  const { value, at } = content.outline;
  const id = value.scenario;
  if (id === undefined) return;
  const found = content.exercises.find((each) => each.value.id === id);
  const lessons = content.lessons.flatMap(({ texts }) => texts[value.referenceLanguage]?.blocks ?? []);
  if (lessons.some(({ exercise }) => exercise === id))
    problems.add(at('scenario'), `a block shows "${id}" too.`, 'Take it out of the block, or out of here.');
  if (!(id in exerciseSchemas))
    problems.add(at('scenario'), `exercise "${id}" is not known.`, `Write ${exerciseFile(id)} and add its schema.`);
  if (found && content.lessons.every((lesson) => lesson.id !== found.value.lesson))
    problems.add(
      found.at('lesson'),
      `the course has no lesson "${found.value.lesson}".`,
      'Name the lesson it draws on.',
    );
  found?.value.objectives?.forEach((each, index) =>
    checkObjective(each, found.at('objectives', index), content, problems),
  );
  if (found && isScenario(found)) checkScenario(found, problems);
  else if (found) problems.add(at('scenario'), `"${id}" is no path of decisions.`, 'Show it by a block of a lesson.');
}

function isScenario(exercise: AuthoredExercise): exercise is Yaml<InvitationScenario & Authored> {
  return 'nodes' in exercise.value;
}

function checkPlace({ value, at }: AuthoredExercise, lesson: string, content: Content, problems: Problems): void {
  if (value.lesson !== lesson)
    problems.add(
      at('lesson'),
      `"${value.id}" says it belongs to lesson "${value.lesson}", but "${lesson}" shows it.`,
      'Make the two agree.',
    );
  if (value.objective !== undefined) checkObjective(value.objective, at('objective'), content, problems);
}

function checkObjective(id: string, place: Place, { outline }: Content, problems: Problems): void {
  const objectives = new Map(outline.value.objectives.map((each, index) => [each.id, outline.at('objectives', index)]));
  if (!objectives.has(id))
    problems.add(
      place,
      `objective "${id}" is not in ${outlineFile}.`,
      didYouMean(id, objectives, `Add it to ${outlineFile}.`),
    );
}

type At = (...path: YamlPath) => Place;

/** `sources` and `terms` may stand at any depth, beside the text that rests on them. */
export function checkReferences(value: unknown, path: YamlPath, at: At, content: Content, problems: Problems): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'sources' && isIds(each))
      each.forEach((id, index) => id !== 'didactic' && checkSource(id, at(...here, index), content, problems));
    else if (key === 'terms' && isIds(each))
      each.forEach((id, index) => checkTerm(id, at(...here, index), content, problems));
    else checkReferences(each, here, at, content, problems);
  }
}

/** Ids of the sources named anywhere in an exercise; `didactic` is none. */
export function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'sources' && isIds(each) ? each.filter((id) => id !== 'didactic') : sourcesIn(each),
  );
}

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function checkTerm(id: string, place: Place, { glossary }: Content, problems: Problems): void {
  if (glossary && !glossary.places.has(id))
    problems.add(
      place,
      `term "${id}" is not in ${glossaryFile}.`,
      didYouMean(id, glossary.places, `Add it to ${glossaryFile}.`),
    );
}
