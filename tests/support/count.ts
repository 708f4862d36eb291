import { readFileSync } from 'node:fs';

/** How a suite ended, in tests. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * What a suite amounts to: the tests it reported, and one failure more when it broke off, reported nothing, or ran no test at all.
 * A suite that runs nothing would otherwise look green for ever.
 */
export function judge(reported: Count | null, exitCode: number): Count {
  if (!reported) return { passed: 0, failed: 1, skipped: 0 };
  const silent = reported.passed + reported.failed === 0;
  const broken = exitCode !== 0 && reported.failed === 0;
  return silent || broken ? { ...reported, failed: reported.failed + 1 } : reported;
}

/** Sums up the suites. */
export function total(counts: readonly Count[]): Count {
  const sum = (key: keyof Count): number => counts.reduce((all, count) => all + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Reads what a suite reported: our own count, or the JSON of Vitest (a file that fails to load counts once). Null when there is none. */
export function readCount(file: string): Count | null {
  let report: Count | VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Count | VitestReport;
  } catch {
    return null;
  }
  if ('passed' in report) return report;
  const unloadable = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}
