import type { Plugin } from 'vite';
import type { Language } from '../module/model/course.ts';

const loader = /\/module\/ui\/language\.ts$/;
const line = /^ +(cs|en): \(\) => import\('[^']+'\),\n/gm;

/** Leaves the texts of screens in other languages out of a package: where nothing loads them, no file holds them. */
export function onlyLanguages(languages: readonly Language[]): Plugin {
  return {
    name: 'only-languages',
    enforce: 'pre',
    transform: {
      filter: { id: loader },
      handler: (code) => {
        const found = [...code.matchAll(line)].length;
        if (found === 0)
          throw new RangeError(
            'module/ui/language.ts loads its texts in other words: mend packaging/only-languages.ts',
          );
        return {
          code: code.replace(line, (all, language: Language) => (languages.includes(language) ? all : '')),
          map: null,
        };
      },
    },
  };
}
