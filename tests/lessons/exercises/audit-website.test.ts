import { describe, expect, it } from 'vitest';
import { agreementText, doubts, judge, scoreOf, type Compared } from '../../../lessons/exercises/audit-judging.ts';
import { auditText } from '../../../lessons/exercises/audit-sheet.ts';
import type { AuditWebsite, Mode } from '../../../lessons/exercises/audit-website.ts';
import { missingInPlan, missingPoints } from '../../../lessons/exercises/audit-missing.ts';
import { at, readAudit, textAt, textsLength, workLength } from '../../../lessons/exercises/read-audit.ts';
import { searchSite } from '../../../lessons/exercises/site-search.ts';
import { readExercise } from '../../support/exercise.ts';

const data = await readExercise<AuditWebsite>('audit-website');
const tereza = data.findings.map(({ points }) => points);
const jan = data.findings.map(({ jan: points }) => points);
const number = (id: string): number =>
  data.criteria.find((each) => each.id === id)?.number ??
  data.criteria.length + 1 + data.plan.temptations.findIndex((each) => each.id === id);
const person = (id: string): number => 1 + data.plan.people.findIndex((each) => each.id === id);

const agreement = (compared: readonly Compared[]) => agreementText(data, compared);

type Choice = readonly [id: string, owner: string, due?: number];
const model: readonly Choice[] = data.model.improvements.map(({ criterion, owner }) => [criterion, owner]);

/** What is kept of an audit with these points (−1 is not applicable) and this plan; `due` is a place in the list of dates. */
function work(mode: Mode, points: readonly number[], plan: readonly Choice[] = [], more: object = {}): number[] {
  const set: Record<number, number> = { [at.mode]: mode === 'own' ? 1 : 2, [at.step(mode)]: 1, ...more };
  points.forEach((each, index) => (set[at.points(mode, index)] = each < 0 ? 4 : each + 1));
  plan.forEach(([id, owner, due = 2], slot) => {
    set[at.chosen(mode, slot)] = number(id);
    set[at.due(mode, slot)] = due;
    if (mode === 'ministry') set[at.owner(slot)] = person(owner);
  });
  return Array.from({ length: workLength }, (_, place) => set[place] ?? 0);
}

/** Texts of the own website, owners by the improvements of a plan. */
const owners = (...names: readonly string[]): string[] =>
  Array.from({ length: textsLength }, (_, place) => names[place - textAt.owner(0)] ?? '');

const ministry = (points: readonly number[], plan: readonly Choice[], more: object = {}) =>
  judge(data, work('ministry', points, plan, more), []);

describe('the data of the audit', () => {
  it('knows a finding for every question, in the order of the questions, and pages for every link', () => {
    expect(data.findings.map(({ criterion }) => criterion)).toEqual(data.criteria.map(({ id }) => id));
    expect(data.criteria.map(({ number: each }) => each)).toEqual(data.criteria.map((_, index) => index + 1));
    const pages = data.site.pages.map(({ id }) => id);
    for (const { links } of data.site.pages) for (const { to } of links) expect(pages).toContain(to);
    for (const { first } of data.tracks)
      for (const id of first) expect(data.criteria.map((each) => each.id)).toContain(id);
  });

  it('gives the sums the texts name: Tereza 9 points, Jan 16', () => {
    const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
    expect([sum(tereza), sum(jan)]).toEqual([9, 16]);
    expect(data.comparison.jan.cs).toContain('16');
  });

  it('keeps two audits apart in places of their own', () => {
    const places = (['own', 'ministry'] as const).flatMap((mode) => [
      ...data.criteria.map((_, index) => at.points(mode, index)),
      at.step(mode),
      ...[0, 1, 2].flatMap((slot) => [at.chosen(mode, slot), at.due(mode, slot)]),
    ]);
    const all = [at.mode, at.track, ...places, ...[0, 1, 2].map(at.owner), ...data.criteria.map((_, i) => at.again(i))];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(workLength);
  });
});

describe('the plan offered', () => {
  it('follows from the points: first what wins most, then what takes least', () => {
    const { offered } = readAudit(data, work('ministry', tereza), []) ?? { offered: [] };
    const real = offered.filter(({ temptation }) => !temptation).map(({ id }) => id);
    expect(real.slice(0, 3)).toEqual(['selection-and-call', 'text-not-scan', 'contact']);
    expect(real).not.toContain('members');
    expect(offered[0]?.temptation).toBeNull();
    expect(offered.filter(({ temptation }) => temptation)).toHaveLength(3);
  });

  it('is filled up with what keeps the good state where there are fewer than three gaps', () => {
    const { offered } = readAudit(data, work('own', [2, 2, 2, 2, 2, 2, 2, 2, 2, 1]), []) ?? { offered: [] };
    expect(offered[0]?.id).toBe('dates-and-plain-language');
    expect(offered).toHaveLength(10);
    expect(offered[1]).toMatchObject({ wins: 0, hours: null, text: data.criteria[0]?.keep });
  });

  it('asks for nothing where a question does not apply', () => {
    const { offered } = readAudit(data, work('own', [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), []) ?? { offered: [] };
    expect(offered.map(({ id }) => id)).not.toContain('signpost');
  });
});

describe('the audit of the ministry', () => {
  it("opens the door with Tereza's points and her plan, and comes to 14 points", () => {
    const { outcome, scaled, score } = ministry(tereza, model);
    expect({ outcome, scaled, ...score }).toMatchObject({
      ...{
        outcome: 'open-door',
        scaled: 1,
        points: 9,
        maximum: 20,
        percent: 45,
        after: 14,
        afterPercent: 70,
        hours: 7,
      },
      band: { label: { cs: 'základ' } },
    });
  });

  it.each<[string, string, readonly number[], readonly Choice[]]>([
    ['a temptation is in the plan', 'cosmetic', tereza, [['photos', 'jan'], ...model.slice(1)]],
    [
      'half of the points differ',
      'insider-view',
      jan,
      [
        ['contact', 'pavel'],
        ['overview-of-bodies', 'alena'],
        ['text-not-scan', 'alena'],
      ],
    ],
    ['an improvement has no owner', 'plan-needs-work', tereza, [['selection-and-call', ''], ...model.slice(1)]],
    ['a date is late', 'plan-needs-work', tereza, [['selection-and-call', 'alena', 4], ...model.slice(1)]],
    ['the wrong person is to do it', 'plan-needs-work', tereza, [['selection-and-call', 'jan'], ...model.slice(1)]],
    [
      'one person is to do it all',
      'plan-needs-work',
      tereza,
      [
        ['text-not-scan', 'alena'],
        ['minutes', 'alena'],
        ['overview-of-bodies', 'alena'],
      ],
    ],
    [
      'no zero is repaired',
      'plan-needs-work',
      tereza,
      [
        ['contact', 'pavel'],
        ['minutes', 'alena'],
        ['consultation', 'tereza'],
      ],
    ],
    [
      'nothing is quick',
      'plan-needs-work',
      tereza,
      [
        ['text-not-scan', 'alena'],
        ['signpost', 'pavel'],
        ['dates-and-plain-language', 'tereza'],
      ],
    ],
  ])('ends otherwise where %s: %s', (_, outcome, points, plan) => {
    expect(ministry(points, plan).outcome).toBe(outcome);
  });

  it('scores half for the agreement of the first points and half for the plan', () => {
    const nineOfTen = tereza.map((points, index) => (index === 3 ? 1 : points));
    expect(ministry(nineOfTen, model).scaled).toBe(0.95);
    expect(ministry(tereza, [['photos', 'jan'], ...model.slice(1)]).scaled).toBeCloseTo(0.5 + 1 / 3, 3);
    expect(ministry(tereza, [['selection-and-call', 'jan'], ...model.slice(1)]).scaled).toBeCloseTo(0.5 + 2.5 / 6, 3);
  });

  it('lets points be adjusted once: the plan follows the new ones, the agreement stays with the first', () => {
    const adjusted = Object.fromEntries(tereza.map((points, index) => [at.again(index), points + 1]));
    const { scaled, score, path } = ministry(jan, model, { [at.step('ministry')]: 3, ...adjusted });
    expect(score.points).toBe(9);
    expect(scaled).toBe(0.65);
    expect(path).toContain('signpost.2.1');
    expect(path).toContain('members.2');
  });

  it('counts N as no agreement, neither high nor low', () => {
    const { compared } = ministry([-1, ...tereza.slice(1)], model);
    expect(compared[0]?.first).toBe('n');
    expect(compared.filter(({ first }) => first === 'agreed')).toHaveLength(9);
  });

  it('tells each way of rating apart', () => {
    const said = (points: readonly number[]): string => {
      const { compared } = ministry(points, model);
      return data.comparison.agreement.find(({ text }) => text === agreement(compared))?.id ?? '';
    };
    expect([said(tereza), said(jan), said(tereza.map((each) => Math.max(0, each - 1)))]).toEqual([
      'all',
      'insider',
      'strict',
    ]);
    expect(said(tereza.map((each, index) => (index < 2 ? 2 : each)))).toBe('mixed');
  });
});

describe('the audit of the own website', () => {
  it('scores nothing and lets out nothing but that it was done', () => {
    const judged = judge(
      data,
      work('own', tereza, [
        ['contact', ''],
        ['minutes', ''],
        ['text-not-scan', ''],
      ]),
      owners('odbor 1', 'odbor 2', 'tiskové'),
    );
    expect(judged).toMatchObject({ outcome: 'ready', scaled: null, path: ['own'] });
  });

  it('needs work where an owner is missing, and where all three are one person however written', () => {
    const plan: readonly Choice[] = [
      ['contact', ''],
      ['selection-and-call', ''],
      ['text-not-scan', ''],
    ];
    const outcome = (...names: readonly string[]): string =>
      judge(data, work('own', tereza, plan), owners(...names)).outcome;
    expect(outcome('odbor 1', 'odbor 2', '')).toBe('plan-needs-work');
    expect(outcome('Odbor 1', 'odbor 1', 'ODBOR 1 ')).toBe('plan-needs-work');
    expect(outcome('odbor 1', 'odbor 1', 'odbor 2')).toBe('ready');
  });

  it('leaves questions that do not apply out of the maximum, and gives no band where there are too many', () => {
    const score = (points: readonly number[]) => {
      const audit = readAudit(data, work('own', points), []);
      return audit && scoreOf(data, audit);
    };
    expect(score([-1, -1, -1, 2, 2, 2, 2, 1, 1, 1])).toMatchObject({ points: 11, maximum: 14, percent: 79 });
    expect(score([-1, -1, -1, -1, 2, 2, 2, 2, 1, 1])?.band).toBeNull();
    expect(score([-1, -1, -1, -1, -1, -1, -1, -1, -1, -1])).toMatchObject({ maximum: 0, percent: 0, band: null });
  });

  it.each<[number, string]>([
    [0, 'začátek'],
    [8, 'základ'],
    [12, 'dobrý stav'],
    [16, 'příklad dobré praxe'],
    [20, 'příklad dobré praxe'],
  ])('gives %i points the band %s', (sum, band) => {
    const points = Array.from({ length: 10 }, (_, index) => Math.max(0, Math.min(2, sum - 2 * index)));
    const audit = readAudit(data, work('own', points), []);
    expect(audit && scoreOf(data, audit).band?.label.cs.replace(/\u00a0/g, ' ')).toBe(band);
  });

  it('doubts what contradicts itself, two things at most', () => {
    const said = (points: readonly number[]) => {
      const audit = readAudit(data, work('own', points), []);
      return audit ? doubts(data, audit) : [];
    };
    expect(said(Array.from({ length: 10 }, () => 2))).toEqual([data.checks[0]?.text]);
    expect(said([2, 0, 0, 1, 0, 0, 0, 0, 1, 0])).toEqual([data.checks[1]?.text, data.checks[2]?.text]);
    expect(said([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });

  it('is kept as text with the place of each question, the score and the plan', () => {
    const texts = owners('odbor komunikace', '', '');
    texts[textAt.site] = 'web úřadu, 24. 11. 2026';
    texts[textAt.place(0)] = 'patička, 2 kliknutí';
    texts[textAt.reason('own', 1)] = 'nepřijímáme podněty';
    const plan: readonly Choice[] = [
      ['minutes', ''],
      ['selection-and-call', ''],
      ['text-not-scan', ''],
    ];
    const kept = auditText(data, judge(data, work('own', [1, -1, ...tereza.slice(2)], plan), texts), 'cs').replace(
      /\u00a0/g,
      ' ',
    );
    for (const part of [
      'web úřadu, 24. 11. 2026',
      '1 bod (patička, 2 kliknutí)',
      '(nepřijímáme podněty)',
      'Web získal',
      'odbor komunikace, do dvou týdnů',
      'neurčeno',
    ])
      expect(kept).toContain(part);
  });
});

describe('what is missing', () => {
  const missing = (of: readonly number[], texts: readonly string[] = []): string | null => {
    const audit = readAudit(data, of, texts);
    return audit && (missingPoints(data, audit, 'cs') ?? missingInPlan(data, audit, 'cs'));
  };

  it('is named: points, a reason, improvements, a date, and what is too long', () => {
    expect(readAudit(data, [], [])).toBeNull();
    expect(missing(work('own', tereza.slice(0, 9)))).toContain('srozumitelnost');
    expect(missing(work('own', [-1, ...tereza.slice(1)]))).toContain('rozcestník');
    expect(missing(work('own', tereza))).toContain('teď jich máte 0');
    expect(missing(work('ministry', tereza, [['contact', 'pavel', 0], ...model.slice(0, 2)]))).toContain('kontakt');
    const long = owners('x'.repeat(61), '', '');
    expect(
      missing(
        work('own', tereza, [
          ['contact', ''],
          ['minutes', ''],
          ['text-not-scan', ''],
        ]),
        long,
      ),
    ).toContain('Zkraťte');
    expect(missing(work('ministry', tereza, model))).toBeNull();
  });
});

describe('the search of the described website', () => {
  it.each([
    ['zápisy z jednání', 'minutes'],
    ['Výzvy k nominacím', 'call'],
    ['poradní skupina', 'advisory-group'],
    ['konzultace k novele', 'consultation'],
    ['NNO', 'for-non-profits'],
    ['advisory group', 'advisory-group'],
  ])('offers for „%s“ the page %s', (asked, page) => {
    expect(searchSite(data, asked).map(({ id }) => id)).toContain(page);
  });

  it.each(['vypořádání', 'jak se přihlásit', '', 'a'])('offers nothing for „%s“', (asked) => {
    expect(searchSite(data, asked)).toEqual([]);
  });
});
