import type { Element, ElementContent } from 'hast';
import { h, icon, emptyChair } from './hast.ts';
import type { Page } from './page.ts';

/** An attribute of a block word: must it be there, and what may it be. */
export interface Attribute {
  readonly required: boolean;
  readonly values?: readonly string[];
}

/** What an author can write beside Markdown. A new word is one entry of `blockWords`. */
export interface BlockWord {
  /** `container`: `:::note … :::` around paragraphs. `text`: `:term[words]` within a sentence. */
  readonly form: 'container' | 'text';
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Whether every language must have as many of it, with the same fixed attributes. */
  readonly compared: boolean;
  /** True where it belongs to the paragraph before it and may stand in the margin. */
  readonly besideText?: boolean;
  /** The HTML. `content()` renders what stands inside. */
  render(content: () => ElementContent[], attributes: Readonly<Record<string, string>>, page: Page): Element;
}

const noteKinds = {
  rule: { look: 'is-law', icon: 'scales' },
  source: { look: 'is-law', icon: 'scales' },
  term: { look: 'is-term', icon: 'book' },
  warning: { look: 'is-warning', icon: 'warning' },
  remark: { look: 'is-remark', icon: 'remark' },
  example: { look: 'is-example', icon: 'person' },
} as const;
type NoteKind = keyof typeof noteKinds;

const note: BlockWord = {
  form: 'container',
  attributes: { kind: { required: true, values: Object.keys(noteKinds) }, title: { required: true } },
  compared: true,
  besideText: true,
  render(content, { kind, title }, page) {
    const { look, icon: picture } = noteKinds[kind as NoteKind];
    const { children, sources } = page.withoutMarks(content);
    return h('aside', { className: ['note', look], ariaLabel: page.words[kind as NoteKind] }, [
      h('p', { className: ['label'] }, [icon(picture), { type: 'text', value: title ?? '' }]),
      ...children,
      ...sources.map((source) => h('p', { className: ['source'] }, page.reference(source))),
    ]);
  },
};

const key: BlockWord = {
  form: 'container',
  attributes: {},
  compared: true,
  render: (content, _, page) =>
    h('aside', { className: ['key'], ariaLabel: page.words.key }, [
      emptyChair(),
      h('div', {}, [h('p', { className: ['label'] }, [{ type: 'text', value: page.words.keyLabel }]), ...content()]),
    ]),
};

const example: BlockWord = {
  form: 'container',
  attributes: { title: { required: false } },
  compared: true,
  render: (content, { title }, page) =>
    h('section', { className: ['example'], ariaLabel: title ?? page.words.example }, [
      h('p', { className: ['label'] }, [{ type: 'text', value: title ?? page.words.example }]),
      ...content(),
    ]),
};

const quote: BlockWord = {
  form: 'container',
  attributes: { source: { required: false } },
  compared: true,
  render: (content, { source }) =>
    h('figure', { className: ['quote'] }, [
      h('blockquote', {}, content()),
      ...(source ? [h('figcaption', { className: ['source'] }, [{ type: 'text' as const, value: source }])] : []),
    ]),
};

const term: BlockWord = {
  form: 'text',
  attributes: { id: { required: true } },
  compared: true,
  render: (content, { id }, page) => page.term(id ?? '', content()),
};

const foreign: BlockWord = {
  form: 'text',
  attributes: {
    cs: { required: false },
    en: { required: false },
    de: { required: false },
    fr: { required: false },
    la: { required: false },
  },
  compared: false,
  render: (content, attributes) => h('span', { lang: Object.keys(attributes)[0] }, content()),
};

export const blockWords: Readonly<Record<string, BlockWord>> = { note, key, example, quote, term, lang: foreign };
