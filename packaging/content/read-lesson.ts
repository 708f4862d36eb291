import type { Root, RootContent } from 'mdast';
import type { BlockKind, Language } from '../../module/model/course.ts';
import { checkMarkdown, type Mentions } from './check-markdown.ts';
import type { Place, Problems } from './content-error.ts';
import type { Facts } from './facts.ts';
import { readHeading } from './read-heading.ts';
import { lineOf, parseMarkdown } from './markdown.ts';
import { parseYaml, readText } from './read-yaml.ts';
import { frontMatterSchema, type FrontMatter } from './schema.ts';

/** One lesson in one language, as written: not yet compared, numbered or rendered. */
export interface AuthoredLesson {
  readonly file: string;
  readonly language: Language;
  readonly front: FrontMatter;
  readonly blocks: readonly AuthoredBlock[];
}

export interface AuthoredBlock extends Mentions {
  /** Without the lesson, e.g. `story`. */
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  readonly kind: BlockKind;
  readonly minutes: number;
  readonly assessment: string | null;
  readonly exercise: string | null;
  /** The block teaches or tells and states no fact that would need a source. */
  readonly didactic: boolean;
  readonly nodes: readonly RootContent[];
}

export function lessonFile(folder: string, language: Language): string {
  return `lessons/content/${folder}/${language}.md`;
}

/** Reads one language of a lesson; adds what is wrong and gives null when nothing can be made of the file. */
export async function readLesson(
  root: string,
  folder: string,
  language: Language,
  reference: Language,
  facts: Facts,
  problems: Problems,
): Promise<AuthoredLesson | null> {
  const file = lessonFile(folder, language);
  const remedy =
    language === reference
      ? 'Write the lesson, or take it out of lessons/course.yaml.'
      : `Translate ${lessonFile(folder, reference)} into it.`;
  const text = await readText(root, file, remedy, problems);
  if (text === null) return null;
  const filled = facts.inText(text, language, (line) => ({ file, line: line + 1 }), problems);
  return parseLesson(filled, file, language, problems);
}

/** Takes a lesson apart: front matter, then a block for each `##`. */
export function parseLesson(text: string, file: string, language: Language, problems: Problems): AuthoredLesson | null {
  const match = /^---\r?\n([\s\S]*?\n)---\r?\n/.exec(text);
  if (!match) {
    problems.add(
      { file, line: 1 },
      'the lesson has no front matter.',
      'Begin with ---, then title, minutes, objectives and lead, then ---.',
    );
    return null;
  }
  const front = parseYaml(match[1] ?? '', file, frontMatterSchema, problems, 2);
  // as many empty lines as the front matter had, so that every later line keeps its number
  const body = match[0].replace(/[^\n]/g, '') + text.slice(match[0].length);
  const blocks = readBlocks(parseMarkdown(body), file, problems);
  return front && { file, language, front: front.value, blocks };
}

function readBlocks(root: Root, file: string, problems: Problems): AuthoredBlock[] {
  const blocks: AuthoredBlock[] = [];
  for (const part of parts(root)) {
    const [first, ...nodes] = part;
    if (!first) continue;
    if (first.type !== 'heading' || first.depth !== 2) {
      problems.add(
        { file, line: lineOf(first) },
        'this text belongs to no block.',
        'Put "## Heading {#id minutes=1}" before it.',
      );
      continue;
    }
    const heading = readHeading(first, file, problems);
    const mentions = checkMarkdown(nodes, file, problems);
    if (heading) blocks.push({ ...heading, ...mentions, nodes });
  }
  checkIds(blocks, problems);
  return blocks;
}

/** The children of the root, cut before every `##`. */
function parts(root: Root): RootContent[][] {
  const result: RootContent[][] = [];
  for (const node of root.children) {
    if (result.length === 0 || (node.type === 'heading' && node.depth <= 2)) result.push([node]);
    else result.at(-1)?.push(node);
  }
  return result;
}

function checkIds(blocks: readonly AuthoredBlock[], problems: Problems): void {
  const first = new Map<string, Place>();
  for (const { id, place } of blocks) {
    const other = first.get(id);
    if (other)
      problems.add(
        place,
        `block "${id}" is in this lesson twice; first at ${other.file}:${other.line}.`,
        'Give this one another id.',
      );
    else first.set(id, place);
  }
}
