import { readFileSync } from 'node:fs';

/** How a suite ended, in tests. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed tests by name, each with the first line of its error: what is left to read when only the end of the output is kept. */
  readonly failures?: readonly string[];
}

/**
 * What a suite amounts to: the tests it reported, and one failure more when it broke off, reported nothing, or ran no test at all.
 * A suite that runs nothing would otherwise look green for ever.
 */
export function judge(reported: Count | null, exitCode: number): Count {
  if (!reported) return { passed: 0, failed: 1, skipped: 0, failures: ['it reported nothing'] };
  const silent = reported.passed + reported.failed === 0;
  const broken = exitCode !== 0 && reported.failed === 0;
  if (!silent && !broken) return reported;
  const why = silent ? 'it ran no test' : `it ended with exit code ${exitCode} and no failed test`;
  return { ...reported, failed: reported.failed + 1, failures: [...(reported.failures ?? []), why] };
}

/** Sums up the suites. */
export function total(counts: readonly Count[]): Count {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => counts.reduce((all, count) => all + count[key], 0);
  const failures = counts.flatMap((count) => count.failures ?? []);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures };
}

/** A failed test in one line: its name and the first line of what was wrong. */
export function failure(name: string, message = ''): string {
  const first = message
    .replace(/\u001b\[\d+m/g, '')
    .split('\n', 1)[0]!
    .trim();
  return first ? `${name}: ${first}` : name;
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
  );
  const failed = report.testResults.flatMap((each) =>
    each.assertionResults.filter(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...failed.map(({ fullName, failureMessages }) => failure(fullName, failureMessages?.[0])),
      ...unloadable.map(({ name, message }) => failure(name, message)),
    ],
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}
