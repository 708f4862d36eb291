import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from '../packaging/build.ts';
import { CommandError, run } from '../packaging/command-error.ts';
import { course, root } from './support/content.ts';
import { findFirefox } from './support/firefox.ts';
import { servePackage, type ServedPackage } from './support/served-package.ts';

/**
 * `npm run check:outside`: what needs a program that no package of ours brings. Now an installed Firefox, driven over WebDriver BiDi,
 * which Playwright's own protocol cannot: the built package is opened in the local LMS and gone through in part. Exit code 1 when
 * anything is not as it has to be.
 */
async function main(): Promise<void> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new CommandError(
      'No Firefox found, so nothing was checked.\n  Install Firefox ESR 115 or newer, or set FIREFOX_PATH to the one you have.',
    );
  const browser = await openFirefox(executablePath);
  try {
    console.log(await browser.version());
    await build(root);
    const served = await servePackage();
    const wrong = await goThrough(browser, served).finally(() => served.stop());
    if (wrong.length > 0) throw new CommandError(`Firefox: ${wrong.length} wrong.\n${wrong.join('\n')}`);
    console.log('Firefox: all is well');
  } finally {
    await browser.close();
  }
}

/** Opened before the build, so that a program that is no Firefox is told at once. */
async function openFirefox(executablePath: string): Promise<Browser> {
  try {
    return await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  } catch (error) {
    throw new CommandError(
      `${executablePath} does not start as Firefox: ${String(error).split('\n')[0]}\n  Name another with FIREFOX_PATH, or repair this one; ESR 115 or newer is needed.`,
    );
  }
}

/** A new learner opens the module in a frame of the LMS and goes from screen to screen. @returns what is wrong, in words */
async function goThrough(browser: Browser, { lms }: ServedPackage): Promise<readonly string[]> {
  const wrong: string[] = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) => wrong.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) wrong.push(message.text());
  });
  await page.setViewport({ width: 1024, height: 768 });
  const attempt = await lms.newAttempt('Nová, Jana');
  await page.goto(lms.playAddress(attempt));
  const module = await (await page.waitForSelector('iframe'))?.contentFrame();
  if (!module) throw new Error('the local LMS shows no frame');
  await module.waitForFunction(() =>
    Boolean((document.querySelector('cso-module') as { opening?: unknown } | null)?.opening),
  );
  for (const { name, address, look } of steps) {
    await module.evaluate((hash) => void (location.hash = hash), `#/${address}`);
    await module.waitForFunction(() => document.activeElement?.localName === 'h1');
    const found = [...(await look(module)), ...(await module.evaluate(sideways))];
    console.log(`${found.length === 0 ? '✓' : '✗'} ${name}`);
    wrong.push(...found.map((each) => `${name}: ${each}`));
  }
  const status = (await lms.attempts()).find(({ id }) => id === attempt)?.status;
  if (status !== 'incomplete') wrong.push(`the LMS holds the status "${status}", not "incomplete"`);
  return wrong;
}

function sideways(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
}

type Module = NonNullable<Awaited<ReturnType<Page['mainFrame']>>>;

/** A screen and what is tried on it; `look` gives what is wrong. */
interface Step {
  readonly name: string;
  readonly address: string;
  look(module: Module): Promise<readonly string[]>;
}

const fine = (): Promise<readonly string[]> => Promise.resolve([]);
const blocks = course.lessons.flatMap((lesson) => lesson.blocks);

const steps: readonly Step[] = [
  { name: 'the contents', address: 'contents', look: fine },
  { name: 'a part of a lesson, whose notes open by keyboard', address: blocks[0]?.id ?? '', look: openNote },
  {
    name: 'a practice question, answered',
    address: blocks.find(({ kind }) => kind === 'check')?.id ?? '',
    look: answer,
  },
  ...[
    'search/konzultace',
    'glossary',
    'sources',
    'aids',
    'scenario',
    'plan',
    'notes',
    'accessibility',
    'settings',
    'support',
    'end',
  ].map((address) => ({ name: address, address, look: fine })),
];

async function openNote(module: Module): Promise<readonly string[]> {
  const term = await module.waitForSelector('article [role=button][aria-expanded=false]');
  await term?.focus();
  await term?.press('Enter');
  const open = await module.$$eval('article aside[role=note]:not([hidden])', (notes) => notes.length);
  return open === 1 ? [] : [`${open} notes are open, not one`];
}

/** Chooses the first option and hands it in: it gets its verdict, or is told how many are still missing. */
async function answer(module: Module): Promise<readonly string[]> {
  await module.waitForSelector('cso-assessment .answer input');
  await module.$eval('cso-assessment .answer input', (choice) => (choice as HTMLInputElement).click());
  await (await module.$('cso-assessment form button[type=submit]'))?.press('Enter');
  await module.waitForFunction(() =>
    [...document.querySelectorAll('cso-assessment :is(.verdict, [role=alert])')].some((each) =>
      each.textContent.trim(),
    ),
  );
  return [];
}

await run(main);
