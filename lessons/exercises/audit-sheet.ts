import type { Language } from '../../module/model/course.ts';
import { hoursOf } from './audit-plan.ts';
import type { JudgedAudit } from './audit-judging.ts';
import { dueWord, ownerWord, pointsWord } from './audit-result.ts';
import type { AuditWebsite } from './audit-website.ts';
import { fill } from './exercise-frame.ts';

/** The whole audit as text to keep: points and places, score, improvements. */
export function auditText(data: AuditWebsite, { audit, score }: JudgedAudit, language: Language): string {
  const { sheet, modes, plan } = data;
  const { points, maximum, percent, band, after, afterPercent } = score;
  const subject = modes.find(({ id }) => id === audit.mode)?.label[language] ?? '';
  const rated = audit.rated.map((each) => {
    const words = each.points === null ? '' : pointsWord(data, each.points, language);
    const said = each.points === 'n' ? each.reason : each.place;
    return `${each.criterion.number}. ${each.criterion.ask[language]} ${words}${said === '' ? '' : ` (${said})`}`;
  });
  const total = band
    ? `${fill(data.score.sentence, language, { points, maximum, percent, band: band.label[language] })}`
    : data.score.tooManyN[language];
  const improvements = audit.plan.map(
    (each, index) =>
      `${index + 1}. ${each.improvement.text[language]} ${ownerWord(data, each, language)}, ${dueWord(data, each, language)}`,
  );
  return [
    ...[`${sheet.title[language]}: ${subject}`, audit.site, ''],
    ...[sheet.sections.points[language], ...rated, ''],
    ...[sheet.sections.score[language], total, data.score.limits[language], ''],
    ...[sheet.sections.improvements[language], ...improvements],
    ...[fill(plan.result, language, { maximum, after, afterPercent, hours: hoursOf(audit.plan) }), ''],
    sheet.privacy[language],
    '',
  ].join('\n');
}
