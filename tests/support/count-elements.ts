import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { failure, total, type Count } from './count.ts';

/** A reporter of @web/test-runner that writes how many element tests passed and failed, and which; does nothing without a file. */
export function countingReporter(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(total(sessions.map(countSession))));
    },
  };
}

/** A session that broke before its first test, or logged an error outside of one, counts as one failed test. */
function countSession({ passed, testResults, testFile, errors }: TestSession): Count {
  const count = testResults ? countSuite(testResults, '') : { passed: 0, failed: 0, skipped: 0 };
  if (passed || count.failed > 0) return count;
  return { ...count, failed: 1, failures: [failure(testFile, errors?.[0]?.message)] };
}

function countSuite({ name, tests, suites }: TestSuiteResult, within: string): Count {
  const path = `${within} ${name}`.trim();
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.skipped && !test.passed);
  const failures = failed.map((test) => failure(`${path} ${test.name}`.trim(), test.error?.message));
  const own = { passed: tests.length - skipped - failed.length, failed: failed.length, skipped, failures };
  return total([own, ...suites.map((suite) => countSuite(suite, path))]);
}
