import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { byId } from '../model/course.ts';
import { cover } from '../ui/first-page.ts';
import { blocksOf } from '../ui/journey.ts';
import { language, t } from '../ui/language.ts';
import type { Opening, Screen } from './screen.ts';

/** What a screen can ask of the shell. */
export interface Acts {
  readonly retry: () => void;
  readonly close: () => void;
  /** Tries to load the part again that could not be loaded. */
  readonly again: () => void;
}

/** What stands inside `<main>`. */
export function showScreen(screen: Screen, { sitting, settings, unreadable }: Opening, acts: Acts): unknown {
  const { course, progress, summary, closed, readOnly, masteryScore } = sitting;
  const spoken = language();
  switch (screen.name) {
    case 'cover':
      return unsafeHTML(cover(course, t, { language: spoken, progress }));
    case 'contents':
      return html`<cso-contents
        .course=${course}
        .progress=${progress}
        .language=${spoken}
        .masteryScore=${masteryScore}
      >
      </cso-contents>`;
    case 'support':
      return html`<cso-support
        .course=${course}
        .progress=${progress}
        .summary=${summary}
        .language=${spoken}
        .closed=${closed}
        .readOnly=${readOnly}
        .settings=${settings}
        .unreadable=${unreadable}
        .close=${acts.close}
      ></cso-support>`;
    case 'end':
      return html`<cso-end
        .course=${course}
        .progress=${progress}
        .summary=${summary}
        .language=${spoken}
        .masteryScore=${masteryScore}
        .closed=${closed}
        .readOnly=${readOnly}
        .retry=${acts.retry}
        .close=${acts.close}
      ></cso-end>`;
    case 'block':
      return html`<cso-lesson
        .course=${course}
        .block=${screen.block}
        .text=${screen.text}
        .progress=${progress}
        .language=${spoken}
        .check=${check(screen, sitting)}
      ></cso-lesson>`;
    case 'gone':
      return gone(summary.word, acts);
  }
}

/** The assessment of a block, made here because lessons and assessments never meet; null where a block has none. */
function check(
  { block, questions }: Extract<Screen, { name: 'block' }>,
  sitting: Opening['sitting'],
): TemplateResult | null {
  const { course, progress, masteryScore, readOnly } = sitting;
  const { assessment } = byId(blocksOf(course), block);
  if (assessment === null) return null;
  return html`<cso-assessment
    .course=${course}
    .assessment=${byId(course.assessments, assessment)}
    .questions=${questions}
    .progress=${progress}
    .language=${language()}
    .masteryScore=${masteryScore}
    .readOnly=${readOnly}
  ></cso-assessment>`;
}

/** A part did not load: the connection is down, or an update has replaced it. What was done was saved before. */
function gone(word: string, { again }: Acts): TemplateResult {
  const offline = !navigator.onLine;
  const unsaved = ['lost', 'failed', 'expired'].includes(word);
  const text = offline ? 'notice.part.text' : unsaved ? 'notice.updated.textUnsaved' : 'notice.updated.text';
  return html`<div class="sheet flow">
    <h1 tabindex="-1">${t(offline ? 'notice.part.title' : 'notice.updated.title')}</h1>
    <p>${t(text)}</p>
    <div class="actions">
      <button class="button" type="button" @click=${offline ? again : () => location.reload()}>
        ${t(offline ? 'notice.part.again' : 'notice.reload')}
      </button>
    </div>
  </div>`;
}
