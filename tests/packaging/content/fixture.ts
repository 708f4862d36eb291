import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { ContentErrors, readCourse } from '../../../packaging/content/read-course.ts';

export const cs = 'lessons/content/1-first/cs.md';
export const en = 'lessons/content/1-first/en.md';
export const bank = 'assessments/banks/1-first.yaml';
export const outline = 'lessons/course.yaml';
export const sources = 'lessons/sources.yaml';
export const glossary = 'lessons/glossary.yaml';
export const accessibility = 'lessons/accessibility.yaml';
export const lock = 'lessons/ids.lock.yaml';

/** A small course in good order: one lesson of two blocks, two questions, two sources, one term. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "1.2.3" }\n',
  [outline]: `id: small
iri: https://small.invalid/course
title: { cs: Malý kurz, en: Small course }
subtitle: { cs: O stole, en: About a table }
lead: { cs: U stolu v Praze., en: At a table in Prague. }
gains:
  - { cs: Víte víc., en: You know more. }
referenceLanguage: cs
checked: '2026-11-23'
masteryScore: 0.75
attempts: 3
finalAssessment: first-check
objectives:
  - { id: o1-1, cs: Vysvětlíte., en: You explain. }
lessons:
  - 1-first
assessments:
  - id: first-check
    use: test
    title: { cs: Otázky, en: Questions }
    questions:
      - l1-q001-who
      - l1-q002-pairs
`,
  [sources]: `- id: src-01
  title: Závazek
  issuer: Úřad
  published: '2024'
  href: https://example.org/commitment
  checked: '2026-11-23'
  state: stated
- id: src-02
  title: Weak note
  issuer: Somebody
  language: en
  checked: '2026-11-23'
  state: unconfirmed
`,
  [glossary]: `- id: feedback
  term: { cs: zpětná vazba, en: feedback }
  definition: { cs: sdělení zapojeným, en: a message to participants }
  state: unconfirmed
  sources: []
`,
  [accessibility]: `prepared: '2026-11-24'
sources: [src-01]
claims:
  - { id: axe, criteria: ['1.1.1'], cs: Nic se nenašlo., en: Nothing was found., shown: [{ file: tests/a.ts, test: finds nothing }] }
untested:
  - { cs: V Praze., en: In Prague. }
outside: []
`,
  [lock]: `lessons:
  first: 0
blocks:
  first/story: 0
  first/check: 1
assessments:
  first-check: 0
questions:
  l1-q001-who: { number: 0, options: ab }
  l1-q002-pairs: { number: 1, options: abc, items: '12' }
`,
  [cs]: `---
title: První lekce
minutes: 3
objectives: [o1-1]
lead: Kdo sedí u stolu?
---

## Příběh {#story minutes=2}

Úřad se ptá. [@src-01] Potom dává :term[zpětnou vazbu]{#feedback}.

:::note{kind=rule title="Musíte"}
Odpovědět. [@src-01]
:::

## Otázky {#check kind=check assessment=first-check minutes=1}

Odpovězte.
`,
  [en]: `---
title: First lesson
minutes: 3
objectives: [o1-1]
lead: Who sits at the table?
---

## Story {#story minutes=2}

The office asks. [@src-01] Then it gives :term[feedback]{#feedback}.

:::note{kind=rule title="You must"}
Answer. [@src-01]
:::

## Questions {#check kind=check assessment=first-check minutes=1}

Answer.
`,
  [bank]: `- id: l1-q001-who
  type: single-choice
  version: 1
  objective: o1-1
  difficulty: easy
  pool: test
  sources: [src-01]
  readAgain: [first/story]
  stem: { cs: Kdo?, en: Who? }
  options:
    - { id: a, cs: Úřad, en: The office, correct: true, feedback: { cs: Ano., en: Yes. } }
    - { id: b, cs: Nikdo, en: Nobody, feedback: { cs: Ještě ne., en: Not quite. } }
- id: l1-q002-pairs
  type: matching
  version: 1
  objective: o1-1
  difficulty: easy
  pool: practice
  sources: [didactic]
  readAgain: [first/story]
  stem: { cs: Přiřaďte., en: Match. }
  items:
    - { id: '1', cs: Jedna, en: One, target: a }
    - { id: '2', cs: Dvě, en: Two, target: c }
  targets:
    - { id: a, cs: k jedné, en: to one }
    - { id: b, cs: k ničemu, en: to nothing }
    - { id: c, cs: ke dvěma, en: to two }
  feedback: { cs: Tak je to., en: That is so. }
`,
};

/** Changes to the files of the small course; null leaves a file out, a string written here adds one. */
export type Changes = Readonly<Record<string, ((text: string) => string) | null>>;

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes the small course with its changes into a new folder and gives its path; it goes away after the test. */
export function smallCourse(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'small-course-'));
  made.push(root);
  for (const file of new Set([...Object.keys(files), ...Object.keys(changes)])) {
    const change = changes[file];
    if (change === null) continue;
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change ? change(files[file] ?? '') : (files[file] ?? ''));
  }
  return root;
}

/** Puts one text in the place of another, which must be there exactly once. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    if (text.split(from).length !== 2) throw new RangeError(`"${from}" is not there exactly once`);
    return text.replace(from, () => to);
  };
}

/** What an author is shown for the small course with these changes, word for word; an empty text when all is well. */
export async function told(changes: Changes): Promise<string> {
  try {
    await readCourse(smallCourse(changes));
    return '';
  } catch (error) {
    if (error instanceof ContentErrors) return error.message;
    throw error;
  }
}
