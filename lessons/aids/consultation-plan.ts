import type { AidData, Text } from '../../module/model/course.ts';
import {
  earliest,
  latest,
  placed,
  readWork,
  recommendedLength,
  type PlanConsultation,
  type PlanWork,
} from '../exercises/plan-consultation.ts';
import { nthDay } from '../exercises/working-days.ts';

/** `lessons/aids/consultation-plan.yaml` */
export interface PlanAid extends AidData {
  readonly words: Readonly<Record<'matter' | 'days' | 'end' | 'outOfRange' | 'pastEnd' | 'limits' | 'again', Text>>;
}

/** What was filled in. */
export interface PlanDraft {
  readonly matter: string;
  /** Working days there are from the first day on. */
  readonly days: number;
  readonly work: PlanWork;
}

/** Working days a plan can have: fewer hold no consultation, more take the calendar past what is tested. */
export const fewestDays = 20;
export const mostDays = 250;

/** The plan of the model answer, begun on the first working day from `today` on (ISO). */
export function modelDraft(rules: PlanConsultation, today: string): PlanDraft {
  const fromToday = today < earliest || today > latest ? rules.axis.start : today;
  const work = readWork(rules, []);
  const plan = work.plan.map((each) => {
    const model = rules.model.plan.find(({ activity }) => activity === each.activity.id);
    return model ? placed(each.activity, model.first, model.length) : each;
  });
  return { matter: '', days: rules.axis.days, work: { ...work, start: nthDay(fromToday, 1), plan } };
}

/** The rules of the exercise for as many days as there are; what it says of its sixty days is said without the number. */
export function rulesFor(rules: PlanConsultation, { words }: PlanAid, { days }: PlanDraft): PlanConsultation {
  return {
    ...rules,
    axis: { ...rules.axis, days },
    checks: { ...rules.checks, 'past-end': { text: words.pastEnd } },
  };
}

/** The plan under the name of the document, where it has one: so it is called in files. */
export function named({ work, matter }: PlanDraft): PlanWork {
  const name = matter.trim();
  return name === '' ? work : { ...work, material: { ...work.material, label: { cs: name, en: name } } };
}

/** Another kind of document: a comment period as it was recommended becomes the one recommended now, what follows moves with it. */
export function withMaterial(rules: PlanConsultation, work: PlanWork, id: string): PlanWork {
  const material = rules.materials.find((each) => each.id === id);
  if (!material) return work;
  let moved = 0;
  let from = Infinity;
  const lengths = work.plan.map(({ activity, first, length }) => {
    const recommended = recommendedLength(rules, work.material, activity);
    const now = length === recommended ? recommendedLength(rules, material, activity) : length;
    if (now !== length) [moved, from] = [moved + now - length, Math.min(from, first)];
    return { activity, first, length: now };
  });
  const plan = lengths.map(({ activity, first, length }) =>
    placed(activity, first > from ? Math.max(1, first + moved) : first, length),
  );
  return { ...work, material, plan };
}

/** The date of the last day there is. */
export function lastDay({ work, days }: PlanDraft): string {
  return nthDay(work.start, days);
}
