import type { Element, ElementContent } from 'hast';
import type { Language } from '../../module/model/course.ts';
import { h, icon, say } from './hast.ts';
import type { AuthoredSource, GlossaryEntry } from './schema.ts';
import { longDate, words, type Words } from './words.ts';

/** What a block needs to know to become HTML. */
export interface PageSetting {
  /** Begins every element id of the block, so that ids stay unique in the whole course: `why-cooperate--story`. */
  readonly prefix: string;
  readonly language: Language;
  readonly sources: ReadonlyMap<string, AuthoredSource>;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  /** Sources of the lesson in the order in which they are cited; a new one is added at the end. */
  readonly cited: AuthoredSource[];
}

/** One block on its way to HTML: numbers its citations and keeps the notes that open from the running text. */
export class Page {
  readonly words: Words;
  #notes = new Map<string, Element>();
  #count = 0;
  #collected: AuthoredSource[] | null = null;

  constructor(readonly setting: PageSetting) {
    this.words = words[setting.language];
  }

  /** Renders one paragraph, list or table and gives the notes that its buttons open; those of a host within it stay there. */
  host<T>(render: () => T): { readonly rendered: T; readonly notes: readonly Element[] } {
    const around = this.#notes;
    this.#notes = new Map();
    const rendered = render();
    const notes = [...this.#notes.values()];
    this.#notes = around;
    return { rendered, notes };
  }

  /** Renders the inside of a note: its citations become a line at the end, not buttons. */
  withoutMarks(render: () => ElementContent[]): {
    readonly children: ElementContent[];
    readonly sources: readonly AuthoredSource[];
  } {
    const sources: AuthoredSource[] = [];
    this.#collected = sources;
    const children = render();
    this.#collected = null;
    return { children, sources };
  }

  /** The numbered button of a citation; nothing inside a note. */
  cite(id: string): ElementContent[] {
    const source = found(this.setting.sources, id);
    const number = this.#number(source);
    if (this.#collected) {
      if (!this.#collected.includes(source)) this.#collected.push(source);
      return [];
    }
    const label = `${this.words.cite} ${number}`;
    const target = this.#note(`source ${id}`, (noteId) =>
      h('aside', { className: ['note', 'is-source'], role: 'note', id: noteId, hidden: true, ariaLabel: label }, [
        h('p', { className: ['label'] }, [icon('scales'), say(label)]),
        h('p', { className: ['source'] }, this.reference(source)),
      ]),
    );
    const pressed = { type: 'button', ariaExpanded: 'false', ariaControls: [target], ariaLabel: label };
    return [h('button', { className: ['cite'], ...pressed }, [say(String(number))])];
  }

  /** The button of a term; its definition opens behind the paragraph. */
  term(id: string, content: readonly ElementContent[]): Element {
    const entry = found(this.setting.glossary, id);
    const { language } = this.setting;
    const name = sentenceCase(entry.term[language]);
    const target = this.#note(`term ${id}`, (noteId) =>
      h(
        'aside',
        {
          className: ['note', 'is-term'],
          role: 'note',
          id: noteId,
          hidden: true,
          ariaLabel: `${this.words.term}: ${name}`,
        },
        [
          h('p', { className: ['label'] }, [icon('book'), say(name)]),
          h('p', {}, [say(`${sentenceCase(entry.definition[language])}.`)]),
          ...(entry.state === 'unconfirmed'
            ? [h('p', { className: ['source'] }, [say(this.words.unconfirmedTerm)])]
            : []),
          ...entry.sources.map((source) =>
            h('p', { className: ['source'] }, this.reference(found(this.setting.sources, source))),
          ),
        ],
      ),
    );
    // Not a `button`: browsers never break one over two lines, and a term stands in the middle of a sentence. `<cso-lesson>` adds the keys.
    const pressed = { role: 'button', tabIndex: 0, ariaExpanded: 'false', ariaControls: [target] };
    return h('span', { className: ['term'], ...pressed }, content);
  }

  /** A source in one line: title as a link, issuer, year, how sure it is and when somebody last looked. */
  reference(source: AuthoredSource): ElementContent[] {
    const { language } = this.setting;
    const foreign = source.language === language ? {} : { lang: source.language };
    const title = source.href
      ? h('a', { ...foreign, href: source.href, target: '_blank', rel: ['noopener'] }, [say(source.title)])
      : h('cite', foreign, [say(source.title)]);
    const issued = [source.issuer, source.published].filter((part) => part !== '').join(', ');
    return [title, say(`. ${issued}. ${this.words[source.state](longDate(source.checked, language))}`)];
  }

  #note(key: string, make: (id: string) => Element): string {
    const known = this.#notes.get(key);
    if (known) return String(known.properties.id);
    this.#count += 1;
    const id = `${this.setting.prefix}--${this.#count}`;
    this.#notes.set(key, make(id));
    return id;
  }

  #number(source: AuthoredSource): number {
    const { cited } = this.setting;
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  }
}

/** A first word in small letters gets a capital; `eKLEP` and `e-Sbírka` keep theirs. */
function sentenceCase(text: string): string {
  return /^\p{Ll}(\p{Ll}[\p{Ll}-]*)?(?=[\s,]|$)/u.test(text)
    ? text.charAt(0).toLocaleUpperCase('cs') + text.slice(1)
    : text;
}

function found<T>(list: ReadonlyMap<string, T>, id: string): T {
  const value = list.get(id);
  if (value === undefined) throw new RangeError(`"${id}" was not checked before rendering`);
  return value;
}
