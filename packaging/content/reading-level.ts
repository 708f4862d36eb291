import type { RootContent } from 'mdast';
import type { Language } from '../../module/model/course.ts';
import { Problems, type ContentError, type Place } from './content-error.ts';
import { lineOf, plain } from './markdown.ts';
import type { At } from './read-bank.ts';
import type { Content } from './read-content.ts';
import type { AuthoredBlock, AuthoredLesson } from './read-lesson.ts';
import type { YamlPath } from './read-yaml.ts';

/** Most words of one sentence; more is read twice. @see style guide 2, plain language */
export const mostWords = 25;

/** Minutes of a lesson without its exercise, which says for itself how long it takes. */
const minutesOfLesson = { least: 10, most: 15 };

/** Words of offices and of borrowed English, and what to write instead. @see style guide 2, plain language */
const heavy: readonly (readonly [found: RegExp, instead: string])[] = [
  [/v[ \u00a0]rámci/i, 'při'],
  [/za[ \u00a0]účelem/i, 'aby'],
  [/v[ \u00a0]návaznosti na/i, 'podle'],
  [/předmětn(ý|á|é|ého|ému|ém|ou|ých|ým|ými)(?![\p{L}])/iu, 'tento'],
  [/realizova[tl]|realizuj/i, 'udělat'],
  [/řeši(t|l|la|li) problematiku/i, 'zabývat se'],
  [/(?<!\p{L})stakeholder/iu, 'aktér'],
  [/benchmark/i, 'srovnání'],
  [/know-how/i, 'zkušenosti'],
  [/deadline/i, 'termín'],
  [/(?<!\p{L})feedback/iu, 'zpětná vazba'],
];

/** What no build can put right by itself, and how Czech is set. @see style guide 5, typography */
const slips: readonly (readonly [found: RegExp, instead: string])[] = [
  [/"[^"]*"?/, '„…“ around what is said or quoted'],
  [/\d{4}-\d{2,4}/, 'a range with „–“, e.g. 2021–2030'],
  [/(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}/, 'a date with spaces, e.g. 1. 1. 2027'],
  [/\.{3}/, 'one sign „…“'],
];

/** Advice on plain language for lessons, questions and exercises, in the order of files and lines. It holds nothing up: an author decides. */
export function readingHints({ lessons, questions, exercises }: Content): readonly ContentError[] {
  const hints = new Problems();
  for (const { texts } of lessons)
    for (const text of Object.values(texts)) {
      if (!text) continue;
      lengthHint(text, hints);
      for (const block of text.blocks) blockHints(block, text.language, text.file, hints);
    }
  for (const { question, at } of questions.values()) textsHints(question, at, hints);
  for (const { value, at } of exercises) textsHints(value, at, hints);
  return hints.sorted;
}

function lengthHint({ blocks, file }: AuthoredLesson, hints: Problems): void {
  const minutes = blocks.reduce((sum, block) => sum + (block.kind === 'exercise' ? 0 : block.minutes), 0);
  const { least, most } = minutesOfLesson;
  if (minutes >= least && minutes <= most) return;
  hints.add(
    { file, line: 1 },
    `the lesson takes ${minutes} minutes without its exercise; a lesson is ${least} to ${most}.`,
    'Shorten it, divide it, or count the minutes of its blocks again.',
  );
}

function blockHints({ nodes }: AuthoredBlock, language: Language, file: string, hints: Problems): void {
  for (const paragraph of nodes.flatMap(paragraphs))
    textHints(plain(paragraph), language, { file, line: lineOf(paragraph) }, hints);
}

/** Every paragraph in a node, those of lists, notes and quotations too. */
function paragraphs(node: RootContent): readonly RootContent[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as readonly RootContent[]).flatMap(paragraphs) : [];
}

/** Every text in both languages, at any depth. */
function textsHints(whole: unknown, at: At, hints: Problems): void {
  const walk = (value: unknown, path: YamlPath): void => {
    if (Array.isArray(value)) return value.forEach((each, index) => walk(each, [...path, index]));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if ((key === 'cs' || key === 'en') && typeof part === 'string') textHints(part, key, at(...path, key), hints);
      else walk(part, [...path, key]);
    }
  };
  walk(whole, []);
}

function textHints(text: string, language: Language, place: Place, hints: Problems): void {
  for (const sentence of sentences(text)) {
    const count = countWords(sentence);
    if (count <= mostWords) continue;
    hints.add(
      place,
      `a sentence has ${count} words (${language}): „${sentence.slice(0, 60)}…“`,
      `Make two of it; at most ${mostWords} words are read at once.`,
    );
  }
  if (language !== 'cs') return;
  for (const [found, instead] of heavy) {
    const match = found.exec(text);
    if (match) hints.add(place, `„${match[0]}“ is heavy.`, `Write rather „${instead}“.`);
  }
  for (const [found, instead] of slips) {
    const match = found.exec(text);
    if (match) hints.add(place, `${match[0].slice(0, 40)} is not how Czech is set.`, `Write ${instead}.`);
  }
}

/** A full stop after these, or after a number before a small letter, ends no sentence. */
const open =
  /(?:^|[\s(\u00a0])(?:č|čl|odst|písm|např|tj|tzv|resp|popř|str|Sb|mil|tis|mld|ing|mgr|dr|e\.g|i\.e|no|art|para|\p{L})\.$/iu;

/** The sentences of a text; citations do not count. */
export function sentences(text: string): readonly string[] {
  const parts = text.replace(/\s*\[@[^\]]*\]/g, '').split(/(?<=[.!?…][“”"’')]?)[\s\u00a0]+(?=[„“"‘'(]?[\p{Lu}\d])/u);
  return parts.reduce<string[]>((all, part) => {
    const before = all.at(-1);
    const goesOn = before !== undefined && (open.test(before) || (/\d\.$/.test(before) && /^\d/.test(part)));
    return goesOn ? [...all.slice(0, -1), `${before} ${part}`] : [...all, part];
  }, []);
}

/** Words of a sentence: whatever holds a letter or a digit. */
export function countWords(sentence: string): number {
  return sentence.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
