import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ask } from './api.ts';
import type { Attempt, AttemptRecord, Learner, PlayedPackage } from './attempts.ts';
import { attemptPage } from './attempt-page.ts';
import { attempt, flag, redraw, show, table } from './frame.ts';
import { moment, span, t } from './language.ts';

let played: PlayedPackage | null = null;
let learners: readonly Learner[] = [];
let attempts: readonly Attempt[] = [];
let opened: AttemptRecord | null = null;
let nameMissing = false;

function main(): TemplateResult {
  return opened ? attemptPage(opened) : list();
}

function list(): TemplateResult {
  return html`<p class="eyebrow"><a href="/">${t('back')}</a></p>
    <h1>${t('lms.title')}</h1>
    ${played ? html`<p class="lead">${played.title}</p>` : ''}
    ${played ? html`<p class="muted small">${t('lms.package', { file: played.file, version: played.version })}</p>` : ''}
    ${flag()}
    <section>
      <h2>${t('lms.settings')}</h2>
      <div class="fields">
        ${choice('mode', ['normal', 'browse', 'review'])} ${choice('personality', ['moodle', 'spec'])}
      </div>
    </section>
    <section>
      <h2>${t('lms.learners')}</h2>
      ${learners.length === 0 ? html`<p class="muted">${t('lms.noLearners')}</p>` : learners.map(learnerPart)}
      <form class="fields" novalidate @submit=${addLearner}>
        <p>
          <label for="name">${t('lms.name')}</label>
          <span class="small muted" id="name-hint">${t('lms.nameHint')}</span>
          <input
            id="name"
            class="field"
            name="name"
            maxlength="255"
            autocomplete="off"
            aria-describedby="name-hint name-error"
            aria-invalid=${nameMissing}
          />
          <span id="name-error" class="error-line">${nameMissing ? t('lms.nameMissing') : ''}</span>
        </p>
        <button class="button is-quiet">${t('lms.addLearner')}</button>
      </form>
    </section>`;
}

function choice(name: 'mode' | 'personality', values: readonly string[]): TemplateResult {
  return html`<p>
    <label for=${name}>${t(`lms.${name}`)}</label>
    <select id=${name} @change=${redraw}>
      ${values.map((value) => html`<option value=${value}>${t(`lms.${value}`)}</option>`)}
    </select>
  </p>`;
}

function learnerPart(learner: Learner): TemplateResult {
  const own = attempts.filter((each) => each.learner.id === learner.id);
  const head = ['attempt', 'status', 'score', 'interactions', 'time', 'saved', 'action'].map((key) => t(`lms.${key}`));
  const add = (): Promise<void> =>
    attempt(async () => play((await ask<Attempt>('/lms/api/attempts', { learner: learner.id })).id));
  return html`<div class="learner">
    <h3>${learner.name}</h3>
    ${own.length === 0 ? '' : table(t('lms.attemptsOf', { name: learner.name }), head, own.map(row))}
    <div class="actions">
      <button class="button" type="button" aria-label=${t('lms.addAttemptFor', { name: learner.name })} @click=${add}>
        ${t('lms.addAttempt')}
      </button>
    </div>
  </div>`;
}

function row(each: Attempt): readonly unknown[] {
  const names = { name: each.learner.name, number: each.number };
  const actions = html`<span class="links">
    <a href=${address(each.id)} aria-label=${t('lms.continueFor', names)}>${t('lms.continue')}</a>
    <a href="#/attempt/${each.id}" aria-label=${t('lms.detailsFor', names)}>${t('lms.details')}</a>
  </span>`;
  const score = each.score === '' ? t('lms.none') : each.score;
  return [
    each.number,
    t(`statuses.${each.status}`),
    score,
    t('lms.answered', { answered: each.answered, all: each.interactions }),
    span(each.hundredths),
    moment(each.saved),
    actions,
  ];
}

function address(id: string): string {
  const chosen = (name: string): string => document.querySelector<HTMLSelectElement>(`#${name}`)?.value ?? '';
  return `/play.html?${new URLSearchParams({ attempt: id, mode: chosen('mode') || 'normal', personality: chosen('personality') || 'moodle' })}`;
}

function play(id: string): void {
  location.assign(address(id));
}

function addLearner(event: SubmitEvent): void {
  event.preventDefault();
  const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
  nameMissing = field.value.trim() === '';
  if (nameMissing) {
    redraw();
    field.focus();
    return;
  }
  void attempt(async () => {
    await ask('/lms/api/learners', { name: field.value });
    field.value = '';
    await load();
  });
}

async function load(): Promise<void> {
  const id = /^#\/attempt\/(\w+)$/.exec(location.hash)?.[1];
  opened = id ? await ask<AttemptRecord>(`/lms/api/attempts/${id}`) : null;
  [played, learners, attempts] = await Promise.all([
    ask<PlayedPackage>('/lms/api/package'),
    ask<readonly Learner[]>('/lms/api/learners'),
    ask<readonly Attempt[]>('/lms/api/attempts'),
  ]);
}

show({ title: () => t('lms.title'), main });
addEventListener('hashchange', () => {
  void attempt(load).then(() => document.querySelector('main')?.focus());
});
await attempt(load);
// A second drawing, now that the selects stand in the page: the addresses carry what they say.
redraw();
