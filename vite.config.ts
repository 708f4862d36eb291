import { basename, extname } from 'node:path';
import type { BuildEnvironmentOptions, InlineConfig, Plugin } from 'vite';
import type { Settings } from './packaging/content/settings.ts';
import { content } from './packaging/content/vite-content.ts';
import { join } from 'node:path';

/** The oldest browsers found in Czech offices. */
export const targets = ['edge109', 'chrome109', 'firefox115', 'safari16.4'];

/** Beside the pages of a module: which libraries its scripts took in. Read by the build and not handed over. */
export const licencesFile = 'licences.json';

/** What `packaging/build.ts` builds: pages with their scripts and styles. */
export interface Pages {
  /** Folder of the pages; their names in `dist` are their paths in it. */
  readonly root: string;
  /** Pages inside `root`. */
  readonly pages: readonly string[];
  readonly outDir: string;
  /** Folder inside `outDir` for everything but the pages. */
  readonly parts: string;
  readonly plugins?: readonly Plugin[];
  /** True where the first screen is one script and one style sheet, however its parts are shared: fewer requests in an LMS far away. */
  readonly oneStart?: boolean;
  /** True where everything is one classic script that needs no server: a browser loads no module from `file://`. */
  readonly oneScript?: boolean;
  /** What one package has otherwise than `lessons/course.yaml`. */
  readonly settings?: Settings;
}

/** How all pages of the repository are built: nothing inline, ASCII names in lower case with a hash, the same bytes on every machine. */
export function pagesConfig(of: Pages): InlineConfig {
  const { root, pages, outDir, parts, plugins = [], oneStart = false, oneScript = false, settings = {} } = of;
  return {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      content(import.meta.dirname, settings),
      ...plugins,
      withoutCrossOrigin(),
      ...(oneScript ? [classicScript()] : []),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: targets,
      assetsInlineLimit: 0,
      cssCodeSplit: !oneStart && !oneScript,
      manifest: 'vite-manifest.json',
      license: oneStart || oneScript ? { fileName: licencesFile } : false,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      ...(oneScript ? { chunkSizeWarningLimit: Infinity } : {}),
      rolldownOptions: {
        input: pages.map((page) => join(root, page)),
        checks: { pluginTimings: false },
        output: {
          ...names(parts),
          ...(oneStart ? { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } : {}),
          ...(oneScript ? { format: 'iife' as const, codeSplitting: false } : {}),
        },
      },
    },
  };
}

type Output = Exclude<
  NonNullable<NonNullable<BuildEnvironmentOptions['rolldownOptions']>['output']>,
  readonly unknown[]
>;

function names(folder: string): Output {
  const part = (name: string): string => `${folder}/${ascii(name)}-[hash]`;
  return {
    hashCharacters: 'base36',
    entryFileNames: (chunk) => `${part(chunk.name)}.js`,
    chunkFileNames: (chunk) => `${part(chunk.name)}.js`,
    assetFileNames: ({ names: [name = 'asset'] }) => `${part(basename(name, extname(name)))}[extname]`,
  };
}

/** A file name every LMS can unzip. */
function ascii(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-?(virtual-)?|-$/g, '') || 'part';
}

/** All parts come from one place; `crossorigin` would only make some servers ask for a login again. A preloaded font needs it. */
function withoutCrossOrigin(): Plugin {
  const tags = /(<script type="module"|<link rel="(?:stylesheet|modulepreload)") crossorigin/g;
  return {
    name: 'without-crossorigin',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(tags, '$1') },
  };
}

/** A classic script runs from `file://`; deferred, it finds the page as a module would. */
function classicScript(): Plugin {
  return {
    name: 'classic-script',
    // Nothing but Vite's own helper asks for the address of a part, and one script has no parts.
    config: () => ({ define: { 'import.meta.url': 'undefined', 'import.meta.resolve': 'undefined' } }),
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<script type="module"', '<script defer') },
  };
}
