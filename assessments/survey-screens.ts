import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../module/ui/language.ts';
import type { CsoAssessment } from './cso-assessment.ts';

/** Before a survey: who reads the answers, and that nobody has to give any; months after the course also when to come back. Beginning is consent. */
export function surveyIntro({ asked, total, readOnly }: CsoAssessment, agree: () => void): TemplateResult {
  const later = asked.some(({ pool }) => pool === 'transfer');
  return html`<h2 tabindex="-1">${t('assessment.survey.title')}</h2>
    <p class="lead">${t('assessment.survey.lead', { questions: t('count.questions', { count: total }) })}</p>
    ${later ? html`<p>${t('assessment.survey.later')}</p>` : nothing}
    <p>${t('assessment.survey.consent')}</p>
    ${
      readOnly
        ? html`<p class="hint">${t('assessment.readOnly')}</p>`
        : html`<p class="actions">
            <button class="button" type="button" @click=${agree}>${t('assessment.survey.agree')}</button>
            <a class="button is-text" href="#/end">${t('assessment.survey.decline')}</a>
          </p>`
    }`;
}

/** After the last answer. */
export function surveyThanks(): TemplateResult {
  return html`<h2 class="result" tabindex="-1">${t('assessment.survey.thanks')}</h2>
    <p class="actions"><a class="button" href="#/end">${t('assessment.survey.back')}</a></p>`;
}
