import type { ExerciseData } from '../../module/model/course.ts';
import { Problems } from '../../packaging/content/content-error.ts';
import { exerciseSchemas } from '../../packaging/content/exercise-schemas/index.ts';
import { exerciseFile } from '../../packaging/content/read-exercises.ts';
import { readYaml } from '../../packaging/content/read-yaml.ts';
import { typesetAll } from '../../packaging/content/typography.ts';
import { resolve } from 'node:path';

/** An exercise as the learner's side gets it. @throws ContentErrors with all that is wrong in its file */
export async function readExercise<T extends ExerciseData>(id: string): Promise<T> {
  const schema = exerciseSchemas[id];
  if (!schema) throw new RangeError(`exercise "${id}" has no schema in packaging/content/exercise-schemas`);
  const problems = new Problems();
  const yaml = await readYaml(resolve(import.meta.dirname, '../..'), exerciseFile(id), schema, problems);
  problems.throwIfAny();
  if (!yaml) throw new RangeError(`exercise "${id}" was not read and nothing was reported`);
  return typesetAll(yaml.value) as T;
}
