import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { glossary, replacing, smallCourse } from './fixture.ts';

describe('the pages beside the lessons', () => {
  it('list a cited source once, with the block that cites it twice, and leave out what nobody cites', async () => {
    const { sources } = await readCourse(smallCourse());
    expect(sources).toEqual([
      {
        id: 'src-01',
        title: 'Závazek',
        issuer: 'Úřad',
        published: '2024',
        href: 'https://example.org/commitment',
        language: 'cs',
        checked: '2026-11-23',
        state: 'stated',
        blocks: ['first/story'],
      },
    ]);
  });

  it('list the source of a term under the block that explains it', async () => {
    const { sources } = await readCourse(smallCourse({ [glossary]: replacing('sources: []', 'sources: [src-02]') }));
    expect(sources.map(({ id, blocks }) => [id, blocks])).toEqual([
      ['src-01', ['first/story']],
      ['src-02', ['first/story']],
    ]);
  });

  it('give every term in both languages with how sure its definition is', async () => {
    const { terms } = await readCourse(smallCourse());
    expect(terms).toEqual([
      {
        id: 'feedback',
        term: { cs: 'zpětná vazba', en: 'feedback' },
        definition: { cs: 'sdělení zapojeným', en: 'a message to participants' },
        state: 'unconfirmed',
        sources: [],
      },
    ]);
  });
});
