import type { Frame, Page } from 'playwright-core';
import { plain } from './words.ts';

/** What stands under the focus, in the words a screen reader would start from. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  /** Accessible name: label, or text. Spaces are plain, typographic ones too. */
  readonly name: string;
  /** `name` attribute of a field. */
  readonly field: string;
  readonly value: string;
  readonly checked: boolean;
  /** False when another frame has the focus. */
  readonly here: boolean;
}

/** Somebody who has a keyboard and nothing else. Every step is a key; nothing is clicked, focused or set from outside. */
export class Keyboard {
  /** @param frame where the module runs: a page's main frame, or the frame of the LMS */
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  async focused(): Promise<Focused> {
    const at = await this.frame.evaluate(() => {
      const at = document.activeElement;
      const field =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLButtonElement
          ? at
          : null;
      const label = [...(field?.labels ?? [])].map((each) => each.textContent).join(' ');
      return {
        tag: at?.localName ?? '',
        type: field?.type ?? '',
        name: at?.getAttribute('aria-label') ?? (label || (at?.textContent ?? '')),
        field: field?.name ?? '',
        value: field?.value ?? '',
        checked: at instanceof HTMLInputElement && at.checked,
        here: document.hasFocus(),
      };
    });
    return { ...at, name: plain(at.name) };
  }

  /**
   * Presses Tab until the focus is where it is wanted.
   * @throws Error that tells the whole way when it never gets there: a control that the keyboard cannot reach
   */
  async tabTo(what: string, wanted: (at: Focused) => boolean): Promise<Focused> {
    const way: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      const at = await this.focused();
      if (at.here && wanted(at)) return at;
      if (at.here) way.push(`${at.tag} ${at.name.slice(0, 50)}`);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard never reaches ${what}. On the way were:\n${[...new Set(way)].join('\n')}`);
  }

  /** Goes to a button or link of this name and presses Enter. */
  async press(name: string | RegExp): Promise<void> {
    const fits = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
    await this.tabTo(
      `"${name}"`,
      (at) => (at.tag === 'button' || at.tag === 'a' || at.tag === 'summary') && fits(at.name),
    );
    await this.page.keyboard.press('Enter');
  }

  /** Follows a link or presses a button that leads to another page. @param to the path it leads to */
  async goTo(name: string | RegExp, to: string): Promise<void> {
    await this.press(name);
    await this.page.waitForURL((url) => url.pathname === to);
    await this.page.waitForSelector('main');
  }

  /** Chooses one radio of a group: Tab to the group, arrows to the option. */
  async chooseRadio(field: string, value: string): Promise<void> {
    const at = await this.tabTo(`radio ${field}`, (each) => each.type === 'radio' && each.field === field);
    if (!at.checked) await this.page.keyboard.press('Space');
    for (let step = 0; step < 12 && (await this.focused()).value !== value; step += 1)
      await this.page.keyboard.press('ArrowDown');
    const { value: chosen, checked } = await this.focused();
    if (chosen !== value || !checked) throw new Error(`The arrows never reach option "${value}" of ${field}.`);
  }

  /** Ticks one checkbox. */
  async tick(field: string, value: string): Promise<void> {
    const fits = (at: Focused): boolean => at.type === 'checkbox' && at.field === field && at.value === value;
    const at = await this.tabTo(`checkbox ${field} ${value}`, fits);
    if (!at.checked) await this.page.keyboard.press('Space');
  }

  /** Writes into the one text field of a question, in the place of what stands there. */
  async write(text: string): Promise<void> {
    await this.tabTo('a text field', (at) => at.tag === 'textarea' || at.type === 'text');
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses in a native list: Tab to it, arrows to the option. */
  async select(field: string, value: string): Promise<void> {
    const at = await this.tabTo(`list ${field}`, (each) => each.tag === 'select' && each.field === field);
    let now = at.value;
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let before: string | null = null; now !== value && now !== before;) {
        before = now;
        await this.page.keyboard.press(key);
        now = (await this.focused()).value;
      }
    }
    if (now !== value) throw new Error(`The arrows never reach "${value}" in the list ${field}.`);
  }
}
