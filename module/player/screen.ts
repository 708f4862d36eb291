import type { Telling } from '../formats/statement-types.ts';
import { byId, type LessonText } from '../model/course.ts';
import type { ConfigProblem, LmsCall, LostPart } from '../model/record-store.ts';
import { blocksOf, lessonOf } from '../ui/journey.ts';
import { language, loadScreenTexts, t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';
import type { Place, StandingAddress } from './address.ts';
import type { LoadedAssessment } from './assessments.ts';
import type { LoadedExercise } from './exercises.ts';
import { surveyBank, type Library } from './library.ts';
import type { LoadedNote } from './plan.ts';
import type { LoadedReference, ReferencePage } from './reference.ts';
import type { Sitting } from './sitting.ts';

/** What `main.ts` hands the shell once the stores are open. */
export interface Opening {
  readonly sitting: Sitting;
  readonly library: Library;
  /** Name of the learner as the LMS gives it; null when it gives none. Shown, never stored. */
  readonly name: string | null;
  readonly settings: {
    readonly contact: string | null;
    readonly lms: string | null;
    readonly operator?: string | null;
    readonly enforcement?: string | null;
    readonly problems?: readonly ConfigProblem[];
  };
  /** The last calls to the LMS, the newest last. */
  readonly calls: readonly LmsCall[];
  /** What the learner may read of the statements about them; null where none are made. */
  readonly telling: () => Promise<Telling | null>;
  /** As `Records.owner`. */
  readonly owner: string | null;
  /** An earlier sitting that could not be read whole, as it was stored; null when all is well. */
  readonly unreadable: string | null;
  /** As `Opened.lost`. */
  readonly lost: readonly LostPart[];
}

/** The two screens that can be shown when nothing more was loaded. */
export type FirstScreen = { readonly name: 'cover' } | { readonly name: 'gone' };

/** What is on screen, with everything it needs already loaded. `gone` stands for a part that could not be loaded. */
export type Screen =
  | FirstScreen
  | { readonly name: 'contents' | 'support' | 'end' | 'certificate' }
  /** An assessment that stands in no lesson. */
  | { readonly name: 'standing'; readonly address: StandingAddress; readonly assessment: LoadedAssessment }
  | {
      readonly name: 'block';
      readonly block: string;
      readonly text: LessonText;
      /** The assessment of the block; null where it asks nothing. */
      readonly assessment: LoadedAssessment | null;
      /** The exercise of the block; null where it has none. */
      readonly exercise: LoadedExercise | null;
      /** What the learner will do, to be written at the end of a lesson; null elsewhere. */
      readonly note: LoadedNote | null;
    }
  /** A page beside the lessons. */
  | { readonly name: 'reference'; readonly page: ReferencePage; readonly at: string; readonly shown: LoadedReference };

/** Loads what a place needs, its texts and titles too; the cover has its own already. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function loadScreen(place: ScreenPlace, opening: Opening): Promise<Screen> {
  const words = place.screen === 'cover' ? [] : [loadScreenTexts(), opening.library.titles()];
  const [screen] = await Promise.all([loadParts(place, opening), ...words]);
  return screen;
}

type ScreenPlace = Exclude<Place, { screen: 'language' }>;

async function loadParts(place: ScreenPlace, opening: Opening): Promise<Screen> {
  switch (place.screen) {
    case 'cover':
      return { name: 'cover' };
    case 'contents':
      await import('../../lessons/cso-contents.ts');
      return { name: 'contents' };
    case 'support':
      await import('./cso-support.ts');
      return { name: 'support' };
    case 'end':
      await import('./cso-end.ts');
      return { name: 'end' };
    case 'standing':
      return loadStanding(place.address, opening);
    case 'certificate':
      await import('./cso-certificate.ts');
      return { name: 'certificate' };
    case 'block':
      return loadBlock(place.block, opening);
    case 'reference':
      return loadReference(place, opening);
  }
}

type ReferencePlace = Pick<Extract<Place, { screen: 'reference' }>, 'page' | 'at'>;

async function loadReference({ page, at }: ReferencePlace, opening: Opening): Promise<Screen> {
  const { load } = await import('./reference.ts');
  return { name: 'reference', page, at, shown: await load(page, opening, at) };
}

async function loadBlock(block: string, { sitting, library }: Opening): Promise<Screen> {
  const lesson = lessonOf(sitting.course, block);
  const { assessment, exercise, kind } = byId(lesson.blocks, block);
  const [text, asked, loaded, note] = await Promise.all([
    library.lessonText(lesson.id, language()),
    assessment === null
      ? null
      : import('./assessments.ts').then(({ load }) => load(sitting.course, assessment, library, lesson.id)),
    exercise === null ? null : import('./exercises.ts').then(({ load }) => load(exercise, sitting.course, library)),
    kind === 'summary' ? import('./plan.ts').then(({ loadNote }) => loadNote(sitting.course, lesson, library)) : null,
    import('../../lessons/cso-lesson.ts'),
  ]);
  return { name: 'block', block, text, assessment: asked, exercise: loaded, note };
}

/** An address at which this course has nothing leads to the contents, as an unknown one does. */
async function loadStanding(address: StandingAddress, opening: Opening): Promise<Screen> {
  const { course, progress } = opening.sitting;
  const [{ assessmentAt }, { load }] = await Promise.all([import('./standing.ts'), import('./assessments.ts')]);
  const id = assessmentAt(course, progress, address);
  if (id === null) return loadParts({ screen: 'contents' }, opening);
  const near = address === 'survey' || address === 'transfer' ? surveyBank : null;
  return { name: 'standing', address, assessment: await load(course, id, opening.library, near) };
}

/** The same screen in the language now in use. @throws TypeError as `loadScreen` */
export async function inCurrentLanguage(screen: Screen, opening: Opening): Promise<Screen> {
  if (screen.name === 'reference') return loadReference(screen, opening);
  if (screen.name !== 'block') return screen;
  return { ...screen, text: await opening.library.lessonText(screen.text.lesson, language()) };
}

/** The address after `#/` at which a screen is found again. */
export function addressOf(screen: Screen): string {
  if (screen.name === 'reference') return screen.at === '' ? screen.page : `${screen.page}/${screen.at}`;
  if (screen.name === 'block') return screen.block;
  if (screen.name === 'standing') return screen.address;
  return screen.name === 'cover' || screen.name === 'gone' ? '' : screen.name;
}

/** The title of the document. */
export function titleOf(screen: Screen, { sitting }: Opening): string {
  const product = sitting.course.title[language()];
  return t('documentTitle', { screen: screenTitle(screen, sitting), product });
}

const titles = {
  cover: 'cover.title',
  contents: 'contents.title',
  support: 'support.title',
  end: 'end.title',
  certificate: 'certificate.title',
  gone: 'gone.updated.title',
} as const;

function screenTitle(screen: Screen, { course }: Sitting): string {
  if (screen.name === 'reference') {
    const { title } = screen.shown;
    return typeof title === 'string' ? t(title) : title[language()];
  }
  if (screen.name === 'block') return byId(blocksOf(course), screen.block).title[language()];
  if (screen.name === 'standing') return byId(course.assessments, screen.assessment.id).title[language()];
  return t(titles[screen.name]);
}

/** Where the learner is, for the masthead: the lesson, or the part where there is only one lesson; empty elsewhere. */
export function whereIs(screen: Screen, { sitting: { course } }: Opening): string {
  if (screen.name === 'end') return t('end.navigation');
  if (screen.name !== 'block') return '';
  const { of } = wordsOf(t, language());
  const lesson = lessonOf(course, screen.block);
  if (course.lessons.length > 1) return t('masthead.where', { number: lesson.order, of: of(course.lessons.length) });
  const part = lesson.blocks.findIndex(({ id }) => id === screen.block) + 1;
  return t('lesson.part', { part, of: of(lesson.blocks.length) });
}
