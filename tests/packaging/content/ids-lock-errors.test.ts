import { describe, expect, it } from 'vitest';
import { cs, en, lock, replacing, told } from './fixture.ts';

describe('what an author is told about ids', () => {
  it('the lock is missing', async () => {
    expect(await told({ [lock]: null })).toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:1
        this file is missing.
        Run "npm run ids" and commit the lock with the content."
    `);
  });

  it('a new block has no number yet', async () => {
    expect(await told({ [lock]: replacing('  first/check: 1\n', '') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "first/check" has no number in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it."
    `);
  });

  it('a new question has no number yet', async () => {
    expect(await told({ [lock]: replacing("  l1-q002-pairs: { number: 1, options: abc, items: '12' }\n", '') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:13
        question "l1-q002-pairs" has no number in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it."
    `);
  });

  it('a new option is not in the lock yet', async () => {
    expect(await told({ [lock]: replacing('options: ab }', 'options: a }') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        "b" of question "l1-q001-who" is not in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it."
    `);
  });

  it('a new item is not in the lock yet', async () => {
    expect(await told({ [lock]: replacing("'12'", "'1'") })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:13
        "2" of question "l1-q002-pairs" is not in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it."
    `);
  });

  it('an id is lost', async () => {
    expect(await told({ [lock]: replacing('  first/check: 1\n', '  first/check: 1\n  first/old: 2\n') }))
      .toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:6
        block "first/old" is in the lock but nowhere in the content.
        Bring it back under this id, or mark it "retired: true" here; never delete or rename it."
    `);
  });

  it('an option is lost', async () => {
    expect(await told({ [lock]: replacing('options: ab }', 'options: abz }') })).toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:9
        "z" of question "l1-q001-who" is in the lock but nowhere in the content.
        Bring it back, or add it here to "withdrawn"; never give its letter to another answer."
    `);
  });

  it('an id that was renamed is both new and lost', async () => {
    expect(await told({ [cs]: replacing('{#check', '{#quiz'), [en]: replacing('{#check', '{#quiz') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "first/quiz" has no number in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it.

      lessons/ids.lock.yaml:5
        block "first/check" is in the lock but nowhere in the content.
        Bring it back under this id, or mark it "retired: true" here; never delete or rename it."
    `);
  });

  it('a retired id is used again', async () => {
    expect(await told({ [lock]: replacing('first/check: 1', 'first/check: { number: 1, retired: true }') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "first/check" is retired and must not be used again.
        Give it a new id: records of the old one still exist."
    `);
  });

  it('a withdrawn letter is used again', async () => {
    expect(await told({ [lock]: replacing('options: ab }', 'options: ab, withdrawn: b }') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        "b" of question "l1-q001-who" is withdrawn and must not be used again.
        Take the next free letter: records of the old answer still exist."
    `);
  });

  it('a number is given to two blocks', async () => {
    expect(await told({ [lock]: replacing('first/check: 1', 'first/check: 0') })).toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:5
        number 0 of block "first/check" belongs to "first/story".
        Take this line out and run "npm run ids": a number is never given twice."
    `);
  });

  it('a number of a retired id is given to another', async () => {
    expect(
      await told({
        [lock]: replacing('  first/check: 1\n', '  first/old: { number: 1, retired: true }\n  first/check: 1\n'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:6
        number 1 of block "first/check" belongs to "first/old".
        Take this line out and run "npm run ids": a number is never given twice."
    `);
  });

  it('a number is above what progress has room for', async () => {
    expect(await told({ [lock]: replacing('first-check: 0', 'first-check: 16') })).toMatchInlineSnapshot(`
      "lessons/ids.lock.yaml:7
        assessment "first-check" has number 16, above 15.
        A course has room for 16 assessments in all its releases."
    `);
  });

  it('nothing about a retired id that is gone', async () => {
    expect(
      await told({
        [lock]: replacing('  first/check: 1\n', '  first/check: 1\n  first/old: { number: 2, retired: true }\n'),
      }),
    ).toMatchInlineSnapshot(`""`);
  });

  it('nothing of lost ids while a lesson cannot be read', async () => {
    expect(await told({ [cs]: null })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:1
        this file is missing.
        Write the lesson, or take it out of lessons/course.yaml."
    `);
  });
});
