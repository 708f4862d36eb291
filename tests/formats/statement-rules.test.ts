import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../module/formats/statement-rules.ts';

const id = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const verb = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { cs: 'odpověděl', en: 'answered' } };
const actor = { account: { homePage: 'https://lms.example.cz', name: 'p-7f3a9c' } };
const activity = { id: 'https://course.example.cz/question/q1' };
const statement = { id, timestamp: '2026-11-23T07:00:00.000Z', actor, verb, object: activity };
const agent = { mbox: 'mailto:a@b.cz' };
const interaction = { interactionType: 'choice', choices: [{ id: 'a' }, { id: 'b' }], correctResponsesPattern: ['a'] };
const defined = (definition: unknown) => ({ object: { ...activity, definition } });
const inContext = (context: unknown) => ({ context });
const about = (object: unknown) => ({ object });
const by = (who: unknown) => ({ actor: who });
const sub = { objectType: 'SubStatement', actor, verb, object: activity };
const attachment = {
  usageType: 'http://adlnet.gov/expapi/attachments/signature',
  display: { en: 'signature' },
  contentType: 'application/octet-stream',
  length: 4,
  sha2: 'a'.repeat(64),
};

describe('a statement that keeps every rule', () => {
  it.each<[string, object]>([
    ['with the least it needs', {}],
    ['by an agent with an e-mail', by(agent)],
    ['by an agent with a hash', by({ mbox_sha1sum: 'ab'.repeat(20) })],
    ['by an agent with an OpenID', by({ openid: 'https://openid.example.cz/jana' })],
    ['by an identified group', by({ objectType: 'Group', ...agent, member: [agent] })],
    ['by an anonymous group', by({ objectType: 'Group', member: [agent, actor] })],
    ['about an agent', about({ objectType: 'Agent', ...agent })],
    ['about a statement', about({ objectType: 'StatementRef', id })],
    ['about a sub-statement', about(sub)],
    ['about an interaction', defined(interaction)],
    ['with a nested value of null in an extension', { result: { extensions: { 'https://x.cz/e': { deep: null } } } }],
    ['with an offset', { timestamp: '2026-11-23T08:00:00+01:00' }],
    ['with a duration of weeks', { result: { duration: 'P2W' } }],
    ['with one context activity that is no list', inContext({ contextActivities: { parent: activity } })],
    ['in Serbian of the Latin script', inContext({ language: 'sr-Latn-RS' })],
    ['with an attachment', { attachments: [attachment] }],
    ['with what an LRS adds', { stored: '2026-11-23T07:00:00Z', version: '1.0.3', authority: agent }],
  ])('%s breaks none', (_what, change) => {
    expect(brokenRules({ ...statement, ...change })).toEqual([]);
  });
});

describe('a statement that breaks a rule', () => {
  it.each<[string, object, string]>([
    ['has an id that is no UUID', { id: '7' }, '2.4.1 statement.id must be a UUID'],
    ['has no actor', { actor: undefined }, '2.4.2.1 statement.actor must be an object'],
    ['has null', { verb: null }, '2.2 statement.verb must not be null'],
    ['has an unknown property', { extra: 1 }, '2.2 statement.extra is not a property the specification knows'],
    ['has a property in the wrong case', { Result: {} }, '2.2 statement.Result is not'],
    ['names nobody', by({ name: 'Jana' }), '2.4.2.1 statement.actor must have exactly one of'],
    ['names somebody twice', by({ ...agent, ...actor }), '2.4.2.1 statement.actor must have exactly one of'],
    ['has an actor of an unknown kind', by({ objectType: 'Person', ...agent }), '2.4.2.1 statement.actor.objectType'],
    ['has an e-mail without mailto', by({ mbox: 'a@b.cz' }), '2.4.2.3 statement.actor.mbox must be a mailto IRI'],
    ['has a short hash', by({ mbox_sha1sum: 'ab' }), '2.4.2.3 statement.actor.mbox_sha1sum must be 40'],
    ['has an OpenID that is no IRI', by({ openid: 'jana' }), '2.4.2.3 statement.actor.openid'],
    [
      'has an account without home page',
      by({ account: { name: 'p' } }),
      '2.4.2.4 statement.actor.account.homePage is required',
    ],
    [
      'has an account without name',
      by({ account: { homePage: 'https://x.cz' } }),
      '2.4.2.4 statement.actor.account.name is required',
    ],
    [
      'has a numeric account name',
      by({ account: { homePage: 'https://x.cz', name: 7 } }),
      '2.4.2.4 statement.actor.account.name must be a text',
    ],
    ['has a nameless group without members', by({ objectType: 'Group' }), '2.4.2.2 statement.actor.member is required'],
    ['has an empty group', by({ objectType: 'Group', member: [] }), '2.4.2.2 statement.actor.member must not be empty'],
    [
      'has a group in a group',
      by({ objectType: 'Group', member: [{ objectType: 'Group', member: [agent] }] }),
      '2.4.2.1 statement.actor.member[0]',
    ],
    ['has a verb without id', { verb: { display: {} } }, '2.4.3 statement.verb.id is required'],
    ['has a verb id that is no IRI', { verb: { id: 'answered' } }, '2.4.3 statement.verb.id must be an absolute IRI'],
    [
      'has a display without a language tag',
      { verb: { ...verb, display: { čeština: 'x' } } },
      '4.2 statement.verb.display.čeština',
    ],
    [
      'has a display that is no text',
      { verb: { ...verb, display: { cs: 1 } } },
      '4.2 statement.verb.display.cs must be a text',
    ],
    ['is about nothing', about(undefined), '2.4.4'],
    ['is about an activity without id', about({}), '2.4.4.1 statement.object.id is required'],
    ['is about an unknown kind', about({ objectType: 'Thing' }), '2.4.4 statement.object.objectType'],
    ['is about an agent and does not say so', about(agent), '2.2 statement.object.mbox'],
    ['refers to a statement by no UUID', about({ objectType: 'StatementRef', id: 'x' }), '2.4.4.3 statement.object.id'],
    ['nests sub-statements', about({ ...sub, object: sub }), '2.4.4 statement.object.object.objectType'],
    ['has a sub-statement with an id', about({ ...sub, id }), '2.2 statement.object.id'],
    ['has a type that is no IRI', defined({ type: 'question' }), '2.4.4.1 statement.object.definition.type'],
    [
      'has an unknown interaction type',
      defined({ interactionType: 'hotspot' }),
      '2.4.4.1 statement.object.definition.interactionType must be one of',
    ],
    [
      'has choices without an interaction type',
      defined({ choices: [{ id: 'a' }] }),
      '2.4.4.1 statement.object.definition.interactionType is required',
    ],
    [
      'has the components of another type',
      defined({ ...interaction, steps: [{ id: 'x' }] }),
      '2.4.4.1 statement.object.definition.steps does not belong',
    ],
    [
      'has the same choice twice',
      defined({ ...interaction, choices: [{ id: 'a' }, { id: 'a' }] }),
      '2.4.4.1 statement.object.definition.choices must not have the same id twice',
    ],
    [
      'has a pattern that is no list',
      defined({ ...interaction, correctResponsesPattern: 'a' }),
      '2.4.4.1 statement.object.definition.correctResponsesPattern must be a list',
    ],
    [
      'has a scaled score above 1',
      { result: { score: { scaled: 1.1 } } },
      '2.4.5.1 statement.result.score.scaled must lie between -1 and 1',
    ],
    ['has a score as text', { result: { score: { raw: '5' } } }, '2.4.5.1 statement.result.score.raw must be a number'],
    [
      'has a raw score above max',
      { result: { score: { raw: 5, max: 4 } } },
      '2.4.5.1 statement.result.score.raw must not be greater',
    ],
    [
      'has a raw score below min',
      { result: { score: { raw: -1, min: 0 } } },
      '2.4.5.1 statement.result.score.raw must not be less',
    ],
    [
      'has min above max',
      { result: { score: { min: 2, max: 1 } } },
      '2.4.5.1 statement.result.score.max must be greater',
    ],
    ['has success as text', { result: { success: 'true' } }, '2.4.5 statement.result.success must be true or false'],
    ['has a duration of nothing', { result: { duration: 'PT' } }, '4.6 statement.result.duration'],
    [
      'has an extension without IRI',
      { result: { extensions: { version: 1 } } },
      '4.1 statement.result.extensions["version"]',
    ],
    ['has a registration that is no UUID', inContext({ registration: 'x' }), '2.4.6.1 statement.context.registration'],
    ['has a team that is an agent', inContext({ team: agent }), '2.4.2.2 statement.context.team'],
    [
      'has an unknown context activity',
      inContext({ contextActivities: { child: [] } }),
      '2.2 statement.context.contextActivities.child',
    ],
    [
      'has a language that is none',
      inContext({ language: 'česky' }),
      '2.4.6 statement.context.language must be a language tag',
    ],
    [
      'has a revision about an agent',
      { ...about({ objectType: 'Agent', ...agent }), ...inContext({ revision: '1' }) },
      '2.4.6 statement.context.revision',
    ],
    ['has context agents in 1.0.3', inContext({ contextAgents: [] }), '2.2 statement.context.contextAgents'],
    ['has a timestamp that is a date', { timestamp: '2026-11-23' }, '4.5 statement.timestamp'],
    ['has a timestamp that cannot be', { timestamp: '2026-13-23T07:00:00Z' }, '4.5 statement.timestamp'],
    [
      'has a timestamp with the offset -00:00',
      { timestamp: '2026-11-23T07:00:00-00:00' },
      '4.5 statement.timestamp must not have the offset',
    ],
    [
      'voids an activity',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      '2.3.2 statement.object must be a StatementRef',
    ],
    [
      'has an authority of three',
      { authority: { objectType: 'Group', member: [agent, agent, agent] } },
      '2.4.9 statement.authority',
    ],
    ['has version 2', { version: '2.0.0' }, '2.4.10 statement.version'],
    [
      'has an attachment without a hash',
      { attachments: [{ ...attachment, sha2: undefined }] },
      '2.4.11 statement.attachments[0].sha2',
    ],
  ])('%s: the rule is named', (_what, change, message) => {
    const broken = brokenRules({ ...statement, ...change });
    expect(
      broken.some((each) => each.startsWith(`xAPI 1.0.3 Data ${message}`)),
      broken.join('\n'),
    ).toBe(true);
  });

  it.each([null, undefined, 7, 'x', []])('is no statement at all (%j)', (value) => {
    expect(brokenRules(value)).toEqual(['xAPI 1.0.3 Data 2.2 statement must be an object']);
  });

  it('with a property named like one of every object is not taken for one', () => {
    expect(brokenRules({ ...statement, constructor: {} })).toHaveLength(1);
  });

  it('may have context agents in 2.0.0, with their kind', () => {
    const withAgents = (entry: object) => ({ ...statement, context: { contextAgents: [entry] } });
    expect(brokenRules(withAgents({ objectType: 'contextAgent', agent }), '2.0.0')).toEqual([]);
    expect(brokenRules(withAgents({ agent }), '2.0.0')).toEqual([
      'xAPI 2.0.0 Data 4.2.6 statement.context.contextAgents[0].objectType is required',
    ]);
  });
});
