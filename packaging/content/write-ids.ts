import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentErrors, Problems } from './content-error.ts';
import type { UsedId, UsedIds } from './check-ids.ts';
import { lockFile, lockSchema, numberOf, type Kind, type Lock } from './ids-lock.ts';
import { readContent, usedIds } from './read-content.ts';
import { parseYaml } from './read-yaml.ts';

const head = `# A number for every id, for ever: LMSs keep them. Written by "npm run ids"; commit it with the content.
# By hand only: "retired: true" for an id taken out, "withdrawn" for letters taken out. Never delete a line.
`;

/** The lock with a number for every id in use. Numbers only grow: what was once given is never given again. */
export function withNewIds(lock: Lock, used: UsedIds): Lock {
  return {
    lessons: withNumbers(lock, 'lessons', used.lessons),
    blocks: withNumbers(lock, 'blocks', used.blocks),
    assessments: withNumbers(lock, 'assessments', used.assessments),
    questions: withQuestions(lock, used.questions),
    exercises: withNumbers(lock, 'exercises', used.exercises),
  };
}

function withNumbers(lock: Lock, kind: Exclude<Kind, 'questions'>, used: readonly UsedId[]): Lock['lessons'] {
  const result = { ...lock[kind] };
  let next = nextNumber(lock, kind);
  for (const { id } of used) if (result[id] === undefined) result[id] = next++;
  return result;
}

function withQuestions(lock: Lock, used: readonly UsedId[]): Lock['questions'] {
  const result = { ...lock.questions };
  let next = nextNumber(lock, 'questions');
  for (const { id, options = [], items = [] } of used) {
    const known = result[id] ?? { number: next++, options: '' };
    const merged = { ...known, options: merge(known.options, options) };
    result[id] = items.length > 0 ? { ...merged, items: merge(known.items ?? '', items) } : merged;
  }
  return result;
}

const merge = (known: string, used: readonly string[]): string => [...new Set([...known, ...used])].sort().join('');

function nextNumber(lock: Lock, kind: Kind): number {
  return Math.max(-1, ...Object.keys(lock[kind]).map((id) => numberOf(lock, kind, id) ?? -1)) + 1;
}

/** The text of the lock file. */
export function lockText(lock: Lock): string {
  const entry = (value: Lock['lessons'][string] | Lock['questions'][string]): string =>
    typeof value === 'number'
      ? String(value)
      : `{ ${Object.entries(value)
          .filter(([, each]) => each !== '')
          .map(([key, each]) => `${key}: ${key === 'items' || key === 'withdrawn' ? `'${each}'` : each}`)
          .join(', ')} }`;
  const part = (kind: Kind): string => {
    const lines = Object.entries(lock[kind]).map(([id, value]) => `  ${id}: ${entry(value)}\n`);
    if (lines.length > 0) return `${kind}:\n${lines.join('')}`;
    return kind === 'exercises' ? '' : `${kind}: {}\n`;
  };
  return head + (['lessons', 'blocks', 'assessments', 'questions', 'exercises'] as const).map(part).join('');
}

/** Writes new ids into the lock and says how many. @throws ContentErrors when the content is not in order; then nothing is written */
export async function writeIds(root: string): Promise<string> {
  const problems = new Problems();
  const content = await readContent(root, problems);
  const path = join(root, lockFile);
  const empty: Lock = { lessons: {}, blocks: {}, assessments: {}, questions: {}, exercises: {} };
  const lock = existsSync(path)
    ? parseYaml(await readFile(path, 'utf8'), lockFile, lockSchema, problems)?.value
    : empty;
  problems.throwIfAny();
  if (!content || !lock) throw new RangeError('content was not read and nothing was reported');
  const text = lockText(withNewIds(lock, usedIds(content)));
  const before = lockText(lock);
  await writeFile(path, text);
  const added = text.split('\n').filter((line) => !before.split('\n').includes(line) && line.startsWith('  ')).length;
  return `${lockFile}: ${added === 0 ? 'nothing new' : `${added} ${added === 1 ? 'line' : 'lines'} new or changed`}.`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await writeIds(process.cwd()));
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
