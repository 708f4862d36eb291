import type { Scaled, Text } from '../../module/model/course.ts';
import { hoursOf, isLate, planNotes, type PlanNote } from './audit-plan.ts';
import type { AuditWebsite, Finding, Outcome, When } from './audit-website.ts';
import type { Judged } from './exercise-work.ts';
import { readAudit, type Audit, type Planned, type Rated } from './read-audit.ts';

/** What the points come to. */
export interface Score {
  readonly points: number;
  /** Two for every question that applies. */
  readonly maximum: number;
  /** Rounded; 0 where no question applies. */
  readonly percent: number;
  /** Null where so many questions do not apply that a total would mislead. */
  readonly band: { readonly label: Text; readonly text: Text } | null;
  /** Points and percent once the plan is carried out. */
  readonly after: number;
  readonly afterPercent: number;
  readonly hours: number;
}

/** What a score is counted from. */
interface Counted extends Pick<Audit, 'plan'> {
  readonly rated: readonly Pick<Rated, 'points'>[];
}

export function scoreOf(data: AuditWebsite, { rated, plan }: Counted): Score {
  const given = rated.flatMap(({ points }) => (points === null || points === 'n' ? [] : [points]));
  const left = rated.filter(({ points }) => points === 'n').length;
  const maximum = 2 * given.length;
  const points = given.reduce<number>((sum, each) => sum + each, 0);
  const after = points + plan.reduce((sum, { improvement }) => sum + improvement.wins, 0);
  const share = (sum: number): number => (maximum === 0 ? 0 : Math.round((sum / maximum) * 100));
  const percent = share(points);
  const band = data.score.bands.filter(({ from }) => from <= percent).at(-1) ?? null;
  return {
    ...{ points, maximum, percent, after, afterPercent: share(after), hours: hoursOf(plan) },
    band: left > data.score.mostN ? null : band,
  };
}

/** A criterion, what the learner gave it at first, and Tereza's finding. */
export interface Compared {
  readonly rated: Rated;
  readonly finding: Finding;
  /** How the first points stand to Tereza's: N is neither high nor low. */
  readonly first: 'agreed' | 'high' | 'low' | 'n';
}

export function compare({ findings }: AuditWebsite, { rated }: Audit): readonly Compared[] {
  return rated.flatMap((each) => {
    const finding = findings.find(({ criterion }) => criterion === each.criterion.id);
    if (!finding || each.first === null) return [];
    const first =
      each.first === 'n'
        ? 'n'
        : each.first === finding.points
          ? 'agreed'
          : each.first > finding.points
            ? 'high'
            : 'low';
    return [{ rated: each, finding, first }];
  });
}

/** How many of the first points are Tereza's. */
export const agreedIn = (compared: readonly Compared[]): number =>
  compared.filter(({ first }) => first === 'agreed').length;

/** What to say of the agreement: the first sentence whose condition holds. */
export function agreementText({ comparison }: AuditWebsite, compared: readonly Compared[]): Text {
  const count = (kind: Compared['first']): number => compared.filter(({ first }) => first === kind).length;
  const found = comparison.agreement.find(
    ({ when: { agreedAtLeast = 0, highAtLeast = 0, lowAtLeast = 0 } }) =>
      count('agreed') >= agreedAtLeast && count('high') >= highAtLeast && count('low') >= lowAtLeast,
  );
  if (!found) throw new RangeError('the last agreement of audit-website.yaml must hold always: leave its "when" empty');
  return found.text;
}

/** What deserves a second look on the own website: the first two contradictions. */
export function doubts(data: AuditWebsite, { rated }: Audit): readonly Text[] {
  const holds = ([key, value]: readonly [string, number | readonly number[]]): boolean => {
    if (key === 'all') return rated.every(({ points }) => points === value);
    if (key === 'atLeastN') return rated.filter(({ points }) => points === 'n').length >= Number(value);
    const points = rated.find(({ criterion }) => criterion.id === key)?.points;
    return typeof points === 'number' && [value].flat().includes(points);
  };
  return data.checks
    .filter(({ when }) => Object.entries(when).every(holds))
    .slice(0, 2)
    .map(({ text }) => text);
}

export interface JudgedAudit extends Judged {
  readonly audit: Audit;
  readonly shown: Outcome;
  readonly score: Score;
  readonly compared: readonly Compared[];
  readonly notes: readonly PlanNote[];
}

/** Judges an audit that is complete. @throws RangeError when no website was chosen */
export function judge(data: AuditWebsite, work: readonly number[], texts: readonly string[]): JudgedAudit {
  const audit = readAudit(data, work, texts);
  if (!audit) throw new RangeError('nothing can be judged before a website is chosen');
  const { mode, plan } = audit;
  const compared = mode === 'ministry' ? compare(data, audit) : [];
  const notes = planNotes(data, audit);
  const temptations = plan.filter(({ improvement }) => improvement.temptation).length;
  const holds = ({ temptationsAtLeast = 0, agreedAtMost = Infinity, planIssuesAtLeast = 0 }: When): boolean =>
    temptations >= temptationsAtLeast && agreedIn(compared) <= agreedAtMost && notes.length >= planIssuesAtLeast;
  const shown = data.outcomes[mode].find(({ when }) => holds(when));
  if (!shown) throw new RangeError(`the last outcome "${mode}" of audit-website.yaml must hold always`);
  return {
    ...{ outcome: shown.id, audit, shown, compared, notes, score: scoreOf(data, audit), path: pathOf(audit) },
    scaled: mode === 'own' ? null : scaledOf(data, compared, plan),
  };
}

function scaledOf(data: AuditWebsite, compared: readonly Compared[], plan: readonly Planned[]): Scaled {
  const worth = (each: Planned): number => {
    const finding = data.findings.find(({ criterion }) => criterion === each.improvement.criterion?.id);
    if (!finding || finding.points === 2) return 0;
    return finding.owners.includes(each.owner) && each.due !== null && !isLate(data, each) ? 1 : 0.5;
  };
  const { agreement, plan: share } = data.judging;
  const planValue = plan.reduce((sum, each) => sum + worth(each), 0) / data.plan.choose;
  const sum = (agreement * agreedIn(compared)) / data.criteria.length + share * planValue;
  return Math.round(sum * 1000) / 1000;
}

/** Of the learner's own authority nothing leaves but that it was audited: its points and its plan are nobody's business. */
function pathOf({ mode, rated, plan }: Audit): readonly string[] {
  if (mode === 'own') return [mode];
  return [
    mode,
    ...rated.map(({ criterion, first, points }) =>
      [criterion.id, first, ...(points === first ? [] : [points])].join('.'),
    ),
    ...plan.map(({ improvement, owner, due }) =>
      ['plan', improvement.id, owner || 'nobody', due ?? 'undated'].join('.'),
    ),
  ];
}
