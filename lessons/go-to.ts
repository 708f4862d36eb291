/**
 * Leads to the entry of a page that its address names (`#/glossary/pseudo-participation`), once the shell has put the focus on
 * the heading. An entry nobody knows, from an old bookmark, leaves the learner at the top.
 */
export function goTo(page: HTMLElement, id: string): void {
  if (id === '') return;
  requestAnimationFrame(() => {
    const entry = page.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  });
}
