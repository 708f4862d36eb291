import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../packaging/chromium.ts';

/** Starts the browser of the tests. Close it when done. */
export async function openBrowser(...switches: string[]): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({ executablePath, args: [...args, ...switches], env });
}

/** A browser context that remembers what a page must never do. */
export interface WatchedContext {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that went wrong so far, in words: errors, broken content policy, requests to elsewhere. Empty when all is well. */
  readonly faults: readonly string[];
}

/** Opens a fresh context with one page; `origin` is the only place it may speak to. */
export async function openContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'cs-CZ', ...options });
  const faults: string[] = [];
  await context.exposeFunction('reportFault', (fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    const report = (window as unknown as { reportFault(fault: string): void }).reportFault;
    addEventListener('securitypolicyviolation', (event) =>
      report(
        `content policy: ${event.violatedDirective} refuses ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('about:') && !url.startsWith('data:'))
      faults.push(`request to ${url}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    // A browser asks for a favicon by itself.
    const { url } = message.location();
    if (message.type() === 'error' && !url.endsWith('/favicon.ico')) faults.push(`console: ${message.text()} (${url})`);
  });
  return { context, page: await context.newPage(), faults };
}
