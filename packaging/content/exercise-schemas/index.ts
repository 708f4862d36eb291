import type * as v from 'valibot';
import type { ExerciseData } from '../../../module/model/course.ts';
import { actionPlan } from './action-plan.ts';
import { auditWebsiteSchema } from './audit-website.ts';
import { chooseLevelSchema } from './choose-level.ts';
import { invitationScenarioSchema } from './invitation-scenario.ts';
import { isItLobbyingSchema } from './is-it-lobbying.ts';
import { nominationCallSchema } from './nomination-call.ts';
import { stakeholderMapSchema } from './stakeholder-map.ts';
import { planConsultation } from './plan-consultation.ts';
import { whatIfSchema } from './what-if.ts';

/** What each file of `lessons/exercises` holds, by id. An exercise without an entry here is still being written and is not read. */
export const exerciseSchemas: Readonly<Record<string, v.GenericSchema<unknown, ExerciseData>>> = {
  'action-plan': actionPlan,
  'audit-website': auditWebsiteSchema,
  'plan-consultation': planConsultation,
  'choose-level': chooseLevelSchema,
  'invitation-scenario': invitationScenarioSchema,
  'is-it-lobbying': isItLobbyingSchema,
  'nomination-call': nominationCallSchema,
  'stakeholder-map': stakeholderMapSchema,
  'what-if': whatIfSchema,
};
