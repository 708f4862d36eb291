import type { Page } from 'playwright-core';
import type { Language } from '../../module/model/course.ts';

/** The languages and themes in which every screen is looked at. */
export const languages = ['cs', 'en'] as const;
export const schemes = ['light', 'dark'] as const;

/** Changes the language with the link in the masthead, if it is another; the screen stays where it is. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.locator(`a[href="#/language/${language}"]`).first().click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}
