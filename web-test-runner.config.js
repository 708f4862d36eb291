import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const { findChromium } = await tsImport('./packaging/chromium.ts', import.meta.url);
const { countingReporter } = await tsImport('./tests/support/count-elements.ts', import.meta.url);
const { servedExercises, servedModules } = await tsImport('./tests/support/virtual-modules.ts', import.meta.url);
const { content } = await tsImport('./packaging/content/vite-content.ts', import.meta.url);
const { executablePath, args, env } = await findChromium();

/** Element tests: each `tests/**\/*.browser.ts` in its own page of a real Chromium, with the style sheet of the module. */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'tests/**/*.browser.ts',
  nodeResolve: true,
  // One page at a time: only the page in front has the focus, and half of the promises are about focus.
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [
    a11ySnapshotPlugin(),
    servedModules(content(fileURLToPath(new URL('.', import.meta.url)))),
    servedExercises(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'auto',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, env } })],
  reporters: [
    summaryReporter({ flatten: true }),
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countingReporter(process.env.RESULTS),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="cs">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Testy prvků</title>
    <link rel="stylesheet" href="/module/ui/styles/main.css">
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};
