import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';
import { percent, points, pointsToPass } from './amounts.ts';
import type { CsoAssessment } from './cso-assessment.ts';

/** Before the first attempt: how many questions, what counts, how often. `begin` is null where there is nothing to look at. */
export function introScreen(host: CsoAssessment, begin: (() => void) | null): TemplateResult {
  const { assessment, attempts, masteryScore, language, readOnly, total } = host;
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
      <dd>
        ${t('assessment.intro.attemptsText', { attempts: t('count.attempts', { count: attempts }) })}${assessment.draw ? ` ${t('assessment.intro.drawn')}` : nothing}
      </dd>
      ${(['points', 'answers', 'break'] as const).map(
        (fact) =>
          html`<dt>${t(`assessment.intro.${fact}`)}</dt>
            <dd>${t(`assessment.intro.${fact}Text`)}</dd>`,
      )}
    </dl>
    ${readOnly ? html`<p class="hint">${t('assessment.readOnly')}</p>` : nothing}
    ${
      begin === null
        ? nothing
        : html`<p class="actions">
            <button class="button" type="button" @click=${begin}>
              ${t(readOnly ? 'assessment.intro.look' : 'assessment.intro.start')}
            </button>
          </p>`
    }`;
}
