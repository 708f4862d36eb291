import { describe, expect, it } from 'vitest';
import { lastDay, modelDraft, named, rulesFor, withMaterial } from '../../../lessons/aids/consultation-plan.ts';
import { checkPlan } from '../../../lessons/exercises/plan-checks.ts';
import { inPlan, type PlanConsultation } from '../../../lessons/exercises/plan-consultation.ts';
import { planCalendar, planText } from '../../../lessons/exercises/plan-export.ts';
import { consultationPlan } from '../../../packaging/content/aid-schemas/consultation-plan.ts';
import { readExercise } from '../../support/exercise.ts';
import { readAid } from './read-aid.ts';

const aid = readAid('consultation-plan', consultationPlan);
const rules = (await readExercise('plan-consultation')) as PlanConsultation;
const draft = modelDraft(rules, '2027-03-01');

describe('a plan of one’s own', () => {
  it('begins with a whole plan in which nothing is wrong', () => {
    expect(checkPlan(rules, draft.work).errors).toEqual([]);
  });

  it.each([
    ['2027-03-06', '2027-03-08', 'a Saturday'],
    ['2027-03-26', '2027-03-30', 'Good Friday'],
    ['2026-12-24', '2026-12-28', 'Christmas Eve'],
    ['2051-01-01', '2027-03-01', 'a day no calendar here is tested for'],
  ])('that would begin on %s begins on %s (%s)', (today, start) => {
    expect(modelDraft(rules, today).work.start).toBe(start);
  });

  it('has as many days as the learner has; who has fewer is told so without the sixty of the exercise', () => {
    expect(lastDay(draft)).toBe('2027-05-25');
    const few = { ...draft, days: 40 };
    const [error] = checkPlan(rulesFor(rules, aid, few), few.work).errors;
    expect(error?.check).toBe('past-end');
    expect(error?.texts[0]?.cs).not.toMatch(/šedesát/);
    expect(checkPlan(rulesFor(rules, aid, { ...draft, days: 80 }), draft.work).errors).toEqual([]);
  });

  it('takes over the comment period of another kind of document and moves what follows', () => {
    const moved = withMaterial(rules, draft.work, 'decree');
    expect(inPlan(moved.plan, 'comments').length).toBe(15);
    expect(inPlan(moved.plan, 'handling').first).toBe(inPlan(draft.work.plan, 'handling').first - 5);
    expect(inPlan(moved.plan, 'redraft').first).toBe(inPlan(draft.work.plan, 'redraft').first);
    expect(withMaterial(rules, moved, 'bill').plan).toEqual(draft.work.plan);
  });

  it('leaves a length the learner chose as it is', () => {
    const chosen = draft.work.plan.map((each) => (each.activity.id === 'comments' ? { ...each, length: 12 } : each));
    const moved = withMaterial(rules, { ...draft.work, plan: chosen }, 'decree');
    expect(inPlan(moved.plan, 'comments').length).toBe(12);
    expect(inPlan(moved.plan, 'handling').first).toBe(inPlan(draft.work.plan, 'handling').first);
  });

  it('is kept under the name of the document, whatever signs that has', () => {
    const work = named({ ...draft, matter: ' Vyhláška {days}; č. 1 ' });
    expect(planText(rules, work, 'cs')).toContain('Plán konzultace: Vyhláška {days}; č. 1\n');
    expect(planCalendar(rules, work, 'cs', new Date())).toContain('Vyhláška {days}\\; č. 1');
    expect(named(draft)).toBe(draft.work);
  });
});
