import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, type WatchedContext } from '../support/chromium-page.ts';
import { servePackage, type ServedPackage } from '../support/served-package.ts';
import { languages, schemes } from '../support/views.ts';
import { axeFindings, sidewaysScroll } from '../support/whole-page.ts';

describe.sequential('the authors’ page', () => {
  let served: ServedPackage;
  let browser: Browser;
  let watched: WatchedContext;

  beforeAll(async () => {
    served = await servePackage();
    browser = await openBrowser();
    watched = await openContext(browser, served.lms.origin);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it.each(languages)('shows every block word in %s without a finding of axe, and fits on a phone', async (language) => {
    const { page } = watched;
    await page.goto(`${served.lms.origin}/authors/${language}.html`);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    for (const [width, colorScheme] of schemes.map((scheme, place) => [[298, 1280][place] ?? 298, scheme] as const)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(page.mainFrame()), `${width} ${colorScheme}`).toEqual([]);
      expect(await sidewaysScroll(page.mainFrame()), `${width}`).toEqual([]);
    }
  });

  it('reads in order: steps as a list, tables with their headers, pictures with their names', async () => {
    const { page } = watched;
    await page.goto(`${served.lms.origin}/authors/cs.html`);
    const read = async (word: string): Promise<string> =>
      page.locator(`section[aria-labelledby=${word}] .pair > :last-child > .flow`).ariaSnapshot();
    expect(await read('steps')).toMatchInlineSnapshot(`
      "- list:
        - listitem:
          - paragraph: Zadání
          - paragraph: Co je otevřené, co pevné a proč?
        - listitem:
          - paragraph: Mapa aktérů
          - paragraph: Koho se návrh dotkne?
        - listitem:
          - paragraph: Úroveň a metoda
          - paragraph: Co zapojeným slíbíte?"
    `);
    expect(await read('timeline')).toMatchInlineSnapshot(`
      "- list:
        - listitem:
          - paragraph: 45. den
          - paragraph: Nařízení odejde vládě.
        - listitem:
          - paragraph: 38. den
          - paragraph: Skončí lhůta pro připomínky.
        - listitem:
          - paragraph: 23. den
          - paragraph: Návrh bude v knihovně."
    `);
    expect(await read('comparison')).toMatchInlineSnapshot(`
      "- table "Tři podmínky a čím je nahradit":
        - caption: Tři podmínky a čím je nahradit
        - rowgroup:
          - row "Podmínka Koho odradí Čím ji nahradit":
            - columnheader "Podmínka"
            - columnheader "Koho odradí"
            - columnheader "Čím ji nahradit"
        - rowgroup:
          - row "osobní účast v Praze organizace z krajů účast na dálku":
            - rowheader "osobní účast v Praze"
            - cell "organizace z krajů"
            - cell "účast na dálku"
          - row "vysoký roční rozpočet malé spolky zkušenost s tématem":
            - rowheader "vysoký roční rozpočet"
            - cell "malé spolky"
            - cell "zkušenost s tématem""
    `);
    expect(await read('accordion')).toMatchInlineSnapshot(`
      "- group: Smazat starou stránku?
      - group: Změnit jen datum?"
    `);
    expect(await read('figure')).toMatchInlineSnapshot(`
      "- figure "Vzhůru roste dopad, doprava vliv. Obrázek slovy":
        - 'img "Mapa aktérů: devět polí podle dopadu a vlivu"'
        - paragraph: Vzhůru roste dopad, doprava vliv.
        - group: Obrázek slovy
      - 'figure "Zleva: informování, konzultace, dialog, partnerství. Obrázek slovy"':
        - img "Čtyři stoly, u kterých se sedí různě"
        - paragraph: "Zleva: informování, konzultace, dialog, partnerství."
        - group: Obrázek slovy"
    `);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await read('comparison'), 'the same table on a phone').toMatchInlineSnapshot(`
      "- table "Tři podmínky a čím je nahradit":
        - caption: Tři podmínky a čím je nahradit
        - rowgroup:
          - row "Podmínka Koho odradí Čím ji nahradit":
            - columnheader "Podmínka"
            - columnheader "Koho odradí"
            - columnheader "Čím ji nahradit"
        - rowgroup:
          - row "osobní účast v Praze organizace z krajů účast na dálku":
            - rowheader "osobní účast v Praze"
            - cell "organizace z krajů"
            - cell "účast na dálku"
          - row "vysoký roční rozpočet malé spolky zkušenost s tématem":
            - rowheader "vysoký roční rozpočet"
            - cell "malé spolky"
            - cell "zkušenost s tématem""
    `);
  });

  it('asks for nothing from elsewhere', () => {
    expect(watched.faults).toEqual([]);
  });
});
