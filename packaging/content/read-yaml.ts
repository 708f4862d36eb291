import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place, Problems } from './content-error.ts';
import { explain } from './explain.ts';

/** The keys and indexes that lead to a value in a YAML file. */
export type YamlPath = readonly (string | number)[];

/** A YAML text that fits its schema, and where each of its values stands. */
export interface Yaml<T> {
  readonly value: T;
  at(...path: YamlPath): Place;
}

/** Reads a text file; adds a problem and gives null when there is none. `file` is given from the root. */
export async function readText(root: string, file: string, remedy: string, problems: Problems): Promise<string | null> {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.add({ file, line: 1 }, 'this file is missing.', remedy);
    return null;
  }
  return readFile(path, 'utf8');
}

/** Reads a YAML file against a schema; adds every problem found and gives null when there is one. `missing`: what to do without the file. */
export async function readYaml<S extends v.GenericSchema>(
  root: string,
  file: string,
  schema: S,
  problems: Problems,
  missing = 'Write it; CONTRIBUTING.md, "Content as it is written", says what stands in it.',
): Promise<Yaml<v.InferOutput<S>> | null> {
  const text = await readText(root, file, missing, problems);
  return text === null ? null : parseYaml(text, file, schema, problems);
}

/** Parses YAML against a schema. `firstLine` is the line of the file on which the text begins (front matter). */
export function parseYaml<S extends v.GenericSchema>(
  text: string,
  file: string,
  schema: S,
  problems: Problems,
  firstLine = 1,
): Yaml<v.InferOutput<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (...path: YamlPath): Place => ({ file, line: lineOf(document, lines, path) + firstLine - 1 });
  for (const error of document.errors) {
    const line = (error.linePos?.[0].line ?? 1) + firstLine - 1;
    problems.add(
      { file, line },
      `this is not YAML: ${firstSentence(error.message)}`,
      'Mend the YAML here; a text with a colon needs quotes.',
    );
  }
  if (document.errors.length > 0) return null;
  const value: unknown = document.toJS();
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, at };
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((each) => each.key as string | number);
    const { problem, remedy } = explain(issue, path, value);
    problems.add(at(...path), problem, remedy);
  }
  return null;
}

/** The line of the value, or of the nearest thing around it that exists. From 1. */
function lineOf(document: Document, lines: LineCounter, path: YamlPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstSentence(message: string): string {
  return `${(message.split(/ at line /)[0] ?? message).replace(/[.:]?$/, '')}.`;
}
