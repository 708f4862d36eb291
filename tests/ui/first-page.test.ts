import { describe, expect, it } from 'vitest';
import czech from '../../module/ui/shell-cs.json' with { type: 'json' };
import english from '../../module/ui/shell-en.json' with { type: 'json' };
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { firstPage } from '../../module/ui/first-page.ts';
import { resumeBlock, seats } from '../../module/ui/journey.ts';
import { sayIn } from '../../module/ui/language.ts';
import { oneLesson, twoLessons } from './sample-course.ts';

const cs = sayIn('cs', czech);
const en = sayIn('en', english);
const fresh = newProgress('0'.repeat(32), 1);
const plain = (html: string) => html.replaceAll('\u00a0', ' ');
const cover = (course = oneLesson, progress: Progress | null = null) =>
  plain(firstPage(course, cs, { language: 'cs', progress }));

describe('the first page', () => {
  it('says title, what is gained and every number of the course before any script', () => {
    const page = cover();
    expect(page).toContain('<h1 tabindex="-1">Malý stůl</h1>');
    expect(page).toContain('První zisk.');
    expect(page).toContain('<dd>1 lekce, 3 části</dd>');
    expect(page).toContain('<dd>asi 11 minut se cvičeními, bez testu</dd>');
    expect(page).toContain('<dd>2 otázky, 2 pokusy</dd>');
    expect(page).toContain('75 %');
    expect(page).toContain('<dd>5. 11. 2026</dd>');
  });

  it('makes words of the course safe inside HTML', () => {
    expect(cover()).toContain('Zkouška &amp; &lt;pokus&gt;');
  });

  it('starts at the first part', () => {
    expect(cover()).toContain('<a class="button" href="#/first/story">Začít<');
    expect(cover(oneLesson, fresh)).toBe(cover());
  });

  it('goes on in the lesson where the learner stopped', () => {
    const stopped = { ...fresh, position: 'second/story', done: ['first/story', 'first/check', 'first/summary'] };
    expect(cover(twoLessons, stopped)).toContain('href="#/second/story">Pokračovat v lekci 2<');
  });

  it('shows the result once everything is done', () => {
    const all = { ...fresh, done: ['first/story', 'first/check', 'first/summary'] };
    expect(cover(oneLesson, all)).toContain('<a class="button" href="#/end">Zobrazit výsledek<');
  });

  it('offers the other language by an address, so that it works as soon as there is script', () => {
    expect(cover()).toContain('<a href="#/language/en" lang="en" hreflang="en">English</a>');
    expect(cover()).toContain('<a href="#/language/cs" lang="cs" aria-current="true">Česky</a>');
  });

  it('is as complete in English', () => {
    const page = plain(firstPage(oneLesson, en, { language: 'en', progress: null }));
    expect(page).toContain('Malý stůl (en)');
    expect(page).toContain('>Start<');
    expect(page).toContain('<dd>2 questions, 2 attempts</dd>');
  });

  it('holds no script and no inline style, so that a strict policy can be set', () => {
    expect(cover()).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });
});

describe('the places at the table', () => {
  it('are the parts where there is one lesson', () => {
    const progress = { ...fresh, position: 'first/check', done: ['first/story'] };
    expect(seats(oneLesson, progress).map(({ label, state }) => label + state)).toEqual(['1done', '2now', '3todo']);
  });

  it('are the lessons where there are more, without a place for a test that belongs to one of them', () => {
    const progress = { ...fresh, position: 'first/check', done: ['first/story'] };
    expect(seats(twoLessons, progress).map(({ label, state }) => label + state)).toEqual(['1now', '2todo']);
  });

  it('stay empty, and yellow, where the final questions were taken and the mark not reached', () => {
    const done = ['first/story', 'first/check', 'first/summary'];
    const assessments = (score: number) => ({
      'first-check': { scores: [score], answers: {}, running: false, drafts: {}, drawn: [] },
    });
    const states = (score: number) =>
      seats(oneLesson, { ...fresh, done, assessments: assessments(score) }).map(({ state }) => state);
    expect(states(0.5)).toEqual(['done', 'now', 'done']);
    expect(states(1)).toEqual(['done', 'done', 'done']);
  });

  it('have one more, T, for a final test of its own', () => {
    const apart = { ...twoLessons, finalAssessment: 'final' };
    const assessments = [...twoLessons.assessments, { ...twoLessons.assessments[0]!, id: 'final' }];
    expect(seats({ ...apart, assessments }, fresh).map(({ label }) => label)).toEqual(['1', '2', 'T']);
  });
});

describe('where a learner goes on', () => {
  it('is where she stopped, even if something before it is still to do', () => {
    expect(resumeBlock(oneLesson, { ...fresh, position: 'first/summary' }).id).toBe('first/summary');
  });
  it('is the first part to do when the last one opened is done', () => {
    expect(resumeBlock(oneLesson, { ...fresh, position: 'first/story', done: ['first/story'] }).id).toBe('first/check');
  });
});
