import { html, type TemplateResult } from 'lit';
import { byId } from '../model/course.ts';
import { language } from '../ui/language.ts';
import { notesOf } from './notes-of.ts';
import type { FirstScreen, Opening, Screen } from './screen.ts';

/** What a screen can ask of the shell. */
export interface Acts {
  readonly retry: () => void;
  readonly close: () => void;
  /** Tries to load the part again that could not be loaded. */
  readonly again: () => void;
}

/** What stands inside `<main>` behind the cover. */
export function showScreen(screen: Exclude<Screen, FirstScreen>, opening: Opening, acts: Acts): unknown {
  const { sitting, settings, name, calls, unreadable } = opening;
  const { course, progress, summary, closed, readOnly, masteryScore, place } = sitting;
  const spoken = language();
  switch (screen.name) {
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
        .calls=${calls}
        .name=${name}
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
    case 'reference':
      return screen.shown.show();
    case 'block':
      return html`<cso-lesson
        .course=${course}
        .block=${screen.block}
        .text=${screen.text}
        .progress=${progress}
        .language=${spoken}
        .task=${task(screen, sitting)}
        .notes=${notesOf(opening)}
      ></cso-lesson>`;
    case 'standing':
      return html`<article class="sheet flow">
        <h1 tabindex="-1">${byId(course.assessments, screen.assessment.id).title[spoken]}</h1>
        ${screen.assessment.show(sitting, [])}
      </article>`;
    case 'certificate':
      return html`<cso-certificate
        .course=${course}
        .progress=${progress}
        .name=${name}
        .language=${spoken}
        .masteryScore=${masteryScore}
        .place=${place}
      ></cso-certificate>`;
  }
}

/** What a block asks: its exercise, what the learner will do, or its assessment (made here because lessons and assessments never meet); null where it asks nothing. */
function task(
  { assessment, exercise, note, text }: Extract<Screen, { name: 'block' }>,
  sitting: Opening['sitting'],
): TemplateResult | null {
  const own = exercise ?? note;
  if (own) return own.show(sitting);
  return assessment?.show(sitting, text.sources) ?? null;
}
