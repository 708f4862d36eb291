/**
 * Opens every closed `details` inside an element for as long as it is printed, and closes them again. The style sheet does the same
 * without script where the browser knows `::details-content` (Chrome and Edge from 131, Firefox from 143); older ones need this.
 * @returns takes the listeners away
 */
export function printDetails(within: Element): () => void {
  let opened: readonly HTMLDetailsElement[] = [];
  const before = (): void => {
    opened = [...within.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    opened.forEach((each) => (each.open = true));
  };
  const after = (): void => opened.forEach((each) => (each.open = false));
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
