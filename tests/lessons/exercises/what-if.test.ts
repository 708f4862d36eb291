import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, readApproaches, unfinished, type WhatIf } from '../../../lessons/exercises/what-if.ts';
import { readExercise } from '../../support/exercise.ts';
import '../../support/property-runs.ts';

const data = await readExercise<WhatIf>('what-if');
const stages = ['-', 'never', ...data.stages.map(({ id }) => id)];
const topics = ['-', ...data.topics.map(({ id }) => id)];

/** The work behind `brief.group evidence.data never`, one word for each organisation. */
const work = (words: string): number[] =>
  words.split(' ').flatMap((word) => {
    const [stage = '-', topic = '-'] = word.split('.');
    return [stages.indexOf(stage), topics.indexOf(topic)];
  });
const outcomeOf = (words: string): string => judge(data, work(words)).outcome;
const momentsOf = (words: string) => judge(data, work(words)).moments.map(({ what }) => what);

/** Every way to finish the exercise. */
function everyWay(): number[][] {
  const one = stages
    .slice(1)
    .flatMap((stage) =>
      stage === 'never' ? [[1, 0]] : topics.slice(1).map((topic) => [stages.indexOf(stage), topics.indexOf(topic)]),
    );
  return one.flatMap((a) => one.flatMap((b) => one.map((c) => [...a, ...b, ...c])));
}

describe('what if the ministry had asked in time', () => {
  it.each([
    ['nobody-asked', 'never never never'],
    ['only-at-the-end', 'comments.group comments.data comments.tasks'],
    ['all-prevented', 'brief.group evidence.data drafting.tasks'],
    ['some-prevented', 'brief.group never never'],
    ['softened', 'evidence.group brief.data brief.tasks'],
    ['asked-in-vain', 'brief.tasks evidence.tasks comments.data'],
  ])('ends with %s after %s', (outcome, words) => {
    expect(outcomeOf(words)).toBe(outcome);
  });

  it.each([
    [
      'asked too early, there is nothing to ask about yet',
      'never brief.data brief.tasks',
      ['not-asked', 'early', 'early'],
    ],
    ['asked those who know only a part', 'evidence.data brief.group never', ['partly', 'partly', 'not-asked']],
    ['asked those who know nothing of it', 'brief.tasks drafting.tasks never', ['not-asked', 'not-asked', 'wrong']],
    ['asked when the measures stood already', 'drafting.group drafting.data never', ['late', 'late', 'not-asked']],
    ['asked over the finished draft', 'comments.group never drafting.tasks', ['too-late', 'not-asked', 'prevented']],
    [
      'the best of two who were asked decides',
      'brief.group brief.group never',
      ['prevented', 'not-asked', 'not-asked'],
    ],
  ])('%s: the story follows', (_, words, moments) => {
    expect(momentsOf(words)).toEqual(moments);
  });

  it('tells something in every one of the 2,197 ways, with a delay between none and that of the original story', () => {
    const ways = everyWay();
    expect(ways).toHaveLength(2197);
    const seen = new Set<string>();
    for (const way of ways) {
      const { outcome, scaled, weeks, before, moments } = judge(data, way);
      expect(weeks).toBeGreaterThanOrEqual(0);
      expect(weeks).toBeLessThanOrEqual(before);
      expect(scaled).toBe(moments.reduce((sum, { value }) => sum + value, 0) / 3);
      seen.add(outcome);
    }
    expect([...seen].sort()).toEqual(data.outcomes.map(({ id }) => id).sort());
  });

  it('is told well only by those who asked each organisation what it knows, in time', () => {
    const well = everyWay().filter((way) => judge(data, way).scaled === 1);
    expect(well.map((way) => judge(data, way).path)).toEqual([
      ['sdruzeni-rodicu.brief.group', 'doma-dobre.evidence.data', 'sit-pecujeme.evidence.tasks'],
      ['sdruzeni-rodicu.brief.group', 'doma-dobre.evidence.data', 'sit-pecujeme.drafting.tasks'],
    ]);
  });

  it('never gets better when an organisation is left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyWay()), fc.nat(2), (way, left) => {
        const without = way.map((each, at) => (Math.floor(at / 2) === left ? (at % 2 === 0 ? 1 : 0) : each));
        expect(judge(data, without).scaled ?? 0).toBeLessThanOrEqual(judge(data, way).scaled ?? 0);
      }),
    );
  });

  it('says what is still to be chosen, and takes a shorter or empty work for nothing chosen', () => {
    const ids = (words: number[]) => {
      const { when, topic } = unfinished(data, words);
      return [when.map(({ id }) => id), topic.map(({ id }) => id)];
    };
    expect(ids([])).toEqual([['sdruzeni-rodicu', 'doma-dobre', 'sit-pecujeme'], []]);
    expect(ids(work('brief.- never'))).toEqual([['sit-pecujeme'], ['sdruzeni-rodicu']]);
    expect(ids(work('brief.group never never'))).toEqual([[], []]);
  });

  it('forgets the subject of an organisation that is left out after all', () => {
    const [approach] = readApproaches(data, work('never.group never never'));
    expect(approach?.topic).toBe('group');
    expect(judge(data, work('never.group never never')).outcome).toBe('nobody-asked');
    expect(judge(data, work('never.group never never')).path).toEqual([
      'sdruzeni-rodicu.never',
      'doma-dobre.never',
      'sit-pecujeme.never',
    ]);
  });
});
