import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { AuthoredAid } from '../../../lessons/aids/aid.ts';
import type { AidData } from '../../../module/model/course.ts';

/** A job aid as its file has it, read by its schema; its sources are left out. */
export function readAid<T extends AuthoredAid>(
  id: string,
  schema: v.GenericSchema<unknown, T>,
): Omit<T, 'sources' | 'exercise'> & Pick<AidData, 'sources' | 'exercise'> {
  const read = v.parse(schema, parse(readFileSync(`lessons/aids/${id}.yaml`, 'utf8')));
  return { ...read, sources: [], exercise: read.exercise ?? null };
}
