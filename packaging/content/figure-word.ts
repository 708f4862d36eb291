import type { BlockWord } from './block-word.ts';
import { figures } from './figures.ts';
import { drawn, h, say } from './hast.ts';

/**
 * A drawing with a short name for who cannot see it, a caption, and the same in words to be opened below: the long description is
 * for everybody (WCAG 2.2, technique G92 asks for it beside the picture).
 */
export const figure: BlockWord = {
  form: 'container',
  attributes: {
    drawing: { required: true, values: Object.keys(figures) },
    alt: { required: true },
    caption: { required: true },
  },
  compared: true,
  flaws: (node) =>
    node.children.length > 0
      ? []
      : [
          {
            problem: '"figure" has no long description',
            remedy: 'Say between ":::figure{…}" and ":::" in words what the drawing shows.',
          },
        ],
  render: (content, { drawing, alt, caption }, page) =>
    h('figure', { className: ['figure'] }, [
      h('div', { className: ['drawing'], role: 'img', ariaLabel: alt }, [drawn(figures[drawing ?? '']?.() ?? '')]),
      h('figcaption', {}, [
        h('p', {}, [say(caption ?? '')]),
        h('details', { className: ['file'] }, [
          h('summary', {}, [say(page.words.described)]),
          h('div', { className: ['flow'] }, content()),
        ]),
      ]),
    ]),
};
