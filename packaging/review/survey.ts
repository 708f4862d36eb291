import type { Language } from '../../module/model/course.ts';
import { plain } from '../content/markdown.ts';
import { languages, type Content } from '../content/read-content.ts';
import { shownExercises } from '../content/read-exercises.ts';
import { countWords } from '../content/reading-level.ts';
import { factStatements, questionStatements, termStatements, workStatements } from './list-statements.ts';
import { lessonStatements } from './lesson-statements.ts';
import { states, type Setting, type Shown, type State, type Statement } from './statement.ts';

/** How much a lesson holds. Words are those of its blocks and headings, without its exercise and questions. */
export interface LessonFigures {
  readonly id: string;
  readonly title: string;
  readonly words: Readonly<Record<Language, number>>;
  readonly screens: number;
  readonly statements: Readonly<Record<State, number>>;
}

/** Something with a day on which somebody last looked. */
export interface Dated {
  readonly id: string;
  readonly title: string;
  readonly checked: string;
}

/** Everything a reviewer has to see, in one language. */
export interface Survey {
  readonly language: Language;
  readonly today: string;
  readonly lessons: readonly LessonFigures[];
  /** What there is in all: `screens`, `exercises`, `questions` … */
  readonly totals: Readonly<
    Record<'screens' | 'exercises' | 'questions' | 'terms' | 'aids' | 'facts' | 'sources', number>
  >;
  readonly statements: readonly Statement[];
  readonly sources: readonly Shown[];
  /** The course, its aids and whatever else carries a day of its own. */
  readonly dated: readonly Dated[];
}

/** Collects what the course says and rests on. `today` is the day from which twelve months are counted back. */
export function survey(content: Content, language: Language, today: string): Survey {
  const { outline, sources, glossary, facts, aids, questions, lessons } = content;
  const list = sources?.list ?? [];
  const checked = outline.value.checked;
  const setting: Setting = { language, checked, sources: new Map(list.map((source) => [source.id, source])) };
  const inLessons = lessonStatements(content, setting);
  return {
    language,
    today,
    lessons: lessons.map(({ id, texts }) => ({
      id,
      title: texts[language]?.front.title ?? id,
      words: Object.fromEntries(languages.map((each) => [each, words(texts[each])])) as Record<Language, number>,
      screens: texts[language]?.blocks.length ?? 0,
      statements: byState(inLessons.filter((each) => each.id.startsWith(`${id}/`))),
    })),
    totals: {
      screens: lessons.reduce((sum, { texts }) => sum + (texts[language]?.blocks.length ?? 0), 0),
      exercises: shownExercises(content).length,
      questions: questions.size,
      terms: glossary?.list.length ?? 0,
      aids: aids.length,
      facts: facts.list?.length ?? 0,
      sources: list.length,
    },
    statements: [
      ...inLessons,
      ...workStatements(content, setting),
      ...questionStatements(content, setting),
      ...termStatements(content, setting),
      ...factStatements(content, setting),
    ],
    sources: list,
    dated: [
      { id: outline.value.id, title: outline.value.title[language], checked },
      ...aids.map(({ value }) => ({ id: value.id, title: value.title[language], checked: value.checked })),
    ],
  };
}

/** How many statements are as sure as each state says. */
export function byState(list: readonly { readonly state: State }[]): Readonly<Record<State, number>> {
  return Object.fromEntries(
    states.map((state) => [state, list.filter((each) => each.state === state).length]),
  ) as Record<State, number>;
}

function words(text: Content['lessons'][number]['texts'][Language]): number {
  const blocks = text?.blocks ?? [];
  return blocks.reduce(
    (sum, { title, nodes }) => sum + countWords([title, ...nodes.map((node) => spaced(node))].join(' ')),
    0,
  );
}

/** The words of a node, with a space between its parts: cells of a table are no one word. */
function spaced(node: Parameters<typeof plain>[0]): string {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return plain(node);
  return 'children' in node ? node.children.map((child) => spaced(child)).join(' ') : plain(node);
}
