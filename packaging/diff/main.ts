import type { Language } from '../../module/model/course.ts';
import { CommandError, run } from '../command-error.ts';
import { readPackageCall, readPackageFile, reasonOf } from '../verify/package-call.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import { change, inWords, type Change } from './change.ts';
import { compare, compared, type Compared } from './compare.ts';

const help = `npm run diff -- OLD.zip NEW.zip [--lang cs|en] [--json]

Says what changes for learners in progress when NEW takes the place of OLD in an LMS: identifiers, pass mark, screens, questions,
exercises. Then opens the states that OLD's own code recorded in NEW, in a real Chromium inside a strict LMS, and looks whether NEW
finds all it has to find.

Exits with 0 when it is safe to replace OLD by NEW, with 1 when it is not or a file cannot be read,
with 3 when it could not be found out (no browser, or a package that does not say what it holds).`;

const verdicts: Readonly<Record<Language, Readonly<Record<Change['level'], string>>>> = {
  cs: {
    stop: '✗ Nevyměňujte: výměna by účastníkům uškodila.',
    unknown: '? Nevíme: výměnu se nepodařilo ověřit celou.',
    tell: '✓ Bezpečná výměna; účastníkům řekněte, co je označené vykřičníkem.',
    note: '✓ Bezpečná výměna: účastníci budou pokračovat tam, kde skončili.',
  },
  en: {
    stop: '✗ Do not replace: it would hurt learners.',
    unknown: '? Not known: the replacement could not be checked as a whole.',
    tell: '✓ Safe to replace; tell learners what is marked with an exclamation mark.',
    note: '✓ Safe to replace: learners go on where they stopped.',
  },
};
const marks: Readonly<Record<Change['level'], string>> = { stop: '✗', unknown: '?', tell: '!', note: '·' };
/** The worst comes first: it decides. */
const order = ['stop', 'unknown', 'tell', 'note'] as const;

/** `npm run diff`: what changes, and the verdict. @throws CommandError when it is called wrongly, or a file is no package */
async function main(): Promise<void> {
  const { values, positionals } = readPackageCall(help);
  if (values.help || positionals.length === 0) return console.log(help);
  if (positionals.length !== 2) throw new CommandError(`Two packages are compared, the old one first.\n\n${help}`);
  const [old, fresh] = (await Promise.all(positionals.map(read))) as [Compared, Compared];
  const plain = compare(old, fresh);
  const all = [...plain, ...(await replayed(old, fresh, plain))];
  const worst = order.find((level) => all.some((each) => each.level === level)) ?? 'note';
  const language = values.lang === 'en' ? 'en' : 'cs';
  const sorted = order.flatMap((level) => all.filter((each) => each.level === level));
  const lines = sorted.map((each) => `${marks[each.level]} ${inWords(each, language)}`);
  const words = [...lines, verdicts[language][worst]].join('\n');
  console.log(values.json ? JSON.stringify({ verdict: worst, changes: sorted }, null, 2) : words);
  process.exitCode = { stop: 1, unknown: 3, tell: 0, note: 0 }[worst];
}

/** Nothing is replayed where the work of learners would not even be handed over. */
async function replayed(old: Compared, fresh: Compared, plain: readonly Change[]): Promise<readonly Change[]> {
  const parted = plain.some(({ code }) => ['other-kind', 'identifier', 'other-course'].includes(code));
  if (parted || !old.release || !fresh.release) return [];
  const [{ launchBrowser }, { replay }] = await Promise.all([import('../launch/play.ts'), import('./replay.ts')]);
  const browser = await launchBrowser().catch(reasonOf);
  if (typeof browser === 'string') return [change('unknown', 'not-replayed', browser)];
  try {
    return await replay(browser, old.release, fresh);
  } finally {
    await browser.close();
  }
}

async function read(file: string): Promise<Compared> {
  const { kind, launch, files, findings } = await verifyPackage(await readPackageFile(file));
  if (kind === null || launch === null || findings.some(({ level }) => level === 'error'))
    throw new CommandError(`${file}\n  is no package an LMS can use.\n  npm run verify -- ${file} says why.`);
  return compared(kind, launch, files);
}

await run(main);
