import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cmi5Statement, stamped, type Cmi5Verb, type ContextTemplate } from '../../module/formats/cmi5-statement.ts';
import type { Actor } from '../../module/formats/statement-types.ts';
import { Cmi5Lms } from '../../packaging/preview/cmi5/cmi5-lms.ts';
import { breaches, remember, ruleIds } from '../../packaging/preview/cmi5/rules.ts';
import type { Cmi5Options, Registration, Session, Statement } from '../../packaging/preview/cmi5/session.ts';

/** A unit that does everything right, one statement at a time, so that a mutant differs from it in one thing. */
class Unit {
  readonly registration: Registration;
  session: Session;
  private readonly lms = new Cmi5Lms('http://lms.invalid/');

  constructor(private readonly options: Cmi5Options = { masteryScore: 0.75 }) {
    this.registration = this.lms.enrol('https://lms.invalid/activity/1');
    this.session = this.open(options);
  }

  open(options: Cmi5Options = this.options): Session {
    const { session } = this.lms.launch(this.registration, options);
    this.session = Object.assign(session, { fetched: true, readLaunchData: true, readPreferences: true });
    return this.session;
  }

  make(verb: Cmi5Verb, scaled: number | null = null): Json {
    const { contextTemplate } = this.session.launchData as unknown as { readonly contextTemplate: ContextTemplate };
    const statement = cmi5Statement(
      { verb, at: new Date('2026-11-24T08:00:00Z'), seconds: 5, scaled },
      {
        actor: this.registration.actor as Actor,
        registration: this.registration.id,
        activityId: this.registration.activityId,
        language: 'cs',
        revision: '1',
        sessionId: this.session.id,
        masteryScore: this.session.masteryScore,
        uuid: randomUUID,
      },
    );
    return structuredClone(stamped(contextTemplate, statement)) as unknown as Json;
  }

  /** Rules broken; a statement that breaks none is taken. */
  send(statement: Json): readonly string[] {
    const broken = breaches(this.session, statement);
    if (broken.length === 0) remember(this.session, statement);
    return broken.map((each) => each.replace(/ .*/, ''));
  }
}

type Json = Statement & { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- mutants break every shape

const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
const moveOn = { objectType: 'Activity', id: `${cmi5}categories/moveon` };

/** One statement sent wrongly, for each rule; what goes before it is right. */
const mutants: readonly (readonly [rule: string, what: string, send: (unit: Unit) => readonly string[]])[] = [
  ['9.1.0.0-1', 'has no id', change('initialized', (one) => delete one.id)],
  ['9.7.0.0-1', 'has no timestamp', change('initialized', (one) => delete one.timestamp)],
  ['9.7.0.0-2', 'tells local time', change('initialized', (one) => (one.timestamp = '2026-11-24T09:00:00+01:00'))],
  ['8.1.3.0-3', 'adds a name to the actor', change('initialized', (one) => (one.actor.name = 'Jana'))],
  [
    '6.3.0.0-1',
    'voids a statement',
    after(['initialized'], (unit) => {
      const one = allowed(unit);
      one.verb.id = 'http://adlnet.gov/expapi/verbs/voided';
      one.object = { objectType: 'StatementRef', id: randomUUID() };
      delete one.context.revision;
      return unit.send(one);
    }),
  ],
  [
    '9.6.1.0-1',
    'makes its own registration',
    change('initialized', (one) => (one.context.registration = randomUUID())),
  ],
  [
    '9.6.3.1-4',
    'leaves the session id out of a statement of its own',
    after(['initialized'], (unit) => {
      const one = allowed(unit);
      one.context.extensions = {};
      return unit.send(one);
    }),
  ],
  [
    '10.2.1.0-6',
    'puts its own grouping before the template’s',
    change('initialized', (one) => one.context.contextActivities.grouping.unshift({ id: 'https://a.invalid' })),
  ],
  [
    '10.2.1.0-4',
    'never reads LMS.LaunchData',
    (unit) => {
      unit.session.readLaunchData = false;
      return unit.send(unit.make('initialized'));
    },
  ],
  [
    '11.0.0.0-3',
    'never reads the preferences',
    (unit) => {
      unit.session.readPreferences = false;
      return unit.send(unit.make('initialized'));
    },
  ],
  ['9.3.0.0-4', 'begins with something else', (unit) => unit.send(allowed(unit))],
  ['9.3.0.0-5', 'goes on after terminated', after(['initialized', 'terminated'], (unit) => unit.send(allowed(unit)))],
  [
    '9.6.2.1-1',
    'says completed without the category cmi5',
    change('completed', (one) => (one.context.contextActivities.category = [])),
  ],
  [
    '9.6.2.2-1',
    'says completed without the category moveon',
    change('completed', (one) => one.context.contextActivities.category.pop()),
  ],
  [
    '9.6.2.2-2',
    'terminates with the category moveon',
    change('terminated', (one) => one.context.contextActivities.category.push(moveOn)),
  ],
  [
    '9.6.2.2-2',
    'has the category moveon in a statement of its own',
    after(['initialized'], (unit) => {
      const one = allowed(unit);
      one.context.contextActivities.category = [moveOn];
      return unit.send(one);
    }),
  ],
  ['8.1.5.0-6', 'speaks of its own activity', change('completed', (one) => (one.object.id = 'https://a.invalid'))],
  ['9.3.0.0-2', 'initializes twice', after(['initialized'], (unit) => unit.send(unit.make('initialized')))],
  [
    '9.3.0.0-6',
    'completes again in the next session',
    nextSession(['initialized', 'completed'], (unit) => unit.send(unit.make('completed'))),
  ],
  [
    '9.3.0.0-7',
    'passes again in the next session',
    nextSession(['initialized', 'passed'], (unit) => unit.send(unit.make('passed', 1))),
  ],
  [
    '9.3.0.0-8',
    'fails in a session after it passed',
    nextSession(['initialized', 'passed'], (unit) => unit.send(unit.make('failed', 0.1))),
  ],
  [
    '9.3.0.0-3',
    'passes after it failed',
    after(['initialized', 'failed'], (unit) => unit.send(unit.make('passed', 1))),
  ],
  ['9.5.1.0-2', 'scores completed', change('completed', (one) => (one.result.score = { scaled: 1 }))],
  ['9.5.1.0-3', 'says raw without min and max', change('passed', (one) => (one.result.score.raw = 9))],
  ['9.5.2.0-1', 'passes without success', change('passed', (one) => delete one.result.success)],
  ['9.5.2.0-2', 'fails with success', change('failed', (one) => (one.result.success = true))],
  ['9.5.2.0-3', 'completes with success', change('completed', (one) => (one.result.success = true))],
  ['9.5.3.0-1', 'completes without completion', change('completed', (one) => delete one.result.completion)],
  ['9.5.3.0-2', 'passes with completion', change('passed', (one) => (one.result.completion = true))],
  ['9.5.4.1-1', 'terminates without duration', change('terminated', (one) => delete one.result)],
  ['9.5.4.1-2', 'completes without duration', change('completed', (one) => delete one.result.duration)],
  ['9.5.4.1-3', 'passes without duration', change('passed', (one) => delete one.result.duration)],
  ['9.5.4.1-4', 'fails without duration', change('failed', (one) => delete one.result.duration)],
  ['9.3.4.0-2', 'passes below the mastery score', change('passed', (one) => (one.result.score.scaled = 0.7))],
  ['9.3.5.0-2', 'fails with the mastery score', change('failed', (one) => (one.result.score.scaled = 0.75))],
  [
    '9.6.3.2-2',
    'carries another mastery score',
    change('passed', (one) => (one.context.extensions[`${cmi5}extensions/masteryscore`] = 0.5)),
  ],
  ['10.2.2.0-2', 'completes in Browse', inMode('Browse')],
  ['10.2.2.0-3', 'passes in Review', inMode('Review')],
];

/** Sends a statement changed in one thing, after what must go before it. */
function change(verb: Cmi5Verb, spoil: (statement: Json) => unknown): (unit: Unit) => readonly string[] {
  return after(verb === 'initialized' ? [] : ['initialized'], (unit) => {
    const statement = unit.make(verb, score(verb));
    spoil(statement);
    return unit.send(statement);
  });
}

function after(before: readonly Cmi5Verb[], then: (unit: Unit) => readonly string[]) {
  return (unit: Unit): readonly string[] => {
    for (const verb of before) expect(unit.send(unit.make(verb, score(verb)))).toEqual([]);
    return then(unit);
  };
}

function nextSession(before: readonly Cmi5Verb[], then: (unit: Unit) => readonly string[]) {
  return after(before, (unit) => {
    unit.open();
    return after(['initialized'], then)(unit);
  });
}

function inMode(launchMode: 'Browse' | 'Review') {
  return (unit: Unit): readonly string[] => {
    unit.open({ launchMode });
    return after(['initialized'], () => unit.send(unit.make('completed')))(unit);
  };
}

const score = (verb: Cmi5Verb): number | null => (verb === 'passed' ? 0.8 : verb === 'failed' ? 0.2 : null);

/** A statement of the unit's own. */
function allowed(unit: Unit): Json {
  const one = unit.make('initialized');
  one.verb.id = 'http://adlnet.gov/expapi/verbs/experienced';
  one.object.id = 'https://course.invalid/block/story';
  one.context.contextActivities.category = [];
  return one;
}

describe('the strict cmi5 LMS', () => {
  it.each(mutants)('catches, by %s, a unit that %s', (rule, _what, send) => {
    expect(send(new Unit())).toContain(rule);
  });

  it('has a mutant for every rule', () => {
    expect(new Set(mutants.map(([rule]) => rule))).toEqual(new Set(ruleIds));
  });

  it('takes everything from a unit that does it right, over two sessions', () => {
    const unit = new Unit();
    const first = [unit.make('initialized'), allowed(unit), unit.make('failed', 0.2), unit.make('terminated')];
    expect(first.flatMap((each) => unit.send(each))).toEqual([]);
    unit.open();
    const verbs = ['initialized', 'completed', 'passed', 'terminated'] as const;
    expect(verbs.flatMap((verb) => unit.send(unit.make(verb, score(verb))))).toEqual([]);
  });
});
