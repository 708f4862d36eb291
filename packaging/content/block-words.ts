import type { BlockWord } from './block-word.ts';
import { figure } from './figure-word.ts';
import { h, icon, emptyChair, say } from './hast.ts';
import { accordion, cards, steps, timeline } from './list-words.ts';
import { comparison } from './table-word.ts';

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
      h('p', { className: ['label'] }, [icon(picture), say(title ?? '')]),
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
      h('div', {}, [h('p', { className: ['label'] }, [say(page.words.keyLabel)]), ...content()]),
    ]),
};

const example: BlockWord = {
  form: 'container',
  attributes: { title: { required: false } },
  compared: true,
  render: (content, { title }, page) =>
    h('section', { className: ['example'], ariaLabel: title ?? page.words.example }, [
      h('p', { className: ['label'] }, [say(title ?? page.words.example)]),
      ...content(),
    ]),
};

const action: BlockWord = {
  form: 'container',
  attributes: {},
  compared: true,
  render: (content, _, page) =>
    h('section', { className: ['action', 'flow'] }, [h('h2', {}, [say(page.words.action)]), ...content()]),
};

const quote: BlockWord = {
  form: 'container',
  attributes: { source: { required: false } },
  compared: true,
  render: (content, { source }) =>
    h('figure', { className: ['quote'] }, [
      h('blockquote', {}, content()),
      ...(source ? [h('figcaption', { className: ['source'] }, [say(source)])] : []),
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

/** Every block word. The authors' page shows each with its Markdown. */
export const blockWords: Readonly<Record<string, BlockWord>> = {
  ...{ note, key, example, action, quote },
  ...{ steps, timeline, comparison, cards, accordion, figure },
  ...{ term, lang: foreign },
};
