import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../module/model/course.ts';
import { aidFrame, draftOf, keepDraft, Keeping, matterField, type AidElement } from './aid-frame.ts';
import { callOf, callText, type CallAid, type CallDraft } from './call-for-nominations.ts';

const empty: CallDraft = { body: '', parts: {} };

/** @summary The job aid „Výzva k nominacím“: a field for each part of the call, and the text that comes of them. */
@customElement('cso-call-for-nominations')
export class CsoCallForNominations extends LitElement implements AidElement {
  @property({ attribute: false }) aid!: CallAid;
  @property({ attribute: false }) language!: Language;
  @state() private draft: CallDraft = draftOf('call-for-nominations', empty);
  readonly #keeping = new Keeping(this);

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { aid, language, draft } = this;
    const [heading, parts] = callOf(aid, draft, language);
    return aidFrame(
      this,
      html`<div class="no-print">
          ${matterField(aid.body[language], draft.body, (body) => this.#fill({ ...this.draft, body }))}
          <div class="fill">${aid.parts.map((part) => this.#field(part))}</div>
        </div>
        <section class="made gap">
          <h2 class="no-print">${aid.preview[language]}</h2>
          <p><b>${heading}</b></p>
          ${parts.map(
            (part) =>
              html`<h3>${part.heading}</h3>
                <p class="as-written">${part.text}</p>`,
          )}
        </section>
        <p class="small muted">${aid.limits[language]}</p>
        ${this.#keeping.row({ name: aid.id, text: () => callText(aid, draft, language) })}`,
    );
  }

  #field({ id, label, ask }: CallAid['parts'][number]): TemplateResult {
    const { language, draft } = this;
    const write = (event: Event): void =>
      this.#fill({
        ...this.draft,
        parts: { ...this.draft.parts, [id]: (event.target as HTMLTextAreaElement).value },
      });
    return html`<p>
      <label for="call-${id}">${label[language]}</label>
      <span class="hint" id="call-${id}-ask">${ask[language]}</span>
      <textarea
        class="field"
        id="call-${id}"
        rows="3"
        aria-describedby="call-${id}-ask"
        .value=${live(draft.parts[id] ?? '')}
        @input=${write}
      ></textarea>
    </p>`;
  }

  #fill(draft: CallDraft): void {
    this.draft = draft;
    keepDraft('call-for-nominations', draft);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cso-call-for-nominations': CsoCallForNominations;
  }
}
