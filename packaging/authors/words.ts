import type { Language } from '../../module/model/course.ts';

/** What the authors' page says around its samples. */
export interface AuthorsWords {
  readonly title: string;
  readonly lead: string;
  readonly list: string;
  readonly markdown: string;
  readonly rendered: string;
  readonly attributes: string;
  readonly needed: string;
  readonly free: string;
  readonly other: string;
}

export const authorsWords: Readonly<Record<Language, AuthorsWords>> = {
  cs: {
    title: 'Čím se píše lekce',
    lead: 'Každé slovo, které autor lekce může použít: vlevo Markdown, vpravo to, co uvidí čtenář. Obě jazykové verze lekce mají stejná slova ve stejném pořadí.',
    list: 'Obsah stránky',
    markdown: 'Markdown',
    rendered: 'Na obrazovce',
    attributes: 'Atributy',
    needed: 'povinný',
    free: 'text',
    other: 'In English',
  },
  en: {
    title: 'What a lesson is written with',
    lead: 'Every word the author of a lesson can use: Markdown on the left, what the reader will see on the right. Both languages of a lesson have the same words in the same order.',
    list: 'On this page',
    markdown: 'Markdown',
    rendered: 'On screen',
    attributes: 'Attributes',
    needed: 'required',
    free: 'text',
    other: 'Česky',
  },
};
