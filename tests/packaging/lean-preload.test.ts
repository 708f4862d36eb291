import { describe, expect, it, vi } from 'vitest';
import { preload } from '../../packaging/lean-preload.ts';

type Preload = (load: () => Promise<unknown>, parts: readonly string[] | undefined, from: string) => Promise<unknown>;
interface Link {
  readonly rel: string;
  readonly href: string;
}

const from = 'https://lms.example/content/v1/index.js';

/** The helper as a browser has it, and the links it puts into the head. */
function helper(): { readonly ask: Preload; readonly links: readonly Link[] } {
  const links: Link[] = [];
  const document = { createElement: () => ({}), head: { append: (link: Link) => links.push(link) } };
  const source = preload.replace('export const __vitePreload =', 'return');
  return { ask: (new Function('document', source) as (document: unknown) => Preload)(document), links };
}

describe('the import of a part', () => {
  it('asks at once for the part and for all it needs, and once only', async () => {
    const { ask, links } = helper();
    const load = vi.fn(() => Promise.resolve('part'));
    expect(await ask(load, ['./screens.js', './needed.js'], from)).toBe('part');
    await ask(load, ['./needed.js', './other.js'], from);
    expect(load).toHaveBeenCalledTimes(2);
    expect(links).toEqual(
      ['screens', 'needed', 'other'].map((name) => ({
        rel: 'modulepreload',
        href: `https://lms.example/content/v1/${name}.js`,
      })),
    );
  });

  it('asks for nothing more where a part needs nothing more', async () => {
    const { ask, links } = helper();
    await ask(() => Promise.resolve(), undefined, from);
    expect(links).toEqual([]);
  });

  it('says that a part is gone as the import itself says it', async () => {
    const gone = new TypeError('Failed to fetch dynamically imported module');
    await expect(helper().ask(() => Promise.reject(gone), [], from)).rejects.toBe(gone);
  });
});
