import type { AidData, Language, Text } from '../../module/model/course.ts';
import { scoreOf, type Score } from '../exercises/audit-judging.ts';
import type { AuditWebsite, Criterion, Points } from '../exercises/audit-website.ts';

/** `lessons/aids/website-audit.yaml` */
export interface AuditAid extends AidData {
  readonly words: Readonly<Record<'page' | 'toGo' | 'result' | 'fixes' | 'allGood' | 'again', Text>>;
}

/** What was filled in: which website, and the points of each criterion by its id. */
export interface AuditDraft {
  readonly page: string;
  readonly points: Readonly<Record<string, Points>>;
}

/** How many criteria have points, or N. */
export function ratedIn({ criteria }: AuditWebsite, { points }: AuditDraft): number {
  return criteria.filter(({ id }) => points[id] !== undefined).length;
}

/** The score as the exercise of lesson 7 counts it; null until every criterion is rated. */
export function auditScore(rules: AuditWebsite, draft: AuditDraft): Score | null {
  if (ratedIn(rules, draft) < rules.criteria.length) return null;
  const rated = rules.criteria.map(({ id }) => ({ points: draft.points[id] ?? null }));
  return scoreOf(rules, { rated, plan: [] });
}

/** What to repair, the essential first: the criterion and the advice at its points. */
export function fixesOf(
  { criteria }: AuditWebsite,
  { points }: AuditDraft,
): readonly { readonly criterion: Criterion; readonly fix: Text }[] {
  const found = criteria.flatMap((criterion) => {
    const given = points[criterion.id];
    return given === 0 || given === 1 ? [{ criterion, fix: criterion.fixes[given] }] : [];
  });
  return [...found].sort((a, b) => b.criterion.weight - a.criterion.weight || a.criterion.number - b.criterion.number);
}

/** The score in a sentence, and what it means; with too many N no total is given. */
export function scoreWords(rules: AuditWebsite, score: Score, language: Language): readonly string[] {
  const { sentence, tooManyN, limits } = rules.score;
  if (!score.band) return [tooManyN[language], limits[language]];
  const said = sentence[language]
    .replace('{points}', String(score.points))
    .replace('{maximum}', String(score.maximum))
    .replace('{percent}', String(score.percent))
    .replace('{band}', score.band.label[language]);
  return [said, score.band.text[language], limits[language]];
}

/** The result, what to repair and every rating, as text. */
export function auditText(aid: AuditAid, rules: AuditWebsite, draft: AuditDraft, language: Language): string {
  const score = auditScore(rules, draft);
  const fixes = fixesOf(rules, draft).map(({ fix }) => `- ${fix[language]}`);
  const ratings = rules.criteria.map(({ id, number, ask }) => {
    const label = rules.scale.find(({ points }) => points === draft.points[id])?.label[language] ?? '–';
    return `${number}. ${ask[language]} ${label}`;
  });
  const title = [aid.title[language], draft.page.trim()].filter(Boolean).join(': ');
  const repair = fixes.length === 0 ? [] : [`${aid.words.fixes[language]}:`, ...fixes, ''];
  return [title, '', ...(score ? [...scoreWords(rules, score, language), ''] : []), ...repair, ...ratings, ''].join(
    '\n',
  );
}
