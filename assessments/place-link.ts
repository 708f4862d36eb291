import { html, type TemplateResult } from 'lit';
import { tell } from '../module/ui/events.ts';

/** A link to a place in the module: a real address, opened by the player without a reload. */
export function placeLink(address: string, words: string): TemplateResult {
  const open = (event: Event): void => {
    event.preventDefault();
    if (event.currentTarget) tell(event.currentTarget, 'cso-open', { address });
  };
  return html`<a href="#/${address}" @click=${open}>${words}</a>`;
}
