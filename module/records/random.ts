import { newProgress, type Progress } from '../model/progress.ts';
import { browserEnvironment, type Environment } from './environment.ts';

/** A random UUID, also on plain http where `crypto.randomUUID` is missing. @see RFC 4122 4.4 */
export function uuid(env: Pick<Environment, 'random'>): string {
  const bytes = env.random(16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A new pseudonym, as unguessable as the browser's randomness. */
export function pseudonym(env: Pick<Environment, 'random'>): string {
  return hex(env.random(16));
}

/** The progress of a learner who has done nothing yet: a new pseudonym and a new seed. */
export function startProgress(env: Pick<Environment, 'random'> = browserEnvironment()): Progress {
  const [high, low] = env.random(2) as unknown as [number, number];
  return newProgress(pseudonym(env), high * 256 + low);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
