import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Directive } from './markdown.ts';
import type { Page } from './page.ts';

/** An attribute of a block word: must it be there, and what may it be. */
export interface Attribute {
  readonly required: boolean;
  readonly values?: readonly string[];
}

/** What is wrong with the inside of a block word, for its author. */
export interface Flaw {
  /** What is wrong, without the full stop. */
  readonly problem: string;
  readonly remedy: string;
  /** Where; the word itself when none is given. */
  readonly node?: Nodes;
}

/** The inside of a block word as written, for words that take it apart. */
export interface Inside {
  readonly node: Directive;
  /** Renders the children of a piece of it. */
  of(node: Nodes): ElementContent[];
}

/** What an author can write beside Markdown. A new word is one entry of `blockWords`. */
export interface BlockWord {
  /** `container`: `:::note … :::` around paragraphs. `text`: `:term[words]` within a sentence. */
  readonly form: 'container' | 'text';
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Whether every language must have as many of it, with the same fixed attributes and as many items. */
  readonly compared: boolean;
  /** True where it belongs to the paragraph before it and may stand in the margin. */
  readonly besideText?: boolean;
  /** How many items stand inside, where that is the same in every language. */
  items?(node: Directive): number;
  /** What cannot be rendered of what stands inside. */
  flaws?(node: Directive): readonly Flaw[];
  /** The HTML. `content()` renders what stands inside. It works without script: native elements alone. */
  render(
    content: () => ElementContent[],
    attributes: Readonly<Record<string, string>>,
    page: Page,
    inside: Inside,
  ): Element;
}
