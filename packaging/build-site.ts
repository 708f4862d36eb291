import { build } from 'vite';
import { pagesConfig } from '../vite.config.ts';
import type { Pages } from '../vite.config.ts';

/**
 * Builds pages for learners and trainers. Vite takes NODE_ENV from whoever runs it, and libraries then come in their longer
 * development form; what is built here never depends on that.
 */
export async function buildSite(pages: Pages): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(pagesConfig(pages));
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
