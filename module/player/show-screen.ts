import { html, type TemplateResult } from 'lit';
import { byId } from '../model/course.ts';
import { blocksOf } from '../ui/journey.ts';
import { language } from '../ui/language.ts';
import type { FirstScreen, Opening, Screen } from './screen.ts';

/** What a screen can ask of the shell. */
export interface Acts {
  readonly retry: () => void;
  readonly close: () => void;
  /** Tries to load the part again that could not be loaded. */
  readonly again: () => void;
}

/** What stands inside `<main>` behind the cover. */
export function showScreen(
  screen: Exclude<Screen, FirstScreen>,
  { sitting, settings, unreadable }: Opening,
  acts: Acts,
): unknown {
  const { course, progress, summary, closed, readOnly, masteryScore } = sitting;
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
      ></cso-lesson>`;
  }
}

/** What a block asks: its exercise, or its assessment (made here because lessons and assessments never meet); null where it asks nothing. */
function task(
  { block, questions, exercise }: Extract<Screen, { name: 'block' }>,
  sitting: Opening['sitting'],
): TemplateResult | null {
  const { course, progress, masteryScore, readOnly } = sitting;
  if (exercise) return exercise.show(progress, { language: language(), readOnly });
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
