import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { contentType, send } from './http.ts';

/** Sends a file that lies under `folder`; answers false when there is none. A path cannot lead out of the folder. */
export async function serveFile(response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const inside = normalize(`/${path === '' || path.endsWith('/') ? `${path}index.html` : path}`);
  try {
    send(response, 200, contentType(inside), await readFile(join(folder, inside)));
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return false;
    throw error;
  }
}
