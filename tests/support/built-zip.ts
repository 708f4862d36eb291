import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PackageKind } from '../../packaging/package-files.ts';
import { contentType, send } from '../../packaging/preview/http.ts';
import { unzip, type Files } from '../../packaging/zip.ts';
import { course, root } from './content.ts';

/** The zip of a kind that `npm run build` made. */
export const builtZip = (kind: PackageKind): string =>
  join(root, 'dist/packages', `${course.id}-${course.version}-${kind}.zip`);

/** What lies in it. */
export const unzipped = (kind: PackageKind): Files => unzip(new Uint8Array(readFileSync(builtZip(kind))));

/** A plain web server that gives files and knows nothing else. */
export interface StaticSite {
  readonly origin: string;
  /** Everything asked for so far, as `GET /index.html`. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function serveStatic(files: Files): Promise<StaticSite> {
  const asked: string[] = [];
  const server = createServer(({ method, url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    asked.push(`${method} ${pathname}`);
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file = files[name];
    if (file) send(response, 200, contentType(name), file);
    else send(response, 404, 'text/plain', 'not found');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
