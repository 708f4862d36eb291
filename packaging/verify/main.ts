import { basename } from 'node:path';
import type { Language } from '../../module/model/course.ts';
import { run } from '../command-error.ts';
import { inWords, warning } from './finding.ts';
import { readPackageCall, readPackageFile, reasonOf } from './package-call.ts';
import { verifyPackage, type Verdict } from './verify-package.ts';

const help = `npm run verify -- FILE.zip … [--lang cs|en] [--json]

Looks at SCORM 1.2, SCORM 2004 and cmi5 packages, ours or not, as an LMS will: the zip, the manifest by the schemas and rules of its
standard, the files it names. Then launches what has no error in a real Chromium, in a frame of a strict LMS, and closes it again.

Exits with 0 when every package is in order and was launched, with 1 when one has an error or cannot be read,
with 3 when none has an error but a browser was missing, so that the launch was not tried.`;

const verdicts: Readonly<
  Record<Language, Readonly<Record<'good' | 'caution' | 'bad' | 'untried' | 'unknown', string>>>
> = {
  cs: {
    good: 'v pořádku, můžete ho nahrát do LMS',
    caution: 'nahrát ho můžete, ale projděte si upozornění',
    bad: 'do LMS ho nenahrávejte',
    untried: 'bez chyby, ale spuštění jsme nevyzkoušeli',
    unknown: 'bez rozpoznané verze',
  },
  en: {
    good: 'in order, you can upload it to the LMS',
    caution: 'you can upload it, but read the warnings',
    bad: 'do not upload it to an LMS',
    untried: 'without an error, but the launch was not tried',
    unknown: 'of no known version',
  },
};

/** `npm run verify`: the verdict on each package, in words or as JSON. @throws CommandError when it is called wrongly */
async function main(): Promise<void> {
  const { values, positionals } = readPackageCall(help);
  if (values.help || positionals.length === 0) return console.log(help);
  const language = values.lang === 'en' ? 'en' : 'cs';
  const all = await judged(positionals);
  console.log(values.json ? JSON.stringify(all, null, 2) : all.map((each) => report(each, language)).join('\n\n'));
  if (all.some(({ launched }) => launched === 'no browser')) process.exitCode = 3;
  if (all.some(hasError)) process.exitCode = 1;
}

interface Judged extends Verdict {
  readonly file: string;
  /** `no`: there was an error before, so that an LMS would never come that far. */
  readonly launched: 'yes' | 'no' | 'no browser';
}

async function judged(paths: readonly string[]): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  const packages = await Promise.all(
    paths.map(async (file) => ({ file, ...(await verifyPackage(await readPackageFile(file))) })),
  );
  // The drivers of the browser are long to load; who asks for help, or names no file, does not wait for them.
  const [{ launchBrowser }, { launchFindings }] = await Promise.all([
    import('../launch/play.ts'),
    import('./launch-findings.ts'),
  ]);
  const browser = await launchBrowser().catch(reasonOf);
  try {
    for (const { file, kind, launch, files, findings } of packages) {
      const before = { file, kind, findings };
      if (kind === null || launch === null || hasError(before)) all.push({ ...before, launched: 'no' });
      else if (typeof browser === 'string')
        all.push({ ...before, findings: [...findings, warning('no-browser', '', browser)], launched: 'no browser' });
      else {
        const more = await launchFindings(browser, { kind, launch, files });
        all.push({ ...before, findings: [...findings, ...more], launched: 'yes' });
      }
    }
    return all;
  } finally {
    if (typeof browser !== 'string') await browser.close();
  }
}

function report(verdict: Judged, language: Language): string {
  const says = verdicts[language];
  const words = verdict.findings.map((each) => `${each.level === 'error' ? '✗' : '!'} ${inWords(each, language)}`);
  const untried = verdict.launched === 'no browser';
  const word = hasError(verdict) ? 'bad' : untried ? 'untried' : words.length > 0 ? 'caution' : 'good';
  const mark = { good: '✓', caution: '!', untried: '!', bad: '✗' }[word];
  const last = `${mark} ${basename(verdict.file)} (${verdict.kind ?? says.unknown}): ${says[word]}`;
  return [...words, last].join('\n');
}

function hasError({ findings }: Pick<Verdict, 'findings'>): boolean {
  return findings.some(({ level }) => level === 'error');
}

await run(main);
