import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../../packaging/zip.ts';
import { root } from '../../support/content.ts';
import { changed, good } from './broken-packages.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await writeFile(join(folder, 'good.zip'), zip(good));
  await writeFile(join(folder, 'bad.zip'), zip(changed('scormtype="sco"', 'scormtype="asset"')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command where there is no browser. */
function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const command = ['--import', 'tsx', join(root, 'packaging/verify/main.ts'), ...args];
  const options = { cwd: root, env: { ...env, CHROME_PATH: join(folder, 'no-browser') } };
  return new Promise((resolve) => {
    const child = execFile(execPath, command, options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: (stdout + stderr).replaceAll(folder, '…').trim() }),
    );
  });
}

describe('npm run verify', () => {
  it('says without a browser that the launch was not tried, and exits with 3', async () => {
    expect(await verify(join(folder, 'good.zip'))).toEqual({
      code: 3,
      said: `! Spuštění jsme nevyzkoušeli, protože tu není Chrome ani Chromium: CHROME_PATH is "…/no-browser", but no file lies there. Correct it or leave it out.
  Nainstalujte Chrome nebo Chromium (nebo nastavte CHROME_PATH) a ověření zopakujte.
! good.zip (scorm12): bez chyby, ale spuštění jsme nevyzkoušeli`,
    });
  });

  it('exits with 1 where one of the packages has an error, and tells a machine all of it', async () => {
    const { code, said } = await verify('--json', '--lang', 'en', join(folder, 'bad.zip'), join(folder, 'good.zip'));
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject([
      { kind: 'scorm12', launched: 'no', findings: [{ code: 'no-sco', level: 'error' }] },
      { kind: 'scorm12', launched: 'no browser', findings: [{ code: 'no-browser', level: 'warning' }] },
    ]);
  });

  it('explains itself and its exit codes', async () => {
    expect(await verify('--help')).toMatchObject({ code: 0, said: expect.stringContaining('Exits with 0') as string });
  });

  it('says what is wrong with its words, and exits with 1', async () => {
    expect(await verify(join(folder, 'none.zip'))).toEqual({
      code: 1,
      said: '…/none.zip\n  cannot be read (ENOENT).\n  Check the path.',
    });
  });
});
