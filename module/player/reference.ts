import { html, type TemplateResult } from 'lit';
import { language, type TextKey } from '../ui/language.ts';
import type { Opening } from './screen.ts';

/** Pages beside the lessons, by their addresses. */
export type ReferencePage = 'settings' | 'glossary' | 'sources';

/** A page beside the lessons, with everything it needs already loaded in the language in use. */
export interface LoadedReference {
  readonly title: TextKey;
  readonly show: () => TemplateResult;
}

const pages: Readonly<Record<ReferencePage, (opening: Opening) => Promise<LoadedReference>>> = {
  async settings() {
    await import('./cso-settings.ts');
    return { title: 'settings.title', show: () => html`<cso-settings .language=${language()}></cso-settings>` };
  },
  async glossary() {
    const [terms, sources] = await Promise.all([
      import('virtual:glossary'),
      import('virtual:sources'),
      import('../../lessons/cso-glossary.ts'),
    ]);
    return {
      title: 'glossary.title',
      show: () =>
        html`<cso-glossary .terms=${terms.default} .sources=${sources.default} .language=${language()}></cso-glossary>`,
    };
  },
  async sources({ sitting }) {
    const [sources] = await Promise.all([import('virtual:sources'), import('../../lessons/cso-sources.ts')]);
    return {
      title: 'sources.title',
      show: () =>
        html`<cso-sources .course=${sitting.course} .sources=${sources.default} .language=${language()}></cso-sources>`,
    };
  },
};

/** Loads a page beside the lessons. @throws TypeError as `loadScreen` */
export function load(page: ReferencePage, opening: Opening): Promise<LoadedReference> {
  return pages[page](opening);
}
