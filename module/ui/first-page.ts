import { byId, questionsAsked, type Course, type Language } from '../model/course.ts';
import { outcome, type Progress } from '../model/progress.ts';
import { chairSign, coverArt, icon, mark, seatsArt } from './drawings.ts';
import {
  blocksOf,
  finalStandsApart,
  lessonOf,
  minutesLeft,
  resumeBlock,
  seats,
  seatsStandFor,
  withoutTest,
} from './journey.ts';
import type { NoticeKey, Say } from './language.ts';
import { wordsOf } from './words.ts';

/**
 * The first screen as a string, written into index.html by the build (painted and readable before any script) and rendered
 * again, with the same markup, by `<cso-module>`. No library, no DOM.
 */

/** What the first screen depends on besides the course. */
export interface FirstPageState {
  readonly language: Language;
  /** Null before the first sitting, and at build time. */
  readonly progress: Progress | null;
}

/** Text made safe inside HTML and attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** The complete light DOM of `<cso-module>` on the cover. */
export function firstPage(course: Course, say: Say, state: FirstPageState): string {
  return (
    `${skipLink(say)}<header class="masthead">${brand(course, state.language)}` +
    `<div class="tools">${languages(course, say, state.language)}${toolLink(say, 'support')}</div></header>` +
    `<noscript><p class="notice">${escapeHtml(say('noscript'))}</p></noscript>` +
    `<main id="content" tabindex="-1">${cover(course, say, state, coverArt())}</main>`
  );
}

/** What the page says, in every language at once, when the module does not start; hidden until then. For the build alone. */
export function notStarted(says: readonly (readonly [Language, Say<NoticeKey>])[]): string {
  const words = says.map(
    ([language, say]) =>
      `<div lang="${language}"><b>${escapeHtml(say('notice.start.title'))}</b><p>${escapeHtml(say('notice.start.text'))}</p></div>`,
  );
  const notice = (each: string): string => `<div class="notice is-stop">${icon('warning')}${each}</div>`;
  return `<div class="notices" id="not-started" role="alert" hidden>${words.map(notice).join('')}</div>`;
}

/** What the offline edition says, in every language at once, where the page came out of its ZIP without its parts; hidden by the style sheet. For the build alone. */
export function notUnpacked(says: readonly (readonly [Language, Say<NoticeKey>])[]): string {
  const words = says.map(([language, say]) => `<p lang="${language}">${escapeHtml(say('notice.unpack'))}</p>`);
  return `<div class="not-unpacked">${words.join('')}</div>`;
}

export const skipLink = (say: Say): string => `<a class="skip" href="#content">${escapeHtml(say('skip'))}</a>`;

/** Mark and name, a link to the cover. */
export const brand = (course: Course, language: Language): string =>
  `<a class="brand" href="#/">${mark}<span>${escapeHtml(course.title[language])}</span></a>`;

/** A link of the masthead: an icon and, where there is room, a word. */
export function toolLink(say: Say, to: 'contents' | 'support'): string {
  const word =
    to === 'support'
      ? `<span class="wide-only">${say('masthead.support')}</span>`
      : `<span>${say('masthead.contents')}</span>`;
  return `<a class="tool" href="#/${to}">${icon(to)}${word}</a>`;
}

/** The languages of the course, nothing where it has one; `brief` shows only the other ones, by their code, with the name for assistive technology. */
export function languages(course: Course, say: Say, current: Language, brief = false): string {
  if (course.languages.length === 1) return '';
  const link = (each: Language) => {
    const name = say(`language.${each}`);
    const shown = brief
      ? `<span aria-hidden="true">${each.toUpperCase()}</span><span class="hidden">${name}</span>`
      : name;
    const attributes = each === current ? ' aria-current="true"' : ` hreflang="${each}"`;
    return `<a href="#/language/${each}" lang="${each}"${attributes}>${shown}</a>`;
  };
  const listed = course.languages.filter((each) => !brief || each !== current);
  return `<nav class="lang" aria-label="${say('language.label')}">${listed.map(link).join('')}</nav>`;
}

/** What stands inside `<main>` on the cover. @param art the drawing, as SVG: the build draws it, the shell finds it in the page */
export function cover(course: Course, say: Say, { language, progress }: FirstPageState, art: string): string {
  const text = (of: Readonly<Record<Language, string>>) => escapeHtml(of[language]);
  return (
    `<div class="cover"><div class="cover-text"><p class="eyebrow">${say('cover.eyebrow')}</p>` +
    `<h1 tabindex="-1">${text(course.title)}</h1><p class="subtitle">${text(course.subtitle)}</p><p class="lead">${text(course.lead)}</p>` +
    `${standing(course, say, { language, progress })}${actions(course, say, progress)}</div>` +
    `<div class="cover-art">${art}</div></div>` +
    `<div class="cover-more"><section><h2>${say('cover.gains')}</h2><ul class="gains">` +
    course.gains
      .map((gain, i) => `<li>${chairSign(i % 2 === 0 ? 'civil' : 'office')}<span>${text(gain)}</span></li>`)
      .join('') +
    `</ul></section><section><h2>${say('cover.facts')}</h2>${facts(course, say, language)}</section></div>`
  );
}

function standing(course: Course, say: Say, { language, progress }: FirstPageState): string {
  const words = wordsOf(say, language);
  const places = seats(course, progress);
  const { done, total } = withoutTest(places);
  const left = minutesLeft(blocksOf(course), progress);
  const [what, more] =
    done === 0
      ? [
          say('cover.fresh', {
            extent: say('count.lessons', { count: course.lessons.length }),
            time: words.time(left),
          }),
          '',
        ]
      : [
          say(`tally.${seatsStandFor(course)}`, { count: done, of: words.of(total) }),
          left > 0 ? `${say('tally.left', { time: words.time(left) })} ` : '',
        ];
  return `<div class="resume">${seatsArt(places, 'small')}<div><b>${what}</b><span class="muted">${more}${say('cover.pause')}</span></div></div>`;
}

function actions(course: Course, say: Say, progress: Progress | null): string {
  return (
    `<div class="actions">${onward(course, say, progress)}` +
    `<a class="button is-text" href="#/contents">${say('cover.contents')}</a></div>`
  );
}

/** The main button of cover and contents: to where the learner stopped, to the test or to the result. */
export function onward(course: Course, say: Say, progress: Progress | null): string {
  const block = resumeBlock(course, progress);
  const { completion, success } = progress
    ? outcome(course, progress)
    : { completion: 'incomplete', success: 'unknown' };
  const begun = progress !== null && (progress.position !== null || progress.done.length > 0);
  const ended = completion === 'completed' || success === 'failed';
  const test = completion === 'completed' && success === 'unknown' && finalStandsApart(course);
  const words = test
    ? say('cover.toTest')
    : ended
      ? say('cover.result')
      : begun
        ? say('cover.resume', { number: lessonOf(course, block.id).order })
        : say('cover.start');
  return `<a class="button" href="#/${test ? 'test' : ended ? 'end' : block.id}">${words}${icon('forward')}</a>`;
}

function facts(course: Course, say: Say, language: Language): string {
  const words = wordsOf(say, language);
  const blocks = blocksOf(course);
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const rows: readonly (readonly [string, string])[] = [
    [
      say('cover.extent'),
      `${say('count.lessons', { count: course.lessons.length })}, ${say('count.parts', { count: blocks.length })}`,
    ],
    [say('cover.total'), say('cover.totalTime', { time: words.time(minutes) })],
    [
      say('cover.test'),
      `${say('count.questions', { count: questionsAsked(byId(course.assessments, course.finalAssessment)) })}, ${say('count.attempts', { count: course.attempts })}`,
    ],
    [say('cover.pass'), say('cover.passRule', { mark: words.percent(course.masteryScore) })],
    [say('cover.checked'), words.date(course.checked)],
  ];
  return `<dl class="facts">${rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>`;
}
