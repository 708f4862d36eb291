import type { Course } from '../model/course.ts';
import type { Unpacked } from '../formats/unpack.ts';
import type { Environment } from './environment.ts';
import { startProgress } from './random.ts';

/**
 * What a store holds, read in whatever format it was written. What reads is a part of its own, loaded only where something is stored:
 * where it does not come the module does not start, so that nothing stored is written over. @throws TypeError then
 */
export async function readStored(course: Course, text: string, env: Pick<Environment, 'random'>): Promise<Unpacked> {
  if (text === '') return { progress: null, unreadable: null, lost: [] };
  if (/^[23]/.test(text)) {
    const { readOlder } = await import('../formats/older-suspend-data.ts');
    const progress = readOlder(course, text.replace(/\.$/, ''));
    if (progress) return { progress, unreadable: null, lost: [] };
  }
  const { unpack } = await import('../formats/unpack.ts');
  return unpack(course, text, startProgress(env));
}
