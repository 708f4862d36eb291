import { describe, expect, it } from 'vitest';
import { auditScore, auditText, fixesOf, scoreWords, type AuditDraft } from '../../../lessons/aids/website-audit.ts';
import type { AuditWebsite, Points } from '../../../lessons/exercises/audit-website.ts';
import { websiteAudit } from '../../../packaging/content/aid-schemas/website-audit.ts';
import { readExercise } from '../../support/exercise.ts';
import { readAid } from './read-aid.ts';

const aid = readAid('website-audit', websiteAudit);
const rules = await readExercise<AuditWebsite>('audit-website');
const rated = (points: Points, more: Readonly<Record<string, Points>> = {}): AuditDraft => ({
  page: 'www.urad.invalid',
  points: Object.fromEntries(rules.criteria.map(({ id }) => [id, more[id] ?? points])),
});
const [first, second] = rules.criteria;
if (!first || !second) throw new RangeError('these tests need two criteria');

describe('the audit of a website', () => {
  it('gives no score before every question is rated', () => {
    const rest = Object.entries(rated(2).points).slice(1);
    expect(auditScore(rules, { page: '', points: Object.fromEntries(rest) })).toBeNull();
  });

  it.each([
    [0, 0],
    [1, 50],
    [2, 100],
  ] as const)('counts %i points everywhere as %i %%', (points, percent) => {
    expect(auditScore(rules, rated(points))).toMatchObject({ percent, maximum: 2 * rules.criteria.length });
  });

  it('leaves out of the maximum what does not apply, and names no band where too much does not', () => {
    expect(auditScore(rules, rated(2, { [first.id]: 'n' }))?.maximum).toBe(2 * (rules.criteria.length - 1));
    expect(scoreWords(rules, auditScore(rules, rated('n'))!, 'cs')[0]).toBe(rules.score.tooManyN.cs);
  });

  it('advises only what the points call for, the essential first', () => {
    expect(fixesOf(rules, rated(2))).toEqual([]);
    const fixes = fixesOf(rules, rated(2, { [first.id]: 1, [second.id]: 0 }));
    expect(fixes.map(({ fix }) => fix)).toEqual([first.fixes['1'], second.fixes['0']]);
    const weights = fixesOf(rules, rated(0)).map(({ criterion }) => criterion.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it.each(['cs', 'en'] as const)('is kept as text, nothing left to fill in (%s)', (language) => {
    const text = auditText(aid, rules, rated(1), language);
    expect(text).toContain('www.urad.invalid');
    expect(text).not.toMatch(/[{}]/);
    for (const { ask } of rules.criteria) expect(text).toContain(ask[language]);
  });
});
