import type { Language } from '../../module/model/course.ts';
import { dateOf, reserveOf, type PlanConsultation, type PlanWork } from './plan-consultation.ts';
import { spell } from './plan-words.ts';
import { calendarDay } from './working-days.ts';

/** The name and each activity of a plan as text, with its reserve and the day the rules were checked. */
export function planText(data: PlanConsultation, work: PlanWork, language: Language): string {
  const checked = data.constants.map((each) => each.checked).reduce((a, b) => (a < b ? a : b));
  return [
    title(data, work, language),
    '',
    ...rows(work).map(({ firstDate, lastDate, label, length }) =>
      spell(data, data.export.line, language, {
        firstDate: { date: firstDate },
        lastDate: { date: lastDate },
        activity: label,
        days: { days: length },
      }),
    ),
    '',
    spell(data, data.export.reserve, language, { days: { days: reserveOf(data, work.plan) } }),
    spell(data, data.export.note, language, { checked: { date: checked } }),
    '',
  ].join('\n');
}

/**
 * The plan as a calendar: one event for each activity, all day, from its first day to its last.
 * @param now moment of writing (DTSTAMP)
 * @see RFC 5545 3.1 (lines of at most 75 octets, CRLF), 3.6.1 (DTEND of a day is the day after), 3.3.11 (escapes)
 */
export function planCalendar(data: PlanConsultation, work: PlanWork, language: Language, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const compact = (day: string): string => day.replaceAll('-', '');
  const events = rows(work).flatMap(({ id, label, does, firstDate, lastDate }) => [
    'BEGIN:VEVENT',
    `UID:${id}-${compact(firstDate)}-${stamp}@plan-consultation.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(firstDate)}`,
    `DTEND;VALUE=DATE:${compact(calendarDay(lastDate, 1))}`,
    `SUMMARY:${escaped(label[language])}`,
    `DESCRIPTION:${escaped(does[language])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//spolecny-stul//plan-consultation//${language.toUpperCase()}`,
  ];
  const lines = [...head, `NAME:${escaped(title(data, work, language))}`, ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Each activity of the plan in the order of its days, with dates. */
export function rows(work: PlanWork) {
  return work.plan
    .filter(({ first }) => first > 0)
    .sort((a, b) => a.first - b.first || a.activity.number - b.activity.number)
    .map(({ activity, first, last, length }) => ({
      ...{ id: activity.id, label: activity.label, does: activity.does, length },
      ...{ firstDate: dateOf(work, first), lastDate: dateOf(work, last) },
    }));
}

function title(data: PlanConsultation, { material }: PlanWork, language: Language): string {
  return spell(data, data.export.title, language, { material: material.label });
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** Breaks a line after at most 75 octets of UTF-8, never inside a character; what follows begins with a space. */
function folded(line: string): string {
  const octets = (text: string): number => new TextEncoder().encode(text).length;
  let result = '';
  let row = '';
  for (const character of line) {
    if (octets(row + character) > 75) {
      result += `${row}\r\n`;
      row = ' ';
    }
    row += character;
  }
  return result + row;
}
