import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judge,
  misplaced,
  readActors,
  recognise,
  refusal,
  sizes,
  unplaced,
  type Place,
  type StakeholderMap,
} from '../../../lessons/exercises/stakeholder-map.ts';
import { readExercise } from '../../support/exercise.ts';
import '../../support/property-runs.ts';

const data = await readExercise<StakeholderMap>('stakeholder-map');
const cared = ['', '', 'lidé, o které se pečuje', 'Koncepce rozhoduje o jejich dni.'];

type Changes = Readonly<Record<string, Partial<Place> & { readonly spoken?: boolean }>>;

/** The work behind the model map with these changes; `own` is the group added. */
function work(
  changes: Changes = {},
  own: Place & { readonly spoken?: boolean } = { influence: 'small', impact: 'large' },
): number[] {
  const numbers = ({ influence, impact }: Place, spoken: boolean): number[] => [
    sizes.indexOf(influence) + 1,
    sizes.indexOf(impact) + 1,
    spoken ? 1 : 0,
  ];
  const cards = data.cards.flatMap((card) => {
    const change = changes[card.id];
    return numbers({ ...card.model, ...change }, change?.spoken ?? card.spokenTo);
  });
  return [...cards, ...numbers(own, own.spoken ?? false)];
}

/** Every card put where nobody is invited or asked. */
const allAway: Changes = Object.fromEntries(data.cards.map(({ id }) => [id, { influence: 'small', impact: 'small' }]));
const everyone: Changes = Object.fromEntries(data.cards.map(({ id }) => [id, { influence: 'large', impact: 'large' }]));
const away: Place = { influence: 'small', impact: 'small' };

describe('the stakeholder map', () => {
  it.each<[string, Changes, Place]>([
    ['full', {}, { influence: 'small', impact: 'large' }],
    [
      'narrow-circle',
      {
        ...allAway,
        'sit-pecujeme': { influence: 'large', impact: 'medium' },
        'doma-dobre': { influence: 'medium', impact: 'large' },
      },
      away,
    ],
    ['empty-table', allAway, away],
    ['people-missing', { 'sdruzeni-rodicu': away, 'carers-without-organisation': away, 'young-carers': away }, away],
    ['gaps', { 'pravo-na-peci': away }, { influence: 'small', impact: 'large' }],
    ['everyone-invited', everyone, { influence: 'large', impact: 'large' }],
    [
      'rough-places',
      {
        'sit-pecujeme': away,
        'doma-dobre': { influence: 'large' },
        'young-carers': { influence: 'large' },
        'carers-without-organisation': { influence: 'large' },
      },
      { influence: 'small', impact: 'large' },
    ],
  ])('leads to %s', (outcome, changes, own) => {
    expect(judge(data, work(changes, own), cared).outcome).toBe(outcome);
  });

  it('has a case above for every outcome', () => {
    expect(data.outcomes.map(({ id }) => id)).toHaveLength(7);
  });

  it('is worth everything as Tereza drew it', () => {
    const { scaled, covered, coverage } = judge(data, work(), cared);
    expect({ scaled, covered }).toEqual({ scaled: 1, covered: 5 });
    expect(coverage.every(({ state }) => state === 'covered')).toBe(true);
  });

  it('is worth less for every card put where it does not belong, and says why', () => {
    for (const card of data.cards) {
      const wrong = sizes.find((size) => !card.accept.impact.includes(size));
      if (!wrong) continue;
      const { scaled, placed } = judge(data, work({ [card.id]: { impact: wrong } }), cared);
      expect(scaled).toBeLessThan(1);
      expect(misplaced(placed).map(({ actor }) => actor.id)).toEqual([card.id]);
    }
  });

  it('is worth less for every mark that differs from the file', () => {
    for (const { id, spokenTo } of data.cards)
      expect(judge(data, work({ [id]: { spoken: !spokenTo } }), cared).scaled).toBe(0.99);
  });

  it('has words for every place of every card, and a score from 0 to 1', () => {
    const size = fc.constantFrom(...sizes);
    const place = fc.record({ influence: size, impact: size, spoken: fc.boolean() });
    const changes = fc.record(Object.fromEntries(data.cards.map(({ id }) => [id, place])));
    const name = fc.constantFrom(...data.ownGroup.groups.map(({ label }) => label.cs), 'včelaři');
    fc.assert(
      fc.property(changes, place, name, (all, own, called) => {
        const { scaled, placed, path } = judge(data, work(all, own), ['', '', called, 'nějak']);
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(scaled).toBeLessThanOrEqual(1);
        expect(misplaced(placed).every(({ text }) => text.cs !== '' && text.en !== '')).toBe(true);
        expect(path).toHaveLength(11);
      }),
    );
  });

  it('gives every pair of influence and impact exactly one approach', () => {
    const cells = data.approaches.flatMap((approach) =>
      approach.cells.map(({ influence, impact }) => `${influence} ${impact}`),
    );
    expect(cells.sort()).toEqual(sizes.flatMap((one) => sizes.map((other) => `${one} ${other}`)).sort());
  });

  it('tells what was done by ids, without what was written', () => {
    expect(judge(data, work(), cared).path.slice(-2)).toEqual([
      'young-carers.small.large',
      'own-1.cared-for.small.large',
    ]);
    expect(judge(data, work(), ['', '', 'včelaři z Podhůří', 'nějak']).path.at(-1)).toBe('own-1.small.large');
  });

  it('waits for every place, and takes an empty work for nothing placed', () => {
    expect(unplaced(readActors(data, [], []))).toHaveLength(10);
    expect(unplaced(readActors(data, work(), cared))).toEqual([]);
    expect(unplaced(readActors(data, work().slice(0, 30), cared)).map(({ id }) => id)).toEqual(['own-1']);
  });
});

describe('a group of the learner’s own', () => {
  it.each([
    ['Nemocnice a ordinace', 'doctors-and-nurses'],
    ['nemocní lidé', 'cared-for'],
    ['Odbory ve zdravotnictví', 'trade-unions'],
    ['zaměstnavatelé, u kterých pečující pracují', 'employers-of-carers'],
    ['Ústecký kraj', 'regional-authorities'],
    ['school counsellors', 'schools'],
    ['Romské rodiny', 'carers-from-other-countries'],
    ['včelaři', null],
  ])('%s is recognised as %s', (name, group) => {
    expect(recognise(data, name)?.id ?? null).toBe(group);
  });

  it.each([['Mladí pečující'], ['SVAZ OBCÍ PODHŮŘÍ'], ['Síť Pečujeme'], ['místní noviny'], ['Young carers at school']])(
    '%s is no new group, and the learner is told why',
    (name) => {
      expect(refusal(data, name)).not.toBeNull();
    },
  );

  it.each(data.ownGroup.groups.flatMap(({ label }) => [[label.cs], [label.en]]))('%s may be added', (name) => {
    expect(refusal(data, name)).toBeNull();
    expect(recognise(data, name)).not.toBeNull();
  });
});
