import { randomUUID } from 'node:crypto';
import type { Statement } from '../../module/formats/statement-types.ts';

/** A statement that breaks no rule, of the verb and with the words asked for. */
export function made(verb = 'experienced', words = 'x'): Statement {
  return {
    id: randomUUID(),
    timestamp: '2026-11-23T07:00:00.000Z',
    actor: { account: { homePage: 'https://course.invalid', name: 'p' } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      objectType: 'Activity',
      id: 'https://course.invalid',
      definition: { type: 'https://course.invalid/t', name: { cs: words } },
    },
    context: { registration: randomUUID(), language: 'cs', revision: '1', contextActivities: {} },
  };
}
