import { basename, dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { Problems } from './content-error.ts';
import { readYaml } from './read-yaml.ts';
import { outlineSchema } from './schema.ts';

const { title, subtitle, lead, masteryScore, attempts, preTest, postTest, survey, transfer, languages, lrs } =
  outlineSchema.entries;

/** What of `lessons/course.yaml` may be otherwise in one package, in a file of its own with the same words. */
const settingsSchema = v.partial(
  v.strictObject({
    title,
    subtitle,
    lead,
    masteryScore,
    attempts,
    preTest,
    postTest,
    survey,
    transfer,
    languages,
    lrs,
  }),
);

/** Settings of one package; what is not named stays as `lessons/course.yaml` has it. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Reads a settings file. @throws ContentErrors naming file, line, problem and remedy */
export async function readSettings(file: string): Promise<Settings> {
  const problems = new Problems();
  const path = resolve(file);
  const missing = 'Write the path of a YAML file with words of lessons/course.yaml, e.g. "masteryScore: 0.8".';
  const read = await readYaml(dirname(path), basename(path), settingsSchema, problems, missing);
  problems.throwIfAny();
  return read?.value ?? {};
}
