import { choices, type Display } from '../model/display.ts';

const KEY = 'cso-display';

/** What was chosen earlier in this browser; what was not, as the module comes. */
export function readDisplay(): Display {
  const kept = keptDisplay() ?? document.documentElement.dataset;
  const entries = Object.entries(choices).map(([name, values]: [string, readonly string[]]) => [
    name,
    values.find((value) => value === kept[name]) ?? values[0],
  ]);
  return Object.fromEntries(entries) as Display;
}

/** Null where the browser keeps nothing: storage is denied in some frames (third-party cookies off). The choice then lasts as long as the document. */
function keptDisplay(): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Readonly<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}

/** Shows the module so and keeps the choice in this browser; false where it keeps nothing. */
export function chooseDisplay(display: Display): boolean {
  showDisplay(display);
  try {
    localStorage.setItem(KEY, JSON.stringify(display));
    return true;
  } catch {
    return false;
  }
}

/** Marks the document with what differs from how the module comes. */
export function showDisplay(display: Display): void {
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(display)) {
    if (value === choices[name as keyof Display][0]) delete dataset[name];
    else dataset[name] = value;
  }
}
