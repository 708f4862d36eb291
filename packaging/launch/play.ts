import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import type { Statement } from '../preview/cmi5/session.ts';
import type { Call } from '../preview/strict-scorm12.ts';
import { openStage, type Held, type Launched, type Stage } from './stage.ts';

/** What an LMS and its browser saw of a package from its launch to the closing of its window. */
export interface Played {
  readonly calls: readonly Call[];
  /** The data model as it was last committed, or the documents of cmi5; null where nothing was. */
  readonly kept: Held | null;
  /** Statements the cmi5 LMS took, and the rules that were broken; empty in SCORM. */
  readonly statements: readonly Statement[];
  readonly breaches: readonly string[];
  /** Paths asked for and not in the package, each with the browser's word for what it is. */
  readonly missing: readonly { readonly path: string; readonly type: string }[];
  /** Addresses outside the LMS; they were not let out. */
  readonly outside: readonly string[];
  /** Messages of errors nobody caught, and of message boxes. */
  readonly errors: readonly string[];
  readonly dialogs: readonly string[];
}

export interface Patience {
  /** True once the package has done what is waited for. Asked again and again. */
  readonly until: (seen: Pick<Played, 'calls' | 'statements' | 'kept'>) => boolean;
  /** How long to wait for it, in milliseconds. */
  readonly patience: number;
}

/** Starts the browser packages are launched in. @throws Error in words where there is none */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args, env });
}

/** Launches a package as an LMS does, waits for what it is to do, and takes its window away. @param held what an earlier sitting left */
export async function play(browser: Browser, piece: Launched, waiting: Patience, held: Held = {}): Promise<Played> {
  const stage = await openStage(piece, held);
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  try {
    const page = await context.newPage();
    const seen = await watch(page, stage.origin);
    await page.goto(stage.address);
    await settled(page, stage, waiting);
    seen.stop();
    await leave(page);
    return { ...seen, ...(await told(page, stage)), breaches: stage.cmi5?.lms.violations ?? [] };
  } finally {
    await context.close();
    await stage.close();
  }
}

/** Collects what goes wrong until it is stopped: a window that is being closed breaks off what it asked for. */
async function watch(page: Page, origin: string) {
  let watching = true;
  const seen = {
    missing: [] as { path: string; type: string }[],
    outside: [] as string[],
    errors: [] as string[],
    dialogs: [] as string[],
    stop: (): void => void (watching = false),
  };
  const isOwn = (address: URL): boolean => address.origin === origin;
  await page.context().route(
    (address) => address.protocol.startsWith('http') && !isOwn(address),
    (route) => {
      seen.outside.push(route.request().url());
      return route.abort();
    },
  );
  page.context().on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!watching || response.status() !== 404 || !path.startsWith('/content/')) return;
    seen.missing.push({ path: path.replace('/content/', ''), type: response.request().resourceType() });
  });
  page.context().on('weberror', (problem) => void (watching && seen.errors.push(problem.error().message)));
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return seen;
}

interface LmsWindow {
  readonly calls?: readonly Call[];
  readonly kept?: Held;
}

async function told(page: Page, { cmi5 }: Stage): Promise<Pick<Played, 'calls' | 'statements' | 'kept'>> {
  if (cmi5) return { calls: [], statements: [...cmi5.lms.statements.values()], kept: cmi5.lms.left(cmi5.registration) };
  const { calls, kept } = await page.evaluate(() => {
    const { calls = [], kept = null } = window as unknown as LmsWindow;
    return JSON.parse(JSON.stringify({ calls, kept })) as { calls: Call[]; kept: Held | null };
  });
  return { calls, kept, statements: [] };
}

async function settled(page: Page, stage: Stage, { until, patience }: Patience): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (until(await told(page, stage))) break;
    if (Date.now() > end) return;
    await page.waitForTimeout(100);
  }
  // A page that never stops asking is let go: what was waited for is there.
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => undefined);
}

/** Takes the package away as an LMS does when its window is closed, and waits until the package is gone. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const gone = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
    frame?.contentWindow?.location.replace('about:blank');
    await gone;
  });
}
