import fc from 'fast-check';
import { env } from 'node:process';

// `npm run test:long` raises the runs of every property and fixes the seed it printed; a failure names its own seed as well.
if (env['LONG'])
  fc.configureGlobal({
    numRuns: 5_000,
    seed: Number(env['SEED']),
    interruptAfterTimeLimit: 60_000,
    markInterruptAsFailure: false,
  });
