import { html, type TemplateResult } from 'lit';
import type { Text } from '../model/course.ts';
import type { Display } from '../model/display.ts';
import { language, type TextKey } from '../ui/language.ts';
import type { Opening } from './screen.ts';

/** Pages beside the lessons, by their addresses. */
export type ReferencePage =
  | 'settings'
  | 'glossary'
  | 'sources'
  | 'search'
  | 'accessibility'
  | 'notes'
  | 'aids'
  | 'scenario'
  | 'plan'
  | 'tracks'
  | 'sent';

/** A page beside the lessons, with everything it needs already loaded in the language in use. */
export interface LoadedReference {
  /** A text of the interface, or one that came with the page. */
  readonly title: TextKey | Text;
  readonly show: () => TemplateResult;
}

const pages: Readonly<Record<ReferencePage, (opening: Opening, at: string) => Promise<LoadedReference>>> = {
  async settings({ sitting }) {
    await import('./cso-settings.ts');
    const keep = (display: Display): void => sitting.show(display);
    return {
      title: 'settings.title',
      show: () =>
        html`<cso-settings
          .language=${language()}
          .keep=${sitting.readOnly || sitting.place === 'browser-local' ? null : keep}
        ></cso-settings>`,
    };
  },
  async sent({ telling }) {
    const [told] = await Promise.all([telling(), import('./cso-sent.ts')]);
    return {
      title: 'sent.title',
      show: () => html`<cso-sent .telling=${told} .again=${telling} .language=${language()}></cso-sent>`,
    };
  },
  async glossary(_, at) {
    const [terms, sources] = await Promise.all([
      import('virtual:glossary'),
      import('virtual:sources'),
      import('../../lessons/cso-glossary.ts'),
    ]);
    return {
      title: 'glossary.title',
      show: () =>
        html`<cso-glossary
          .terms=${terms.default}
          .sources=${sources.default}
          .sought=${at}
          .language=${language()}
        ></cso-glossary>`,
    };
  },
  async sources({ sitting }, at) {
    const [sources] = await Promise.all([import('virtual:sources'), import('../../lessons/cso-sources.ts')]);
    return {
      title: 'sources.title',
      show: () =>
        html`<cso-sources
          .course=${sitting.course}
          .sources=${sources.default}
          .sought=${at}
          .language=${language()}
        ></cso-sources>`,
    };
  },
  async notes(opening) {
    const [{ notesOf }] = await Promise.all([import('./notes-of.ts'), import('../../lessons/cso-own-notes.ts')]);
    const notes = notesOf(opening);
    return {
      title: 'notes.title',
      show: () =>
        html`<cso-own-notes .notes=${notes} .course=${opening.sitting.course} .language=${language()}></cso-own-notes>`,
    };
  },
  async accessibility({ sitting: { course }, settings }) {
    const [statement] = await Promise.all([
      import('virtual:accessibility'),
      import('../../lessons/cso-accessibility.ts'),
    ]);
    return {
      title: 'accessibility.title',
      show: () =>
        html`<cso-accessibility
          .statement=${statement.default}
          .course=${course}
          .settings=${settings}
          .language=${language()}
        ></cso-accessibility>`,
    };
  },
  async search({ sitting: { course }, library }, at) {
    const [texts, terms, sources] = await Promise.all([
      Promise.all(course.lessons.map(({ id }) => library.lessonText(id, language()))),
      import('virtual:glossary'),
      import('virtual:sources'),
      import('../../lessons/search/cso-search.ts'),
    ]);
    const searched = { course, texts, terms: terms.default, sources: sources.default };
    return {
      title: 'search.title',
      show: () => html`<cso-search .searched=${searched} .asked=${readable(at)} .language=${language()}></cso-search>`,
    };
  },
  async aids(opening, at) {
    const { loadList, loadOne } = await import('./aids.ts');
    return at === '' ? loadList() : loadOne(at, opening);
  },
  async tracks({ sitting, library }) {
    const { loadPage } = await import('./role-track.ts');
    return loadPage(sitting, library);
  },
  async plan({ sitting, library }) {
    const { loadPage } = await import('./plan.ts');
    return loadPage(sitting, library);
  },
  async scenario(opening) {
    const { load: loadScenario } = await import('./scenario.ts');
    return loadScenario(opening);
  },
};

/** What an address says, without its percent signs; as it is where they are none of ours. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Loads a page beside the lessons. @param at what stands behind its name in the address @throws TypeError as `loadScreen` */
export function load(page: ReferencePage, opening: Opening, at: string): Promise<LoadedReference> {
  return pages[page](opening, at);
}
