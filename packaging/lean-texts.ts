import type { Plugin } from 'vite';

const library = /\/i18next\/dist\/esm\/i18next\.js$/;
const call = /^(\s*(?:if \([^{}\n]*\) )?)this\.logger\.(?:warn|deprecate|error|log)\([^\n]*\);$/gm;

/**
 * Classes and methods of i18next that nothing here asks for, and what is left of them: texts come with the module, name no other
 * text, and `{{…}}` has no formats. Nobody listens to a speaker, gives it parts, copies it, adds languages or asks for their direction.
 */
const idle: Readonly<Record<string, string>> = {
  'class Formatter {': 'init() {}\n  format(value) {\n    return value;\n  }\n',
  'class Connector extends EventEmitter {': '',
  'class Logger {': 'init() {}\n  create() {\n    return this;\n  }\n  once() {}\n  deprecate() {}\n',
  'class EventEmitter {': 'on() {}\n  emit() {}\n',
  '  nest(str, fc, options = {}) {': 'return str;\n',
  '  hasLoadedNamespace(ns, options = {}) {': 'return true;\n',
  '  loadResources(language, callback = noop) {': 'callback(null);\n',
  ...Object.fromEntries(
    [
      ...['reloadResources(lngs, ns, callback)', 'use(module)', 'hydrate(resources, lng)', 'exists(...args)'],
      ...['setDefaultNamespace(ns)', 'loadNamespaces(ns, callback)', 'loadLanguages(lngs, callback)', 'dir(lng)'],
      ...['cloneInstance(options = {}, callback = noop)', 'removeResourceBundle(lng, ns)'],
    ].map((method) => [`  ${method} {`, '']),
  ),
};

/**
 * Leaves out of i18next what no learner meets: what it tells developers on the console (1.1 kB gz of the module's first script;
 * the tests of the texts find a missing one before), loading from a server (1.2 kB), formats (0.6 kB) and the rest below (2 kB).
 */
export function leanTexts(): Plugin {
  return {
    name: 'lean-texts',
    transform: { filter: { id: library }, handler: (code) => ({ code: lean(code), map: null }) },
  };
}

/** The same i18next without those parts. @throws RangeError when a new release is written otherwise */
export function lean(code: string): string {
  const quiet = code.replace(call, '$1;');
  if (code.length - quiet.length < 2000) throw otherwise('warns in other words');
  return Object.entries(idle).reduce((rest, [head, body]) => {
    const [before, after, ...more] = rest.split(`\n${head}\n`);
    const end = after?.indexOf(`\n${/^ */.exec(head)?.[0] ?? ''}}\n`) ?? -1;
    if (before === undefined || after === undefined || end < 0 || more.length > 0)
      throw otherwise(`does not say "${head}" once`);
    return `${before}\n${head}\n${body}${after.slice(end + 1)}`;
  }, quiet);
}

function otherwise(how: string): RangeError {
  return new RangeError(`this i18next ${how}: mend or remove packaging/lean-texts.ts`);
}
