import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { bank, cs, en, glossary, replacing, smallCourse, told, type Changes } from './fixture.ts';

const facts = 'lessons/facts.yaml';
const written = (list: string): Changes => ({ [facts]: () => list });

const days = `- id: days
  what: { cs: Dnů na odpověď, en: Days to answer }
  cs: '15'
  en: '15'
  sources: [src-01]
  checked: '2026-11-23'
`;
const system = `- id: system
  what: { cs: Název systému, en: Name of the system }
  cs: { 1: e-Stůl, 2: e-Stolu }
  en: e-Table
  sources: [didactic]
  checked: '2026-11-23'
`;
const inStory = (czech: string, english: string): Changes => ({
  [cs]: replacing('Úřad se ptá.', czech),
  [en]: replacing('The office asks.', english),
});

/** The words of a piece of HTML. */
const words = (html = ''): string => html.replace(/<[^>]+>/g, '');

describe('a fact that changes', () => {
  it('is put into lessons, questions and the glossary, in both languages and typeset like every text', async () => {
    const {
      lessons,
      banks,
      glossary: terms,
    } = await readCourse(
      smallCourse({
        ...written(days + system),
        ...inStory('Do {{system:2}} píše úřad {{days}} dnů.', 'The office writes into {{system}} for {{days}} days.'),
        [bank]: replacing('stem: { cs: Kdo?, en: Who? }', "stem: { cs: 'Do {{days}} dnů?', en: 'In {{days}} days?' }"),
        [glossary]: replacing('en: a message to participants', "en: 'a message in {{system}}'"),
      }),
    );
    expect(words(lessons['first']?.cs.blocks['first/story'])).toContain('Do e-Stolu píše úřad 15\u00a0dnů.');
    expect(words(lessons['first']?.en.blocks['first/story'])).toContain('The office writes into e-Table for 15 days.');
    expect(banks['first']?.[0]?.stem).toEqual({ cs: 'Do 15\u00a0dnů?', en: 'In 15 days?' });
    expect(terms[0]?.definition.en).toBe('a message in e-Table');
  });

  it('changes in every text at once when its one line changes', async () => {
    const texts = inStory('Úřad píše {{days}} dnů.', 'The office writes for {{days}} days.');
    const later = days.replaceAll("'15'", "'20'");
    const { lessons } = await readCourse(smallCourse({ ...written(later), ...texts }));
    expect(words(lessons['first']?.cs.blocks['first/story'])).toContain('20\u00a0dnů');
    expect(words(lessons['first']?.en.blocks['first/story'])).toContain('20 days');
  });
});

describe('what an author is told about facts', () => {
  it('a text names a fact nobody knows', async () => {
    expect(await told({ ...written(days), ...inStory('Do {{day}} dnů.', 'In {{days}} days.') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        fact "day" is not in lessons/facts.yaml.
        Did you mean "days" (lessons/facts.yaml:1)?"
    `);
  });

  it('a question names one, and there are none', async () => {
    expect(await told({ [bank]: replacing('stem: { cs: Kdo?,', "stem: { cs: 'Kdo {{x}}?',") })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:9
        fact "x" is not in lessons/facts.yaml.
        Add it to lessons/facts.yaml, or write {{id}} of one that is there."
    `);
  });

  it('braces are not closed', async () => {
    expect(await told(inStory('Do {{days dnů.', 'In time.'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "{{" has no "}}" behind it.
        Write {{id}} with the id of a fact."
    `);
  });

  it('a fact stands in no text', async () => {
    expect(await told(written(days))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        fact "days" stands in no text.
        Write {{days}} where it belongs, or take it out here."
    `);
  });

  it('a fact has no English text', async () => {
    expect(await told(written(days.replace("  en: '15'\n", '')))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        "days" has no English text.
        Write it under "en": all languages are published together."
    `);
  });

  it('a fact has no Czech text', async () => {
    expect(await told(written(days.replace("  cs: '15'\n", '')))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        "days" has no Czech text.
        Write it under "cs": all languages are published together."
    `);
  });

  it('a fact has no source', async () => {
    expect(await told(written(days.replace('  sources: [src-01]\n', '')))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        sources of "days" is missing.
        Write "sources: [src-…]", the ids of the sources it rests on."
    `);
  });

  it('a fact has no date of its last check', async () => {
    expect(await told(written(days.replace("  checked: '2026-11-23'\n", '')))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        checked of "days" is missing.
        Write "checked: 'YYYY-MM-DD'", the day on which somebody last looked."
    `);
  });

  it('a fact rests on a source nobody knows', async () => {
    const texts = inStory('Do {{days}} dnů.', 'In {{days}} days.');
    expect(await told({ ...written(days.replace('src-01', 'src-10')), ...texts })).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        source "src-10" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('a text asks for a case the name does not have', async () => {
    const texts = inStory('V {{system:6}}.', 'In {{system:2}}.');
    expect(await told({ ...written(system), ...texts })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        fact "system" has no case 6 in Czech.
        Add it to lessons/facts.yaml: cs: { 1: …, 6: … }.

      lessons/content/1-first/en.md:10
        fact "system" has no case 2 in English.
        Write {{system}}."
    `);
  });

  it('a fact holds more than plain words', async () => {
    expect(await told(written(days.replace("cs: '15'", "cs: '*15*'")))).toMatchInlineSnapshot(`
      "lessons/facts.yaml:3
        Czech text of "days" is "*15*".
        Write one line of plain words."
    `);
  });

  it('what calculates with a fact is nowhere', async () => {
    const texts = inStory('Do {{days}} dnů.', 'In {{days}} days.');
    expect(await told({ ...written(`${days}  also: [first/stori]\n`), ...texts })).toMatchInlineSnapshot(`
      "lessons/facts.yaml:1
        "first/stori", which is to follow fact "days", is nowhere.
        Did you mean "first/story" (lessons/content/1-first/cs.md:8)?"
    `);
  });

  it('a text in no language names a fact that differs between languages', async () => {
    const changes = {
      [bank]: replacing(
        'objective: o1-1\n  difficulty: easy\n  pool: test',
        "objective: '{{system}}'\n  difficulty: easy\n  pool: test",
      ),
    };
    expect(await told({ ...written(system), ...changes })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:4
        fact "system" differs between languages, and this text belongs to none.
        Write it out.

      assessments/banks/1-first.yaml:4
        objective "…" is not in lessons/course.yaml.
        Add it to lessons/course.yaml."
    `);
  });
});
