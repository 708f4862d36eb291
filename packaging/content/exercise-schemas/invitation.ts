import * as v from 'valibot';
import type { Invitation } from '../../../lessons/exercises/invitation.ts';
import { id, text } from '../schema.ts';
import { withText } from './base.ts';

const ids = v.pipe(v.array(id()), v.nonEmpty());
const condition = v.strictObject({
  element: id(),
  chosen: v.exactOptional(ids),
  without: v.exactOptional(ids),
});

/** The second part of `lessons/exercises/nomination-call.yaml`. */
export const invitationSchema = v.strictObject({
  title: text,
  task: text,
  elements: v.array(
    v.strictObject({
      ...{ id: id(), label: text, absent: text },
      options: v.pipe(
        v.array(v.strictObject({ id: id(), worth: v.picklist([0, 0.5, 1]), ...withText, feedback: text })),
        v.nonEmpty(),
      ),
    }),
  ),
  members: v.array(
    v.strictObject({
      ...{ id: id(), name: text, comes: text },
      stays: v.array(v.strictObject({ when: v.array(condition), ...withText })),
    }),
  ),
  outcome: v.strictObject({ full: text, some: text }),
}) satisfies v.GenericSchema<unknown, Invitation>;
