import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unzip, zip } from '../../packaging/zip.ts';

const files = { 'b/two.txt': new Uint8Array([2]), 'a.txt': new Uint8Array([1]), 'B.txt': new Uint8Array([3]) };

test('a package gives back exactly the files put into it', () => {
  expect(unzip(zip(files))).toEqual(files);
});

test('the order in which files are found does not change the package', () => {
  const turned = Object.fromEntries(Object.entries(files).reverse());
  expect(zip(turned)).toEqual(zip(files));
});

test('the same files make the same bytes in every time zone and language', () => {
  const script = join(import.meta.dirname, 'zip-sum.ts');
  const sums = ['UTC', 'Europe/Prague', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ, LANG: 'cs_CZ.UTF-8' },
      encoding: 'utf8',
    }),
  );
  expect(new Set(sums)).toEqual(
    new Set([
      createHash('sha256')
        .update(zip({ 'a.txt': new Uint8Array([1]) }))
        .digest('hex'),
    ]),
  );
});
