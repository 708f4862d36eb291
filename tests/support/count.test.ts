import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countingReporter } from './count-elements.ts';
import { judge, readCount, total } from './count.ts';

const folder = mkdtempSync(join(tmpdir(), 'count-'));
const file = join(folder, 'results.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the last line of npm test', () => {
  it('adds up the tests of all suites', () => {
    const sum = total([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0, failures: ['a test: is wrong'] },
    ]);
    expect(sum).toEqual({ passed: 7, failed: 2, skipped: 1, failures: ['a test: is wrong'] });
  });

  it('counts a suite that ran no test as failed', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 5 }, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 5 });
  });

  it('counts a suite that reported nothing as failed', () => {
    expect(judge(readCount(join(folder, 'never-written.json')), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['it reported nothing'],
    });
  });

  it('counts a suite that broke off after its tests had passed as failed', () => {
    const { failures, ...counted } = judge({ passed: 9, failed: 0, skipped: 0 }, 1);
    expect(counted).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(failures).toEqual(['it ended with exit code 1 and no failed test']);
  });

  it('counts a failed test once, not again for the exit code', () => {
    expect(judge({ passed: 9, failed: 1, skipped: 0 }, 1)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  });

  it('counts a Vitest file that cannot be loaded, and names what failed with its error', () => {
    const broken = { name: 'a.test.ts', status: 'failed', message: 'no such file', assertionResults: [] };
    const wrong = {
      fullName: 'a lesson opens',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\n at'],
    };
    const ran = { name: 'b.test.ts', status: 'failed', assertionResults: [wrong, { fullName: 'x', status: 'passed' }] };
    const counted = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
    writeFileSync(file, JSON.stringify({ ...counted, testResults: [broken, ran] }));
    const failures = ['a lesson opens: expected 1', 'a.test.ts: no such file'];
    expect(readCount(file)).toEqual({ passed: 2, failed: 2, skipped: 2, failures });
  });

  it('counts element tests in nested groups, and a page that broke before its first test', () => {
    const test = (passed: boolean, skipped = false): object => ({
      name: 'opens',
      passed,
      skipped,
      ...(passed ? {} : { error: { message: 'expected 1\nat line 3' } }),
    });
    const inner = { name: 'inner', suites: [], tests: [test(true), test(false), test(false, true)] };
    const sessions = [
      { passed: false, testResults: { name: '', suites: [inner], tests: [test(true)] } },
      { passed: false, testFile: 'c.browser.ts', errors: [{ message: 'cannot import' }] },
    ];
    const reporter = countingReporter(file);
    reporter.onTestRunFinished?.({ sessions, testRun: 0 } as unknown as Parameters<
      NonNullable<typeof reporter.onTestRunFinished>
    >[0]);
    const failures = ['inner opens: expected 1', 'c.browser.ts: cannot import'];
    expect(readCount(file)).toEqual({ passed: 2, failed: 2, skipped: 1, failures });
  });
});
