/** Terms and citations within an element open their note, and close it again. @param changed called after each */
export function openNotes(within: HTMLElement, changed?: () => void): void {
  within.addEventListener('click', (event) => {
    if (toggleNote(within, event)) changed?.();
  });
  within.addEventListener('keydown', pressTerm);
}

/** @returns true when a note was opened or closed */
export function toggleNote(within: HTMLElement, { target }: Event): boolean {
  const button = target instanceof Element ? target.closest('[aria-controls]') : null;
  const note =
    button && within.querySelector<HTMLElement>(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`);
  if (!note) return false;
  show(within, note, note.hidden);
  return true;
}

/** Ids of the notes that are open; a part has the same in every language. */
export function notesOpen(within: HTMLElement): readonly string[] {
  const open = within.querySelectorAll('[aria-controls][aria-expanded="true"]');
  return [...open].map((button) => button.getAttribute('aria-controls') ?? '');
}

/** Opens notes again that were open in another language. */
export function openAgain(within: HTMLElement, ids: readonly string[]): void {
  for (const id of ids) {
    const note = within.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (note) show(within, note, true);
  }
}

function show(within: HTMLElement, note: HTMLElement, open: boolean): void {
  note.hidden = !open;
  within
    .querySelectorAll(`[aria-controls="${CSS.escape(note.id)}"]`)
    .forEach((each) => each.setAttribute('aria-expanded', String(open)));
}

/** A term within a sentence breaks over lines like its neighbours, which no `button` can; its keys are added here. */
export function pressTerm(event: KeyboardEvent): void {
  const pressed = event.target instanceof HTMLElement && event.target.matches('[role=button][aria-controls]');
  if (!pressed || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  event.target.click();
}
