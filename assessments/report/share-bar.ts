import { html, type TemplateResult } from 'lit';

/**
 * A bar of two shares, 0 to 1: the first filled, the second outlined, so that it can be read in grey as well. Decoration:
 * the figures stand beside it in words.
 */
export function shareBar(filled: number, outlined = 0): TemplateResult {
  const [first, second] = [filled * 100, outlined * 100];
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="bar-ground" x="0" y="0" width="100" height="10" />
    <rect class="bar-filled" x="0" y="0" width=${first} height="10" />
    <rect class="bar-outlined" x=${first} y="0" width=${second} height="10" />
  </svg>`;
}
