import { html, nothing, type TemplateResult } from 'lit';
import { inAssessment } from '../module/model/progress.ts';
import { tell } from '../module/ui/events.ts';
import { t } from '../module/ui/language.ts';
import { partOf, pointsOf } from './amounts.ts';
import type { CsoAssessment } from './cso-assessment.ts';
import { weakList } from './result-screen.ts';
import { weakObjectives } from './weak-objectives.ts';

/** Before a form: what it is for, and that nothing hangs on it. */
export function formIntro({ total, readOnly }: CsoAssessment, begin: () => void): TemplateResult {
  return html`<h2 tabindex="-1">${t('assessment.form.title')}</h2>
    <p class="lead">${t('assessment.form.lead', { questions: t('count.questions', { count: total }) })}</p>
    <p>${t('assessment.form.text')}</p>
    ${
      readOnly
        ? html`<p class="hint">${t('assessment.readOnly')}</p>`
        : html`<p class="actions">
            <button class="button" type="button" @click=${begin}>${t('assessment.intro.start')}</button>
          </p>`
    }`;
}

/** Every question of the form has its answer. */
export function formReady(finish: () => void): TemplateResult {
  return html`<h2 tabindex="-1">${t('assessment.form.ready')}</h2>
    <p class="actions"><button class="button" type="button" @click=${finish}>${t('assessment.finish')}</button></p>`;
}

/** Where to spend time. It waives nothing, and which answers were right stays untold until the other form is taken. */
export function formResult(host: CsoAssessment): TemplateResult {
  const { course, progress, assessment, language, total } = host;
  const { scores, answers } = inAssessment(progress, assessment.id);
  const weak = weakObjectives(course, host.asked, { answers });
  const score = partOf(pointsOf(scores.at(-1) ?? 0, total), total, language);
  const on = (): void => tell(host, 'cso-open', { address: 'contents' });
  return html`<h2 class="result" tabindex="-1">${t('assessment.form.result', { score })}</h2>
    <p>${t('assessment.form.resultText')}</p>
    ${weak.length > 0 ? weakList(host, weak) : nothing}
    <p class="actions"><button class="button" type="button" @click=${on}>${t('assessment.form.on')}</button></p>`;
}
