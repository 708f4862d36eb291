import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId, type Course } from '../module/model/course.ts';
import { inAssessment, outcome } from '../module/model/progress.ts';
import { icon } from '../module/ui/drawings.ts';
import { tell } from '../module/ui/events.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { partOf, percent, points, pointsOf, pointsToPass } from './amounts.ts';
import type { CsoAssessment } from './cso-assessment.ts';
import { placeLink } from './place-link.ts';
import { weakObjectives, type WeakObjective } from './weak-objectives.ts';

/** What a learner can do with a result. */
export interface ResultActions {
  readonly again: () => void;
  readonly look: () => void;
}

/** After an attempt: the score, what is missing in words, where to gain most, what to do next. */
export function resultScreen(host: CsoAssessment, actions: ResultActions): TemplateResult {
  const { course, progress, masteryScore, attemptsLeft } = host;
  const { scores, answers } = inAssessment(progress, host.assessment.id);
  const passed = Math.max(...scores) >= masteryScore;
  const weak = weakObjectives(course, host.asked, { answers });
  const unread = passed && outcome(course, progress, masteryScore).completion === 'incomplete';
  return html`<p class="eyebrow">${host.attemptOf(scores.length)}</p>
    <h2 class="result" tabindex="-1">${title(host, passed, Math.max(...scores))}</h2>
    ${scoreBetweenRules(host, scores)} ${unread ? html`<p>${t('assessment.result.readRest')}</p>` : nothing}
    ${weak.length > 0 ? weakList(host, weak) : nothing} ${!passed && attemptsLeft === 0 ? noneLeft() : nothing}
    ${buttons(host, actions, passed ? null : (weak[0]?.readAgain[0] ?? null))}`;
}

function title({ masteryScore, language, total }: CsoAssessment, passed: boolean, best: number): string {
  if (passed) return t('assessment.result.passed');
  const missing = pointsToPass(masteryScore, total) - pointsOf(best, total);
  return t('assessment.result.missing', {
    percent: percent(masteryScore, language),
    points: points(missing, language),
  });
}

function scoreBetweenRules(host: CsoAssessment, scores: readonly number[]): TemplateResult {
  const { language, masteryScore, total, attemptsLeft } = host;
  const last = scores.at(-1) ?? 0;
  const best = Math.max(...scores);
  const words = wordsOf(t, language);
  const needed = t('assessment.result.percent', {
    percent: percent(last, language),
    points: points(pointsToPass(masteryScore, total), language),
  });
  return html`<div class="score">
    <p class="big num">${words.number(pointsOf(last, total))} <span class="of">${words.of(total)}</span></p>
    <div>
      <p>${needed}</p>
      ${
        best > last
          ? html`<p>${t('assessment.result.best', { score: partOf(pointsOf(best, total), total, language) })}</p>`
          : nothing
      }
      ${attemptsLeft > 0 ? html`<p class="small muted">${t('end.tries', { count: attemptsLeft })}</p>` : nothing}
    </div>
  </div>`;
}

/** The objectives that lost most, with their points and the way back to their blocks. */
export function weakList({ course, language }: CsoAssessment, weak: readonly WeakObjective[]): TemplateResult {
  return html`<h3>${t('assessment.result.weak')}</h3>
    <p>${t('assessment.result.weakText')}</p>
    <ul class="weak">
      ${weak.map(
        ({ objective, earned, possible, readAgain }) =>
          html`<li>
            <span class="what">${objective.text[language]}</span>
            <span class="pts num">${partOf(earned, possible, language)}</span>
            <span class="go">${readAgain.map((id) => placeLink(id, blockWords(course, id, language)))}</span>
          </li>`,
      )}
    </ul>`;
}

/** „1.1 Příběh, 3 minuty“. */
function blockWords(course: Course, id: string, language: CsoAssessment['language']): string {
  const block = byId(
    course.lessons.flatMap((lesson) => lesson.blocks),
    id,
  );
  return t('assessment.result.block', { title: block.title[language], time: wordsOf(t, language).time(block.minutes) });
}

function noneLeft(): TemplateResult {
  return html`<div class="notice is-wait">
    ${unsafeHTML(icon('clock'))}
    <div>
      <b>${t('assessment.result.noneTitle')}</b>
      <p>${t('assessment.result.noneText')} ${placeLink('support', t('assessment.result.support'))}</p>
    </div>
  </div>`;
}

function buttons(host: CsoAssessment, actions: ResultActions, weakest: string | null): TemplateResult {
  const next = host.attemptsLeft > 0 && !host.readOnly ? host.attempts - host.attemptsLeft + 1 : null;
  const toEnd = (): void => tell(host, 'cso-open', { address: 'end' });
  const toWeakest = (): void => tell(host, 'cso-open', { address: weakest ?? '' });
  return html`<p class="actions">
    ${
      weakest === null
        ? nothing
        : html`<button class="button" type="button" @click=${toWeakest}>${t('assessment.result.goToWeak')}</button>`
    }
    ${
      weakest !== null && host.attemptsLeft > 0
        ? nothing
        : html`<button class="button ${weakest === null ? '' : 'is-quiet'}" type="button" @click=${toEnd}>
            ${t('assessment.result.end')}
          </button>`
    }
    ${
      next === null
        ? nothing
        : html`<button class="button is-quiet" type="button" @click=${actions.again}>
            ${t('assessment.result.again', { number: next })}
          </button>`
    }
    <button class="button is-text" type="button" @click=${actions.look}>${t('assessment.result.answers')}</button>
  </p>`;
}
