import type { BrowserContext } from 'playwright-core';

/** An LMS in one script: keeps what it is given in the page that holds it. */
const api = `
  window.held = {};
  window.API = {
    LMSInitialize: () => 'true',
    LMSFinish: () => ((held.finished = (held.finished ?? 0) + 1), 'true'),
    LMSGetValue: (element) => held[element] ?? (element === 'cmi.core.student_id' ? 'u-17' : ''),
    LMSSetValue: (element, value) => ((held[element] = value), 'true'),
    LMSCommit: () => ((held.commits = (held.commits ?? 0) + 1), 'true'),
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };`;

/** Where the pages around the module are, by the address of each. */
export interface OuterPages {
  /** The outermost page, to be opened. */
  readonly address: string;
}

/**
 * Puts so many frames around the module, every second of another origin where `foreign` is given, and an LMS in the outermost page:
 * at once, or so many milliseconds late.
 */
export async function surround(
  context: BrowserContext,
  origin: string,
  module: string,
  { frames, foreign = origin, late = 0 }: { frames: number; foreign?: string; late?: number },
): Promise<OuterPages> {
  const address = (number: number) => `${number > 0 && number % 2 === 1 ? foreign : origin}/outer-${number}.html`;
  await context.route(/\/outer-\d+\.html$/, (route) => {
    const number = Number(/outer-(\d+)/.exec(route.request().url())?.[1]);
    const inner = number + 1 < frames ? address(number + 1) : module;
    const lms = number === 0 ? `<script>${late > 0 ? `setTimeout(() => {${api}}, ${late})` : api}</script>` : '';
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>${number}</title>${lms}<iframe src="${inner}" width="900" height="700"></iframe>`,
    });
  });
  return { address: address(0) };
}
