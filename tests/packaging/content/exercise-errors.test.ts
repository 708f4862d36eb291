import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { writeIds } from '../../../packaging/content/write-ids.ts';
import { cs, en, lock, replacing, smallCourse, told, type Changes } from './fixture.ts';

const file = 'lessons/exercises/what-if.yaml';
const written = readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8')
  .replace('lesson: why-cooperate', 'lesson: first')
  .replace('objective: o1-2', 'objective: o1-1')
  .replace(/^#.*\n/gm, '');
const block = (braces: string) => (text: string) =>
  text.replace('\n## ', `\n## Co kdyby {#what-if ${braces}}\n\nZkuste to.\n\n## `).replace('minutes: 3', 'minutes: 5');
const shown = 'kind=exercise exercise=what-if minutes=2';

/** The small course with the exercise of lesson 1 in its first block. */
const withIt = (change: (text: string) => string = (text) => text, braces = shown): Changes => ({
  [cs]: block(braces),
  [en]: block(braces),
  [file]: () => change(written),
  [lock]: (text) =>
    `${text.replace('  first/check: 1\n', '  first/check: 1\n  first/what-if: 2\n')}exercises:\n  what-if: 0\n`,
});

describe('an exercise in a course', () => {
  it('is read with its block, its number and both languages, Czech typeset', async () => {
    const { course, exercises } = await readCourse(smallCourse(withIt()));
    expect(course.exercises).toEqual([{ id: 'what-if', number: 0, version: 1 }]);
    expect(course.lessons[0]?.blocks[0]).toMatchObject({ kind: 'exercise', exercise: 'what-if', assessment: null });
    expect(JSON.stringify(exercises['what-if'])).toContain('Doma dobře, z.\u00a0ú.');
  });

  it('gets a number for ever from npm run ids, and keeps it when another comes before it', async () => {
    const root = smallCourse({ ...withIt(), [lock]: null });
    await writeIds(root);
    expect(readFileSync(resolve(root, lock), 'utf8')).toContain('exercises:\n  what-if: 0\n');
  });

  it('may lie there before a block shows it: it is checked, and goes into no package', async () => {
    const { course, exercises } = await readCourse(
      smallCourse({
        ...withIt(),
        [cs]: (text) => text,
        [en]: (text) => text,
        [lock]: (text) => `${text}exercises:\n  what-if: 0\n`,
      }),
    );
    expect([course.exercises, exercises]).toEqual([[], {}]);
  });
});

describe('what an author is told about an exercise', () => {
  it('a block does not say which', async () => {
    expect(await told(withIt(undefined, 'kind=exercise minutes=2'))).toContain(
      'block "what-if" is an exercise and does not say which.\n  Write exercise=… with the name of a file in lessons/exercises.',
    );
  });

  it('a block of another kind names one', async () => {
    expect(await told(withIt(undefined, 'didactic exercise=what-if minutes=2'))).toContain(
      'block "what-if" names an exercise but is not of that kind.\n  Write kind=exercise, or take the exercise out.',
    );
  });

  it('the two languages show different ones', async () => {
    const changes = { ...withIt(), [en]: block('kind=exercise exercise=stakeholder-map minutes=2') };
    expect(await told(changes)).toContain(
      'block "what-if" has exercise=stakeholder-map, lessons/content/1-first/cs.md:8 has exercise=what-if.',
    );
  });

  it('there is none of that name', async () => {
    expect(await told(withIt(undefined, 'kind=exercise exercise=what-fi minutes=2'))).toContain(
      `exercise "what-fi" is not known.\n  Did you mean "what-if" (${file}:1)?`,
    );
  });

  it('its file is missing', async () => {
    expect(await told({ ...withIt(), [file]: null })).toContain(`${file}:1\n  this file is missing.`);
  });

  it('one language is missing somewhere within', async () => {
    const change = replacing('never: { cs: neoslovím, en: I will not approach it }', 'never: { cs: neoslovím }');
    expect(await told(withIt(change))).toMatch(
      /what-if\.yaml:\d+\n {2}never has no English text\.\n {2}Write it under "en"/,
    );
  });

  it('it rests on a source nobody knows, or belongs to another lesson or objective', async () => {
    expect(await told(withIt(replacing('sources: [didactic]', 'sources: [src-99]')))).toContain(
      'source "src-99" is not in lessons/sources.yaml.',
    );
    expect(await told(withIt(replacing('lesson: first', 'lesson: second')))).toContain(
      '"what-if" says it belongs to lesson "second", but "first" shows it.\n  Make the two agree.',
    );
    expect(await told(withIt(replacing('objective: o1-1', 'objective: o9-9')))).toContain(
      'objective "o9-9" is not in lessons/course.yaml.',
    );
  });

  it('its number is not in the lock, or it was retired', async () => {
    const without = {
      ...withIt(),
      [lock]: (text: string) => text.replace('  first/check: 1\n', '  first/check: 1\n  first/what-if: 2\n'),
    };
    expect(await told(without)).toContain(`exercise "what-if" has no number in ${lock}.\n  Run "npm run ids"`);
    const retired = (text: string) => `${without[lock](text)}exercises:\n  what-if: { number: 0, retired: true }\n`;
    expect(await told({ ...withIt(), [lock]: retired })).toContain(
      'exercise "what-if" is retired and must not be used again.',
    );
  });
});
