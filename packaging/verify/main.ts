import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import type { Language } from '../../module/model/course.ts';
import { CommandError, run } from '../command-error.ts';
import { inWords } from './finding.ts';
import { verifyPackage, type Verdict } from './verify-package.ts';

const help = `npm run verify -- FILE.zip … [--lang cs|en] [--json]

Looks at SCORM packages, ours or not, as an LMS will: the zip, the manifest by the schemas of its standard, the files it names.
Nothing is run. Exits with 0 when no package has an error, with 1 otherwise.`;

const verdicts: Readonly<Record<Language, Readonly<Record<'good' | 'caution' | 'bad' | 'unknown', string>>>> = {
  cs: {
    good: 'v pořádku, můžete ho nahrát do LMS',
    caution: 'nahrát ho můžete, ale projděte si upozornění',
    bad: 'do LMS ho nenahrávejte',
    unknown: 'bez rozpoznané verze',
  },
  en: {
    good: 'in order, you can upload it to the LMS',
    caution: 'you can upload it, but read the warnings',
    bad: 'do not upload it to an LMS',
    unknown: 'of no known version',
  },
};

/** `npm run verify`: the verdict on each package, in words or as JSON. @throws CommandError when it is called wrongly */
async function main(): Promise<void> {
  const { values, positionals } = parsed();
  if (values.help || positionals.length === 0) return console.log(help);
  const language = values.lang === 'en' ? 'en' : 'cs';
  const all: (Verdict & { readonly file: string })[] = [];
  for (const file of positionals) all.push({ file, ...(await verifyPackage(await read(file))) });
  console.log(values.json ? JSON.stringify(all, null, 2) : all.map((each) => report(each, language)).join('\n\n'));
  if (all.some(hasError)) process.exitCode = 1;
}

function parsed() {
  const options = { lang: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  } catch (reason) {
    throw new CommandError(`${reason instanceof Error ? reason.message : String(reason)}\n\n${help}`);
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (reason) {
    throw new CommandError(`${file}\n  cannot be read (${(reason as NodeJS.ErrnoException).code}).\n  Check the path.`);
  }
}

function report(verdict: Verdict & { readonly file: string }, language: Language): string {
  const says = verdicts[language];
  const words = verdict.findings.map((each) => `${each.level === 'error' ? '✗' : '!'} ${inWords(each, language)}`);
  const word = hasError(verdict) ? 'bad' : words.length > 0 ? 'caution' : 'good';
  const mark = { good: '✓', caution: '!', bad: '✗' }[word];
  const last = `${mark} ${basename(verdict.file)} (${verdict.kind ?? says.unknown}): ${says[word]}`;
  return [...words, last].join('\n');
}

function hasError({ findings }: Verdict): boolean {
  return findings.some(({ level }) => level === 'error');
}

await run(main);
