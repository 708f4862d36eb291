import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../../module/model/course.ts';
import type { Problems } from './content-error.ts';
import { isDirective, lineOf, plain } from './markdown.ts';
import type { AuthoredBlock, AuthoredLesson } from './read-lesson.ts';
import { isWaiting } from './waiting.ts';

/** What a text cannot know by itself: an act, a section of one, a year, a sum of money. */
const evident: Readonly<Record<Language, RegExp>> = {
  cs: /č\. \d+\/\d{4}|§ ?\d|čl(\.|ánek) \d|(?<!\d)(19|20)\d\d(?!\d)|\d Kč/u,
  en: /No\. \d+\/\d{4}|[Ss]ections? \d|Article \d|(?<!\d)(19|20)\d\d(?!\d)|CZK \d/u,
};

/** Refuses a paragraph, item or row that states one of these without a source and without saying who is to confirm it. */
export function checkClaims({ blocks, language, file }: AuthoredLesson, problems: Problems): void {
  for (const unit of blocks
    .filter(statesFacts)
    .flatMap(({ nodes }) => nodes.filter((node) => !isExample(node)).flatMap(units))) {
    const text = plain(unit);
    const found = evident[language].exec(withoutQuotes(text));
    if (!found || cites(unit) || isWaiting(text, language)) continue;
    problems.add(
      { file, line: lineOf(unit) },
      `"${found[0]}" stands here without a source.`,
      'Cite one by [@src-…] in the same paragraph, item or row, or say which office is to confirm it.',
    );
  }
}

/** What the module itself tells or advises, and its case, need no source. */
function statesFacts({ kind, didactic }: AuthoredBlock): boolean {
  return kind === 'reading' && !didactic;
}

/** Paragraphs and rows of tables, wherever they stand: a citation belongs to the text before it in its own. */
export function units(node: RootContent): readonly RootContent[] {
  if (node.type === 'paragraph' || node.type === 'tableRow') return [node];
  return 'children' in node ? (node.children as readonly RootContent[]).flatMap(units) : [];
}

/** An example is made up, also in the dates it names. */
function isExample(node: RootContent): boolean {
  return isDirective(node) && (node.name === 'example' || node.attributes?.['kind'] === 'example');
}

function cites(unit: RootContent): boolean {
  let found = false;
  visit(unit, 'citation', () => {
    found = true;
  });
  return found;
}

/** What somebody in the story says is no statement of the module. */
function withoutQuotes(text: string): string {
  return text.replace(/„[^“]*“|“[^”]*”/gu, '');
}
