import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

/** The local LMS and LRS of `npm start`, running for a test with data of its own. */
export interface RunningPreview {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly origin: string;
  /** Ends it as Ctrl-C does and removes its data. @throws Error when it does not end by itself, or not with 0 */
  stop(): Promise<void>;
}

/** Starts `npm start`'s own command on a free port and waits until it says its address. @throws Error with all it said when it ends first */
export async function startPreview(settings: Readonly<Record<string, string>> = {}): Promise<RunningPreview> {
  const data = mkdtempSync(join(tmpdir(), 'spolecny-stul-preview-'));
  const child = spawn(execPath, ['--import', 'tsx', 'packaging/preview/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PORT: '0', DATA: data, ...settings },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  return {
    origin,
    stop: async () => {
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      const code = await ended;
      clearTimeout(late);
      rmSync(data, { recursive: true, force: true });
      if (code !== 0) throw new Error(`npm start did not stop when it was told to (${code}):\n${said}`);
    },
  };
}
