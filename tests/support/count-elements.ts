import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { total, type Count } from './count.ts';

/** A reporter of @web/test-runner that writes how many element tests passed and failed; does nothing without a file. */
export function countingReporter(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(total(sessions.map(countSession))));
    },
  };
}

/** A session that broke before its first test, or logged an error outside of one, counts as one failed test. */
function countSession(session: TestSession): Count {
  const count = session.testResults ? countSuite(session.testResults) : { passed: 0, failed: 0, skipped: 0 };
  return session.passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

function countSuite({ tests, suites }: TestSuiteResult): Count {
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.skipped && !test.passed).length;
  return total([{ passed: tests.length - skipped - failed, failed, skipped }, ...suites.map(countSuite)]);
}
