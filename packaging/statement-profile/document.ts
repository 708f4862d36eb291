import type { Course } from '../../module/model/course.ts';
import { extensionIri, profileIri, profileVersion } from '../../module/formats/activities.ts';
import { verbBase } from '../../module/formats/statement.ts';
import { everywhere, extensions, templates, type Template } from './table.ts';

/** When each version of the profile was made; a change of the table that changes a meaning adds one. */
const versions = [{ version: profileVersion, generatedAtTime: '2026-11-24T00:00:00Z' }];

/** The profile as a document of JSON-LD; its context makes `id` and `type` the `@id` and `@type` of JSON-LD. @see xAPI Profiles 1.0 Structure 6.0 */
export function profileDocument(course: Course): Readonly<Record<string, unknown>> {
  const id = `${course.iri}/profile`;
  const inScheme = profileIri(course.iri);
  const each = templates((name) => extensionIri(course.iri, name));
  return {
    '@context': 'https://w3id.org/xapi/profiles/context',
    id,
    // The specification asks for `type`, which its context makes `@type`; a reader without that context finds `@type` itself.
    '@type': 'Profile',
    type: 'Profile',
    conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    prefLabel: course.title,
    definition: course.subtitle,
    versions: versions.map(({ version, generatedAtTime }) => ({ id: `${id}/${version}`, generatedAtTime })),
    author: { type: 'Organization', name: course.title[course.referenceLanguage] },
    concepts: extensions.map(({ id: name, name: prefLabel, definition, schema, verbs }) => ({
      id: extensionIri(course.iri, name),
      type: 'ContextExtension',
      inScheme,
      prefLabel,
      definition,
      recommendedVerbs: verbs.map((verb) => verbBase + verb),
      inlineSchema: JSON.stringify(schema),
    })),
    templates: each.map((template) => ({ ...asDocument(template, id), inScheme })),
    patterns: patterns(id, inScheme, each),
  };
}

function asDocument(
  { id, verb, type, name, definition, rules }: Template,
  profile: string,
): Readonly<Record<string, unknown>> {
  return {
    id: `${profile}#${id}`,
    type: 'StatementTemplate',
    prefLabel: name,
    definition,
    verb: verbBase + verb,
    objectActivityType: type,
    rules: [...everywhere, ...rules],
  };
}

/** A registration: sittings one after another, each of them opened, and closed unless the browser died. @see xAPI Profiles 1.0 Structure 9.0 */
function patterns(profile: string, inScheme: string, all: readonly Template[]): readonly unknown[] {
  const iri = (name: string): string => `${profile}#${name}`;
  const pattern = (name: string, content: Readonly<Record<string, unknown>>) => ({
    id: iri(name),
    type: 'Pattern',
    inScheme,
    ...content,
  });
  const borders = ['course-opened', 'course-resumed', 'course-closed'];
  const deeds = all.map(({ id }) => id).filter((id) => !borders.includes(id));
  return [
    pattern('registration', {
      primary: true,
      prefLabel: { cs: 'jedna registrace', en: 'one registration' },
      definition: {
        cs: 'Všechny výroky o jednom zápisu účastníka do modulu, v pořadí, v jakém se věci staly.',
        en: 'All statements about one enrolment of a learner, in the order in which things happened.',
      },
      oneOrMore: iri('sitting'),
    }),
    pattern('sitting', { sequence: [iri('opening'), iri('deeds'), iri('closing')] }),
    pattern('opening', { alternates: [iri('course-opened'), iri('course-resumed')] }),
    pattern('deeds', { zeroOrMore: iri('deed') }),
    pattern('deed', { alternates: deeds.map(iri) }),
    pattern('closing', { optional: iri('course-closed') }),
  ];
}
