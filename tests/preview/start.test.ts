import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});

afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `npm start`'s command to its end. */
function start(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const command = ['--import', 'tsx', 'packaging/preview/start.ts', ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, DATA: join(folder, 'data'), PORT: '0', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((settle) => child.once('close', (code) => settle({ code, said })));
}

describe('npm start says what is wrong, where, and what to do, and exits with 1', () => {
  test('when the port asked for is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const ended = await start({ PORT: String(port) });
    other.close();
    expect(ended).toEqual({
      code: 1,
      said: `PORT=${port}\n  is taken by another program.\n  Stop that program, name another port, or leave PORT out.\n`,
    });
  });

  test('when the port is no port', async () => {
    const ended = await start({ PORT: 'eighty' });
    expect(ended).toEqual({
      code: 1,
      said: 'PORT=eighty\n  is no port.\n  Use a number from 1 to 65535, or 0 for any free one.\n',
    });
  });

  test('when the data cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, said } = await start({ DATA: join(folder, 'file', 'data') });
    expect(code).toBe(1);
    expect(said).toContain(`${join(folder, 'file', 'data')}\n  cannot keep the data of the preview`);
    expect(said).not.toContain('    at ');
  });

  test('when the file named is not a package, before anything is built', async () => {
    const file = join(folder, 'letter.zip');
    await writeFile(file, 'Dobrý den');
    expect(await start({}, file)).toEqual({
      code: 1,
      said: `${file}\n  is not a zip.\n  Name a package from dist/packages/.\n`,
    });
    expect(await readdir(folder)).toContain('letter.zip');
  });
});

describe('npm start', () => {
  test('takes the next free port when 4173 is taken and says so, serves the package, and ends with Ctrl-C', async () => {
    const other = createServer();
    const occupied = new Promise<void>((settle) => {
      // Somebody else may have taken it already; then it is taken all the same.
      other.once('error', () => settle());
      other.listen(4173, '127.0.0.1', settle);
    });
    await occupied;
    const env = { ...process.env, DATA: join(folder, 'data') };
    delete (env as NodeJS.ProcessEnv)['PORT'];
    const child = spawn(process.execPath, ['--import', 'tsx', 'packaging/preview/start.ts'], { cwd: root, env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const origin = await new Promise<string>((settle, fail) => {
      child.once('close', () => fail(new Error(said)));
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (address) settle(address[0]);
      });
    });
    const played = (await (await fetch(`${origin}/lms/api/package`)).json()) as { readonly file: string };
    const ended = new Promise<number | null>((settle) => child.once('close', settle));
    child.kill('SIGINT');
    other.close();
    expect(await ended).toBe(0);
    expect(origin).not.toBe('http://127.0.0.1:4173');
    expect(said).toContain('Port 4173 je obsazený');
    expect(played.file).toMatch(/^spolecny-stul-.*-scorm12\.zip$/);
  }, 120_000);
});
