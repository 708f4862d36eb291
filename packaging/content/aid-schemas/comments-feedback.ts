import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { FeedbackAid } from '../../../lessons/aids/comments-feedback.ts';
import { wordsFor } from '../exercise-schemas/base.ts';
import { id, text } from '../schema.ts';
import { base } from './base.ts';

/** `lessons/aids/comments-feedback.yaml` */
export const commentsFeedback = v.strictObject({
  ...base,
  words: wordsFor(
    ...(['matter', 'row', 'who', 'whoHint', 'comment', 'response', 'reason', 'change', 'add', 'remove'] as const),
    ...(['removed', 'added', 'noReason', 'saveTable', 'limits'] as const),
  ),
  responses: v.pipe(v.array(v.strictObject({ id: id(), ...text.entries, needsReason: v.boolean() })), v.minLength(2)),
}) satisfies v.GenericSchema<unknown, Authored<FeedbackAid>>;
