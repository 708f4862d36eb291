import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { content } from './packaging/content/vite-content.ts';

/** Tests that need a browser and the built package; everything else runs in Node alone. */
const inChromium = ['tests/line.test.ts', 'tests/e2e/**/*.test.ts'];

/** The tour through every screen takes longer than all else together: it starts first, so that the second browser has the rest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isTour = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('every-screen.test.ts');
    return [...sorted.filter(isTour), ...sorted.filter((file) => !isTour(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [content(import.meta.dirname)],
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: inChromium,
          setupFiles: ['tests/support/property-runs.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'chromium',
          include: inChromium,
          globalSetup: ['tests/support/build-once.ts'],
          pool: 'forks',
          maxWorkers: 2,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
