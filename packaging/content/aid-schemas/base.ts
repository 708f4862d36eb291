import * as v from 'valibot';
import { id, text } from '../schema.ts';

/** The fields every job aid has, to be spread into its own schema. */
export const base = {
  id: id(),
  title: text,
  /** What it is for, in one or two sentences; also stands in the list of aids. */
  lead: text,
  /** Ids of the sources it rests on; empty where every row names its own. */
  sources: v.array(v.string()),
  /** ISO date on which somebody last compared it with its sources. */
  checked: v.pipe(v.string(), v.isoDate()),
  /** Id of the exercise whose words and rules it uses, so that they are written once. */
  exercise: v.optional(v.string()),
};
