import { html, type TemplateResult } from 'lit';
import type { ExerciseData, Language } from '../../../module/model/course.ts';
import type { SubmitDetail } from '../../../module/ui/events.ts';
import type { ExerciseElement } from '../../../lessons/exercises/exercise-work.ts';
import { settle, words } from '../../ui/mount.ts';

/** An exercise as its file says it. */
export async function exerciseData<T extends ExerciseData>(id: string): Promise<T> {
  const { default: data } = (await import(`/exercise-data/${id}.js`)) as { default: T };
  return data;
}

type Changeable = { -readonly [K in keyof ExerciseElement]: ExerciseElement[K] };

/** An element in the place of the player: what it saves comes back to it, what it hands in is kept. */
export class Doing {
  readonly submits: SubmitDetail[] = [];

  constructor(readonly element: HTMLElement & ExerciseElement) {
    const given = element as Changeable;
    element.addEventListener('cso-work', ({ detail }) => {
      Object.assign(given, { work: detail.work, texts: detail.texts, submitted: false });
    });
    element.addEventListener('cso-submit', ({ detail }) => {
      this.submits.push(detail);
      Object.assign(given, { work: detail.work, texts: detail.texts, submitted: true });
    });
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  /** Gives a field a value, as typing and leaving it does. */
  async write(id: string, value: string | number): Promise<void> {
    const field = this.find<HTMLInputElement>(`#${id}`);
    field.value = String(value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  }

  async press(name: string): Promise<void> {
    const button = [...this.element.querySelectorAll('button')].find((each) => words(each) === name);
    if (!button) throw new Error(`there is no button "${name}"`);
    button.click();
    await settle();
  }
}

/** How an exercise is shown: what was done before, language, read-only. */
export interface Shown {
  readonly work?: readonly number[];
  readonly texts?: readonly string[];
  readonly submitted?: boolean;
  readonly language?: Language;
  readonly readOnly?: boolean;
}

export const withDefaults = ({
  work = [],
  texts = [],
  submitted = false,
  language = 'cs',
  readOnly = false,
}: Shown) => ({
  ...{ work, texts, submitted, language, readOnly },
});

export const wrap = (element: TemplateResult): TemplateResult => html`<div class="sheet">${element}</div>`;
