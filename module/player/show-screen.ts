import { html, nothing, type TemplateResult } from 'lit';
import { checkedLine } from '../../lessons/checked-line.ts';
import { byId } from '../model/course.ts';
import { language, t } from '../ui/language.ts';
import { contactAddress } from './contact.ts';
import { notesOf } from './notes-of.ts';
import { addressOf, type FirstScreen, type Opening, type Screen } from './screen.ts';

/** What a screen can ask of the shell. */
export interface Acts {
  readonly retry: () => void;
  readonly close: () => void;
  /** Tries to load the part again that could not be loaded. */
  readonly again: () => void;
}

type Shown = Exclude<Screen, FirstScreen>;

/** What stands inside `<main>` behind the cover. A part of a lesson says within its sheet up to when it was checked. */
export function showScreen(screen: Shown, opening: Opening, acts: Acts): TemplateResult {
  const content = contentOf(screen, opening, acts);
  if (screen.name === 'block') return content;
  const { checked } = opening.sitting.course;
  const line = { checked: saysItsDate(screen) ? null : checked, report: reportOf(screen, opening) };
  const said = checkedLine({ ...line, language: language() });
  return html`${content} ${said === nothing ? nothing : html`<footer class="sheet foot no-print">${said}</footer>`}`;
}

/** A job aid was checked by itself. */
const saysItsDate = (screen: Shown): boolean =>
  screen.name === 'reference' && screen.page === 'aids' && typeof screen.shown.title !== 'string';

/** Where a mistake on this screen is reported, with what says which screen it was; null where `config.json` names nobody. */
function reportOf(screen: Shown, { settings, sitting: { course } }: Opening): string | null {
  if (settings.contact === null) return null;
  const product = course.title[language()];
  const which = { product, version: course.version, address: addressOf(screen), language: language() };
  return contactAddress(settings.contact, t('lesson.reportSubject', which));
}

function contentOf(screen: Shown, opening: Opening, acts: Acts): TemplateResult {
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
        .report=${reportOf(screen, opening)}
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
