import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../packaging/build.ts';
import { openBrowser, openContext } from './support/chromium-page.ts';
import { root } from './support/content.ts';
import { servePackage } from './support/served-package.ts';
import { stops, Tour } from './support/tour.ts';
import { languages, schemes, speak } from './support/views.ts';

/** `npm run screens [-- part of a name]`: a picture of every screen of the built package, in each width, language and theme. */
const wanted = process.argv[2] ?? '';
const folder = join(root, 'dist/screens');
const widths = [320, 768, 1280] as const;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build(root);
const served = await servePackage();
const browser = await openBrowser();
try {
  const { context } = await openContext(browser, served.lms.origin);
  const tour = new Tour(context, served.lms);
  for (const { name, go } of stops) {
    await go(tour);
    if (name.includes(wanted)) await takePictures(tour, name);
  }
} finally {
  await browser.close();
  await served.stop();
}

async function takePictures({ page }: Tour, name: string): Promise<void> {
  for (const language of languages) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: join(folder, `${name}-${width}-${language}-${colorScheme}.png`),
          fullPage: true,
        });
      }
    }
  }
  await speak(page, 'cs');
  console.log(name);
}
