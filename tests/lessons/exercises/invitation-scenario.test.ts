import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cameBack, judge } from '../../../lessons/exercises/invitation-scenario.ts';
import type { InvitationScenario } from '../../../lessons/exercises/scenario-data.ts';
import { readPlayed, work, type Played } from '../../../lessons/exercises/scenario-path.ts';
import { performanceCodes, readPerformanceCodes } from '../../../module/formats/performance.ts';
import { readExercise } from '../../support/exercise.ts';
import { everyScene, type Walked } from '../../support/scenario-walk.ts';
import '../../support/property-runs.ts';

const data = await readExercise<InvitationScenario>('invitation-scenario');

/** Plays to the end; `choose` says which option, from 1, of those at a scene. */
function play(choose: (played: Played) => number, before = 0): readonly number[] {
  let done = work.start(before);
  for (;;) {
    done = work.decide(readPlayed(data, done), choose(readPlayed(data, done)));
    const decided = readPlayed(data, done);
    if (!decided.here) return done;
    done = work.leave(decided);
  }
}

/** The option chosen at each node named; the best one elsewhere. */
const deciding =
  (choices: Readonly<Record<string, string>>) =>
  ({ here }: Played): number => {
    const options = here?.node.options ?? [];
    const named = options.findIndex(({ id }) => id === choices[here?.node.id ?? '']);
    return 1 + (named >= 0 ? named : options.findIndex(({ quality }) => quality === 1));
  };
const played = (choices: Readonly<Record<string, string>>) => readPlayed(data, play(deciding(choices)));
const verdict = (choices: Readonly<Record<string, string>>) => judge(data, play(deciding(choices)));

describe('the scenario of a whole consultation', () => {
  let walked: Walked;

  beforeAll(() => {
    walked = everyScene(data);
  }, 60_000);

  it('has eighteen scenes, and every one of its 48 million paths is an end in one of four endings', () => {
    expect(data.nodes).toHaveLength(18);
    expect([...walked.nodes].sort()).toEqual(data.nodes.map(({ id }) => id).sort());
    expect([...walked.endings.keys()].sort()).toEqual(['conflict', 'delay', 'formal', 'open']);
    expect([...walked.endings.values()].reduce((sum, count) => sum + count, 0)).toBe(walked.paths);
    expect(walked.paths).toBeGreaterThan(48_000_000);
  });

  it('takes from fifteen to seventeen decisions', () => {
    expect([walked.shortest, walked.longest]).toEqual([15, 17]);
  });

  it('lets everything come back that can: each return of each scene is met on some path', () => {
    const all = data.nodes.flatMap(({ id, situation }) => situation.returns.map(({ when }) => [id, when] as const));
    expect(all.filter(([id, when]) => !walked.returned.get(id)?.has(when))).toEqual([]);
    expect(all.length).toBeGreaterThan(25);
  });

  it('does not put the best option in the same place again and again', () => {
    const places = data.nodes.map(({ options }) => options.findIndex(({ quality }) => quality === 1));
    for (const place of new Set(places)) expect(places.filter((each) => each === place).length).toBeLessThanOrEqual(8);
  });

  it.each([
    ['open', {}],
    ['conflict', { extension: 'only-them' }],
    ['conflict', { 'twelve-days': 'wait', 'phone-call': 'send-quietly' }],
    ['delay', { fundamental: 'treat-as-dispute' }],
    [
      'formal',
      {
        whom: 'umbrella',
        invitation: 'general',
        extension: 'offer-a-call',
        evidence: 'drop-table',
        'late-comment': 'correct-quietly',
        table: 'accepted-only',
      },
    ],
  ])('ends with %s after %j', (ending, choices) => {
    expect(verdict(choices).outcome).toBe(ending);
  });

  it('scores the mean of the decisions, whatever the ending', () => {
    expect(verdict({}).scaled).toBe(1);
    const { scaled, path } = verdict({ extension: 'only-them' });
    expect(scaled).toBeCloseTo(1 - 1 / path.length);
  });

  it('gives nothing for a decision that was not good: a worse one never raises the score', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 17, maxLength: 17 }), (choices) => {
        const done = play(({ here, steps }) => 1 + ((choices[steps.length] ?? 0) % (here?.node.options.length ?? 1)));
        const { steps } = readPlayed(data, done);
        expect(judge(data, done).scaled).toBeCloseTo(
          steps.reduce((sum, { option }) => sum + option.quality, 0) / steps.length,
        );
      }),
    );
  });

  it('keeps time, trust and evidence between nothing and ten', () => {
    const values = walked.states.flatMap((state) => Object.values(state));
    expect([Math.min(...values), Math.max(...values)]).toEqual([0, 10]);
  });
});

describe('what was played', () => {
  it('is nothing before the start, and shorter or foreign work is played as far as it can be', () => {
    expect(readPlayed(data, [])).toMatchObject({ steps: [], decided: null, marked: 0, before: 0 });
    expect(readPlayed(data, []).here?.node.id).toBe(data.start);
    expect(readPlayed(data, [0, 6, 1, 9])).toMatchObject({ decided: null, marked: 0 });
    expect(readPlayed(data, [0, 6, 1, 9]).steps).toHaveLength(1);
  });

  it('tells an option that is only marked from one that is decided and from one that is left behind', () => {
    const marked = work.mark(readPlayed(data, work.start(0)), 2);
    expect(marked).toEqual([0, 0, 2]);
    expect(readPlayed(data, marked)).toMatchObject({ steps: [], marked: 2, decided: null });
    const decided = work.decide(readPlayed(data, marked), 2);
    expect(decided).toEqual([0, 1, 2]);
    expect(readPlayed(data, decided)).toMatchObject({ marked: 0, decided: { option: { id: 'ask-management' } } });
    const left = work.leave(readPlayed(data, decided));
    expect(left).toEqual([0, 2, 2]);
    expect(readPlayed(data, left)).toMatchObject({ marked: 0, decided: null, here: { node: { id: 'whom' } } });
  });

  it('comes back at the same scene in the same state, wherever a learner stopped', () => {
    const anyWay = fc.array(fc.nat(3), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(anyWay, fc.nat(16), (choices, stop) => {
        const done = play(({ here, steps }) => 1 + ((choices[steps.length] ?? 0) % (here?.node.options.length ?? 1)));
        const whole = readPlayed(data, done);
        const count = Math.min(stop, whole.steps.length - 1);
        const here = readPlayed(data, [0, 2 * count, ...done.slice(2, 2 + count)]);
        expect(here.here?.node.id).toBe(whole.steps[count]?.scene.node.id);
        expect(here.here?.state).toEqual(whole.steps[count]?.scene.state);
      }),
    );
  });

  it('takes nineteen small numbers at most', () => {
    const done = play(
      deciding({ 'twelve-days': 'write-at-once', invitation: 'partnership', disagreement: 'leave-it' }),
    );
    expect(done.length).toBeLessThanOrEqual(19);
    expect(Math.max(...done.slice(2))).toBeLessThanOrEqual(4);
  });

  it('is judged only once the path has ended', () => {
    expect(() => judge(data, [0, 1, 1])).toThrow('the path has not ended yet');
  });
});

describe('the replay of a path', () => {
  it('says of a choice what it caused later, once, with where and what it cost', () => {
    const { steps } = played({ evidence: 'correct-later' });
    const index = steps.findIndex(({ scene }) => scene.node.id === 'evidence');
    const [back, ...others] = cameBack(data, steps, index);
    expect(others).toEqual([]);
    expect(back?.text.en).toContain('The uncorrected mistake came back');
    expect(steps[(back?.at ?? 0) - 1]?.scene.node.id).toBe('other-ministry');
    expect(back?.changes).toEqual({ time: -1, trust: -3 });
  });

  it('knows a choice that came back by the way the path went', () => {
    const { steps } = played({ invitation: 'partnership' });
    const index = steps.findIndex(({ scene }) => scene.node.id === 'invitation');
    const [back] = cameBack(data, steps, index);
    expect(steps[(back?.at ?? 0) - 1]?.scene.node.id).toBe('promise');
  });

  it('says nothing of a choice that never came back', () => {
    const { steps } = played({});
    const index = steps.findIndex(({ scene }) => scene.node.id === 'period');
    expect(cameBack(data, steps, index)).toEqual([]);
  });
});

describe('the path as the standards know it', () => {
  it('names every decision by its ids, and is the first one only before it was handed in', () => {
    const { performance, path } = verdict({});
    expect(performance.taken.map(({ step, answer }) => `${step}.${answer}`)).toEqual(path);
    expect(performance.steps.map(({ id }) => id)).toEqual(data.nodes.map(({ id }) => id));
    expect(performance.first).toBe(true);
    expect(judge(data, play(deciding({}), 1)).performance.first).toBe(false);
  });

  it('takes less than half of what SCORM 1.2 has room for, on the longest path too', () => {
    const { performance } = verdict({
      'twelve-days': 'write-at-once',
      invitation: 'partnership',
      disagreement: 'leave-it',
    });
    expect(performance.taken).toHaveLength(17);
    const codes = performanceCodes(performance);
    expect(codes.length).toBeLessThan(100);
    expect(readPerformanceCodes(performance, codes)).toEqual(performance.taken);
  });
});
