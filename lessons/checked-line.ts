import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../module/model/course.ts';
import { t } from '../module/ui/language.ts';
import { wordsOf } from '../module/ui/words.ts';

/** Up to which day a screen was checked, and where a mistake in it is reported. */
export interface CheckedLine {
  /** ISO date; null where the screen says one of its own. */
  readonly checked: string | null;
  /** Address of whoever takes the report; null where `config.json` names nobody: then there is no link. */
  readonly report: string | null;
  readonly language: Language;
}

/** „Ověřeno k …“ and „Nahlásit chybu“. */
export function checkedLine({ checked, report, language }: CheckedLine): TemplateResult | typeof nothing {
  if (checked === null && report === null) return nothing;
  const date = checked === null ? nothing : t('lesson.checked', { date: wordsOf(t, language).date(checked) });
  const link = report === null ? nothing : html`<a class="no-print" href=${report}>${t('lesson.report')}</a>`;
  return html`<p class="checked">${date} ${link}</p>`;
}
