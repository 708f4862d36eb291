import { found, type Found } from './finding.ts';
import type { Api } from './lms.ts';

/** Smallest frame the module is made for, in CSS pixels: a desktop browser at 400 % zoom. */
const narrowest = 298;
const lowest = 400;

/** How the run-time was found. */
export function probeApi({ lms, where, has2004 }: Api): Found {
  if (lms) return found('api', 'good', where, has2004 ? 'SCORM 1.2, SCORM 2004' : 'SCORM 1.2');
  return has2004 ? found('api', 'bad', 'only2004', 'SCORM 2004') : found('api', 'bad', 'nowhere');
}

/** What the browser and the place of the window allow. */
export function probeBrowser(here: Window): readonly Found[] {
  return [frameSize(here), address(here), storage(here), cookies(here.document), outside(here)];
}

function frameSize({ innerWidth: width, innerHeight: height }: Window): Found {
  const size = `${width} × ${height}`;
  if (width < narrowest) return found('frame', 'bad', 'narrow', size);
  return height < lowest ? found('frame', 'care', 'low', size) : found('frame', 'good', 'good', size);
}

function address({ location }: Window): Found {
  return found(
    'address',
    'good',
    location.protocol === 'https:' ? 'https' : 'http',
    location.protocol.replace(':', ''),
  );
}

function storage(here: Window): Found {
  const key = 'lms-check';
  try {
    here.localStorage.setItem(key, key);
    const kept = here.localStorage.getItem(key) === key;
    here.localStorage.removeItem(key);
    return kept ? found('storage', 'good', 'good') : found('storage', 'care', 'none');
  } catch {
    return found('storage', 'care', 'none');
  }
}

/** The module sets none; an LMS whose own do not come through loses its login. */
function cookies(page: Document): Found {
  try {
    page.cookie = 'lms-check=1; path=/; SameSite=Lax';
    const kept = page.cookie.includes('lms-check=1');
    page.cookie = 'lms-check=; path=/; max-age=0';
    return kept ? found('cookies', 'good', 'good') : found('cookies', 'care', 'none');
  } catch {
    return found('cookies', 'care', 'none');
  }
}

/** In a frame of another origin a browser keeps storage apart for each LMS. */
function outside(here: Window): Found {
  try {
    return found('partition', 'good', 'same', here.top?.location.origin ?? '');
  } catch {
    return found('partition', 'good', 'other');
  }
}

/** Tries a new window; browsers allow it after a click only. */
export function probeWindow(here: Window): Found {
  const opened = here.open('about:blank', 'lms-check', 'width=400,height=300');
  opened?.close();
  return opened ? found('window', 'good', 'good') : found('window', 'care', 'blocked');
}
