import type * as v from 'valibot';
import type { ExerciseData } from '../../../module/model/course.ts';
import { Problems } from '../../../packaging/content/content-error.ts';
import { exerciseFile } from '../../../packaging/content/read-exercises.ts';
import { readYaml } from '../../../packaging/content/read-yaml.ts';
import { root } from '../../support/content.ts';

/** An exercise as its file says it, for tests of its rules. @throws Error with every problem of the file */
export async function exerciseOf<T extends ExerciseData>(id: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const problems = new Problems();
  const yaml = await readYaml(root, exerciseFile(id), schema, problems);
  problems.throwIfAny();
  if (!yaml) throw new Error(`${exerciseFile(id)} cannot be read`);
  return yaml.value;
}
