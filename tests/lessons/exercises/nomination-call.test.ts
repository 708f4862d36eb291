import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, judge, shownAt } from '../../../lessons/exercises/call-rules.ts';
import { invite, readInvitation } from '../../../lessons/exercises/invitation.ts';
import type { NominationCall } from '../../../lessons/exercises/nomination-call.ts';
import { modelCall, readCall, textPlace, workLength } from '../../../lessons/exercises/read-call.ts';
import { readExercise } from '../../support/exercise.ts';
import '../../support/property-runs.ts';
import { fillIn, modelWith, type Filled } from './calls.ts';

const data = await readExercise<NominationCall>('nomination-call');
const publish = (filled: Filled, track = '') => {
  const { work, texts } = fillIn(data, filled, track);
  return judge(data, work, texts);
};
const heldBy = (filled: Filled, track = ''): readonly string[] => publish(filled, track).held.map(({ id }) => id);
const change = (other: Filled) => publish(modelWith(data, other));

/** For each rule one change of the model call, and the group where the rule is about one, that makes it hold. */
const breaks: Readonly<Record<string, Filled>> = {
  'mission-missing': { mission: '' },
  'mission-short': { mission: 'Skupina radí.' },
  'mission-decides': { mission: 'Skupina rozděluje a schvaluje dotace pro pečující a rozhodne o všem sama.' },
  'mission-task': { mission: 'Setkání pečujících, o všem ostatním rozhoduje ministerstvo, jak je zvykem.' },
  'mission-topic': { mission: 'Skupina doporučí změny v oboru a vydá zprávu. O změnách rozhoduje ministerstvo.' },
  'mission-who-decides': { mission: 'Skupina sleduje podporu pečujících osob a dvakrát ročně doporučí změny.' },
  'places-missing': { places: [] },
  'places-one': { places: ['one'] },
  'places-many': { places: ['fifteen'] },
  'substitutes-missing': { substitutes: ['none'] },
  'term-missing': { term: [] },
  'term-endless': { term: ['until-recalled'] },
  'term-wrong': { term: ['until-done'] },
  'nominators-missing': { nominators: [] },
  'nominators-invited': { nominators: ['invited', 'self'] },
  'nominators-no-self': { nominators: ['organisations'] },
  'profile-missing': { profile: '' },
  'profile-short': { profile: 'Znalost péče.' },
  'profile-experience': { profile: 'Hledáme milé, otevřené a přátelské lidi, kteří rádi chodí na schůze.' },
  'narrow-seat': { criteria: { topic: 50, lived: 30, seat: 20 } },
  'narrow-size': { profile: 'Hledáme zkušené zástupce největších organizací, které znají život pečujících.' },
  'narrow-cooperation': { documents: ['statement', 'consent', 'interests', 'recommendation'] },
  'narrow-degree': { criteria: { topic: 50, lived: 30, degree: 20 } },
  'narrow-longevity': { profile: 'Hledáme lidi, kteří mají nejméně deset let praxe v péči o blízké osoby.' },
  'narrow-form': { criteria: { topic: 50, lived: 30, form: 20 } },
  'narrow-personal': { profile: 'Hledáme zkušené lidi do 40 let, kteří znají život pečujících.' },
  'narrow-presence': { reimbursement: ['travel', 'cover', 'prague'] },
  'vague-prestige': { profile: 'Hledáme významné osobnosti, které mají zkušenost s péčí o blízké.' },
  'criteria-missing': { criteria: {} },
  'criteria-few': { criteria: { topic: 50, lived: 50 } },
  'criteria-sum': { criteria: { topic: 30, lived: 30, voice: 30 } },
  'criteria-heavy': { criteria: { topic: 80, lived: 10, voice: 10 } },
  'criteria-topic': { criteria: { voice: 40, variety: 30, time: 30 } },
  'documents-missing': { documents: ['consent', 'interests'] },
  'documents-consent': { documents: ['statement', 'interests'] },
  'documents-interests': { documents: ['statement', 'consent'] },
  'documents-excess': { documents: ['statement', 'consent', 'interests', 'audit'] },
  'deadline-missing': { deadline: ['open'] },
  'deadline-short': { deadline: ['five'] },
  'deadline-holidays': { deadline: ['holidays'] },
  'procedure-missing': { procedure: [] },
  'procedure-discretion': { procedure: ['discretion'] },
  'procedure-silent': { procedure: ['silent'] },
  'procedure-first': { procedure: ['first'] },
  'procedure-network': { procedure: ['network'] },
  'conflict-missing': { conflict: ['honour'] },
  'conflict-quietly': { conflict: ['quietly'] },
  'conflict-exclude': { conflict: ['exclude'] },
  'reimbursement-missing': { reimbursement: [] },
  'reimbursement-distance': { reimbursement: ['travel', 'cover'] },
  'reimbursement-cover': { reimbursement: ['travel', 'online'] },
  'reimbursement-fee': { reimbursement: ['travel', 'online', 'cover', 'fee'] },
  'contact-missing': { contact: 'Alena Beránková' },
  'contact-no-address': { contact: 'Alena Beránková, 000 000 000' },
};

describe('the check of a nomination call', () => {
  it.each(data.tracks.flatMap(({ id }) => [[id, 'cs'] as const, [id, 'en'] as const]))(
    'finds nothing in the model call of group %s (%s)',
    (track, language) => {
      const found = data.tracks.find(({ id }) => id === track);
      expect(check(data, modelCall(data, found!, language)).map(({ id }) => id)).toEqual([]);
    },
  );

  it('has a case here for each rule', () => {
    expect(Object.keys(breaks).sort()).toEqual(data.rules.map(({ id }) => id).sort());
  });

  it.each(Object.entries(breaks))('finds %s where the model call is changed so', (rule, other) => {
    expect(heldBy(modelWith(data, other))).toContain(rule);
  });

  it('finds the same words in English', () => {
    expect(heldBy(modelWith(data, { profile: 'We want people with a university degree and experience of caring.' }))).toEqual(['narrow-degree']); // prettier-ignore
    expect(heldBy(modelWith(data, { profile: 'We want experience of caring; a university degree is not required.' }))).toEqual([]); // prettier-ignore
  });

  it('reads a criterion of the learner’s own as it reads those offered', () => {
    const own = { topic: 50, lived: 30, own: 20 };
    expect(heldBy(modelWith(data, { criteria: own }))).toEqual([]);
    const { work, texts } = fillIn(data, modelWith(data, { criteria: own }));
    texts[textPlace(data, 'criteria')] = 'sídlo v Praze';
    expect(judge(data, work, texts).held.map(({ id }) => id)).toEqual(['narrow-seat']);
  });

  it('asks a group that ends with its task for another term than a permanent one', () => {
    expect(heldBy(modelWith(data, { term: ['until-done'] }, 'drafting'), 'drafting')).toEqual([]);
    expect(heldBy(modelWith(data, { term: ['three-years'] }, 'drafting'), 'drafting')).toEqual(['term-wrong']);
  });

  it('says of an empty part only that it is empty, and no smaller matter beside a missing element', () => {
    const shown = (part: string, other: Filled) => shownAt(part, change(other).held).map(({ id }) => id);
    expect(shown('criteria', { criteria: {} })).toEqual(['criteria-missing']);
    expect(shown('reimbursement', { reimbursement: ['fee'] })).toEqual(['reimbursement-missing']);
    expect(shown('documents', { documents: [] })).toEqual(['documents-missing', 'documents-consent', 'documents-interests']); // prettier-ignore
  });
});

describe('publishing a nomination call', () => {
  it.each([
    ['nowhere-to-send', { contact: '' }],
    ['never-closed', { deadline: ['open'] }],
    ['one-chair', { places: ['one'] }],
    ['disputed', { procedure: ['silent'] }],
    ['conflict-returned', { conflict: ['quietly'] }],
    ['promise-returned', { reimbursement: ['travel', 'online', 'cover', 'fee'] }],
    ['nearly', { reimbursement: ['travel', 'online'] }],
    ['unfinished', { documents: ['statement', 'consent'] }],
    ['open-table', {}],
    ['same-circle', { criteria: { form: 40, seat: 30, degree: 30 }, nominators: ['organisations'] }],
    [
      'nobody',
      {
        criteria: { cooperation: 50, form: 50 },
        profile: 'Zkušený kandidát do 40 let s vysokoškolským vzděláním.',
        documents: ['audit'],
      },
    ],
  ] as const)('ends with %s', (ending, other) => {
    expect(change(other).outcome).toBe(ending);
  });

  it('has a case above for each ending', () => {
    expect(data.endings.map(({ id }) => id)).toHaveLength(11);
  });

  it('brings everyone to the table of the model call, with every view', () => {
    expect(change({})).toMatchObject({ scaled: 1, applied: 8, missing: [] });
  });

  it('tells each who stays away by the sentence of the call that put them off', () => {
    const { candidates, missing } = change({ reimbursement: ['travel', 'online'] });
    const away = candidates.flatMap(({ candidate, reason }) => (reason ? [[candidate.id, reason.rule]] : []));
    expect(away).toEqual([['vera', 'reimbursement-cover']]);
    expect(missing).toEqual([]);
  });

  it('lets each candidate be put off by each of their reasons', () => {
    for (const { id, stays } of data.candidates)
      for (const { rule } of stays) {
        const found = change(breaks[rule] ?? {}).candidates.find(({ candidate }) => candidate.id === id);
        expect(found?.reason?.rule, `${id} by ${rule}`).toBeDefined();
      }
  });

  it('counts the parts without a finding', () => {
    expect(change({ places: ['one'] }).scaled).toBe(12 / 13);
    expect(publish({}).scaled).toBe(0);
  });

  it('can be tried with nothing filled in, and tells the ids of choices but no word the learner wrote', () => {
    expect(judge(data, [], []).path).toEqual(['bodies']);
    const { path } = change({ contact: 'Jana Nováková, jana@example.cz' });
    expect(path).toContain('criteria.topic.30');
    expect(path.join()).not.toContain('Jana');
  });

  it('takes no more of the progress for texts than the header of its file says: 720 characters', () => {
    const longest = data.parts.map((part) =>
      'own' in part ? part.own.maxLength : 'maxLength' in part ? part.maxLength : 0,
    );
    expect(longest.reduce((sum, each) => sum + each)).toBe(720);
    for (const { id } of data.tracks)
      for (const part of data.parts)
        if ('maxLength' in part)
          for (const language of ['cs', 'en'] as const)
            expect(modelCall(data, data.tracks.find((each) => each.id === id)!, language).written[part.id]?.length).toBeLessThanOrEqual(part.maxLength); // prettier-ignore
  });

  it('never brings more candidates when one more sentence of the model call is spoilt', () => {
    const rules = fc.constantFrom(...Object.keys(breaks));
    fc.assert(
      fc.property(rules, rules, (one, two) => {
        const both = change({ ...breaks[two], ...breaks[one] });
        expect(both.applied).toBeLessThanOrEqual(change(breaks[one] ?? {}).applied);
      }),
    );
  });

  it('reads back any work, however long, without failing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127)), fc.array(fc.string()), (work, texts) => {
        const { scaled, ending } = judge(data, work, texts);
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(data.endings).toContain(ending);
        expect(readCall(data, work, texts).track.id).toBeTypeOf('string');
      }),
    );
  });
});

describe('the invitation to the first meeting', () => {
  const choices = (sentence: string, other: Readonly<Record<string, string>> = {}): number[] =>
    data.invitation.elements.map(
      ({ id, options }) => options.findIndex((each) => each.id === (other[id] ?? sentence)) + 1,
    );
  const wrong = (list: readonly number[]): readonly string[] =>
    invite(data.invitation, list).flatMap(({ member, isGood }) => (isGood ? [] : [member.id]));

  it('brings everyone when each sentence is the good one, and no one when all are left out', () => {
    expect(wrong(choices('good'))).toEqual([]);
    expect(wrong([])).toEqual(data.invitation.members.map(({ id }) => id));
  });

  it.each([
    ['papers', 'some', ['umbrella']],
    ['influence', 'everything', ['lawyer']],
    ['place', 'on-site', ['mother']],
    ['place', 'later', ['mother', 'vera']],
    ['interests', 'pointed', ['mother']],
    ['access', 'request', ['vera']],
    ['reply', 'silence', ['worker']],
    ['record', 'none', ['lawyer']],
    ['purpose', 'settled', ['lawyer']],
    ['agenda', 'short', ['umbrella']],
  ])('keeps by %s.%s these from what they came for: %s', (element, sentence, members) => {
    expect(wrong(choices('good', { [element]: sentence }))).toEqual(members);
  });

  it('stands behind the call in the work', () => {
    expect(workLength(data)).toBe(2 + 6 + 3 + 14 + 9);
    expect(readInvitation(data.invitation, [1]).map(({ sentence }) => sentence?.id ?? null)[0]).toBe('good');
  });
});
