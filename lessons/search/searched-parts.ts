import type { CitedSource, Course, GlossaryTerm, Language, LessonText } from '../../module/model/course.ts';
import type { Part } from './search-index.ts';

/** A part of the module that can be found. */
export interface SearchedPart extends Part {
  /** Id of the lesson, or which page beside the lessons. */
  readonly group: string;
  /** After `#/`. */
  readonly address: string;
  /** Language of the title. */
  readonly spoken: Language;
}

/** What the search looks through, all in one language. */
export interface Searched {
  readonly course: Course;
  readonly texts: readonly LessonText[];
  readonly terms: readonly GlossaryTerm[];
  readonly sources: readonly CitedSource[];
}

/** Every block, term and source as a part to be found. Questions and exercises are no parts: their words would give answers away. */
export function searchedParts(
  { course, texts, terms, sources }: Searched,
  language: Language,
): readonly SearchedPart[] {
  const blocks = course.lessons.flatMap(({ id, blocks }) =>
    blocks.map((block) => ({
      group: id,
      address: block.id,
      title: block.title[language],
      spoken: language,
      text: plainText(texts.find(({ lesson }) => lesson === id)?.blocks[block.id] ?? ''),
    })),
  );
  return [
    ...blocks,
    ...terms.map(({ id, term, definition }) => ({
      group: 'glossary',
      address: `glossary/${id}`,
      title: term[language],
      spoken: language,
      text: definition[language],
    })),
    ...sources.map(({ id, title, issuer, published, language: spoken }) => ({
      group: 'sources',
      address: `sources/${id}`,
      title,
      spoken,
      text: [issuer, published].filter(Boolean).join(', '),
    })),
  ];
}

/** What a reader reads in a block. Notes on terms and sources are left out: those are parts of their own. */
export function plainText(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html.replace(/<\/(?:p|li|t[dh]|h\d|d[td]|figcaption|caption|summary|blockquote)>/g, '$& ');
  template.content.querySelectorAll('.note.is-term, .note.is-source, .cite, svg').forEach((each) => each.remove());
  return (template.content.textContent ?? '')
    .replace(/\u2060/g, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}
