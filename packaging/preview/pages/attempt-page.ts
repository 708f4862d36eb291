import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { AttemptRecord, Interaction } from './attempts.ts';
import { flag, table } from './frame.ts';
import { moment, span, t } from './language.ts';

/** Everything the LMS holds of one attempt. */
export function attemptPage(record: AttemptRecord): TemplateResult {
  const { cmi } = record;
  const facts = [
    ['status', t(`statuses.${record.status}`)],
    ['score', record.score || t('lms.none')],
    ['time', span(record.hundredths)],
    ['saved', moment(record.saved)],
    ['location', cmi?.core.lesson_location || t('lms.none')],
  ];
  const state = cmi?.suspend_data ?? '';
  return html`<p class="eyebrow"><a href="#">${t('lms.backToList')}</a></p>
    <h1>${t('lms.attempt')} ${record.number}: ${record.learner.name}</h1>
    ${flag()}
    <dl class="numbers">
      ${facts.map(
        ([key, value]) =>
          html`<div>
            <dt>${t(`lms.${key}`)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <section>
      <h2>${t('lms.interactionsTitle')}</h2>
      ${interactions(Object.values(cmi?.interactions ?? {}))}
    </section>
    <section>
      <h2>${t('lms.state')}</h2>
      <p class="muted">${t('lms.stateMore', { count: state.length })}</p>
      <p><code class="sum">${state}</code></p>
      <details>
        <summary>${t('lms.record')}</summary>
        <pre class="scroll" tabindex="0">${JSON.stringify(record, null, 2)}</pre>
      </details>
    </section>`;
}

function interactions(list: readonly Interaction[]): TemplateResult {
  if (list.length === 0) return html`<p class="muted">${t('lms.noInteractions')}</p>`;
  const head = ['question', 'response', 'right', 'result', 'latency'].map((key) => t(`lms.${key}`));
  return table(t('lms.interactionsTitle'), head, list.map(row));
}

function row(each: Interaction): readonly unknown[] {
  const right = Object.values(each.correct_responses).map(({ pattern }) => pattern);
  const or = (text: string): string => (text === '' ? t('lms.none') : text);
  const result = each.result === '' ? t('lms.none') : t(`results.${each.result}`, { defaultValue: each.result });
  return [html`<code>${each.id}</code>`, or(each.student_response), or(right.join(' / ')), result, or(each.latency)];
}
