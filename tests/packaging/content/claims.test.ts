import { describe, expect, it } from 'vitest';
import { cs, en, replacing, told, type Changes } from './fixture.ts';

const both = (czech: string, english: string): Changes => ({
  [cs]: replacing('Potom dává', `\n\n${czech}\n\nPotom dává`),
  [en]: replacing('Then it gives', `\n\n${english}\n\nThen it gives`),
});

describe('a statement that needs a source', () => {
  it('is refused where an act, a section, a year or a sum stands without one', async () => {
    expect(await told(both('Podle § 5 zaplatíte do roku 2027 až 500 Kč.', 'Under section 5 you pay.')))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:12
        "§ 5" stands here without a source.
        Cite one by [@src-…] in the same paragraph, item or row, or say which office is to confirm it.

      lessons/content/1-first/en.md:12
        "section 5" stands here without a source.
        Cite one by [@src-…] in the same paragraph, item or row, or say which office is to confirm it."
    `);
  });

  it('is taken with a source in the same paragraph', async () => {
    expect(await told(both('Podle § 5 platíte. [@src-01]', 'Under section 5 you pay. [@src-01]'))).toBe('');
  });

  it('is taken where it says which office is to confirm it', async () => {
    const czech = 'Zda platí § 5, potvrdí Úřad vlády.';
    expect(await told(both(czech, 'The Office of the Government is to confirm section 5.'))).toBe('');
  });

  it('is refused in a row of a table whose other rows have theirs', async () => {
    const table = (one: string, other: string): string =>
      `| A | B |\n|---|---|\n| ${one} | x [@src-01] |\n| ${other} | y |`;
    expect(await told(both(table('§ 5', '§ 6'), table('section 5', 'section 6')))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:15
        "§ 6" stands here without a source.
        Cite one by [@src-…] in the same paragraph, item or row, or say which office is to confirm it.

      lessons/content/1-first/en.md:15
        "section 6" stands here without a source.
        Cite one by [@src-…] in the same paragraph, item or row, or say which office is to confirm it."
    `);
  });

  it('is no statement of the module where somebody in the story says it, or an example makes it up', async () => {
    expect(await told(both('„Platí § 5,“ řekl vedoucí.', '“Section 5 holds,” said the head.'))).toBe('');
    const example = (text: string): string => `:::example{title="T"}\n${text}\n:::`;
    expect(await told(both(example('Sešli se v roce 2027.'), example('They met in 2027.')))).toBe('');
  });
});
