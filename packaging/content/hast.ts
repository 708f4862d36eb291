import type { Element, ElementContent, Properties } from 'hast';

/** An element of HTML. */
export function h(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

type IconName = 'scales' | 'book' | 'warning' | 'remark' | 'person';

export const say = (value: string): ElementContent => ({ type: 'text', value });

const drawings: Readonly<Record<IconName, readonly (readonly [tag: string, properties: Properties])[]>> = {
  scales: [['path', { d: 'M12 4v16M7 20h10M5 8h14M5 8l-2 6h5zM19 8l-3 6h5z' }]],
  book: [['path', { d: 'M5 5h6a2 2 0 0 1 1 1v13a2 2 0 0 0-1-1H5zM19 5h-6a2 2 0 0 0-1 1v13a2 2 0 0 1 1-1h6z' }]],
  warning: [['path', { d: 'M12 4l9 16H3zM12 10v4M12 17v.1' }]],
  remark: [
    ['circle', { cx: '12', cy: '12', r: '9' }],
    ['path', { d: 'M12 11v5M12 8v.1' }],
  ],
  person: [
    ['circle', { cx: '12', cy: '8', r: '4' }],
    ['path', { d: 'M4 20c1-4 4-6 8-6s7 2 8 6' }],
  ],
};

/** A small drawing that repeats what the words beside it say; hidden from assistive technology. */
export function icon(name: IconName): Element {
  return svg(
    '0 0 24 24',
    ['icon'],
    drawings[name].map(([tag, properties]) => h(tag, { ...properties })),
  );
}

/** A drawing that exists as SVG text: one of ours, never an author's. */
export function drawn(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}

/** The empty chair of a key message. */
export function emptyChair(): Element {
  return svg(
    '0 0 36 36',
    [],
    [
      h('g', { transform: 'translate(18 16)' }, [
        h('rect', { className: ['a-empty'], x: '-12', y: '-10', width: '24', height: '21', rx: '6' }),
        h('path', { className: ['a-line'], d: 'M-13 15Q0 20 13 15' }),
      ]),
    ],
  );
}

function svg(viewBox: string, className: readonly string[], children: readonly Element[]): Element {
  const properties = { viewBox, ariaHidden: 'true', focusable: 'false' };
  return h('svg', className.length > 0 ? { className: [...className], ...properties } : properties, children);
}
