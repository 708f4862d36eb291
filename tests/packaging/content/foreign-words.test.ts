import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';

const { lessons } = await readCourse(process.cwd());

/** Names of people and organisations stay as they are: WCAG 2.2, 3.1.2, excepts them. */
const names = [
  ...['Kolářová', 'Hruška', 'Beránková', 'Mikeš', 'Arnstein', 'Boháč'],
  ...['Síť Pečujeme', 'Doma dobře', 'Právo na péči', 'Sdružení rodičů', 'Podhůří', 'Nadační fond Ruka', 'domácí péče'],
];

/** Words no Czech sentence has, and words borrowed so lately that a Czech voice does not know how to say them. */
const english =
  /(?<![\p{L}-])(the|and|for|with|from|policy|feedback|round table|stakeholders?|open call|citizens?)(?![\p{L}-])/giu;
const czech = /[\p{L}]*[ěščřžýůťďňĚŠČŘŽÝŮŤĎŇ][\p{L}]*/gu;

/** The words of a block that are said in the voice of the page: not those marked as another language, no line that names a source. */
function ownWords(html: string): string {
  const marked = /<(\w+)[^>]* lang="[^"]*"[^>]*>[^<]*<\/\1>/g;
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<p class="source">.*?<\/p>|<figcaption class="source">.*?<\/figcaption>/gs, ' ')
    .replace(marked, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00a0\s]+/g, ' ');
}

const blocks = (language: 'cs' | 'en') =>
  Object.values(lessons).flatMap(({ [language]: text }) => Object.entries(text.blocks));

describe('a word of another language', () => {
  it.each(blocks('en'))('is marked in English: %s', (_, html) => {
    const rest = names.reduce((text, name) => text.replaceAll(name, ' '), ownWords(html));
    expect(rest.match(czech) ?? []).toEqual([]);
  });

  it.each(blocks('cs'))('is marked in Czech: %s', (_, html) => {
    expect(ownWords(html).match(english) ?? []).toEqual([]);
  });

  it('would be found if it were not marked', () => {
    expect(ownWords('<p>This is <span lang="cs">závazek</span>, not závěr.</p>').match(czech)).toEqual(['závěr']);
    expect(ownWords('<p>Říká se <span lang="en">open call</span>, ne open call.</p>').match(english)).toEqual([
      'open call',
    ]);
  });
});
