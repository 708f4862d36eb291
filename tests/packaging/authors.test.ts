import { describe, expect, it } from 'vitest';
import { readSamples } from '../../packaging/authors/read-samples.ts';
import { authorsPage } from '../../packaging/authors/authors-page.ts';
import { blockWords } from '../../packaging/content/block-words.ts';
import { languages } from '../../packaging/content/read-content.ts';

const samples = { cs: await readSamples(process.cwd(), 'cs'), en: await readSamples(process.cwd(), 'en') };

describe.each(languages)('the authors’ page (%s)', (language) => {
  const byId = new Map(samples[language].map((sample) => [sample.id, sample]));

  it.each(Object.keys(blockWords))('shows the block word "%s" with its Markdown', (word) => {
    const { markdown = '', rendered = '' } = byId.get(word) ?? {};
    expect(markdown).toMatch(new RegExp(`^:{1,4}${word}[[{\\n]|[^:]:${word}\\[`, 'm'));
    expect(rendered).not.toContain(`:${word}`);
  });

  it.each(
    Object.entries(blockWords).flatMap(([word, { attributes }]) =>
      Object.values(attributes).flatMap(({ values = [] }) => values.map((value) => [word, value] as const)),
    ),
  )('shows "%s" also as %s', (word, value) => {
    expect(byId.get(word)?.markdown).toMatch(new RegExp(`=${value}[ }]`));
  });

  it('shows a fact as it is written and as it is read', () => {
    const { markdown, rendered } = byId.get('fact') ?? {};
    expect(markdown).toContain('{{comment-days-decree}}');
    expect(rendered).toMatch(/15[ \u00a0](pracovních|working)/);
  });

  it('names every attribute an author may write', () => {
    const page = authorsPage(samples[language], language);
    for (const name of Object.values(blockWords).flatMap(({ attributes }) => Object.keys(attributes)))
      expect(page).toContain(`<code>${name}</code>`);
  });

  it('shows every note open, and uses each id once', () => {
    const page = authorsPage(samples[language], language);
    expect(page).not.toMatch(/ hidden[ >]|aria-expanded="false"/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('both languages of the authors’ page', () => {
  it('show the same words in the same order', () => {
    expect(samples.en.map(({ id }) => id)).toEqual(samples.cs.map(({ id }) => id));
  });
});
