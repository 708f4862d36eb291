import { html, type TemplateResult } from 'lit';
import { language, type TextKey } from '../ui/language.ts';

/** Pages beside the lessons, by their addresses. */
export type ReferencePage = 'settings';

/** A page beside the lessons, with everything it needs already loaded in the language in use. */
export interface LoadedReference {
  readonly title: TextKey;
  readonly show: () => TemplateResult;
}

const pages: Readonly<Record<ReferencePage, () => Promise<LoadedReference>>> = {
  async settings() {
    await import('./cso-settings.ts');
    return { title: 'settings.title', show: () => html`<cso-settings .language=${language()}></cso-settings>` };
  },
};

/** Loads a page beside the lessons. @throws TypeError as `loadScreen` */
export function load(page: ReferencePage): Promise<LoadedReference> {
  return pages[page]();
}
