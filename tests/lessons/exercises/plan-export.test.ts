import { describe, expect, it } from 'vitest';
import {
  inPlan,
  placed,
  readWork,
  type PlanConsultation,
  type PlanWork,
} from '../../../lessons/exercises/plan-consultation.ts';
import { planCalendar, planText } from '../../../lessons/exercises/plan-export.ts';
import { spell } from '../../../lessons/exercises/plan-words.ts';
import { readExercise } from '../../support/exercise.ts';

const data = await readExercise<PlanConsultation>('plan-consultation');
/** With plain spaces, as it was written. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const empty = readWork(data, []);
const tereza: PlanWork = {
  ...empty,
  plan: data.model.plan.map(({ activity, first, length }) =>
    placed(inPlan(empty.plan, activity).activity, first, length),
  ),
};
const now = new Date('2026-11-24T10:00:00.123Z');
const calendar = planCalendar(data, tereza, 'cs', now);

describe('a consultation plan as text', () => {
  it('names each activity with its dates and length, the reserve and the day the periods were checked', () => {
    const lines = planText(data, tereza, 'cs').split('\n').map(plain);
    expect(lines[0]).toBe('Plán konzultace: novela zákona');
    expect(lines).toContain('16. 3. 2027 – 31. 3. 2027 · Včasná konzultace variant (10 dnů)');
    expect(lines).toContain('1. 3. 2027 – 2. 3. 2027 · Zadání a souhlas vedení (2 dny)');
    expect(lines.join(' ')).toContain('Rezerva: 4 dny');
    expect(lines.join(' ')).toContain('Lhůty ověřeny k 24. 11. 2026.');
  });

  it('speaks English too', () => {
    expect(plain(planText(data, tereza, 'en'))).toContain(
      '16 March 2027 – 31 March 2027 · Early consultation on the options (10 days)',
    );
  });
});

describe('a consultation plan as a calendar (RFC 5545)', () => {
  const lines = calendar.split('\r\n');

  it('has one event for each activity', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(9);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(9);
    expect([lines[0], lines[1], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR']);
  });

  it('lasts all day from the first day; the end is the day after the last (3.6.1)', () => {
    const at = lines.findIndex((line) => line === 'SUMMARY:Včasná konzultace variant');
    expect(lines.slice(at - 2, at)).toEqual(['DTSTART;VALUE=DATE:20270316', 'DTEND;VALUE=DATE:20270401']);
  });

  it('gives every event its own id and the moment of writing (3.8.4.7, 3.8.7.2)', () => {
    const ids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(9);
    expect(lines.filter((line) => line === 'DTSTAMP:20261124T100000Z')).toHaveLength(9);
  });

  it('escapes commas (3.3.11)', () => {
    expect(plain(calendar)).toContain('Úroveň\\, otázky\\, pozvánka a web');
  });

  it('has no line above 75 octets and cuts no character (3.1)', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const whole = calendar.replaceAll('\r\n ', '');
    for (const { does } of data.activities) expect(whole).toContain(does.cs.replaceAll(',', '\\,'));
  });
});

describe('the words of a plan', () => {
  it.each([
    ['cs', 1, '1 den'],
    ['cs', 3, '3 dny'],
    ['cs', 5, '5 dnů'],
    ['cs', 0, '0 dnů'],
    ['en', 1, '1 day'],
    ['en', 3, '3 days'],
  ] as const)('in %s: %i is "%s"', (language, days, expected) => {
    expect(plain(spell(data, { cs: '{n}', en: '{n}' }, language, { n: { days } }))).toBe(expected);
  });

  it('refuses a text that asks for what is not given', () => {
    expect(() => spell(data, { cs: '{nic}', en: '{nic}' }, 'cs', {})).toThrow(
      'a text of plan-consultation asks for {nic}, which is not filled in',
    );
  });
});
