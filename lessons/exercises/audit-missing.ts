import type { Language, Text } from '../../module/model/course.ts';
import type { AuditWebsite } from './audit-website.ts';
import { fill } from './exercise-frame.ts';
import type { Audit } from './read-audit.ts';

type Named = { readonly label: Text };

/** What the ten questions still lack, in words; null when nothing. */
export function missingPoints({ incomplete, sheet }: AuditWebsite, audit: Audit, language: Language): string | null {
  const unrated = audit.rated.filter(({ points }) => points === null);
  if (unrated.length > 0)
    return named(
      incomplete.unrated,
      unrated.map(({ criterion }) => criterion),
      language,
    );
  const unsaid = audit.rated.filter(({ points, reason }) => points === 'n' && reason === '');
  if (unsaid.length > 0)
    return named(
      incomplete.reason,
      unsaid.map(({ criterion }) => criterion),
      language,
    );
  const { site, place, reason } = sheet.fields;
  const isTooLong =
    audit.site.length > site.maxLength ||
    audit.rated.some((each) => each.place.length > place.maxLength || each.reason.length > reason.maxLength);
  return isTooLong ? incomplete.tooLong[language] : null;
}

/** What the plan still lacks, in words; null when nothing. Who makes an improvement may be left open: the judging says what that costs. */
export function missingInPlan({ incomplete, plan }: AuditWebsite, audit: Audit, language: Language): string | null {
  const count = audit.plan.length;
  if (count !== plan.choose) return fill(incomplete.three, language, { count });
  const undated = audit.plan.filter(({ due }) => due === null);
  if (undated.length > 0)
    return named(
      incomplete.date,
      undated.map(({ improvement }) => improvement),
      language,
    );
  const isTooLong = audit.plan.some(({ owner }) => owner.length > plan.owner.maxLength);
  return isTooLong ? incomplete.tooLong[language] : null;
}

function named(text: Text, list: readonly Named[], language: Language): string {
  return fill(text, language, {
    names: new Intl.ListFormat(language).format(list.map(({ label }) => label[language])),
  });
}
