import type { ExerciseData } from '../../module/model/course.ts';
import type { ExerciseSubmitted } from '../../module/model/record-store.ts';
import { judge as judgeAudit } from '../../lessons/exercises/audit-judging.ts';
import type { AuditWebsite } from '../../lessons/exercises/audit-website.ts';
import { judge as judgeCall } from '../../lessons/exercises/call-rules.ts';
import type { ChooseLevel } from '../../lessons/exercises/choose-level.ts';
import { judge as judgeScenario, type InvitationScenario } from '../../lessons/exercises/invitation-scenario.ts';
import { at as lobbying, judge as judgeLobbying, type IsItLobbying } from '../../lessons/exercises/is-it-lobbying.ts';
import { judge as judgeLevel } from '../../lessons/exercises/level-judging.ts';
import { placesPerFile } from '../../lessons/exercises/level-rule.ts';
import type { NominationCall } from '../../lessons/exercises/nomination-call.ts';
import {
  placed,
  readWork,
  recommendedLength,
  writeWork,
  type Material,
  type PlanConsultation,
} from '../../lessons/exercises/plan-consultation.ts';
import { judgePlan } from '../../lessons/exercises/plan-judging.ts';
import { at as audit, planned, workLength as auditLength } from '../../lessons/exercises/read-audit.ts';
import { workLength as callLength } from '../../lessons/exercises/read-call.ts';
import { readPlayed } from '../../lessons/exercises/scenario-path.ts';
import { judge as judgeMap, type StakeholderMap } from '../../lessons/exercises/stakeholder-map.ts';
import { judge as judgeStory, type WhatIf } from '../../lessons/exercises/what-if.ts';
import { whole } from './habits.ts';

/** What was done in an exercise and what came of it. */
export type Done = Pick<ExerciseSubmitted, 'work' | 'texts' | 'outcome' | 'scaled' | 'path' | 'performance'>;

type Random = () => number;
type Way = (data: ExerciseData, random: Random) => Done;

/** What was chosen, judged by the exercise's own rules; nothing is written. */
function done(work: readonly number[], judged: Pick<Done, 'outcome' | 'scaled' | 'path' | 'performance'>): Done {
  const { outcome, scaled, path, performance } = judged;
  return { work, texts: [], outcome, scaled, path, ...(performance ? { performance } : {}) };
}

/** So many numbers, each from 1 to `most`. */
const choices = (random: Random, count: number, most: number): readonly number[] =>
  Array.from({ length: count }, () => 1 + whole(random, most));

/** How each exercise is done: the choices by chance, complete enough to be handed in. A new exercise needs a line. */
const ways: Readonly<Record<string, Way>> = {
  'what-if': (data, random) => {
    const { organisations, stages, topics } = data as WhatIf;
    const work = organisations.flatMap(() => [
      ...choices(random, 1, stages.length + 1),
      ...choices(random, 1, topics.length),
    ]);
    return done(work, judgeStory(data as WhatIf, work));
  },
  'stakeholder-map': (data, random) => {
    const work = (data as StakeholderMap).cards.flatMap(() => [...choices(random, 2, 3), whole(random, 2)]);
    return done(work, judgeMap(data as StakeholderMap, work, []));
  },
  'is-it-lobbying': (data, random) => {
    const { cases, places } = data as IsItLobbying;
    const work: number[] = [];
    cases.forEach(({ procedures }, index) => {
      work[lobbying.place(index)] = 1 + whole(random, places.length);
      work[lobbying.procedure(index)] = 1 + whole(random, procedures.length);
      work[lobbying.again(data as IsItLobbying, index)] = 1 + whole(random, places.length);
    });
    work[lobbying.checked(data as IsItLobbying)] = 1;
    return done(work, judgeLobbying(data as IsItLobbying, work));
  },
  'choose-level': (data, random) => {
    const { questions, methods, cases, complete } = data as ChooseLevel;
    const work = cases.flatMap((file, index) => {
      const checked = complete.cases.includes(file.id) || index < complete.atLeast;
      if (!checked) return Array.from({ length: placesPerFile(data as ChooseLevel) }, () => 0);
      const answers = questions.map(({ options }) => 1 + whole(random, options.length));
      // The recommended level, and as many methods as may be taken.
      return [...answers, 1, ...choices(random, methods.max, methods.list.length), 1];
    });
    return done(work, judgeLevel(data as ChooseLevel, work, []));
  },
  'nomination-call': (data, random) => {
    const work = choices(random, callLength(data as NominationCall), 3);
    return done(work, judgeCall(data as NominationCall, work, []));
  },
  'plan-consultation': (data, random) => {
    const exercise = data as PlanConsultation;
    const material = exercise.materials[whole(random, exercise.materials.length)] as Material;
    let next = 1;
    const plan = exercise.activities.map((activity) => {
      const length = recommendedLength(exercise, material, activity);
      const first = next;
      next += length + whole(random, 2);
      return placed(activity, first, length);
    });
    const [source, ...others] = exercise.news.sources.map(() => 0);
    const taken = source === undefined ? [] : [Math.min(3, exercise.news.days), ...others];
    const fresh = { material, start: exercise.axis.start, plan, firstFaults: whole(random, 3), checked: true };
    const work = writeWork(exercise, { ...fresh, tries: [], taken });
    return done(work, judgePlan(exercise, readWork(exercise, work)));
  },
  'audit-website': (data, random) => {
    const { modes, criteria } = data as AuditWebsite;
    const work = Array.from({ length: auditLength }, () => 0);
    work[audit.mode] = 1 + modes.findIndex(({ id }) => id === 'ministry');
    criteria.forEach((_, index) => (work[audit.points('ministry', index)] = 1 + whole(random, 3)));
    work[audit.step('ministry')] = 3;
    for (let slot = 0; slot < planned; slot++) {
      work[audit.chosen('ministry', slot)] = 1 + ((whole(random, 3) + 3 * slot) % criteria.length);
      work[audit.due('ministry', slot)] = 1 + whole(random, 3);
      work[audit.owner(slot)] = 1 + whole(random, 3);
    }
    return done(work, judgeAudit(data as AuditWebsite, work, []));
  },
  'invitation-scenario': (data, random) => {
    const decisions: number[] = [];
    const work = (): readonly number[] => [0, 2 * decisions.length, ...decisions];
    for (;;) {
      const { here } = readPlayed(data as InvitationScenario, work());
      if (!here) return done(work(), judgeScenario(data as InvitationScenario, work()));
      decisions.push(1 + whole(random, here.node.options.length));
    }
  },
};

/** Does an exercise. @throws RangeError when nobody says how */
export function doExercise(data: ExerciseData, random: Random): Done {
  const way = ways[data.id];
  if (!way) throw new RangeError(`nothing says how "${data.id}" is done: add it to packaging/simulate/exercises.ts`);
  return way(data, random);
}
