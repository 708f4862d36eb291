/** Colours the learner chose; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'cso-theme';

/** The colours chosen earlier in this browser; `auto` when none were, or when the browser keeps nothing. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    // Storage is denied in some frames (third-party cookies off); the choice then lasts as long as the document.
    const shown = document.documentElement.dataset.theme;
    return shown === 'light' || shown === 'dark' ? shown : 'auto';
  }
}

/** Shows the colours and keeps the choice where the browser allows it. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // See readTheme: not kept, but shown.
  }
}

/** Marks the document with the colours; `auto` removes the mark. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
