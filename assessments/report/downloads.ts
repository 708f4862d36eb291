import { html, type TemplateResult } from 'lit';
import type { Course, Language } from '../../module/model/course.ts';
import { answersCsv, questionsCsv, type CsvStyle } from './csv.ts';
import type { Report } from './report.ts';
import type { ReportWords } from './report-words.ts';

const usual: Readonly<Record<Language, CsvStyle>> = { cs: 'semicolon', en: 'comma' };

/** The two files a trainer can take away, in the notation they choose. */
export function downloads(course: Course, report: Report, words: ReportWords): TemplateResult {
  const { say, language } = words;
  const styles: readonly CsvStyle[] = ['semicolon', 'comma'];
  const save = (event: Event, name: string, make: (style: CsvStyle) => string): void => {
    const chosen = (event.currentTarget as HTMLElement).closest('section')?.querySelector('select')?.value;
    saveFile(name, make(chosen === 'comma' ? 'comma' : 'semicolon'));
  };
  return html`<section class="no-print">
    <h2>${say('download.title')}</h2>
    <p class="muted">${say('download.lead')}</p>
    <div class="actions">
      <label class="choose"
        ><span>${say('download.style')}</span>
        <select name="csv-style">
          ${styles.map(
            (style) =>
              html`<option value=${style} ?selected=${usual[language] === style}>${say(`download.${style}`)}</option>`,
          )}
        </select></label
      >
      <button
        class="button"
        type="button"
        @click=${(event: Event) =>
          save(event, say('download.answersFile'), (style) => answersCsv(report, words, style))}
      >
        ${say('download.answers')}
      </button>
      <button
        class="button is-quiet"
        type="button"
        @click=${(event: Event) =>
          save(event, say('download.questionsFile'), (style) => questionsCsv(report, course, words, style))}
      >
        ${say('download.questions')}
      </button>
    </div>
  </section>`;
}

function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
