import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildIfChanged } from '../build.ts';
import { CommandError, run } from '../command-error.ts';
import { openPackage } from './lms/open-package.ts';
import { Preview } from './server.ts';

const root = resolve(import.meta.dirname, '../..');
const standardPort = 4173;

/** `npm start`: builds everything, then serves it on loopback. `npm start -- file.zip` plays another package. */
async function start(): Promise<void> {
  const preview = new Preview({
    dist: join(root, 'dist'),
    data: resolve(root, process.env['DATA'] ?? '.data'),
    hosts: (process.env['ALLOW_HOST'] ?? '').split(',').filter(Boolean),
  });
  stopOnSignal(preview);
  try {
    const port = await listen(preview, process.env['PORT']);
    const named = process.argv[2] === undefined ? null : await openPackage(resolve(process.argv[2]));
    await buildIfChanged(root);
    preview.play(named ?? (await openPackage(await ownPackage())));
    console.log(`Společný stůl: http://127.0.0.1:${port}/\nUkončíte klávesami Ctrl-C. / Stop with Ctrl-C.`);
  } catch (error) {
    await preview.close();
    throw error;
  }
}

async function ownPackage(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return join(root, 'dist', 'packages', `spolecny-stul-${version}-scorm12.zip`);
}

/** A port named by PORT is taken or refused; otherwise the first free one from 4173 on. */
async function listen(preview: Preview, named: string | undefined): Promise<number> {
  if (named !== undefined) return listenExactly(preview, named);
  for (let port = standardPort; port < standardPort + 20; port += 1) {
    try {
      const taken = await preview.listen(port);
      if (port !== standardPort)
        console.log(`Port ${standardPort} je obsazený, beru ${port}. / Port ${standardPort} is taken, using ${port}.`);
      return taken;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new CommandError(
    `127.0.0.1\n  ports ${standardPort} to ${standardPort + 19} are all taken.\n  Stop what uses them, or name a free one: PORT=8080 npm start.`,
  );
}

async function listenExactly(preview: Preview, named: string): Promise<number> {
  const port = Number(named);
  if (!/^\d+$/.test(named) || port > 65_535) {
    throw new CommandError(`PORT=${named}\n  is no port.\n  Use a number from 1 to 65535, or 0 for any free one.`);
  }
  try {
    return await preview.listen(port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${code})`;
    throw new CommandError(`PORT=${named}\n  ${problem}.\n  Stop that program, name another port, or leave PORT out.`);
  }
}

function stopOnSignal(preview: Preview): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().then(() => process.exit(0)));
  }
}

await run(start);
