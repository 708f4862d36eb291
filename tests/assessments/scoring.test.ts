import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rightIds, rightNeighbours, score, verdict } from '../../assessments/scoring.ts';
import type { Matching, MultipleChoice, Numeric, Ordering, Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import {
  bank,
  fillIn,
  likert,
  matching,
  multiple,
  numeric,
  ordering,
  reason,
  reflection,
  single,
  situation,
} from './bank.ts';

const choice = (ids: string): Response => ({ kind: 'choice', chosen: [...ids] });
/** Targets of items 1, 2, 3 … in order; `-` leaves an item unmatched. */
const order = (ids: string): Response => ({ kind: 'ordering', order: [...ids] });
const write = (text: string): Response => ({ kind: 'text', text, shared: true });
const match = (targets: string): Response => ({
  kind: 'matching',
  pairs: Object.fromEntries([...targets].flatMap((target, at) => (target === '-' ? [] : [[`${at + 1}`, target]]))),
});

const table = [
  ['single choice: the key', single, choice('c'), 1],
  ['single choice: another option', single, choice('a'), 0],
  ['single choice: nothing', single, choice(''), 0],
  ['single choice: the key and another', single, choice('ac'), 0],
  ['single choice: the key named twice is the key', single, choice('cc'), 1],
  ['single choice: an option that does not exist', single, choice('z'), 0],
  ['true or false: right verdict with the right reason', reason, choice('a'), 1],
  ['true or false: right verdict with a wrong reason', reason, choice('c'), 0],
  ['true or false: wrong verdict', reason, choice('b'), 0],
  ['true or false: nothing', reason, choice(''), 0],
  ['true or false: the key named twice is the key', reason, choice('aa'), 1],
  ['multiple: all right and none wrong', multiple, choice('abc'), 1],
  ['multiple: the same in another order', multiple, choice('cab'), 1],
  ['multiple: one missing', multiple, choice('ab'), 0.5],
  ['multiple: one too many', multiple, choice('abcd'), 0.5],
  ['multiple: one wrong in place of a right one', multiple, choice('abd'), 0.5],
  ['multiple: two missing', multiple, choice('a'), 0],
  ['multiple: two wrong', multiple, choice('ade'), 0],
  ['multiple: everything', multiple, choice('abcde'), 0],
  ['multiple: nothing', multiple, choice(''), 0],
  ['multiple: doubled and unknown ids change nothing', multiple, choice('aabbccz'), 1],
  ['situation: the best step', situation, choice('b'), 1],
  ['situation: an acceptable step', situation, choice('d'), 0.5],
  ['situation: an unsuitable step', situation, choice('a'), 0],
  ['situation: two steps at once', situation, choice('bd'), 0],
  ['situation: the best step named twice', situation, choice('bb'), 1],
  ['situation: nothing', situation, choice(''), 0],
  ['matching: every pair', matching, match('abcd'), 1],
  ['matching: three pairs of four', matching, match('abce'), 0.5],
  ['matching: two pairs of four', matching, match('ab--'), 0.5],
  ['matching: one pair of four', matching, match('a---'), 0],
  ['matching: one target for every item', matching, match('aaaa'), 0],
  ['matching: nothing', matching, match(''), 0],
  ['matching: an unknown item changes nothing', matching, match('abcda'), 1],
  ['ordering: the right order', ordering, order('dbca'), 1],
  ['ordering: one step moved to the other end', ordering, order('adbc'), 0.5],
  ['ordering: two neighbours of three', ordering, order('bcad'), 0.5],
  ['ordering: one neighbour of three', ordering, order('dbac'), 0.5],
  ['ordering: the right order backwards', ordering, order('acbd'), 0],
  ['ordering: half of it', ordering, order('db'), 0.5],
  ['ordering: one step alone', ordering, order('d'), 0],
  ['ordering: nothing', ordering, order(''), 0],
  ['ordering: doubled and unknown steps change nothing', ordering, order('ddbzbca'), 1],
  ['number: the number', numeric, write('88'), 1],
  ['number: the lower limit of the tolerance', numeric, write('87'), 1],
  ['number: the upper limit of the tolerance', numeric, write('89.0'), 1],
  ['number: just beyond the limit', numeric, write('89.01'), 0],
  ['number: a known mistake', numeric, write('12'), 0],
  ['number: its negative', numeric, write('-88'), 0],
  ['number: nothing', numeric, write(''), 0],
  ['number: no number', numeric, write('88 %'), 0],
  ['number: a comma, which is not its one form', numeric, write('88,0'), 0],
  ['number: tenths within tenths', { ...numeric, correct: 0.3, tolerance: 0.1 }, write('0.4'), 1],
  ['number: zero where zero is right', { ...numeric, correct: 0, tolerance: 0 }, write('0'), 1],
  ['number: nothing where zero is right', { ...numeric, correct: 0, tolerance: 0 }, write(''), 0],
  ['word: the first wording', fillIn, write('OGP'), 1],
  ['word: small letters and spare spaces', fillIn, write('  ogp '), 1],
  ['word: a longer wording', fillIn, write('Partnerství pro otevřené vládnutí'), 1],
  ['word: without accents', fillIn, write('partnerstvi  PRO otevrene vladnuti.'), 1],
  ['word: accents composed of two characters', fillIn, write('Partnerství pro otevřené vládnutí'.normalize('NFD')), 1],
  ['word: in quotes', fillIn, write('„OGP“'), 1],
  ['word: a known mistake', fillIn, write('OECD'), 0],
  ['word: more than the word', fillIn, write('OGP a OECD'), 0],
  ['word: nothing', fillIn, write(''), 0],
  ['scale: any point', likert, choice('c'), null],
  ['scale: nothing', likert, choice(''), null],
  ['reflection: a thought', reflection, write('Zeptám se.'), null],
  ['reflection: nothing', reflection, write(''), null],
] as const;

describe('score', () => {
  it.each(table)('%s', (_, question, response, scaled) => {
    expect(score(question, response)).toBe(scaled);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('rounds the pairs of a matching with %i items to the nearest half', (all) => {
    const question = matchingOf(all);
    for (let right = 0; right <= all; right++) {
      const nearest = right === all ? 1 : Math.min(0.5, Math.max(0, Math.ceil((right / all) * 2 - 0.5) / 2));
      expect(score(question, answering(question, right)), `${right} of ${all}`).toBe(nearest);
    }
  });

  it('refuses a response of the wrong kind and names the question', () => {
    expect(() => score(single, match('a'))).toThrow(
      'question "l1-q001-single-c" (single-choice) was answered by a matching response',
    );
    expect(() => score(matching, choice('a'))).toThrow(TypeError);
  });

  it('gives the full point for exactly what rightIds names', () => {
    for (const question of [single, reason, multiple, situation]) {
      expect(score(question, { kind: 'choice', chosen: rightIds(question) })).toBe(1);
    }
    expect(score(matching, match(rightIds(matching).join('')))).toBe(1);
  });
});

describe('score, whatever is chosen', () => {
  const choices = fc.array(fc.constantFrom(...'abcdefz'), { maxLength: 8 });

  it('is 0, 0.5 or 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bank), choices, (question, chosen) => {
        const response = question.type === 'matching' ? match(chosen.join('')) : choice(chosen.join(''));
        expect([0, 0.5, 1]).toContain(score(question, response));
      }),
    );
  });

  it('does not depend on the order in which options were chosen', () => {
    const shuffled = fc
      .subarray([...'abcde'])
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(
      fc.property(fc.constantFrom(single, reason, multiple, situation), shuffled, (question, [ids, mixed]) => {
        expect(score(question, choice(mixed.join('')))).toBe(score(question, choice(ids.join(''))));
      }),
    );
  });

  const points = (question: Question, response: Response): number => score(question, response) ?? NaN;

  it('never falls when a right option is added, and never rises when a wrong one is', () => {
    fc.assert(
      fc.property(fc.subarray([...'abcdefgh']), fc.subarray([...'abcdefgh'], { minLength: 1 }), (chosen, correct) => {
        const question = multipleOf(correct);
        const before = points(question, choice(chosen.join('')));
        for (const id of question.options.filter((each) => !chosen.includes(each))) {
          const after = points(question, choice([...chosen, id].join('')));
          if (correct.includes(id)) expect(after).toBeGreaterThanOrEqual(before);
          else expect(after).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it('never falls with one more right pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (all) => {
        const question = matchingOf(all);
        const scores = Array.from({ length: all + 1 }, (_, right) => points(question, answering(question, right)));
        expect(scores).toEqual([...scores].sort((a, b) => a - b));
        expect(scores.at(-1)).toBe(1);
      }),
    );
  });
});

describe('score of an ordering', () => {
  const orders = fc.integer({ min: 3, max: 26 }).chain((all) => {
    const ids = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, all);
    const shuffled = fc.shuffledSubarray(ids, { minLength: all });
    return fc.record({ question: shuffled.map((correct) => orderingOf(correct)), given: shuffled });
  });

  it('is 1 for the right order alone, and at most a half otherwise', () => {
    fc.assert(
      fc.property(orders, ({ question, given }) => {
        const right = given.join('') === question.correct.join('');
        expect(score(question, { kind: 'ordering', order: question.correct })).toBe(1);
        if (!right) expect([0, 0.5]).toContain(score(question, { kind: 'ordering', order: given }));
      }),
    );
  });

  it('never falls with one more pair of right neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 26 }), (all) => {
        const question = orderingOf([...'abcdefghijklmnopqrstuvwxyz'].slice(0, all));
        // The first steps as they should be, the rest backwards: from no right pair to all of them.
        const scores = Array.from({ length: all }, (_, right) => {
          const [good, rest] = [question.correct.slice(0, right + 1), question.correct.slice(right + 1)];
          return score(question, { kind: 'ordering', order: [...good, ...rest.reverse()] }) ?? NaN;
        });
        expect(scores).toEqual([...scores].sort((a, b) => a - b));
        expect(scores.at(-1)).toBe(1);
      }),
    );
  });

  it('counts the neighbours that follow each other as they should', () => {
    expect(rightNeighbours(ordering, [...'dbca'])).toBe(3);
    expect(rightNeighbours(ordering, [...'bcad'])).toBe(2);
    expect(rightNeighbours(ordering, [...'acbd'])).toBe(0);
    expect(rightNeighbours(ordering, [])).toBe(0);
  });
});

it('score of a number is 1 exactly within the tolerance', () => {
  const tenths = fc.integer({ min: -10_000, max: 10_000 }).map((each) => each / 10);
  fc.assert(
    fc.property(tenths, fc.nat(100), tenths, (correct, tolerance, given) => {
      const question: Numeric = { ...numeric, correct, tolerance: tolerance / 10 };
      const within = Math.abs(Math.round(given * 10) - Math.round(correct * 10)) <= tolerance;
      expect(score(question, write(String(given)))).toBe(within ? 1 : 0);
    }),
  );
});

describe('verdict', () => {
  it.each([
    [1, 'right'],
    [0.5, 'partly'],
    [0.01, 'partly'],
    [0, 'not-yet'],
  ] as const)('%d is said as %s', (scaled, word) => {
    expect(verdict(scaled)).toBe(word);
  });
});

function orderingOf(correct: readonly string[]): Ordering {
  return { ...ordering, options: [...correct].sort(), correct };
}

function multipleOf(correct: string[]): MultipleChoice {
  return { ...multiple, options: [...'abcdefgh'], correct };
}

function matchingOf(all: number): Matching {
  const items = Array.from({ length: all }, (_, at) => `${at + 1}`);
  return {
    ...matching,
    items,
    options: [...'abcdefghij'],
    pairs: items.map((id, at) => ({ id, text: matching.stem, target: 'abcdefghi'.charAt(at) })),
  };
}

/** The first `right` items matched rightly, the others with a target that belongs to none. */
function answering(question: Matching, right: number): Response {
  return {
    kind: 'matching',
    pairs: Object.fromEntries(question.pairs.map((item, at) => [item.id, at < right ? item.target : 'j'])),
  };
}
