import type { Language } from '../../module/model/course.ts';
import type { Place, Problems } from './content-error.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';
import type { AuthoredFact } from './schema.ts';
import { didYouMean } from './suggest.ts';

export const factsFile = 'lessons/facts.yaml';
const mark = /\{\{([^{}]*)\}\}|\{\{/g;
const names: Readonly<Record<Language, string>> = { cs: 'Czech', en: 'English' };

/**
 * The facts that change: written once, put into every text that names one by `{{id}}`, or by `{{id:2}}` for a Czech case.
 * Keeps where each was put, so that one nobody uses is found and a reviewer sees what a change would touch.
 */
export class Facts {
  readonly uses = new Map<string, Place[]>();

  constructor(
    /** Null when their file cannot be read: that is reported, and nothing is said of what texts name. */
    readonly list: readonly AuthoredFact[] | null,
    readonly places: ReadonlyMap<string, Place>,
  ) {}

  /** The text with its facts in it, line for line as before. `at` gives the place of a line of it, from 0. */
  inText(text: string, language: Language | null, at: (line: number) => Place, problems: Problems): string {
    return text.replace(mark, (whole, inside: string | undefined, offset: number) => {
      const place = at(text.slice(0, offset).split('\n').length - 1);
      if (inside !== undefined) return this.#form(inside, language, place, problems) ?? '…';
      problems.add(place, '"{{" has no "}}" behind it.', 'Write {{id}} with the id of a fact.');
      return whole;
    });
  }

  /** The same for everything that holds texts. What stands under `cs` or `en` is in that language. */
  inYaml<T>(yaml: Yaml<T> | null, problems: Problems): Yaml<T> | null {
    return yaml && { ...yaml, value: this.#inValue(yaml.value, [], yaml, problems) as T };
  }

  #inValue(value: unknown, path: YamlPath, yaml: Yaml<unknown>, problems: Problems): unknown {
    if (typeof value === 'string') {
      const key = path.at(-1);
      const language = key === 'cs' || key === 'en' ? key : null;
      return this.inText(value, language, () => yaml.at(...path), problems);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each, index) => this.#inValue(each, [...path, index], yaml, problems));
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      this.#inValue(each, [...path, key], yaml, problems),
    ]);
    return Object.fromEntries(entries) as unknown;
  }

  #form(inside: string, language: Language | null, place: Place, problems: Problems): string | null {
    const [id = '', grammaticalCase = '1', ...more] = inside.split(':');
    if (!this.list) return null;
    const fact = this.list.find((each) => each.id === id);
    if (!fact || more.length > 0) {
      const remedy = didYouMean(id, this.places, `Add it to ${factsFile}, or write {{id}} of one that is there.`);
      problems.add(place, `fact "${inside}" is not in ${factsFile}.`, remedy);
      return null;
    }
    this.uses.set(id, [...(this.uses.get(id) ?? []), place]);
    if (language === null && (typeof fact.cs !== 'string' || fact.cs !== fact.en)) {
      problems.add(place, `fact "${id}" differs between languages, and this text belongs to none.`, 'Write it out.');
      return null;
    }
    const forms = language === 'en' ? fact.en : fact.cs;
    const cases: Readonly<Record<string, string>> = typeof forms === 'string' ? { 1: forms } : forms;
    const form = cases[grammaticalCase];
    if (form !== undefined) return form;
    problems.add(
      place,
      `fact "${id}" has no case ${grammaticalCase} in ${names[language ?? 'cs']}.`,
      language === 'en' ? `Write {{${id}}}.` : `Add it to ${factsFile}: cs: { 1: …, ${grammaticalCase}: … }.`,
    );
    return null;
  }
}
