import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../../packaging/preview/lms/open-package.ts';
import { Preview } from '../../packaging/preview/server.ts';
import { course, root } from './content.ts';
import { LocalLms } from './local-lms.ts';

/** The zip that `npm run build` made. */
export const builtPackage = join(root, 'dist/packages', `${course.id}-${course.version}-scorm12.zip`);

/** The local LMS and LRS with the built package, in this process: no second build, data of its own. */
export interface ServedPackage {
  readonly lms: LocalLms;
  /** The whole server is gone, as in a power cut; what it had stored stays. */
  down(): Promise<void>;
  /** It is back at the same address. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param host a name besides the loopback ones under which it answers, as on an intranet
 * @param file the package to play
 */
export async function servePackage(host?: string, file = builtPackage): Promise<ServedPackage> {
  const data = mkdtempSync(join(tmpdir(), 'spolecny-stul-e2e-'));
  const opened = await openPackage(file);
  const start = (): Preview => {
    const fresh = new Preview({ dist: join(root, 'dist'), data, hosts: host ? [host] : [] });
    fresh.play(opened);
    return fresh;
  };
  let preview = start();
  const port = await preview.listen(0);
  return {
    lms: new LocalLms(`http://127.0.0.1:${port}`),
    down: () => preview.close(),
    up: async () => {
      preview = start();
      await preview.listen(port);
    },
    stop: async () => {
      await preview.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Names of the files in the built module, `v…` folder included. */
export function builtGraph(): Readonly<Record<string, { readonly file: string }>> {
  return JSON.parse(readFileSync(join(root, 'dist/module-graph.json'), 'utf8')) as Record<string, { file: string }>;
}
