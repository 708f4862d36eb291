import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson, text } from './json.ts';

export interface Credentials {
  readonly key: string;
  readonly secret: string;
  /** Value of the `Authorization` header, ready for launch data and `config.json`. */
  readonly auth: string;
}

/**
 * The key pair of the preview LRS in this data folder (`lrs-key.json`), random and made at the first call.
 * @throws Error naming the file when it cannot be read, written or understood
 */
export function credentials(folder: string): Credentials {
  const file = join(folder, 'lrs-key.json');
  const kept = readKey(file);
  if (kept) return kept;
  mkdirSync(folder, { recursive: true });
  const made = pair(randomBytes(12).toString('hex'), randomBytes(24).toString('hex'));
  try {
    writeFileSync(file, `${JSON.stringify({ key: made.key, secret: made.secret })}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const other = readKey(file);
    if (other) return other;
    throw error;
  }
  return made;
}

function pair(key: string, secret: string): Credentials {
  return { key, secret, auth: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` };
}

function readKey(file: string): Credentials | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = parseJson(content);
  const key = isObject(parsed) ? text(parsed, 'key') : null;
  const secret = isObject(parsed) ? text(parsed, 'secret') : null;
  if (key === null || secret === null) {
    throw new Error(
      `${file}\n  holds no key pair of the preview LRS.\n  Delete the file: a new one is made at the next start.`,
    );
  }
  return pair(key, secret);
}

/** True when the header holds exactly this key pair; takes the same time whether it does or not. */
export function isAuthorised(header: string | undefined, owner: Credentials): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(owner.auth);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
