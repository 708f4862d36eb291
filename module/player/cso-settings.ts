import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../model/course.ts';
import type { Display } from '../model/display.ts';
import { chooseDisplay, readDisplay } from '../ui/display.ts';
import { t, type TextKey } from '../ui/language.ts';

/** What is chosen from, with the words for it. */
const rows = [
  {
    name: 'theme',
    title: 'settings.theme.name',
    values: { auto: 'settings.theme.auto', light: 'settings.theme.light', dark: 'settings.theme.dark' },
  },
  {
    name: 'size',
    title: 'settings.size.name',
    values: { normal: 'settings.size.normal', large: 'settings.size.large', largest: 'settings.size.largest' },
  },
  {
    name: 'spacing',
    title: 'settings.spacing.name',
    values: { normal: 'settings.spacing.normal', loose: 'settings.spacing.loose' },
  },
  {
    name: 'motion',
    title: 'settings.motion.name',
    values: { auto: 'settings.motion.auto', less: 'settings.motion.less' },
  },
] as const satisfies readonly Row[];

interface Row {
  readonly name: keyof Display;
  readonly title: TextKey;
  readonly values: Readonly<Record<string, TextKey>>;
}

/** @summary „Zobrazení“: colours, size of text, spacing, motion. A choice is seen at once and kept in this browser. */
@customElement('cso-settings')
export class CsoSettings extends LitElement {
  /** Only so that a change of language renders anew. */
  @property({ attribute: false }) language!: Language;
  /** Keeps the choice with the progress too; null where it goes no further than this browser. */
  @property({ attribute: false }) keep: ((display: Display) => void) | null = null;
  @state() private display = readDisplay();
  /** Whether the browser kept the last choice. */
  @state() private kept = true;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('settings.title')}</h1>
      ${rows.map((row) => this.#row(row))}
      <p class="gap small muted" role="status">
        ${t(`settings.${this.keep ? 'keptInLms' : this.kept ? 'kept' : 'notKept'}`)}
      </p>
      <p class="gap-s"><a href="#/accessibility">${t('accessibility.title')}</a></p>
    </div>`;
  }

  #row({ name, title, values }: Row): TemplateResult {
    return html`<fieldset class="gap-m">
      <legend class="as-h3">${t(title)}</legend>
      <div class="scale">
        ${Object.entries(values).map(
          ([value, said]) =>
            html`<label>
              <input
                type="radio"
                name=${name}
                value=${value}
                .checked=${value === this.display[name]}
                @change=${() => this.#choose({ ...this.display, [name]: value })}
              />${t(said)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #choose(display: Display): void {
    this.display = display;
    this.kept = chooseDisplay(display);
    this.keep?.(display);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-settings': CsoSettings;
  }
}
