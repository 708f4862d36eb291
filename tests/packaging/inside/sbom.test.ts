import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { integrity, sbom } from '../../../packaging/inside/sbom.ts';
import { sumsFile, writeSums } from '../../../packaging/inside/sums.ts';
import { thirdParties } from '../../../packaging/inside/third-parties.ts';
import { course } from '../../support/content.ts';

const root = resolve(import.meta.dirname, '../../..');
const lit = { name: 'lit', version: '3.3.3', identifier: 'BSD-3-Clause', text: 'BSD' };
let folder: string;
let list: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inside-'));
  list = join(folder, 'licences.json');
});
afterAll(() => rm(folder, { recursive: true }));

const inside = async (...libraries: object[]) => {
  await writeFile(list, JSON.stringify(libraries));
  return thirdParties(root, list);
};

describe('the list of what is inside', () => {
  test('is valid CycloneDX 1.6, with the sum npm gives of each library', async () => {
    const text = sbom(course, await inside(lit), await integrity(root));
    const judge = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await judge.validate(text)).toBeNull();
    const bom = JSON.parse(text) as { components: { name: string; hashes?: unknown }[] };
    expect(bom.components.map(({ name }) => name)).toEqual([
      'Design tokens of the gov.cz design system',
      'lit',
      'Roboto',
      'Roboto Serif',
    ]);
    const [sum] = (bom.components[1]?.hashes ?? []) as { content: string }[];
    expect(sum?.content).toMatch(/^[0-9a-f]{128}$/);
  });

  test('is the same text for the same content, and another number stands for another content', async () => {
    const sums = await integrity(root);
    const first = sbom(course, await inside(lit), sums);
    expect(sbom(course, await inside(lit), sums)).toBe(first);
    const other = sbom(course, await inside({ ...lit, version: '3.3.4' }), sums);
    const number = (text: string): unknown => (JSON.parse(text) as { serialNumber: unknown }).serialNumber;
    expect(number(other)).not.toBe(number(first));
  });

  test('is refused when a library has no licence', async () => {
    await expect(inside({ ...lit, identifier: null })).rejects.toThrow(
      'lit 3.3.3 has no licence: leave it out of the module',
    );
  });
});

describe('the sums beside the packages', () => {
  test('are those of every file but their own, in the form sha256sum reads', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(list, 'abc');
    await writeSums(folder);
    await writeSums(folder);
    // The sums of nothing and of „abc“ as FIPS 180-4 has them.
    expect(await readFile(join(folder, sumsFile), 'utf8')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty.txt\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  licences.json\n',
    );
  });
});
