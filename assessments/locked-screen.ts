import { html, type TemplateResult } from 'lit';
import { inAssessment, outcome } from '../module/model/progress.ts';
import { finalStandsApart } from '../module/ui/journey.ts';
import { t } from '../module/ui/language.ts';
import { needed } from '../module/ui/needed.ts';
import { wordsOf } from '../module/ui/words.ts';
import type { CsoAssessment } from './cso-assessment.ts';
import { placeLink } from './place-link.ts';

/** True where all lessons and exercises come first: the final test that stands in no lesson, and the survey about them. */
export function isLocked({ assessment, course, progress, masteryScore }: CsoAssessment): boolean {
  const { id, use } = assessment;
  const comesLast = use === 'survey' || (id === course.finalAssessment && finalStandsApart(course));
  const { scores, running } = inAssessment(progress, id);
  return (
    comesLast && scores.length === 0 && !running && outcome(course, progress, masteryScore).completion === 'incomplete'
  );
}

/** What is still to do before the assessment opens. */
export function lockedScreen({ assessment, course, progress, masteryScore, language }: CsoAssessment): TemplateResult {
  const needs = needed(course, progress, masteryScore, t, wordsOf(t, language));
  return html`<h2 tabindex="-1">${t('assessment.locked.title')}</h2>
    <p>${t(assessment.use === 'survey' ? 'assessment.locked.survey' : 'assessment.locked.text')}</p>
    <h3>${t('contents.needed')}</h3>
    <ul class="list">
      ${needs.filter(({ address }) => address !== 'test').map(({ address, words }) => html`<li>${placeLink(address, words)}</li>`)}
    </ul>`;
}
