import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../packaging/launch/play.ts';
import { inWords } from '../../packaging/verify/finding.ts';
import { launchFindings } from '../../packaging/verify/launch-findings.ts';
import { verifyPackage } from '../../packaging/verify/verify-package.ts';
import { zip } from '../../packaging/zip.ts';
import { good, goodCmi5, text } from '../packaging/verify/broken-packages.ts';
import { course, root } from '../support/content.ts';
import { foreignPackage } from '../support/foreign-package.ts';

/** Enough for a page that does its work at once; what never comes is not there after a longer time either. */
const wait = 3000;
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

/** Everything verify says of a package, in words. */
async function said(bytes: Uint8Array, language: 'cs' | 'en', patience?: number): Promise<readonly string[]> {
  const { kind, launch, files, findings } = await verifyPackage(bytes);
  if (kind === null || launch === null) throw new RangeError('there is nothing to launch');
  const all = [...findings, ...(await launchFindings(browser, { kind, launch, files }, patience))];
  return all.map((each) => `${each.level}: ${inWords(each, language)}`);
}

const scormPage = (script: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>Foreign</title>${head}<p>Foreign</p><script>${script}</script></html>`;
const only = (files: Record<string, string>) =>
  zip({ ...good, ...Object.fromEntries(Object.entries(files).map(([name, words]) => [name, text(words)])) });
const begins = `const lms = parent.API; lms.LMSInitialize(''); lms.LMSSetValue('cmi.core.lesson_status', 'incomplete');`;
const ends = `addEventListener('pagehide', () => lms.LMSFinish(''));`;

describe('our packages', () => {
  it.each(['scorm12', 'scorm2004-4th', 'scorm2004-3rd', 'cmi5'])(
    'are launched without a word to say (%s)',
    async (kind) => {
      const file = join(root, 'dist/packages', `${course.id}-${course.version}-${kind}.zip`);
      expect(await said(new Uint8Array(await readFile(file)), 'en')).toEqual([]);
    },
  );
});

describe('packages of a foreign tool are judged fairly', () => {
  it('one that does what SCORM 1.2 asks plays; what its manifest lacks is a warning', async () => {
    const all = await said(await foreignPackage('1.2', scormPage(begins + ends)), 'cs');
    expect(all.filter((each) => each.startsWith('error'))).toEqual([]);
    expect(all.filter((each) => !each.includes('schématu standardu'))).toEqual([
      'warning: imsmanifest.xml\n  Manifest nese vlastní hranici úspěšnosti: 80\n  LMS podle ní může přepsat výsledek kurzu. Porovnejte ji s hranicí, kterou chcete.',
    ]);
  });

  it('one that never speaks to the LMS is refused', async () => {
    const all = await said(await foreignPackage('2004 4th Edition', scormPage('')), 'cs', wait);
    expect(all.filter((each) => each.startsWith('error'))).toEqual([
      'error: index.html\n  Po otevření se balíček LMS nepřihlásil (nezavolal Initialize).\n  LMS by nezaznamenal dokončení ani výsledek. Obraťte se na dodavatele.',
    ]);
  });
});

describe('a launch that goes wrong is told in words', () => {
  it.each([
    [
      'no status, and no end',
      only({ 'index.html': scormPage(`parent.API.LMSInitialize('')`) }),
      [
        'warning: After it was opened, the package set no status (cmi.core.lesson_status).\n  Some LMSs then mark the course completed when it is closed. Try in your LMS what status the course has after it was first opened.',
        'warning: When its window was closed, the package did not sign off (it never called LMSFinish).\n  An LMS then counts no time and may lose the last changes. Tell learners to end the course with its own button.',
      ],
    ],
    [
      'calls no standard allows',
      only({
        'index.html': scormPage(
          `parent.API.LMSGetValue('cmi.core.student_id'); ${begins} lms.LMSSetValue('cmi.core.lesson_status', 'done'); ${ends}`,
        ),
      }),
      [
        'warning: A call the standard does not allow: LMSGetValue(cmi.core.student_id): 301\n  A strict LMS refuses it and keeps no value. Send this line to the supplier.',
        'warning: A call the standard does not allow: LMSSetValue(cmi.core.lesson_status, "done"): 405\n  A strict LMS refuses it and keeps no value. Send this line to the supplier.',
      ],
    ],
    [
      'files that are not there',
      only({ 'index.html': scormPage(begins + ends, '<script src="a.js"></script><img alt="" src="b.png">') }),
      [
        'error: The page asks for a file the package does not hold: a.js\n  A part of the course will not work. Build the package again, or add the file.',
        'warning: The page asks for a file the package does not hold: b.png\n  Something is not shown. See what is missing on the page.',
      ],
    ],
    [
      'a request elsewhere, an error, a message box',
      only({
        'index.html': scormPage(
          `${begins} ${ends} new Image().src = 'https://counter.example/pixel.gif'; alert('Welcome'); throw new Error('lost');`,
        ),
      }),
      [
        'warning: The page speaks to a place outside the LMS: https://counter.example\n  On a locked computer it fails, and that server hears of the learners. Ask the supplier what it is for.',
        'warning: A script of the page ended with an error: lost\n  Go through the whole course in your LMS before you publish it. Send this line to the supplier.',
        'warning: On opening the page showed a message box: "Welcome"\n  In a nested frame a browser may forbid it. Try the course in your LMS.',
      ],
    ],
    [
      'a cmi5 unit that takes its key twice and says nothing',
      zip({
        ...goodCmi5,
        'index.html': text(
          scormPage(`const key = new URLSearchParams(location.search).get('fetch');
fetch(key, { method: 'POST' }).then(() => fetch(key, { method: 'POST' }));`),
        ),
      }),
      [
        'error: index.html?lang=cs\n  After it was opened, the package did not report to the LMS (it never called initialized).\n  An LMS would record no completion and no result. Ask the supplier.',
        'error: After its launch the package broke a rule of cmi5: 8.2.3.0-1 the key is fetched once in a session\n  An LMS refuses such a statement. Send this line to the supplier.',
      ],
    ],
  ])('%s', async (_name, bytes, expected) => {
    expect(await said(bytes, 'en', wait)).toEqual(expected);
  });
});
