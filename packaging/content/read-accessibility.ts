import * as v from 'valibot';
import type { Accessibility } from '../../module/model/course.ts';
import type { Content } from './read-content.ts';
import type { Problems } from './content-error.ts';
import { sourcesFile } from './read-outline.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { id, text } from './schema.ts';
import { didYouMean } from './suggest.ts';
import { typesetAll } from './typography.ts';

const accessibilityFile = 'lessons/accessibility.yaml';

/** `lessons/accessibility.yaml` */
const schema = v.strictObject({
  prepared: v.pipe(v.string(), v.isoDate()),
  sources: v.array(id()),
  claims: v.array(
    v.strictObject({
      id: id(),
      /** Success criteria of WCAG 2.2. */
      criteria: v.array(v.pipe(v.string(), v.regex(/^[1-4]\.\d\.\d{1,2}$/, 'a success criterion, e.g. 1.4.10'))),
      ...text.entries,
      shown: v.pipe(v.array(v.strictObject({ file: v.string(), test: v.string() })), v.nonEmpty()),
    }),
  ),
  untested: v.array(text),
  outside: v.array(text),
});
export type AuthoredAccessibility = v.InferOutput<typeof schema>;

/** What the accessibility statement rests on, as written; null when it cannot be read. */
export function readAccessibility(root: string, problems: Problems): Promise<Yaml<AuthoredAccessibility> | null> {
  return readYaml(root, accessibilityFile, schema, problems);
}

/** The same as its page shows it, with its sources; a source nobody knows is a problem. */
export function toAccessibility(
  { value, at }: Yaml<AuthoredAccessibility>,
  { sources }: Pick<Content, 'sources'>,
  problems: Problems,
): Accessibility {
  const cited = value.sources.flatMap((source, index) => {
    const found = sources?.list.find((each) => each.id === source);
    // Sources that cannot be read are reported already.
    if (!found && sources) {
      const remedy = didYouMean(source, sources.places, `Add it to ${sourcesFile}.`);
      problems.add(at('sources', index), `source "${source}" is not in ${sourcesFile}.`, remedy);
    }
    return found ? [{ ...found, blocks: [] }] : [];
  });
  const { prepared, claims, untested, outside } = value;
  return typesetAll({ prepared, sources: cited, claims, untested, outside });
}
