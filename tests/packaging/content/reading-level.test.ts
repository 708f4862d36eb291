import { describe, expect, it } from 'vitest';
import type { Content } from '../../../packaging/content/read-content.ts';
import { countWords, mostWords, readingHints, sentences } from '../../../packaging/content/reading-level.ts';

describe('the sentences of a text', () => {
  it.each([
    [
      'end with a full stop, a question mark or a colon’s quotation',
      'Kdo? Úřad. „Ano.“ Tak.',
      ['Kdo?', 'Úřad.', '„Ano.“', 'Tak.'],
    ],
    ['do not end within a date or an ordinal', 'Od 1. 1. 2026 platí 3. verze.', ['Od 1. 1. 2026 platí 3. verze.']],
    [
      'do not end behind an abbreviation',
      'Podle čl. 5 odst. 1 a § 2 č. 106 Sb. O tom víme.',
      ['Podle čl. 5 odst. 1 a § 2 č. 106 Sb. O tom víme.'],
    ],
    ['end behind a year before a capital', 'Bylo to roku 2022. Potom ne.', ['Bylo to roku 2022.', 'Potom ne.']],
    ['leave citations out', 'Platí to. [@src-01] A dost. [@src-02]', ['Platí to.', 'A dost.']],
  ])('%s', (_, text, found) => {
    expect(sentences(text)).toEqual(found);
  });

  it('count words, not dashes and signs', () => {
    expect(countWords('Úřad – ten první – má 2 lidi (a\u00a0dost).')).toBe(8);
  });
});

describe('the length of a lesson', () => {
  /** A lesson of one screen to read and one exercise, each of so many minutes. */
  const told = (reading: number, exercise: number): readonly string[] => {
    const blocks = [
      { kind: 'reading', minutes: reading, nodes: [] },
      { kind: 'exercise', minutes: exercise, nodes: [] },
    ];
    const text = { language: 'cs', file: 'lessons/content/1-first/cs.md', blocks };
    const content = { lessons: [{ texts: { cs: text } }], questions: new Map(), exercises: [] } as unknown as Content;
    return readingHints(content).map(({ message }) => message);
  };

  it('is ten to fifteen minutes, the exercise beside it', () => {
    expect(told(10, 12)).toEqual([]);
    expect(told(15, 3)).toEqual([]);
    expect(told(9, 6)[0]).toContain('the lesson takes 9 minutes without its exercise; a lesson is 10 to 15.');
    expect(told(15.5, 1)).toHaveLength(1);
  });
});

describe('advice on plain language', () => {
  const sentence = (words: number): string => `${Array.from({ length: words }, () => 'Slovo').join(' ')}.`;
  const about = (task: { readonly cs: string; readonly en: string }): readonly string[] => {
    const exercise = {
      value: { steps: [{ task }] },
      at: (...path: (string | number)[]) => ({ file: path.join('.'), line: 1 }),
    };
    const content = { lessons: [], questions: new Map(), exercises: [exercise] } as unknown as Content;
    return readingHints(content).map(({ file, problem }) => `${file}: ${problem.replace(/ \(.*$/, '')}`);
  };

  it.each([
    ['Řekla "ano".', '"ano"'],
    ['Strategie 2021-2030 platí.', '2021-2030'],
    ['Platí od 1.1.2027.', '1.1.2027'],
    ['A tak dále...', '...'],
  ])('is given where Czech is not set as Czech: %s', (cs, found) => {
    expect(about({ cs, en: cs })).toEqual([`steps.0.task.cs: ${found} is not how Czech is set.`]);
    expect(about({ cs: 'Řekla „ano“, v letech 2021–2030, od 1. 1. 2027…', en: 'Yes.' })).toEqual([]);
  });

  it('is given for a text at any depth of an exercise, in either language, beyond the longest sentence', () => {
    expect(about({ cs: sentence(mostWords), en: sentence(mostWords) })).toEqual([]);
    expect(about({ cs: sentence(mostWords + 1), en: sentence(mostWords + 2) })).toEqual([
      'steps.0.task.cs: a sentence has 26 words',
      'steps.0.task.en: a sentence has 27 words',
    ]);
  });

  it('names heavy words in Czech and leaves English and longer words alone', () => {
    expect(about({ cs: 'V rámci porady.', en: 'Stakeholder feedback.' })).toEqual([
      'steps.0.task.cs: „V rámci“ is heavy.',
    ]);
    expect(about({ cs: 'Obraz v rámečku, účelem je rozhovor.', en: '' })).toEqual([]);
  });
});
