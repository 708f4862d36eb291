import { render, type TemplateResult } from 'lit';
import type { Language } from '../../module/model/course.ts';
import { loadScreenTexts, useLanguage } from '../../module/ui/language.ts';

/** A place in the page of an element test; empties itself after each test. Call it inside `describe`. */
export function place(): { show: (template: TemplateResult, language?: Language) => Promise<HTMLElement> } {
  const ground = document.createElement('div');
  before(() => document.body.append(ground));
  afterEach(() => render(null, ground));
  after(() => ground.remove());
  return {
    /** Renders, in Czech unless told, and waits until every element inside has rendered. */
    async show(template, language = 'cs') {
      await useLanguage(language);
      await loadScreenTexts();
      // Anew each time, so that no colour is still on its way from the last state.
      render(null, ground);
      render(template, ground);
      await settle();
      return ground;
    },
  };
}

/** Waits until something is so, at most five seconds. @throws Error that names what did not happen */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 20) {
    if (isSo()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`waited five seconds, but not: ${what}`);
}

/** Waits for renders that are under way. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((done) => setTimeout(done, 10));
}

/** The text as a reader sees it: one space between words, none of them unbreakable. */
export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
