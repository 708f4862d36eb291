import { html, type TemplateResult } from 'lit';
import { language } from '../ui/language.ts';
import type { Circumstances } from './cso-notices.ts';
import type { Opening } from './screen.ts';

/** The part that holds `<cso-notices>`, here or on its way; null before it is asked for, and where it did not come. */
let part: Promise<unknown> | null = null;

/**
 * Asks for what says that saving is in trouble, without anybody waiting for it: as soon as the cover stands, so before any
 * trouble, and with every later change where it did not come.
 */
export function bringNotices(): void {
  part ??= import('./cso-notices.ts').catch((error: unknown) => {
    // A missing chunk is a TypeError in every browser; anything else is our own mistake and must be seen.
    if (!(error instanceof TypeError)) throw error;
    part = null;
  });
}

/** The place of the notices. It stands before what fills it, so that a screen reader watches it from the beginning. */
export function notices({ sitting, unreadable, lost }: Opening, calm: boolean, retry: () => void): TemplateResult {
  const circumstances: Circumstances = {
    calm,
    failed: sitting.outcome.success === 'failed',
    missing: unreadable === null ? null : lost,
  };
  return html`<cso-notices
    role="status"
    .summary=${sitting.summary}
    .closed=${sitting.closed}
    .language=${language()}
    .retry=${retry}
    .circumstances=${circumstances}
  ></cso-notices>`;
}
