import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { CallAid } from '../../../lessons/aids/call-for-nominations.ts';
import { id, text } from '../schema.ts';
import { base } from './base.ts';

/** `lessons/aids/call-for-nominations.yaml` */
export const callForNominations = v.strictObject({
  ...base,
  heading: text,
  blank: text,
  preview: text,
  limits: text,
  body: text,
  parts: v.pipe(v.array(v.strictObject({ id: id(), label: text, ask: text })), v.nonEmpty()),
}) satisfies v.GenericSchema<unknown, Authored<CallAid>>;
