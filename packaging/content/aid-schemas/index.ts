import type * as v from 'valibot';
import type { AuthoredAid } from '../../../lessons/aids/aid.ts';
import { whomToApproach } from './whom-to-approach.ts';

/** What each file of `lessons/aids` holds, by id, in the order in which the aids are listed. */
export const aidSchemas: Readonly<Record<string, v.GenericSchema<unknown, AuthoredAid>>> = {
  'whom-to-approach': whomToApproach,
};
