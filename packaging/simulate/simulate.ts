import { open } from 'node:fs/promises';
import type { Statement } from '../../module/formats/statement-types.ts';
import { CommandError } from '../command-error.ts';
import type { ReadCourse } from '../content/read-course.ts';
import { cohort } from './cohort.ts';
import { Measuring, type Figures } from './figures.ts';
import type { Options } from './options.ts';
import { Sender } from './send.ts';

/** Where statements go, one learner's after another. */
interface Sink {
  take(statements: readonly Statement[]): Promise<void>;
  end(): Promise<void>;
}

/**
 * Makes the cohort, hands its statements on and measures them.
 * @param auth key of the LRS, as its header; null where there is none
 * @throws CommandError when a file cannot be written or an LRS refuses
 */
export async function simulate(
  content: ReadCourse,
  { learners, seed, to }: Pick<Options, 'learners' | 'seed' | 'to'>,
  auth: string | null,
): Promise<Figures> {
  const measuring = new Measuring();
  const sink = to === null ? null : 'file' in to ? await fileSink(to.file) : lrsSink(new Sender(to.lrs, auth));
  for await (const trace of cohort(content, learners, seed)) {
    measuring.add(trace);
    await sink?.take(trace.statements);
  }
  await sink?.end();
  return measuring.figures;
}

const lrsSink = (sender: Sender): Sink => ({ take: (statements) => sender.send(statements), end: async () => {} });

/** One statement a line. @throws CommandError */
async function fileSink(file: string): Promise<Sink> {
  const told = (reason: NodeJS.ErrnoException): never => {
    throw new CommandError(`${file}\n  cannot be written (${reason.code}).\n  Name a file in a folder that exists.`);
  };
  const handle = await open(file, 'w').catch(told);
  return {
    async take(statements) {
      await handle.appendFile(statements.map((each) => `${JSON.stringify(each)}\n`).join('')).catch(told);
    },
    end: () => handle.close(),
  };
}
