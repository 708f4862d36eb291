import { posix } from 'node:path';
import type { Plugin } from '@web/dev-server-core';
import { readExercise } from './exercise.ts';

/** The two hooks of the content plugin that make `virtual:` modules. */
export interface VirtualModules {
  resolveId(this: void, id: string): string | null;
  load(this: { error(message: string): never }, id: string): Promise<string | null>;
}

const folder = '/virtual/';

/** Serves the modules of a Vite plugin, `virtual:course` and its parts, to the element tests. */
export function servedModules(made: VirtualModules): Plugin {
  const error = (message: string): never => {
    throw new Error(message);
  };
  return {
    name: 'virtual-modules',
    resolveImport({ source }) {
      return made.resolveId(source) === null ? undefined : `${folder}${source.replace('virtual:', '')}.js`;
    },
    async serve({ path }) {
      if (!path.startsWith(folder)) return undefined;
      const body = await made.load.call({ error }, `\0virtual:${posix.basename(path, '.js')}`);
      return body === null ? undefined : { body, type: 'js' };
    },
  };
}

/** Gives element tests every exercise that can be read, as the module `/exercise-data/<id>.js`, whether a block shows it yet or not. */
export function servedExercises(): Plugin {
  return {
    name: 'exercise-data',
    async serve({ path }) {
      const id = /^\/exercise-data\/([a-z0-9-]+)\.js$/.exec(path)?.[1];
      return id === undefined
        ? undefined
        : { body: `export default ${JSON.stringify(await readExercise(id))};`, type: 'js' };
    },
  };
}
