import type { Link, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockWords } from './block-words.ts';
import type { Place, Problems } from './content-error.ts';
import { isDirective, lineOf, type Directive } from './markdown.ts';
import { nearest } from './suggest.ts';

/** An id and the place that names it. */
export interface Mention {
  readonly id: string;
  readonly place: Place;
}

/** What the text of a block points at. */
export interface Mentions {
  readonly citations: readonly Mention[];
  readonly terms: readonly Mention[];
  /** Addresses within the course, without `#/`. */
  readonly links: readonly Mention[];
  /** Block words as they must be in every language: `note{kind=rule}`, `key`. */
  readonly shapes: readonly string[];
}

const noImage = 'Write :::figure with one of the drawings of the module, or say it in words.';
const refused: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  html: ['is raw HTML, which is refused', `Write Markdown, or a block word: ${Object.keys(blockWords).join(', ')}.`],
  image: ['is an image, which a lesson cannot show', noImage],
  imageReference: ['is an image, which a lesson cannot show', noImage],
  footnoteReference: ['is a footnote, which a lesson cannot show', 'Cite a source by [@src-…], or write a note.'],
};

/** Finds what a block points at, and refuses what a lesson cannot hold. */
export function checkMarkdown(nodes: readonly RootContent[], file: string, problems: Problems): Mentions {
  const citations: Mention[] = [];
  const terms: Mention[] = [];
  const links: Mention[] = [];
  const shapes: string[] = [];
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node: Nodes) => {
    const place = { file, line: lineOf(node) };
    const no = refused[node.type];
    if (no) problems.add(place, `"${excerpt(node)}" ${no[0]}.`, no[1]);
    if (node.type === 'heading' && node.depth > 4)
      problems.add(place, 'this heading is too deep.', 'Within a block write ### or ####.');
    if (node.type === 'citation') citations.push({ id: node.source, place });
    if (node.type === 'link') checkLink(node, place, links, problems);
    if (isDirective(node)) checkWord(node, place, terms, shapes, problems);
  });
  return { citations, terms, links, shapes };
}

function checkLink(node: Link, place: Place, links: Mention[], problems: Problems): void {
  if (node.url.startsWith('#/')) links.push({ id: node.url.slice(2), place });
  else if (!/^(https?:\/\/|mailto:)/.test(node.url)) {
    problems.add(place, `the link to "${node.url}" leads nowhere.`, 'Write https://…, mailto:… or #/lesson/block.');
  }
}

function checkWord(node: Directive, place: Place, terms: Mention[], shapes: string[], problems: Problems): void {
  const word = blockWords[node.name];
  if (!word) {
    const meant = nearest(node.name, Object.keys(blockWords));
    problems.add(
      place,
      `there is no block word "${node.name}".`,
      meant
        ? `Did you mean "${meant}"?`
        : `Write one of ${Object.keys(blockWords).join(', ')}; a colon before a letter is written \\:.`,
    );
    return;
  }
  if (node.type !== `${word.form}Directive`) {
    const form =
      word.form === 'container'
        ? `":::${node.name}" before and ":::" after the text`
        : `":${node.name}[words]{…}" within a sentence`;
    problems.add(place, `"${node.name}" is written in the wrong form.`, `Write ${form}.`);
    return;
  }
  checkAttributes(node, place, problems);
  for (const flaw of word.flaws?.(node) ?? [])
    problems.add(flaw.node ? { ...place, line: lineOf(flaw.node) } : place, `${flaw.problem}.`, flaw.remedy);
  if (node.name === 'term' && node.attributes?.id) terms.push({ id: node.attributes.id, place });
  else if (word.compared) shapes.push(shape(node));
}

function checkAttributes(node: Directive, place: Place, problems: Problems): void {
  const known = blockWords[node.name]?.attributes ?? {};
  const given = node.attributes ?? {};
  for (const key of Object.keys(given)) {
    if (known[key]) continue;
    const meant = nearest(key, Object.keys(known));
    problems.add(
      place,
      `"${node.name}" has no attribute "${key}".`,
      meant ? `Did you mean "${meant}"?` : `It may have ${Object.keys(known).join(', ') || 'none'}.`,
    );
  }
  for (const [key, { required, values }] of Object.entries(known)) {
    const value = given[key];
    const choice = values ? ` Write one of ${values.join(', ')}.` : '';
    if (required && !value)
      problems.add(
        place,
        `"${node.name}" has no ${key}.`,
        choice.trim() || `Write it: ${node.name}{${key === 'id' ? '#id' : `${key}="…"`}}.`,
      );
    else if (value && values && !values.includes(value))
      problems.add(place, `"${node.name}" is of ${key} "${value}".`, choice.trim());
  }
}

/** The word with those of its attributes that are no text, and the number of its items. */
function shape(node: Directive): string {
  const word = blockWords[node.name];
  const fixed = Object.entries(word?.attributes ?? {})
    .filter(([key, { values }]) => values && node.attributes?.[key])
    .map(([key]) => `${key}=${node.attributes?.[key]}`);
  const all = [...fixed, ...(word?.items ? [`items=${word.items(node)}`] : [])];
  return all.length === 0 ? node.name : `${node.name}{${all.join(' ')}}`;
}

function excerpt(node: Nodes): string {
  const text = 'value' in node ? node.value : 'url' in node ? node.url : 'label' in node ? (node.label ?? '') : '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
