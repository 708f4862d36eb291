import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { credentials } from '../../packaging/preview/lrs/index.ts';
import { serveLrs, statement, uuid } from './lrs-on-loopback.ts';

async function start(folder: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'lrs-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endpoint = await new Promise<string>((ready, failed) => {
    child.stdout?.once('data', (line: Buffer) => ready(line.toString().trim()));
    child.once('exit', (code) => failed(new Error(`the LRS process ended with ${code} before it served`)));
  });
  return { child, endpoint };
}

/** Sends batches of two from one writer until the process is gone; gives back the ids that were answered for. */
async function write(endpoint: string, auth: string, from: number): Promise<string[]> {
  const answered: string[] = [];
  for (let n = from; ; n += 2) {
    const batch = [statement({ id: uuid(n) }), statement({ id: uuid(n + 1) })];
    const headers = { Authorization: auth, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' };
    const answer = await fetch(`${endpoint}statements`, { method: 'POST', headers, body: JSON.stringify(batch) }).catch(
      () => null,
    );
    const ids = answer?.ok ? ((await answer.json().catch(() => [])) as string[]) : [];
    if (ids.length === 0) return answered;
    answered.push(...ids);
  }
}

it(
  'a process killed in the middle of its work has lost nothing it answered for, and holds no half batch',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
    const { auth } = credentials(folder);
    const answered: string[] = [];
    for (const round of [1, 2, 3]) {
      const { child, endpoint } = await start(folder);
      const gone = new Promise((exit) => child.once('exit', (_code, signal) => exit(signal)));
      setTimeout(() => child.kill('SIGKILL'), 300 + round * 130);
      const writers = [0, 1, 2, 3].map((writer) => write(endpoint, auth, round * 1_000_000 + writer * 100_000));
      answered.push(...(await Promise.all(writers)).flat());
      expect(await gone).toBe('SIGKILL');
    }
    const reopened = await serveLrs(folder);
    const kept = new Set<string>();
    for (let next = 'statements?format=ids'; next !== '';) {
      const page = (await (await reopened.ask('GET', next)).json()) as { statements: { id: string }[]; more: string };
      for (const { id } of page.statements) kept.add(id);
      next = page.more.replace('/lrs/', '');
    }
    await reopened.stop();
    rmSync(folder, { recursive: true });
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size % 2).toBe(0);
  },
);
