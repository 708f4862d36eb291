import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Answer {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
  readonly value: string | number;
  readonly checked: boolean;
  readonly readOnly: boolean;
  readonly words: TemplateResult;
  readonly choose: (checked: boolean) => void;
}

/** One option with its native control. */
export function answer({ name, type, value, checked, readOnly, words, choose }: Answer): TemplateResult {
  return html`<div class="answer">
    <label
      ><input
        type=${type}
        name=${name}
        value=${value}
        .checked=${live(checked)}
        ?disabled=${readOnly}
        @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
      /><span>${words}</span></label
    >
  </div>`;
}
