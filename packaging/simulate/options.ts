import { parseArgs } from 'node:util';
import { CommandError } from '../command-error.ts';

export const help = `npm run simulate -- --learners N [--lrs URL | --out FILE.ndjson] [--seed N] [--lang cs|en]

A made-up cohort goes through the module in Node: the player's own sitting, the module's own statements and outbox, nobody before
a screen. Says how many statements, bytes and requests there are for each learner, and what that comes to for 500 at once and for
80,000 in a year. Every statement passes the module's validator and carries the training session "simulace"; no actor is a person.

  --learners N   how many, 1 to 100000
  --out FILE     writes the statements, one a line
  --lrs URL      sends them there, e.g. http://127.0.0.1:4173/lrs/ ; the key comes from the variable LRS_AUTH, e.g. "Basic …"
  --seed N       another cohort; the same number gives the same one again (1 when left out)
  --lang cs|en   language of the report (cs)

Use a test LRS: what an LRS has taken it keeps. Exits with 0 when everything was delivered or written, with 1 otherwise.`;

export interface Options {
  readonly learners: number;
  readonly seed: number;
  readonly language: 'cs' | 'en';
  /** Where the statements go; null where they are counted only. */
  readonly to: { readonly file: string } | { readonly lrs: string } | null;
}

const known = {
  learners: { type: 'string' },
  lrs: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line; null when help is asked for. @throws CommandError with what is wrong and the help */
export function readOptions(args: readonly string[]): Options | null {
  const values = parsed(args);
  if (values.help || args.length === 0) return null;
  const { lrs, out, lang = 'cs' } = values;
  if (lrs !== undefined && out !== undefined) throw wrong('--lrs and --out exclude each other');
  if (lrs !== undefined && !/^https?:\/\/[^/]+/.test(lrs))
    throw wrong(`--lrs ${lrs} is no address of an LRS: it begins with http:// or https://`);
  if (lang !== 'cs' && lang !== 'en') throw wrong(`--lang ${lang} is neither cs nor en`);
  return {
    learners: number('learners', values.learners, 1, 100_000),
    seed: number('seed', values.seed ?? '1', 0, 0xffff_ffff),
    language: lang,
    to: lrs !== undefined ? { lrs: lrs.endsWith('/') ? lrs : `${lrs}/` } : out !== undefined ? { file: out } : null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (reason) {
    throw wrong(reason instanceof Error ? reason.message : String(reason));
  }
}

function number(name: string, text: string | undefined, least: number, most: number): number {
  if (text === undefined) throw wrong(`--${name} is missing`);
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw wrong(`--${name} ${text} is no whole number from ${least} to ${most}`);
  return value;
}

const wrong = (what: string): CommandError => new CommandError(`${what}.\n\n${help}`);
