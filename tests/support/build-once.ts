import { execFileSync } from 'node:child_process';
import { findChromium } from '../../packaging/chromium.ts';

/** Before the end-to-end tests: builds every package once, and unpacks the browser from npm where none is installed. */
export default async function buildOnce(): Promise<void> {
  const { executablePath, origin } = await findChromium();
  console.log(`Chromium: ${executablePath} (${origin})`);
  execFileSync(process.execPath, ['--import', 'tsx', 'packaging/build.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
