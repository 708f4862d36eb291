import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { arch, env, getuid, platform } from 'node:process';

/** What Playwright and Puppeteer need to start the browser of the tests. */
export interface Chromium {
  readonly executablePath: string;
  /** Command-line switches; each driver adds its own. */
  readonly args: string[];
  /** The whole environment of the browser; the one from npm brings its own libraries and fonts. */
  readonly env: Record<string, string>;
  /** Where it came from, in words for the log. */
  readonly origin: string;
}

/**
 * Finds a Chromium: `CHROME_PATH`, else an installed Chrome or Chromium, else the one from npm, unpacked into the temp folder.
 * @throws Error when `CHROME_PATH` points nowhere, or nothing is installed and the one from npm does not fit this system
 */
export async function findChromium(): Promise<Chromium> {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH is "${named}", but no file lies there. Correct it or leave it out.`);
    return chromium(named, 'CHROME_PATH');
  }
  const installed = usualPlaces().find((place) => existsSync(place));
  return installed ? chromium(installed, 'installed') : unpackFromNpm();
}

/** Unpacks `@sparticuz/chromium` once per user and version; later calls find it there. @throws Error elsewhere than on Linux x64 */
export async function unpackFromNpm(): Promise<Chromium> {
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(
      `No Chrome or Chromium found. Install one, or set CHROME_PATH (npm has none for ${platform} ${arch}).`,
    );
  }
  const home = join(tmpdir(), `spolecny-stul-chromium-${npmVersion()}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackInto(home);
  const libraries = join(home, 'al2023', 'lib');
  return chromium(join(home, 'chromium'), 'npm: @sparticuz/chromium', {
    LD_LIBRARY_PATH: [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  });
}

function chromium(executablePath: string, origin: string, more: Record<string, string> = {}): Chromium {
  const inherited = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const root = getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...switches, ...root], env: { ...Object.fromEntries(inherited), ...more }, origin };
}

/** No window, no graphics card, no network of its own: only the pages under test speak. */
const switches = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function usualPlaces(): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (each) => each !== undefined,
    );
    return folders.flatMap((folder) =>
      ['Google/Chrome', 'Chromium'].map((app) => join(folder, app, 'Application', 'chrome.exe')),
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function npmVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return manifest.devDependencies['@sparticuz/chromium'] ?? 'unknown';
}

/**
 * `@sparticuz/chromium` unpacks into `os.tmpdir()` and takes whatever lies there under its names. So it gets a folder of its own,
 * renamed only when complete: two runs at once cannot meet half a browser.
 */
async function unpackInto(home: string): Promise<void> {
  const folder = mkdtempSync(`${home}-`);
  const before = { ...env };
  // Without this name the package believes that the system has the libraries; plain Debian has not.
  Object.assign(env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    mkdirSync(join(folder, 'fonts-cache'));
    writeFileSync(join(folder, 'fonts.conf'), fontsConf(home));
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  } finally {
    for (const name of Object.keys(env)) if (!(name in before)) Reflect.deleteProperty(env, name);
    Object.assign(env, before);
  }
}

/** The packed configuration names folders of another system; this one takes the packed font and the system's own. */
function fontsConf(home: string): string {
  const folders = [join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(
    (folder) => `<dir>${folder}</dir>`,
  );
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders.join('')}<cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
