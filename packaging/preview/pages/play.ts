import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ask } from './api.ts';
import type { AttemptRecord, PlayedPackage } from './attempts.ts';
import { attempt, flag, notice, redraw, show, table } from './frame.ts';
import { clock, t } from './language.ts';
import type { Call, LmsApi } from '../strict-scorm12.ts';
import { openRunTime } from './run-time.ts';

interface Session {
  readonly id: string;
  readonly mode: string;
  readonly personality: 'spec' | 'moodle';
  readonly cmi: Readonly<Record<string, unknown>>;
}

declare global {
  interface Window {
    /** Where a SCORM 1.2 module finds its LMS. */
    API?: LmsApi;
  }
}

const asked = new URLSearchParams(location.search);
const sizes = ['desk', 'phone', 'full'] as const;

let session: Session | null = null;
let record: AttemptRecord | null = null;
let launch = '';
let size: (typeof sizes)[number] = 'desk';
let calls: readonly { readonly at: Date; readonly call: Call }[] = [];
let state: 'frame' | 'window' | 'blocked' | 'left' = 'frame';
let drawing = 0;

function main(): TemplateResult {
  return html`<p class="eyebrow"><a href="/lms.html">${t('play.again')}</a></p>
    <h1>${t('play.title')}</h1>
    ${flag()} ${session && record ? activity(session, record) : ''}`;
}

function activity(open: Session, { learner, number }: AttemptRecord): TemplateResult {
  const closed = asked.get('mode') !== 'review' && open.mode === 'review';
  return html`<p class="muted who">${t('play.session', { name: learner.name, number, mode: t(`lms.${open.mode}`) })}</p>
    ${closed ? notice('wait', t(`lms.review`), t('play.reviewed')) : ''} ${state === 'left' ? ending() : stage()}
    <section>
      <h2>${t('play.log')}</h2>
      ${calls.length === 0 ? html`<p class="muted">${t('play.logEmpty')}</p>` : log()}
    </section>`;
}

function stage(): TemplateResult {
  return html`<div class="actions stage-tools">
      <div role="group" aria-label=${t('play.sizes')} class="sizes">
        ${sizes.map(
          (each) =>
            html`<button
              class="button is-quiet"
              type="button"
              aria-pressed=${each === size}
              @click=${() => resize(each)}
            >
              ${t(`play.${each}`)}
            </button>`,
        )}
      </div>
      <button class="button is-text" type="button" @click=${openWindow}>${t('play.window')}</button>
      <button class="button" type="button" @click=${leave}>${t('play.exit')}</button>
    </div>
    ${state === 'blocked' ? notice('wait', t('play.windowBlocked'), '') : ''}
    ${
      state === 'window'
        ? notice('ok', t('play.windowOpen'), '')
        : html`<div class="stage scroll" tabindex="0" role="region" aria-label=${t('play.frame')}>
            <iframe class="is-${size}" title=${t('play.frame')} src=${launch}></iframe>
          </div>`
    }`;
}

function ending(): TemplateResult {
  const finished = calls.some(({ call }) => call.name === 'LMSFinish' && call.result === 'true');
  const words = finished ? 'ended' : 'notFinished';
  return html`<div class="stage">${notice(finished ? 'ok' : 'wait', t(`play.${words}`), t(`play.${words}More`))}</div>
    <div class="actions"><a class="button" href="/lms.html">${t('play.again')}</a></div>`;
}

function log(): TemplateResult {
  const rows = [...calls]
    .reverse()
    .map(({ at, call }) => [
      clock(at),
      html`<code class="call">${call.name}(${call.arguments.map((each) => JSON.stringify(each)).join(', ')})</code>`,
      html`<code class="call">${JSON.stringify(call.result)}</code>`,
      call.code,
    ]);
  const head = ['when', 'call', 'answer', 'error'].map((key) => t(`play.${key}`));
  return html`<details>
    <summary>${t('play.logShow', { count: calls.length })}</summary>
    <p class="small muted">${t('play.logHint')}</p>
    ${table(t('play.log'), head, rows)}
  </details>`;
}

function resize(to: (typeof sizes)[number]): void {
  size = to;
  redraw();
}

/** Ends the session as an LMS does: it takes the module away and looks what it said last. */
function leave(): void {
  other?.close();
  const frame = document.querySelector('iframe');
  const done = (): void => {
    state = 'left';
    redraw();
    document.querySelector('main')?.focus();
  };
  if (!frame) return done();
  frame.addEventListener('load', done, { once: true });
  frame.contentWindow?.location.replace('about:blank');
}

let other: Window | null = null;

/** The frame's session ends with the frame, as in an LMS; the window gets one of its own, which knows what the first has stored. */
function openWindow(): void {
  other = open('about:blank', 'module', 'width=739,height=671');
  if (!other) {
    state = 'blocked';
    return redraw();
  }
  const frame = document.querySelector('iframe');
  frame?.addEventListener('load', () => void attempt(startInWindow), { once: true });
  frame?.contentWindow?.location.replace('about:blank');
}

async function startInWindow(): Promise<void> {
  state = 'window';
  await startSession();
  other?.location.replace(launch);
}

/** Draws the log once per frame at most: a module makes dozens of calls at its start. */
function onCall(call: Call): void {
  calls = [...calls, { at: new Date(), call }];
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(redraw);
}

show({ title: () => t('play.title'), main });
await attempt(startSession);

async function startSession(): Promise<void> {
  const id = asked.get('attempt') ?? '';
  const wanted = { mode: asked.get('mode') ?? 'normal', personality: asked.get('personality') ?? 'moodle' };
  const [found, played] = await Promise.all([
    ask<AttemptRecord>(`/lms/api/attempts/${id}`),
    ask<PlayedPackage>('/lms/api/package'),
  ]);
  const opened = await ask<Session>(`/lms/api/attempts/${id}/sessions`, wanted);
  window.API = openRunTime(opened.id, opened.cmi, opened.personality, onCall);
  [record, session, launch] = [found, opened, played.launch];
}
