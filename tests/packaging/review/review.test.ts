import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Problems } from '../../../packaging/content/content-error.ts';
import { readContent } from '../../../packaging/content/read-content.ts';
import { isOld, statement, type Setting } from '../../../packaging/review/statement.ts';
import { survey } from '../../../packaging/review/survey.ts';
import { plainLine } from '../../../packaging/review/bilingual.ts';
import { reviewPage } from '../../../packaging/review/review-page.ts';
import { wordDocument } from '../../../packaging/review/word-document.ts';
import { writeReview } from '../../../packaging/review/write-review.ts';
import { unzip } from '../../../packaging/zip.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'review-'));
afterAll(() => rmSync(folder, { recursive: true }));

const problems = new Problems();
const content = await readContent(root, problems);
if (!content) throw new RangeError('the content cannot be read');
const written = await writeReview(root, folder, '2026-11-24');
const pages = Object.fromEntries(
  (['cs', 'en'] as const).map((language) => [
    language,
    readFileSync(join(folder, `spolecny-stul-review.${language}.html`), 'utf8'),
  ]),
) as Readonly<Record<'cs' | 'en', string>>;
const blocks = [...content.blocks.keys()];

describe('the list for the content owner', () => {
  it.each(['cs', 'en'] as const)(
    'names every question, term, fact, source and row of the finder by its id (%s)',
    (language) => {
      const aid = content.aids.find(({ value }) => value.id === 'whom-to-approach')?.value as unknown as {
        readonly partners: readonly { readonly id: string }[];
      };
      const ids = [
        ...content.questions.keys(),
        ...[
          ...(content.glossary?.list ?? []),
          ...(content.facts.list ?? []),
          ...(content.sources?.list ?? []),
          ...aid.partners,
        ].map(({ id }) => id),
      ];
      expect(aid.partners.length).toBeGreaterThanOrEqual(49);
      expect(ids.filter((id) => !pages[language].includes(`<code>${id}</code>`))).toEqual([]);
    },
  );

  it('shows every citation of every lesson with its place, its address and its source', () => {
    const cited = content.lessons.flatMap(({ id, texts }) =>
      (texts.cs?.blocks ?? []).flatMap((block) =>
        block.citations.map((citation) => [`${id}/${block.id}`, citation.id]),
      ),
    );
    const found = survey(content, 'cs', '2026-11-24').statements.filter(({ kind }) => kind === 'lesson');
    const shown = found.flatMap(({ id, sources }) => sources.map((source) => [id, source.id].join(' ')));
    expect(cited.filter(([block, source]) => !shown.includes(`${block} ${source}`))).toEqual([]);
    expect(found.find(({ id }) => id === 'why-cooperate/obstacle')?.address ?? '#/').toMatch(/^#\//);
    expect(found.every(({ place, text }) => place.line > 1 && text !== '')).toBe(true);
  });

  it('lists what a text says an office will confirm, as often in one language as in the other', () => {
    const waiting = (language: 'cs' | 'en'): string[] =>
      survey(content, language, '2026-11-24')
        .statements.filter(
          ({ kind, state, sources }) =>
            kind !== 'question' &&
            kind !== 'term' &&
            state === 'unconfirmed' &&
            sources.every(({ state: own }) => own !== 'unconfirmed'),
        )
        .map(({ kind, id }) => `${kind} ${id}`)
        .sort();
    expect(new Set(waiting('en'))).toEqual(new Set(waiting('cs')));
    expect(waiting('cs')).toContain('lesson rules-of-the-game/information');
  });

  it('shows first what nobody has checked for more than 12 months, counted from the day given', () => {
    const first = (today: string): string =>
      reviewPage(survey(content, 'en', today))
        .split('<h2>Checked more than 12 months ago</h2>')[1]
        ?.split('<h2>')[0] ?? '';
    expect(first('2026-11-24')).toContain('Nothing: somebody has checked everything within the last 12 months.');
    expect(first('2027-11-24')).toContain('<code>#/why-cooperate/');
    expect(first('2027-11-24')).toMatch(/<strong>23 November 2026<\/strong>/);
    expect(isOld('2026-11-23', '2027-11-23')).toBe(false);
    expect(isOld('2026-11-23', '2027-11-24')).toBe(true);
  });

  it('takes a statement to be as sure as its weakest source and as old as its oldest', () => {
    const source = (id: string, state: 'verified' | 'unconfirmed', checked: string) =>
      [id, { id, state, checked, title: id, issuer: '', published: '', href: null, language: 'cs' }] as const;
    const setting: Setting = {
      language: 'cs',
      checked: '2026-11-24',
      sources: new Map([source('a', 'verified', '2025-01-01'), source('b', 'unconfirmed', '2026-01-01')]),
    };
    const from = { kind: 'lesson', id: 'x', address: null, place: { file: 'x', line: 1 }, text: 'x' } as const;
    expect(statement(from, ['a', 'b'], setting)).toMatchObject({ state: 'unconfirmed', checked: '2025-01-01' });
    expect(statement(from, ['a'], setting).state).toBe('verified');
    expect(statement(from, ['didactic'], setting)).toMatchObject({ state: 'didactic', checked: '2026-11-24' });
  });
});

describe('the texts for Word', () => {
  const bytes = readFileSync(join(folder, 'spolecny-stul-texts.docx'));
  const files = unzip(new Uint8Array(bytes));
  const xml = (path: string): string => new TextDecoder().decode(files[path]);
  const words = xml('word/document.xml');

  it('are a zip of well-formed parts', () => {
    const parts = Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path));
    expect(parts).toContain('word/document.xml');
    expect(parts.filter((path) => XMLValidator.validate(xml(path)) !== true)).toEqual([]);
  });

  it('hold the id of every block, question, exercise and term', () => {
    const ids = [
      ...blocks,
      ...content.questions.keys(),
      ...content.exercises.map(({ value }) => value.id),
      ...(content.glossary?.list ?? []).map(({ id }) => id),
    ];
    expect(ids.filter((id) => !words.includes(`>${id}<`))).toEqual([]);
  });

  it('hold both languages, each marked for the spelling of its own', () => {
    const plain = plainOf(words);
    const stems = [...content.questions.values()].flatMap(({ question: { stem } }) => [stem.cs, stem.en]);
    expect(stems.filter((stem) => !plain.includes(flat(stem)))).toEqual([]);
    expect(words).toContain('<w:lang w:val="cs-CZ"/>');
    expect(words).toContain('<w:lang w:val="en-GB"/>');
  });

  it('hold at least 1,100 words of each lesson in each language, and more in all than that', () => {
    const { lessons } = survey(content, 'cs', '2026-11-24');
    expect(lessons).toHaveLength(7);
    for (const lesson of lessons)
      expect(Math.min(lesson.words.cs, lesson.words.en), lesson.id).toBeGreaterThanOrEqual(1100);
    expect(written.figures.at(-1)).toMatch(/^all texts: \d{5} cs, \d{5} en words$/);
  });

  it('are the same bytes for the same texts, dated by the content and not by the clock', async () => {
    const row = { cs: [plainLine('Stůl')], en: [plainLine('A table')] };
    const made = (): Promise<Uint8Array> =>
      wordDocument('T', '2026-11-23', [{ title: 'P', groups: [{ id: 'x', note: '', rows: [row] }] }]);
    const first = await made();
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
    const second = await made();
    vi.useRealTimers();
    expect(Buffer.from(second).equals(first)).toBe(true);
    expect(xml('docProps/core.xml')).toContain(`${content.outline.value.checked}T00:00:00Z`);
  });
});

/** The words of the document, without marks and with every kind of space alike. */
function plainOf(document: string): string {
  return flat(
    document
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

function flat(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ');
}
