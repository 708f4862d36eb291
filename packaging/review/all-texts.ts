import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../../module/model/course.ts';
import { readAccessibility } from '../content/read-accessibility.ts';
import { Problems } from '../content/content-error.ts';
import type { Content, LessonContent } from '../content/read-content.ts';
import { blockLines } from './block-lines.ts';
import { markLine, plainLine, type Group, type Part, type Row } from './bilingual.ts';
import { questionGroup } from './question-rows.ts';

const interfaceParts = ['shell-', '', 'notices-'] as const;

/** Every text of the course in both languages, in the order in which learners meet it; at the end the words of its screens. */
export async function allTexts(root: string, content: Content): Promise<readonly Part[]> {
  const { outline, lessons, exercises, aids, glossary, questions, survey } = content;
  const accessibility = (await readAccessibility(root, new Problems()))?.value ?? null;
  const ofLessons = lessons.flatMap(({ bank }) => bank?.questions ?? []);
  const others = [...questions.values()].filter(
    (each) => !ofLessons.includes(each) && !survey?.questions.includes(each),
  );
  return [
    { title: 'Kurz / Course', groups: [{ id: outline.value.id, note: '', rows: textRows(outline.value) }] },
    ...lessons.flatMap((lesson, index) => [
      { title: `${index + 1}. ${titles(lesson)}`, groups: blockGroups(lesson) },
      {
        title: `${index + 1}. Otázky / Questions`,
        groups: (lesson.bank?.questions ?? []).map(({ question }) => questionGroup(question)),
      },
    ]),
    {
      title: 'Cvičení / Exercises',
      groups: exercises.map(({ value }) => ({
        id: value.id,
        note: `lessons/exercises/${value.id}.yaml`,
        rows: textRows(value),
      })),
    },
    {
      title: 'Pomůcky / Job aids',
      groups: aids.map(({ value }) => ({ id: value.id, note: `lessons/aids/${value.id}.yaml`, rows: textRows(value) })),
    },
    {
      title: 'Slovníček / Glossary',
      groups: (glossary?.list ?? []).map((entry) => ({
        id: entry.id,
        note: [entry.state, ...entry.sources].join(' · '),
        rows: textRows(entry),
      })),
    },
    {
      title: 'Anketa a další otázky / Survey and other questions',
      groups: [...(survey?.questions ?? []), ...others].map(({ question }) => questionGroup(question)),
    },
    {
      title: 'Přístupnost / Accessibility',
      groups: [{ id: 'accessibility', note: 'lessons/accessibility.yaml', rows: textRows(accessibility) }],
    },
    {
      title: 'Rozhraní / Interface',
      groups: await Promise.all(interfaceParts.map((part) => interfaceGroup(root, part))),
    },
  ].filter(({ groups }) => groups.some(({ rows }) => rows.length > 0));
}

function titles({ texts }: LessonContent): string {
  return [texts.cs?.front.title, texts.en?.front.title].join(' / ');
}

function blockGroups({ id, texts }: LessonContent): readonly Group[] {
  const front: Group = {
    id,
    note: 'lead',
    rows: [{ cs: [plainLine(texts.cs?.front.lead ?? '')], en: [plainLine(texts.en?.front.lead ?? '')] }],
  };
  const blocks = (texts.cs?.blocks ?? []).map((block): Group => {
    const other = texts.en?.blocks.find((each) => each.id === block.id);
    const heading = (title: string): { readonly runs: readonly [{ readonly text: string; readonly bold: true }] } => ({
      runs: [{ text: title, bold: true }],
    });
    const row: Row = {
      cs: [heading(block.title), ...blockLines(block.nodes, 'cs')],
      en: [heading(other?.title ?? ''), ...blockLines(other?.nodes ?? [], 'en')],
    };
    return { id: `${id}/${block.id}`, note: block.kind, rows: [row] };
  });
  return [front, ...blocks];
}

/** Every text in both languages, at any depth, with the path that leads to it; of a list by the ids in it. */
export function textRows(whole: unknown): readonly Row[] {
  const rows: Row[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) {
      const mark = path.length > 0 ? [markLine(path.join('.'))] : [];
      rows.push({ cs: [...mark, plainLine(value.cs)], en: [...mark, plainLine(value.en)] });
    }
    for (const [key, each] of Object.entries(value))
      walk(each, [...path, Array.isArray(value) ? idOf(each, key) : key]);
  };
  walk(whole, []);
  return rows;
}

function isText(value: object): value is Text {
  return 'cs' in value && 'en' in value && typeof value.cs === 'string' && typeof value.en === 'string';
}

function idOf(value: unknown, otherwise: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : otherwise;
}

/** The words of the screens by their keys; plural forms differ between languages and stand where they are. */
async function interfaceGroup(root: string, part: string): Promise<Group> {
  const [cs, en] = await Promise.all(
    (['cs', 'en'] as const).map(async (language) => {
      const text = await readFile(join(root, `module/ui/${part}${language}.json`), 'utf8');
      return new Map(flattened(JSON.parse(text), []));
    }),
  );
  const keys = [...new Set([...(cs?.keys() ?? []), ...(en?.keys() ?? [])])];
  const rows = keys.map((key): Row => ({
    cs: [markLine(key), plainLine(cs?.get(key) ?? '')],
    en: [markLine(key), plainLine(en?.get(key) ?? '')],
  }));
  return { id: `module/ui/${part}cs.json`, note: '', rows };
}

function flattened(value: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => flattened(each, [...path, key]));
}
