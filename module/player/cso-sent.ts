import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { save } from '../../lessons/keep.ts';
import type { LanguageMap, Telling, ToldStatement } from '../formats/statement-types.ts';
import type { Language } from '../model/course.ts';
import { t } from '../ui/language.ts';
import { wordsOf } from '../ui/words.ts';

/** @summary „Co se o mně posílá“: every statement about the learner in plain words, where it goes, whether it has gone, and as it is. */
@customElement('cso-sent')
export class CsoSent extends LitElement {
  /** Null where no statement is made. */
  @property({ attribute: false }) telling: Telling | null = null;
  /** Asks how things stand now. */
  @property({ attribute: false }) again!: () => Promise<Telling | null>;
  @property({ attribute: false }) language!: Language;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet">
      <h1 tabindex="-1">${t('sent.title')}</h1>
      ${this.telling === null ? html`<p class="gap-s">${t('sent.nowhere')}</p>` : this.#told(this.telling)}
    </div>`;
  }

  #told(telling: Telling): TemplateResult {
    const { endpoint, statements, others } = telling;
    const count = (state: ToldStatement['state']) => statements.filter((each) => each.state === state).length;
    const counts = { sent: count('sent'), waiting: count('waiting'), refused: count('refused') };
    return html`<p class="gap-s">${t('sent.where', { host: new URL(endpoint).host })} ${t('sent.which')}</p>
      <p class="gap-s" role="status">
        ${t('sent.counts', counts)} ${others === 0 ? nothing : t('sent.others', { count: others })}
      </p>
      <div class="actions no-print">
        <button class="button is-quiet" type="button" @click=${this.#ask}>${t('sent.again')}</button>
        <button class="button is-text" type="button" @click=${() => this.#keep(telling)}>${t('sent.export')}</button>
        <button class="button is-text" type="button" @click=${() => window.print()}>${t('exercise.print')}</button>
      </div>
      ${
        statements.length === 0
          ? html`<p class="gap">${t('sent.none')}</p>`
          : html`<ol class="statements gap" reversed aria-label=${t('sent.list')}>
              ${[...statements].reverse().map((each) => this.#statement(each))}
            </ol>`
      }`;
  }

  /** What happened, when and how far it got; the statement itself to be unfolded. */
  #statement({ statement, state, reason }: ToldStatement): TemplateResult {
    const { verb, timestamp, actor } = statement;
    const words = wordsOf(t, this.language);
    const at = new Date(timestamp);
    const what = this.#about(statement.object);
    return html`<li>
      <p><strong>${this.#in(verb.display) ?? verb.id}</strong>: ${what}</p>
      <p class="small">
        ${words.date(at)}, ${words.clock(at)}. ${t(`sent.state.${state}`)}
        ${actor.account ? t('sent.as', { name: actor.account.name }) : nothing}
      </p>
      ${reason === null ? nothing : html`<p class="small">${t('sent.reason', { reason })}</p>`}
      <details>
        <summary>${t('sent.raw')}<span class="hidden">: ${what}</span></summary>
        <pre tabindex="0"><code>${JSON.stringify(statement, null, 2)}</code></pre>
      </details>
    </li>`;
  }

  /** What a statement is about: the words of a question, the name of anything else, at worst its address. */
  #about({ id, definition }: ToldStatement['statement']['object']): string {
    const name = this.#in(definition?.name);
    const description = this.#in(definition?.description);
    return (definition?.interactionType ? (description ?? name) : name) ?? id;
  }

  #in(text: LanguageMap | undefined): string | null {
    return text?.[this.language] ?? text?.['cs'] ?? null;
  }

  readonly #ask = async (): Promise<void> => {
    this.telling = await this.again();
  };

  #keep({ statements }: Telling): void {
    save(t('sent.file'), 'application/json', JSON.stringify(statements, null, 2));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-sent': CsoSent;
  }
}
