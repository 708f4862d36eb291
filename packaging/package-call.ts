import { parseArgs } from 'node:util';
import type { Language } from '../module/model/course.ts';
import { WrongCall } from './command-error.ts';
import { packageKinds, type PackageKind } from './package-files.ts';
import { presets, type PresetName } from './presets.ts';

/** What `npm run package` was asked for. */
export interface PackageCall {
  readonly preset: PresetName;
  readonly kind: PackageKind;
  /** Null as the settings file or the course has them. */
  readonly languages: readonly Language[] | null;
  /** Settings file; null where none is named. */
  readonly course: string | null;
  /** Pass mark, 0 to 1, and number of attempts; null as the course has them. */
  readonly masteryScore: number | null;
  readonly attempts: number | null;
  /** What goes into the package's `config.json`. */
  readonly config: Readonly<Record<string, string>>;
  readonly lrs: string | null;
  /** Folder, or path of a zip. */
  readonly out: string;
  readonly json: boolean;
}

const languageChoices: Readonly<Record<string, readonly Language[]>> = { cs: ['cs'], en: ['en'], both: ['cs', 'en'] };
const configWords = { contact: 'contact', lms: 'lms', operator: 'operator', 'training-session': 'trainingSession' };

/** What the command says of itself. */
export const help = `npm run package -- --preset moodle|strict|generic [--lang cs|en|both] [options]

Makes one package of the course, with settings of its own, without touching the lessons.

Presets
${Object.entries(presets)
  .map(([name, { why }]) => `  ${name.padEnd(9)}${why.join(`\n${' '.repeat(11)}`)}`)
  .join('\n')}
  All of them write completed and passed one after the other, keep progress over updates, and ask an LMS for nothing it may refuse.

Options
  --lang cs|en|both       languages learners can choose from (both); with one, the switch and the lessons in the other are left out
  --kind KIND             ${packageKinds.join(', ')}
  --pass-mark PERCENT     1 to 100; the course says otherwise
  --attempts NUMBER       attempts at the final test, 1 or more
  --course FILE           YAML with words of lessons/course.yaml (title, subtitle, lead, masteryScore, attempts, languages, preTest,
                          postTest, survey, transfer, lrs); options named here come before it
  --lrs-endpoint URL      where statements go. Its key is written into config.json of the package by hand: no command line keeps it
  --contact TEXT, --lms TEXT, --operator TEXT, --training-session CODE
                          for config.json of the package, which can be edited later too
  --out PATH              folder or .zip (dist/presets)
  --json                  the result as JSON, progress on standard error
  --help

Exits with 0 when the package is written, 1 when something in the course or its settings is wrong, 2 when the call is.`;

/** Reads the command line; null where help is asked for. @throws WrongCall in words */
export function readCall(args: readonly string[]): PackageCall | null {
  const values = parsed(args);
  if (values.help) return null;
  const preset = one('preset', values.preset, Object.keys(presets)) as PresetName;
  const config = Object.entries(configWords).flatMap(([option, word]) => {
    const value = values[option as keyof typeof configWords];
    return value === undefined ? [] : [[word, value] as const];
  });
  return {
    preset,
    kind: values.kind === undefined ? presets[preset].kind : (one('kind', values.kind, packageKinds) as PackageKind),
    languages:
      values.lang === undefined
        ? null
        : (languageChoices[one('lang', values.lang, Object.keys(languageChoices))] ?? null),
    course: values.course ?? null,
    masteryScore: values['pass-mark'] === undefined ? null : number('pass-mark', values['pass-mark'], 100) / 100,
    attempts: values.attempts === undefined ? null : number('attempts', values.attempts, 20),
    config: Object.fromEntries(config),
    lrs: values['lrs-endpoint'] === undefined ? null : address(values['lrs-endpoint']),
    out: values.out ?? 'dist/presets',
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const places = { course: text, out: text, 'lrs-endpoint': text };
  const words = { contact: text, lms: text, operator: text, 'training-session': text };
  const options = { preset: text, lang: text, kind: text, 'pass-mark': text, attempts: text, json: flag, help: flag };
  try {
    return parseArgs({ args: [...args], options: { ...options, ...places, ...words } }).values;
  } catch (reason) {
    throw new WrongCall(`${reason instanceof Error ? reason.message : String(reason)}\n\n${help}`);
  }
}

function one(option: string, value: string | undefined, known: readonly string[]): string {
  if (value === undefined) throw new WrongCall(`--${option} is missing.\n  Write --${option} ${known.join('|')}.`);
  if (!known.includes(value)) throw new WrongCall(`--${option} ${value} is none.\n  Write ${known.join(', ')}.`);
  return value;
}

function number(option: string, value: string, most: number): number {
  const read = /^\d+$/.test(value) ? Number(value) : 0;
  if (read >= 1 && read <= most) return read;
  throw new WrongCall(
    `--${option} ${value} is no whole number from 1 to ${most}.\n  Write e.g. --${option} ${Math.ceil(0.75 * most)}.`,
  );
}

function address(value: string): string {
  if (/^https?:\/\/[^/@\s]+(\/\S*)?$/.test(value)) return value;
  throw new WrongCall(
    `--lrs-endpoint ${value} is not the address of an LRS.\n  Write e.g. https://lrs.example.cz/xapi/, without a name or key.`,
  );
}
