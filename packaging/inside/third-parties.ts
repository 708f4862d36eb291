import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something made by others that is inside the learner's package. */
export interface ThirdParty {
  readonly name: string;
  /** Null where its makers give it none. */
  readonly version: string | null;
  /** SPDX identifier. */
  readonly licence: string;
  /** The text of the licence with its copyright notice, as it came. */
  readonly text: string;
  readonly kind: 'library' | 'font' | 'design';
}

/** A library in the built scripts, as Vite tells of it. @see https://vite.dev/config/build-options build.license */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly identifier: string | null;
  readonly text: string | null;
}

/** What no bundler knows of: fonts and colours. */
const data = [
  { name: 'Roboto', licence: 'OFL-1.1', kind: 'font', file: 'module/ui/fonts/LICENSE-roboto.txt' },
  { name: 'Roboto Serif', licence: 'OFL-1.1', kind: 'font', file: 'module/ui/fonts/LICENSE-roboto-serif.txt' },
  { name: 'Design tokens of the gov.cz design system', licence: 'EUPL-1.2', kind: 'design', file: 'LICENSE' },
] as const;

/**
 * Everything from others in a built module: the libraries of which code is in its scripts, and the data.
 * @param list the file in which Vite has told of the libraries
 * @throws RangeError when a library came without a licence: nobody may hand it on
 */
export async function thirdParties(root: string, list: string): Promise<readonly ThirdParty[]> {
  const bundled = JSON.parse(await readFile(list, 'utf8')) as readonly Bundled[];
  const libraries = bundled.map(({ name, version, identifier, text }): ThirdParty => {
    if (!identifier || !text) throw new RangeError(`${name} ${version} has no licence: leave it out of the module`);
    return { name, version, licence: identifier, text, kind: 'library' };
  });
  const others = data.map(async ({ file, ...each }): Promise<ThirdParty> => ({
    ...each,
    version: null,
    text: await readFile(join(root, file), 'utf8'),
  }));
  const sorted = libraries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return [...sorted, ...(await Promise.all(others))];
}
