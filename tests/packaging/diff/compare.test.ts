import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../module/model/course.ts';
import { newProgress } from '../../../module/model/progress.ts';
import { unpack } from '../../../module/formats/unpack.ts';
import { change, inWords } from '../../../packaging/diff/change.ts';
import { compare, compared, type Compared } from '../../../packaging/diff/compare.ts';
import { lostIn } from '../../../packaging/diff/replay.ts';
import { words, type ChangeCode } from '../../../packaging/diff/words.ts';
import { releaseOf, type Release } from '../../../packaging/release/release.ts';
import { bank, course } from '../../support/content.ts';
import { changed, good, goodCmi5, text } from '../verify/broken-packages.ts';

const release = releaseOf(course, bank);
const base: Compared = { ...compared('scorm12', 'index.html', good), release };
const withRelease = (edit: Partial<Release>): Compared => ({ ...base, release: { ...release, ...edit } });
const withCourse = (edit: Partial<Course>): Compared => withRelease({ course: { ...course, ...edit } });
const [lesson, ...lessons] = course.lessons;
const withBlocks = (blocks: NonNullable<typeof lesson>['blocks']): Compared =>
  withCourse({ lessons: [{ ...(lesson as NonNullable<typeof lesson>), blocks }, ...lessons] });
const blocks = lesson?.blocks ?? [];
const [head, ...heads] = course.questions;
const renamed = course.assessments.map((each, place) => (place === 0 ? { ...each, id: 'another' } : each));
const [exercise, ...exercises] = course.exercises;
if (!head || !exercise || !blocks[0]) throw new RangeError('the course is empty');
const sums = (edit: Partial<Release['questions'][string]>): Compared =>
  withRelease({ questions: { ...release.questions, [head.id]: { ...release.questions[head.id]!, ...edit } } });
const manifest = (from: string, to: string): Compared => ({
  ...compared('scorm12', 'index.html', changed(from, to)),
  release,
});

/** One thing changed, the code of what is said of it, and how grave it is. */
const cases: readonly (readonly [ChangeCode, 'stop' | 'unknown' | 'tell' | 'note', Compared, Compared])[] = [
  ['same', 'note', base, base],
  ['other-kind', 'stop', base, { ...compared('cmi5', 'index.html', goodCmi5), release }],
  ['identifier', 'stop', base, manifest('<item identifier="i"', '<item identifier="j"')],
  ['identifier', 'stop', base, manifest('<manifest identifier="m"', '<manifest identifier="n"')],
  ['other-course', 'stop', base, withCourse({ iri: 'https://example.org/other' })],
  ['older', 'stop', withCourse({ version: '0.10.0' }), withCourse({ version: '0.9.1' })],
  ['version', 'note', withCourse({ version: '0.9.1' }), withCourse({ version: '0.10.0' })],
  ['number-reused', 'stop', base, withBlocks([{ ...blocks[0], number: 900 }, ...blocks.slice(1)])],
  ['number-reused', 'stop', base, withCourse({ assessments: renamed })],
  ['key-changed', 'stop', base, sums({ judged: 'other' })],
  ['question-reworded', 'note', base, sums({ words: 'other' })],
  ['pass-mark', 'tell', base, withCourse({ masteryScore: 0.8 })],
  ['attempts', 'tell', base, withCourse({ attempts: 2 })],
  ['question-changed', 'tell', base, withCourse({ questions: [{ ...head, version: head.version + 1 }, ...heads] })],
  ['question-retired', 'note', base, withCourse({ questions: heads })],
  ['question-added', 'note', withCourse({ questions: heads }), base],
  ['exercise-changed', 'tell', base, withCourse({ exercises: [{ ...exercise, version: 99 }, ...exercises] })],
  ['exercise-retired', 'tell', base, withCourse({ exercises })],
  ['exercise-added', 'note', withCourse({ exercises }), base],
  ['block-added', 'tell', withBlocks(blocks.slice(1)), base],
  ['block-removed', 'note', base, withBlocks(blocks.slice(1))],
  ['block-moved', 'note', base, withBlocks([...blocks.slice(1, 4), blocks[0], ...blocks.slice(4)])],
  ['launch-page', 'note', base, { ...base, launch: 'start.html' }],
  ['manifest-mark', 'tell', base, { ...base, masteryScore: '80' }],
  ['no-release', 'unknown', { ...base, release: null }, base],
];

describe('what changes for learners in progress', () => {
  it.each(cases)('%s (%s) is the one thing told', (code, level, old, fresh) => {
    expect(compare(old, fresh).map((each) => [each.code, each.level])).toEqual([[code, level]]);
  });

  it.each(['cs', 'en'] as const)('is said in these words (%s)', async (language) => {
    const told = cases.flatMap(([, , old, fresh]) => compare(old, fresh));
    const played = (['replayed', 'replay-lost', 'replay-failed', 'not-replayed'] as const).map((code) =>
      change('note', code, 'began'),
    );
    const all = [...told, ...played];
    expect(Object.keys(words).filter((code) => !all.some((each) => each.code === code))).toEqual([]);
    const said = all.map((each) => inWords(each, language)).join('\n\n');
    await expect(`${said}\n`).toMatchFileSnapshot(join(import.meta.dirname, `messages.${language}.txt`));
  });

  it('is not guessed where release.json is damaged, or of a format still to come', () => {
    for (const json of ['{', JSON.stringify({ ...release, format: 2 })])
      expect(compared('scorm12', 'index.html', { ...good, 'v1/release.json': text(json) }).release).toBeNull();
  });
});

describe('states of a release', () => {
  it('hold a learner who began, one who tries again and one who has passed, and are read by the release itself', () => {
    const read = release.states.map(({ name, text: state }) => [name, unpack(course, state).progress] as const);
    expect(read.map(([name, progress]) => [name, progress?.reached])).toEqual([
      ['began', []],
      ['tries-again', ['completed']],
      ['passed', ['completed', 'passed']],
    ]);
    for (const [, progress] of read) expect(Object.keys(progress?.assessments ?? {}).length).toBeGreaterThan(0);
  });

  it('are found lost piece by piece, whatever is missing', () => {
    const progress = unpack(course, release.states[1]?.text ?? '').progress;
    if (!progress) throw new RangeError('the state is not read');
    expect(lostIn(progress, progress)).toEqual([]);
    const empty = { ...newProgress('f'.repeat(32), 1), language: 'en' as const };
    const lost = lostIn(progress, empty);
    const { done, exercises: worked, assessments } = progress;
    const answered = Object.values(assessments).flatMap(({ answers, drafts }) =>
      Object.keys({ ...answers, ...drafts }),
    );
    for (const each of [
      ...done,
      ...answered,
      ...Object.keys(worked),
      'pseudonym',
      'seed',
      'language',
      'position',
      'completed',
    ])
      expect(lost).toContain(each);
    for (const id of Object.keys(assessments)) expect(lost).toContain(`${id}/scores`);
  });
});
