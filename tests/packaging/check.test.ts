import { describe, expect, it } from 'vitest';
import { adviseReading, checks, runChecks } from '../../packaging/check.ts';
import { bank, cs, replacing, smallCourse } from './content/fixture.ts';

/** The advice on a course that is too short for a lesson: that is left aside here. */
async function aboutWords(root: string): Promise<readonly string[]> {
  return (await adviseReading(root)).filter((message) => !message.includes('minutes without its exercise'));
}

describe('npm run check', () => {
  it('knows types, arrows, content and reading level', () => {
    expect(checks.map(({ name }) => name)).toEqual(['types', 'arrows', 'content', 'reading']);
  });

  it('runs one check by its name and says that all is in order', async () => {
    const said: string[] = [];
    expect(await runChecks(['content'], (line) => said.push(line))).toBe(true);
    expect(said).toEqual(['content: in order']);
  });

  it('fails on a name it does not know and says which there are', async () => {
    const said: string[] = [];
    expect(await runChecks(['contents'], (line) => said.push(line))).toBe(false);
    expect(said).toEqual([
      'There is no check "contents".\n  Write types, arrows, content, reading, or nothing for all.',
    ]);
  });

  it('advises on long sentences and never fails for them', async () => {
    const said: string[] = [];
    expect(await runChecks(['reading'], (line) => said.push(line))).toBe(true);
    expect(said[0]).toMatch(/^reading: (in order|\d+ to make plainer\n\n)/);
  });

  it('tells an author which sentence of a lesson and of a question is long, and which word is heavy', async () => {
    const long = Array.from({ length: 26 }, (_, at) => `${at === 0 ? 'Slovo' : 'slovo'}${at}`).join(' ');
    const told = await aboutWords(
      smallCourse({
        [cs]: replacing('Úřad se ptá. [@src-01]', `Úřad se ptá.\n\nV rámci stolu. ${long}. [@src-01]`),
        [bank]: replacing('cs: Ano.', `cs: 'Ano. ${long} a ještě dost.'`),
      }),
    );
    expect(told.join('\n\n')).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:11
        a sentence has 29 words (cs): „Slovo0 slovo1 slovo2 slovo3 slovo4 slovo5 slovo6 slovo7 slov…“
        Make two of it; at most 25 words are read at once.

      lessons/content/1-first/cs.md:12
        a sentence has 26 words (cs): „Slovo0 slovo1 slovo2 slovo3 slovo4 slovo5 slovo6 slovo7 slov…“
        Make two of it; at most 25 words are read at once.

      lessons/content/1-first/cs.md:12
        „V rámci“ is heavy.
        Write rather „při“."
    `);
  });

  it('is silent about a course in plain words', async () => {
    expect(await aboutWords(smallCourse())).toEqual([]);
  });
});
