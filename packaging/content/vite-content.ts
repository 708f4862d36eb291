import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Course } from '../../module/model/course.ts';
import { outlineSource, titles } from './outline-source.ts';
import type { Settings } from './settings.ts';
import { ContentErrors, readCourse, type ReadCourse } from './read-course.ts';

const outline = 'virtual:course';
/** Titles, and the way to every other part: nothing of it is needed before the first screen that is not the cover. */
const contentsPart = 'virtual:parts';
const lessonPart = /^virtual:lesson-(.+)-(cs|en)$/;
const bankPart = /^virtual:bank-(.+)$/;
const exercisePart = /^virtual:exercise-(.+)$/;
/** Pages beside the lessons, each asked for by its own screen. */
const pages = {
  'virtual:glossary': 'terms',
  'virtual:sources': 'sources',
  'virtual:accessibility': 'accessibility',
} as const;
const isPage = (id: string): id is keyof typeof pages => id in pages;
const aidPart = /^virtual:aid-(.+)$/;
const aidsPart = 'virtual:aids';
const parts = [lessonPart, bankPart, exercisePart, aidPart];
const served = (id: string): boolean =>
  id === outline || id === contentsPart || id === aidsPart || isPage(id) || parts.some((part) => part.test(id));

/**
 * Serves the course to the browser as `virtual:course`, each lesson in each language, each bank and each exercise its own chunk.
 * Reads and checks everything once a build, and again when a content file changes during development.
 * @see module/virtual-course.d.ts
 */
export function content(root: string, settings: Settings = {}): Plugin {
  const folders = [resolve(root, 'lessons'), resolve(root, 'assessments/banks')];
  let reading: Promise<ReadCourse> | null = null;
  const read = (): Promise<ReadCourse> => (reading ??= readCourse(root, settings));
  return {
    name: 'content',
    buildStart() {
      reading = null;
      for (const folder of folders) this.addWatchFile(folder);
    },
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on('all', (_, path) => {
        if (!/\.(md|yaml)$/.test(path) || !folders.some((folder) => resolve(path).startsWith(folder))) return;
        reading = null;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
    resolveId(id) {
      return served(id) ? `\0${id}` : null;
    },
    async load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !served(name)) return null;
      return source(
        name,
        await read().catch((error: unknown) =>
          this.error(error instanceof ContentErrors ? error.message : String(error)),
        ),
      );
    },
  };
}

function source(name: string, read: ReadCourse): string {
  const lesson = lessonPart.exec(name);
  if (lesson) return exported(read.lessons[lesson[1] ?? '']?.[lesson[2] as 'cs' | 'en']);
  const bank = bankPart.exec(name);
  if (bank) return exported(read.banks[bank[1] ?? '']);
  const exercise = exercisePart.exec(name);
  if (exercise) return exported(read.exercises[exercise[1] ?? '']);
  const aid = aidPart.exec(name);
  if (aid) return exported(read.aids[aid[1] ?? '']);
  if (name === aidsPart) return aidsSource(read);
  if (isPage(name)) return exported(read[pages[name]]);
  return name === contentsPart ? partsSource(read) : courseSource(read.course);
}

function exported(value: unknown): string {
  if (value === undefined) throw new RangeError('a part of the course that does not exist was asked for');
  return `export default ${JSON.stringify(value)};`;
}

function courseSource(course: Course): string {
  return `${outlineSource(course)}
const load = async (kind, key) => (await import('${contentsPart}')).load(kind, key);
export const loadLesson = (lesson, language) => load('lessons', \`\${lesson}/\${language}\`);
export const loadBank = (lesson) => load('banks', lesson);
export const loadExercise = (exercise) => load('exercises', exercise);
`;
}

function aidsSource({ aids }: ReadCourse): string {
  const heads = Object.values(aids).map(({ id, title, lead }) => ({ id, title, lead }));
  const list = heads.map(
    ({ id }) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(`virtual:aid-${id}`)}),\n`,
  );
  return `export const aids = ${JSON.stringify(heads)};
const parts = {\n${list.join('')}};
export async function loadAid(id) {
  if (!parts[id]) throw new RangeError(\`there is no job aid "\${id}"\`);
  return (await parts[id]()).default;
}
`;
}

function partsSource({ course, lessons, banks, exercises }: ReadCourse): string {
  const imported = (key: string, part: string): string =>
    `  ${JSON.stringify(key)}: () => import(${JSON.stringify(part)}),\n`;
  const texts = Object.keys(lessons).flatMap((id) =>
    course.languages.map((language) => imported(`${id}/${language}`, `virtual:lesson-${id}-${language}`)),
  );
  const list = (kind: string, ids: object): string =>
    Object.keys(ids)
      .map((id) => imported(id, `virtual:${kind}-${id}`))
      .join('');
  return `export const words = ${JSON.stringify(titles(course))};
const parts = {
lessons: {\n${texts.join('')}},
banks: {\n${list('bank', banks)}},
exercises: {\n${list('exercise', exercises)}},
};
export async function load(kind, key) {
  const part = parts[kind][key];
  if (!part) throw new RangeError(\`the course has no part "\${key}"\`);
  return (await part()).default;
}
`;
}
