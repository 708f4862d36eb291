import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { checks } from '../packaging/check.ts';
import { judge, readCount, total, type Count } from './support/count.ts';

/**
 * `npm test`: runs every suite, whatever the one before it said, counts all tests together, names what failed and ends with one
 * plain line `N passed, N failed`. A check without tests of its own counts as one. Exit code 1 when anything failed, or a suite ran nothing.
 */
interface Suite {
  readonly name: string;
  /** Arguments for Node. */
  readonly run: readonly string[];
  /** File in which the suite counts its tests; a check that counts as one has none. */
  readonly results: string | null;
  readonly minutes: number;
}

const long = process.argv.includes('--long');
const seed = env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
const results = 'dist/test-results';

const check = (name: string, ...run: string[]): Suite => ({ name, run, results: null, minutes: 3 });
const vitest = (project: string, minutes: number): Suite => {
  const file = join(results, `${project}.json`);
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: project,
    run: ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...report],
    results: file,
    minutes,
  };
};

const suites: readonly Suite[] = [
  ...checks.map(({ name }) => check(name, '--import', 'tsx', 'packaging/check.ts', name)),
  check('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  vitest('node', 8),
  {
    name: 'elements',
    run: ['node_modules/@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.js'],
    results: join(results, 'elements.json'),
    minutes: 8,
  },
  vitest('chromium', 20),
];

await main();

async function main(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  if (long) console.log(`Long run, SEED=${seed}. The same run again: SEED=${seed} npm run test:long`);
  const lines: string[] = [];
  const counts: Count[] = [];
  for (const suite of suites) {
    console.log(`\n── ${suite.name}`);
    const started = Date.now();
    const code = await run(suite);
    const count = judge(suite.results ? readCount(suite.results) : asOne(code), code);
    counts.push({ ...count, failures: (count.failures ?? []).map((each) => `${suite.name}: ${each}`) });
    lines.push(line(suite.name, count, Date.now() - started));
  }
  const { passed, failed, failures } = total(counts);
  const named = (failures ?? []).map((each) => `\n✗ ${each}`).join('');
  console.log(`${named}\n\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function asOne(code: number): Count {
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, failures: ['see what it printed above'] };
}

function line(name: string, { passed, failed, skipped }: Count, milliseconds: number): string {
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${passed} passed, ${failed} failed${left} (${(milliseconds / 1000).toFixed(1)} s)`;
}

/** Runs one suite to its exit code; one that passes its time is ended with everything it started. */
function run({ name, run, results: file, minutes }: Suite): Promise<number> {
  const group = platform !== 'win32';
  const child = spawn(execPath, [...run], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: group,
    env: { ...env, ...(file ? { RESULTS: file } : {}), ...(long ? { LONG: '1', SEED: seed } : {}) },
  });
  const end = (): void => endGroup(child, group);
  const late = setTimeout(end, minutes * (long ? 6 : 1) * 60_000);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (): void => {
    end();
    process.exit(1);
  };
  for (const signal of signals) process.once(signal, stop);
  return new Promise((resolve) => {
    child.once('error', (error) => console.error(`${name} cannot start: ${error.message}`));
    child.once('close', (code, signal) => {
      clearTimeout(late);
      for (const each of signals) process.removeListener(each, stop);
      if (signal) console.error(`${name} was ended after ${minutes} minutes (${signal}).`);
      resolve(code ?? 1);
    });
  });
}

function endGroup(child: ChildProcess, group: boolean): void {
  if (child.pid === undefined) return;
  if (group) process.kill(-child.pid, 'SIGTERM');
  else child.kill();
}
