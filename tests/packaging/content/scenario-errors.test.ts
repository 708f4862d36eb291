import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { cs, en, lock, outline, replacing, smallCourse, sources, told, type Changes } from './fixture.ts';

const file = 'lessons/exercises/invitation-scenario.yaml';
const facts = 'lessons/facts.yaml';
const root = resolve(import.meta.dirname, '../../..');
const written = readFileSync(resolve(root, file), 'utf8')
  .replace('lesson: running-a-consultation', 'lesson: first')
  .replace('objectives: [o5-1, o5-2, o5-3, o5-4]', 'objectives: [o1-1]');
/** The facts the scenario names, and no others: what no text names is refused. */
const named = readFileSync(resolve(root, facts), 'utf8')
  .split(/^(?=- id: )/m)
  .filter((fact) => written.includes(`{{${/^- id: (\S+)/.exec(fact)?.[1]}`))
  .map((fact) => fact.replace(/^ {2}also:[^\n]*\n(?: {4,}[^\n]*\n)*/m, ''))
  .join('');
const cited = readFileSync(resolve(root, sources), 'utf8');

/** The small course with the scenario beside its lesson. */
const withIt = (change: (text: string) => string = (text) => text): Changes => ({
  [file]: () => change(written),
  [facts]: () => named,
  [sources]: (text) => text + cited.slice(cited.indexOf('- id: src-02\n')).replace(/- id: src-02\n[^]*?(?=- id)/, ''),
  [outline]: replacing('lessons:\n', 'scenario: invitation-scenario\nlessons:\n'),
  [lock]: (text) => `${text}exercises:\n  invitation-scenario: 0\n`,
});

/** The option of a node leads somewhere else. */
const leading = (to: string) =>
  replacing('next: whom\n        replay: { cs: Začali jste', `next: ${to}\n        replay: { cs: Začali jste`);

describe('a scenario beside the lessons', () => {
  it('belongs to the course although no block shows it, and goes into the package', async () => {
    const { course, exercises } = await readCourse(smallCourse(withIt()));
    expect(course.exercises).toEqual([{ id: 'invitation-scenario', number: 0, version: 1, apart: true }]);
    expect(Object.keys(exercises)).toEqual(['invitation-scenario']);
    expect(JSON.stringify(exercises)).toContain('Právo na péči, z.\u00a0s.');
  });

  it('adds nothing a learner has to do', async () => {
    const { course } = await readCourse(smallCourse(withIt()));
    expect(course.lessons.flatMap(({ blocks }) => blocks).map(({ kind }) => kind)).toEqual(['reading', 'check']);
  });
});

describe('a link to the scenario', () => {
  const link = replacing('Odpovězte.', 'Odpovězte. Potom [zkuste více](#/scenario).');

  it('leads there where the course has one, and nowhere else', async () => {
    expect(await told({ ...withIt(), [cs]: link })).toBe('');
    expect(await told({ [cs]: link })).toContain('the link to "#/scenario" leads to no block.');
  });
});

describe('what an author is told about a scenario', () => {
  it.each([
    ['an option leads nowhere', leading('nowhere'), 'option "write-at-once" leads to "nowhere", which is no node.'],
    ['a path would never end', leading('twelve-days'), 'some ways go round in a circle.'],
    [
      'every way on has a condition',
      replacing(
        '          - { when: { anyFlag: [clash, error] }, to: dispute }\n          - { to: late-comment }',
        '          - { when: { anyFlag: [clash, error] }, to: dispute }',
      ),
      'option "negotiate-with-evidence" may lead nowhere.',
    ],
    [
      'a node is reached by nothing',
      (text: string) => text.replaceAll('to: promise', 'to: table'),
      'nothing leads to node "promise".',
    ],
    [
      'what was done never comes back',
      replacing('        - when: { flag: waited }\n', '        - when: { flag: vague }\n'),
      '"waited" of option "wait" never comes back.',
    ],
    ['a flag is set by nothing', replacing('flags: [waited]', 'flags: []'), 'no option sets flag "waited".'],
    ['a flag is not described', replacing('flags: [waited]', 'flags: [wated]'), 'flag "wated" is not in "flags".'],
    [
      'a condition asks for an unknown flag',
      replacing('{ flag: waited }', '{ flag: wated }'),
      'flag "wated" is not in "flags".',
    ],
    [
      'a condition asks for an unknown variable',
      replacing('below: { time: 3 }', 'below: { tim: 3 }'),
      '"tim" is no variable of the state.',
    ],
    [
      'a path could end in no ending',
      replacing('when: {}', 'when: { flag: brief }'),
      'a path may end in none of the endings.',
    ],
    [
      'the numbers do not follow',
      replacing('    number: 2\n', '    number: 22\n'),
      'node "phone-call" is number 22.\n  Write 2:',
    ],
    [
      'an objective is not taught',
      replacing('objectives: [o1-1]', 'objectives: [o9-1]'),
      'objective "o9-1" is not in lessons/course.yaml.',
    ],
    [
      'a source is unknown',
      replacing('sources: [src-25]', 'sources: [src-99]'),
      'source "src-99" is not in lessons/sources.yaml.',
    ],
    [
      'a language is missing',
      replacing('title: { cs: První den, en: The first day }', 'title: { cs: První den }'),
      'has no English text.',
    ],
    [
      'its title has no room in SCORM 2004',
      replacing('en: Twelve days to the comment procedure', `en: ${'Days '.repeat(51)}`),
      'the title has 254 characters; SCORM 2004 has room for 250.',
    ],
  ])('%s', async (_, change, message) => {
    expect(await told(withIt(change))).toContain(message);
  });

  it('it takes too few decisions', async () => {
    const change = (text: string): string => {
      const nodes = text.indexOf('  - id: fundamental\n');
      const endings = text.indexOf('\n# After the last choice');
      return (text.slice(0, nodes) + text.slice(endings)).replaceAll('next: fundamental', 'next: end');
    };
    expect(await told(withIt(change))).toContain('there are 10 nodes.\n  A whole consultation has at least 12.');
  });

  it('its longest path has no room in SCORM 1.2', async () => {
    const many = (text: string): string => {
      const nodes = Array.from({ length: 60 }, (_, at) => node(19 + at, at === 59 ? 'end' : `more-${20 + at}`));
      return text
        .replaceAll('next: end', 'next: more-19')
        .replace('\n# After the last choice', `${nodes.join('')}\n# After the last choice`);
    };
    expect(await told(withIt(many))).toMatch(
      /the longest path takes \d+ characters; SCORM 1\.2 has room for 255\.\n {2}Take nodes out of it\./,
    );
  });

  it('no block shows it either way, or there is none of that name', async () => {
    const named = (id: string): Changes => ({
      ...withIt(),
      [outline]: replacing('lessons:\n', `scenario: ${id}\nlessons:\n`),
    });
    expect(await told(named('nobody-knows'))).toContain('exercise "nobody-knows" is not known.');
    expect(await told({ ...withIt(), [file]: null })).toContain(`${file}:1\n  this file is missing.`);
    const block = (text: string) =>
      text
        .replace('minutes: 3', 'minutes: 4')
        .replace('\n## Ot', '\n## Z {#do kind=exercise exercise=invitation-scenario minutes=1}\n\nA.\n\n## Ot')
        .replace('\n## Qu', '\n## Z {#do kind=exercise exercise=invitation-scenario minutes=1}\n\nA.\n\n## Qu');
    expect(await told({ ...withIt(), [cs]: block, [en]: block })).toContain('a block shows "invitation-scenario" too.');
  });
});

function node(number: number, next: string): string {
  const both = '{ cs: Dál, en: On }';
  const option = (id: string): string =>
    `      - { id: ${id}, label: ${both}, now: ${both}, changes: {}, flags: [], quality: 1, next: ${next}, replay: ${both} }\n`;
  return `  - id: more-${number}
    number: ${number}
    title: ${both}
    situation: { base: ${both} }
    options:
${option('one')}${option('two')}`;
}
