import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../packaging/launch/play.ts';
import { openStage, type Held } from '../../packaging/launch/stage.ts';
import { verifyPackage } from '../../packaging/verify/verify-package.ts';

import { course, root } from '../support/content.ts';
import { axeFindings, sidewaysScroll } from '../support/whole-page.ts';

let browser: Browser;
let bytes: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  bytes = new Uint8Array(await readFile(join(root, 'dist/packages', `${course.id}-lms-check.zip`)));
});
afterAll(() => browser?.close());

/** Opens the package in a strict LMS. @param before runs in the page of the LMS before anything else, to make it worse */
async function inLms(
  held: Held,
  before: () => void,
  use: (frame: FrameLocator, page: Page) => Promise<void>,
): Promise<Held> {
  const { kind, launch, files } = await verifyPackage(bytes);
  if (kind === null || launch === null) throw new RangeError('the LMS test package is no package');
  const stage = await openStage({ kind, launch, files }, held);
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'cs-CZ' });
  try {
    const page = await context.newPage();
    await page.addInitScript(before);
    await page.goto(stage.address);
    const frame = page.frameLocator('iframe');
    await frame.locator('ul li').first().waitFor();
    await use(frame, page);
    return await page.evaluate(() => (window as unknown as { kept?: Held }).kept ?? {});
  } finally {
    await context.close();
    await stage.close();
  }
}

const bad = (frame: FrameLocator) => frame.locator('li.is-bad').allInnerTexts();

describe('the LMS test package', () => {
  it('is a package of a few kilobytes with nothing wrong', async () => {
    const { kind, findings } = await verifyPackage(bytes);
    expect([kind, findings]).toEqual(['scorm12', []]);
    expect(bytes.length).toBeLessThan(16_000);
  });

  it('finds a strict LMS in order: at the second launch nothing but good is left, in both languages, without a barrier', async () => {
    const held = await inLms(
      {},
      () => {},
      async (frame) => {
        expect(await bad(frame)).toEqual([]);
        expect((await frame.locator('li.is-care').allInnerTexts()).join()).toContain(
          'Zavřete aktivitu a otevřete ji znovu',
        );
      },
    );
    const core = { ...(held['core'] as object), total_time: '0000:00:05.00' };
    await inLms(
      { ...held, core },
      () => {},
      async (frame, page) => {
        expect(await frame.locator('h1 + p').innerText()).toBe('Modul tu bude fungovat.');
        expect(await frame.locator('li:not(.is-good)').count()).toBe(0);
        expect(await axeFindings(page.frames()[1] as Frame)).toEqual([]);
        await frame.getByRole('button', { name: 'English' }).press('Enter');
        expect(await frame.locator('h1 + p').innerText()).toBe('The module will work here.');
        expect(await frame.locator('html').getAttribute('lang')).toBe('en');
        await frame.getByRole('button', { name: 'Try a new window' }).press('Enter');
        expect(await frame.locator('li').last().innerText()).toContain('A new window opened.');
        await frame.getByRole('button', { name: 'Copy the result' }).press('Enter');
        await frame.getByText(/Copied\.|The result is marked\./).waitFor();
        expect(await frame.locator('textarea').inputValue()).toContain(
          '[In order] Going on after closing: At the second launch the LMS gave back all 3500 characters.',
        );
        expect(await axeFindings(page.frames()[1] as Frame)).toEqual([]);
        await page.evaluate(() => document.querySelector('iframe')?.style.setProperty('width', '298px'));
        expect(await sidewaysScroll(page.frames()[1] as Frame)).toEqual([]);
      },
    );
  });

  it.each([
    [
      'offers no run-time',
      () => Object.defineProperty(window, 'API', { get: () => undefined, set: () => {} }),
      'LMS jsme nenašli. Výsledky by se neukládaly. Spusťte balíček jako aktivitu SCORM, ne jako soubor nebo odkaz.',
    ],
    [
      'does not save',
      () => {
        let real: { LMSCommit?: () => string } | undefined;
        Object.defineProperty(window, 'API', {
          get: () => real,
          set: (api: object) => void (real = { ...api, LMSCommit: () => 'false' }),
        });
      },
      'LMS neuložil (false, 0). Účastníci by přišli o výsledky. Přihlaste se znovu; když to nepomůže, předejte výsledek správci LMS.',
    ],
    [
      'cuts what is saved',
      () => {
        type Api = { LMSSetValue(element: string, value: string): string };
        let real: Api | undefined;
        Object.defineProperty(window, 'API', {
          get: () => real,
          set: (api: Api) =>
            void (real = { ...api, LMSSetValue: (element, value) => api.LMSSetValue(element, value.slice(0, 255)) }),
        });
      },
      'LMS uložil jen 255 znaků. Modul potřebuje až 3500; rozdělaná práce by se mohla ztratit. Předejte výsledek správci LMS.',
    ],
  ])('tells in words what is wrong with an LMS that %s', async (_name, before, expected) => {
    await inLms({}, before, async (frame) => {
      expect((await bad(frame)).join('\n')).toContain(expected);
      expect(await frame.locator('h1 + p').innerText()).toBe(
        'Modul tu zatím fungovat nebude. Začněte řádky „Nefunguje“.',
      );
    });
  });
});
