import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import type { Language } from '../../module/model/course.ts';
import { checkMarkdown } from '../content/check-markdown.ts';
import { readFacts } from '../content/check-facts.ts';
import { ContentErrors, Problems } from '../content/content-error.ts';
import { headingParts, lineOf, parseMarkdown } from '../content/markdown.ts';
import { readGlossary, readSources, type Listed } from '../content/read-outline.ts';
import { renderBlock } from '../content/render-block.ts';
import type { AuthoredSource, GlossaryEntry } from '../content/schema.ts';

/** One thing an author can write: when to use it, its Markdown, and what becomes of it. */
export interface Sample {
  /** The block word; `prose` and `citation` for what is no word. */
  readonly id: string;
  readonly title: string;
  /** HTML. */
  readonly when: string;
  readonly markdown: string;
  /** HTML. */
  readonly rendered: string;
}

interface Lists {
  readonly sources: Listed<AuthoredSource>;
  readonly glossary: Listed<GlossaryEntry>;
}

/**
 * Reads the samples of the authors' page in one language and renders them as the lessons are rendered. Each begins with a heading,
 * then says in one paragraph when to use it; the rest is the sample. @throws ContentErrors with all that is wrong
 */
export async function readSamples(root: string, language: Language): Promise<readonly Sample[]> {
  const file = `packaging/authors/${language}.md`;
  const problems = new Problems();
  const facts = await readFacts(root, problems);
  const [text, sources, glossary] = await Promise.all([
    readFile(join(root, file), 'utf8'),
    readSources(root, problems),
    readGlossary(root, facts, problems),
  ]);
  problems.throwIfAny();
  if (!sources || !glossary) throw new RangeError('sources or glossary were not read and nothing was reported');
  const filled = facts.inText(text, language, (line) => ({ file, line: line + 1 }), problems);
  problems.throwIfAny();
  const lines = text.split('\n');
  const sections = cut(parseMarkdown(filled).children);
  check(sections, file, { sources, glossary });
  const cited: AuthoredSource[] = [];
  return sections.map(([heading, when, ...sample]) => {
    const id = sectionId(heading);
    const render = (nodes: readonly RootContent[], part: string): string =>
      renderBlock(nodes, { prefix: `authors--${id}-${part}`, language, ...byIds({ sources, glossary }), cited });
    return {
      id,
      title: heading?.type === 'heading' ? headingParts(heading).title : '',
      when: render(when ? [when] : [], 'when'),
      // By lines: they stay where they are when facts are put in.
      markdown: lines.slice((sample[0]?.position?.start.line ?? 1) - 1, sample.at(-1)?.position?.end.line).join('\n'),
      rendered: render(sample, 'sample'),
    };
  });
}

/** The nodes of the page, cut before each heading. */
function cut(nodes: readonly RootContent[]): RootContent[][] {
  const sections: RootContent[][] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) sections.push([node]);
    else sections.at(-1)?.push(node);
  }
  return sections;
}

function sectionId(heading: RootContent | undefined): string {
  const braces = heading?.type === 'heading' ? headingParts(heading).braces : null;
  return braces?.replace(/^#/, '') ?? '';
}

function check(sections: readonly (readonly RootContent[])[], file: string, { sources, glossary }: Lists): void {
  const problems = new Problems();
  for (const [heading, ...nodes] of sections) {
    if (nodes.length < 2)
      problems.add(
        { file, line: heading ? lineOf(heading) : 1 },
        'this heading has no sample.',
        'Say in one paragraph when to use it, then show it.',
      );
    const { citations, terms } = checkMarkdown(nodes, file, problems);
    for (const [found, known, list] of [
      [citations, sources.places, 'lessons/sources.yaml'],
      [terms, glossary.places, 'lessons/glossary.yaml'],
    ] as const)
      for (const { id, place } of found)
        if (!known.has(id)) problems.add(place, `"${id}" is not in ${list}.`, 'Show one that is there.');
  }
  if (!problems.none) throw new ContentErrors(problems.sorted);
}

function byIds({ sources, glossary }: Lists): {
  readonly sources: ReadonlyMap<string, AuthoredSource>;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
} {
  return {
    sources: new Map(sources.list.map((source) => [source.id, source])),
    glossary: new Map(glossary.list.map((entry) => [entry.id, entry])),
  };
}
