/** Space between two notes in the margin, in CSS pixels. */
const gap = 20;

/**
 * In the wide layout notes hang in the margin beside their paragraph (`styles/lesson.css`). This lets each sink below the one
 * before, so that none covers another, and pushes the way on below the last. Where notes stand in the text it undoes that.
 */
export function layOutMarginNotes(sheet: HTMLElement): void {
  const notes = [...sheet.querySelectorAll<HTMLElement>('.with-note > .note')];
  notes.forEach((note) => note.style.removeProperty('--sink'));
  sheet.style.removeProperty('--notes-push');
  const shown = notes.filter((note) => !note.hidden && !note.closest('details:not([open])'));
  const hanging = shown.filter((note) => getComputedStyle(note).position === 'absolute');
  let end = -Infinity;
  for (const note of hanging) {
    const box = note.getBoundingClientRect();
    const sink = Math.max(0, end - box.top);
    if (sink > 0) note.style.setProperty('--sink', `${sink}px`);
    end = box.bottom + sink + gap;
  }
  const push = end - (sheet.querySelector('.turn')?.getBoundingClientRect().top ?? Infinity);
  if (push > 0) sheet.style.setProperty('--notes-push', `${Math.ceil(push)}px`);
}
