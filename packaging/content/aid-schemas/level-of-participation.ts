import * as v from 'valibot';
import type { Authored } from '../../../lessons/aids/aid.ts';
import type { LevelAid } from '../../../lessons/aids/level-of-participation.ts';
import { wordsFor } from '../exercise-schemas/base.ts';
import { base } from './base.ts';

/** `lessons/aids/level-of-participation.yaml` */
export const levelOfParticipation = v.strictObject({
  ...base,
  exercise: v.literal('choose-level'),
  words: wordsFor('matter', 'toGo', 'why', 'promise', 'raise', 'methods', 'answers', 'limits', 'again'),
}) satisfies v.GenericSchema<unknown, Authored<LevelAid>>;
