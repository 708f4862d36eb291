import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { percent, points, pointsToPass } from './amounts.ts';
import type { CsoAssessment } from './cso-assessment.ts';

/** Before the first attempt: how many questions, what counts, how often. */
export function introScreen(host: CsoAssessment, begin: () => void): TemplateResult {
  const { assessment, course, masteryScore, language, readOnly } = host;
  const total = assessment.questions.length;
  const words = wordsOf(t, language);
  const lead = t('assessment.intro.lead', {
    questions: t('count.questions', { count: total }),
    points: points(pointsToPass(masteryScore, total), language),
    of: words.of(total),
    percent: percent(masteryScore, language),
  });
  return html`<h2 tabindex="-1">${t('assessment.intro.title')}</h2>
    <p class="lead">${lead}</p>
    <dl class="facts2">
      <dt>${t('assessment.intro.attempts')}</dt>
      <dd>${t('assessment.intro.attemptsText', { attempts: t('count.attempts', { count: course.attempts }) })}</dd>
      ${(['points', 'answers', 'break'] as const).map(
        (fact) =>
          html`<dt>${t(`assessment.intro.${fact}`)}</dt>
            <dd>${t(`assessment.intro.${fact}Text`)}</dd>`,
      )}
    </dl>
    ${readOnly ? html`<p class="hint">${t('assessment.readOnly')}</p>` : nothing}
    <p class="actions">
      <button class="button" type="button" @click=${begin}>
        ${t(readOnly ? 'assessment.intro.look' : 'assessment.intro.start')}
      </button>
    </p>`;
}
