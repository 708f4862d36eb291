import { defineConfig } from 'vitest/config';
import { content } from './packaging/content/vite-content.ts';

/** Tests that need a browser and the built package; everything else runs in Node alone. */
const inChromium = ['tests/line.test.ts', 'tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [content(import.meta.dirname)],
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: inChromium,
          setupFiles: ['tests/support/property-runs.ts'],
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
          maxWorkers: 1,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
