import { describe, expect, it } from 'vitest';
import { findApi, standsAlone } from '../../module/records/find-api.ts';

const api = { LMSInitialize: () => 'true' };

interface Frame {
  parent?: unknown;
  opener?: unknown;
  API?: unknown;
}

/** A window that is its own parent, as the topmost is. */
function top(properties: Frame = {}): Frame {
  const window: Frame = { opener: null, ...properties };
  window.parent = window;
  return window;
}
const inside = (parent: Frame, properties: Frame = {}): Frame => ({ opener: null, parent, ...properties });

/** A frame of another origin: everything but its place among the frames throws. */
function foreign(parent: Frame | null): Frame {
  return {
    get parent() {
      return parent ?? this;
    },
    get opener() {
      return null;
    },
    get API(): unknown {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  };
}

/** So many frames inside a window, every second made by `between`. */
function deep(frames: number, outermost: Frame, between: (parent: Frame) => Frame = inside): Frame {
  let here = outermost;
  for (let frame = 0; frame < frames; frame++) here = frame % 2 === 0 ? inside(here) : between(here);
  return here;
}

describe('the API of the LMS is found', () => {
  it.each<[string, Frame]>([
    ['in the window itself', top({ API: api })],
    ['in the parent', inside(top({ API: api }))],
    ['three frames up', inside(inside(inside(top({ API: api }))))],
    ['in the opener of a pop-up', top({ opener: top({ API: api }) })],
    ['in a parent of the opener', top({ opener: inside(top({ API: api })) })],
    ['in the opener of the pop-up around the frame', inside(top({ opener: top({ API: api }) }))],
    ['beyond a frame of another origin', inside(foreign(top({ API: api })))],
    ['ten frames up', deep(10, top({ API: api }))],
    ['ten frames up, every second of them of another origin', deep(10, top({ API: api }), foreign)],
    ['ten frames above a pop-up’s opener', top({ opener: deep(10, top({ API: api })) })],
  ])('%s', (_where, window) => {
    expect(findApi(window)).toBe(api);
  });

  it('in the nearest window when there are two', () => {
    const near = { LMSInitialize: () => 'true' };
    expect(findApi(inside(top({ API: api }), { API: near }))).toBe(near);
  });
});

describe('no API is found', () => {
  it.each<[string, Frame]>([
    ['in a window alone', top()],
    ['where the only frame around is of another origin', inside(foreign(null))],
    ['where something else is called API', top({ API: 'API' })],
    ['where the API is of another standard', top({ API: { Initialize: () => 'true' } })],
    ['where the parent is gone', { parent: null, opener: null }],
  ])('%s, and nothing is thrown', (_where, window) => {
    expect(findApi(window)).toBeNull();
  });

  it('in a circle of windows, and the search ends', () => {
    const one: Frame = { opener: null };
    const two: Frame = { opener: null, parent: one };
    one.parent = two;
    expect(findApi(one)).toBeNull();
  });
});

it('only a window without parent and opener stands alone', () => {
  expect([standsAlone(top()), standsAlone(inside(top())), standsAlone(top({ opener: top() }))]).toEqual([
    true,
    false,
    false,
  ]);
});
