import { describe, expect, it } from 'vitest';
import { bank, lock, outline, replacing, told } from './fixture.ts';

/** The assessments of the small course written anew. */
const assessments = (written: string) => (text: string) =>
  text.replace(/assessments:\n[^]*$/, () => `assessments:\n${written}`);

const numbers =
  (...ids: readonly string[]) =>
  (text: string) =>
    text.replace('  first-check: 0\n', () => ['first-check', ...ids].map((id, at) => `  ${id}: ${at}\n`).join(''));

const drawing = (draw: string) =>
  assessments(`  - id: first-check
    use: test
    title: { cs: Otázky, en: Questions }
    pools: [test]
    draw:
      ${draw}
`);

describe('what an author is told about the assessments', () => {
  it('nothing where pools and draws suffice', async () => {
    const change = {
      [outline]: (text: string) => drawing('o1: { easy: 1 }')(text.replace('attempts: 3', 'attempts: 1')),
    };
    expect(await told(change)).toBe('');
  });

  it('the pool cannot fill two attempts without a common question', async () => {
    expect(await told({ [outline]: drawing('o1: { easy: 1, hard: 1 }') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:18
        assessment "first-check" draws 1 easy of group "o1", but the pool holds 1; 2 attempts need 2.
        Draw fewer, or write more questions into the pool.

      lessons/course.yaml:18
        assessment "first-check" draws 1 hard of group "o1", but the pool holds 0; 2 attempts need 2.
        Draw fewer, or write more questions into the pool."
    `);
  });

  it('a group of the draw belongs to no objective', async () => {
    const change = (text: string) => drawing('o7: { easy: 1 }')(text.replace('attempts: 3', 'attempts: 1'));
    expect(await told({ [outline]: change })).toMatchInlineSnapshot(`
      "lessons/course.yaml:18
        assessment "first-check" draws from group "o7", which no objective belongs to.
        Write one of o1, or add the objective."
    `);
  });

  it('an assessment names its questions nowhere, another twice', async () => {
    const written = `  - id: first-check
    use: test
    title: { cs: Otázky, en: Questions }
    questions: [l1-q001-who]
    pools: [test]
  - id: second
    use: practice
    title: { cs: Otázky, en: Questions }
`;
    expect(await told({ [outline]: assessments(written), [lock]: numbers('second') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:18
        assessment "first-check" names its questions twice: one by one and by pools.
        Write "questions: […]" or "pools: […]".

      lessons/course.yaml:23
        assessment "second" names its questions nowhere.
        Write "questions: […]" or "pools: […]"."
    `);
  });

  it('a practice is of a lesson the course does not have', async () => {
    const written = `  - id: first-check
    use: test
    title: { cs: Otázky, en: Questions }
    pools: [test]
  - id: second
    use: practice
    title: { cs: Otázky, en: Questions }
    pools: [practice]
    lesson: frist
`;
    expect(await told({ [outline]: assessments(written), [lock]: numbers('second') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:26
        lesson "frist" of assessment "second" is not in lessons/course.yaml.
        Did you mean "first" (lessons/course.yaml:16)?"
    `);
  });

  it('no question of the test asks about an objective, and no lesson teaches another', async () => {
    const change = (text: string) =>
      drawing('o1: { easy: 1 }')(text.replace('attempts: 3', 'attempts: 1')).replace(
        'lessons:\n',
        () => '  - { id: o1-2, cs: Rozlišíte., en: You distinguish. }\nlessons:\n',
      );
    expect(await told({ [outline]: change })).toMatchInlineSnapshot(`
      "lessons/course.yaml:15
        objective "o1-2" is taught by no lesson.
        Cover it, or take it out until it is.

      lessons/course.yaml:15
        objective "o1-2" is asked about by no question of "first-check".
        Cover it, or take it out until it is."
    `);
  });

  it('the two forms are not parallel', async () => {
    const form = (use: string) => `  - id: ${use}
    use: ${use}
    title: { cs: Forma, en: Form }
    pools: [${use}, anchor]
`;
    const written = `  - id: first-check
    use: test
    title: { cs: Otázky, en: Questions }
    pools: [practice]
${form('form-a')}${form('form-b')}`;
    expect(
      await told({
        [outline]: assessments(written),
        [bank]: replacing('pool: test', 'pool: form-a'),
        [lock]: numbers('form-a', 'form-b'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/course.yaml:26
        forms A and B are not parallel: "form-a" has 1 o1 easy, "form-b" has 0.
        Move questions between the pools form-a, form-b and anchor until both have as many."
    `);
  });
});
