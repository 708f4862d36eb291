import type { Course, Language } from '../../module/model/course.ts';
import { extensionIri } from '../../module/formats/activities.ts';
import { verbBase } from '../../module/formats/statement.ts';
import type { Statement } from '../../module/formats/statement-types.ts';
import { escapeXml } from '../xml.ts';
import { templatesOf } from './broken-template.ts';
import { pageWords } from './page-words.ts';
import { activityTypes, everywhere, extensions, templates, type Template, type TemplateRule } from './table.ts';

/** The profile as one page that needs nothing beside it, each kind of statement with an example the module itself made. */
export function profilePage(course: Course, made: readonly Statement[], language: Language, document: string): string {
  const say = pageWords[language];
  const all = templates((name) => extensionIri(course.iri, name));
  const title = `${say.title} – ${course.title[language]} ${course.version}`;
  const verbs = [...new Set(all.map(({ verb }) => verb))];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(say.title)}</h1>
<p>${escapeXml(say.intro)}</p>
<p>${say.document}: <a href="${escapeXml(document)}">${escapeXml(document)}</a></p>
<h2>${say.templates}</h2>
<h3>${say.everywhere}</h3>
${ruleList(everywhere, language)}
${all.map((template) => section(template, all, made, language)).join('\n')}
<h2>${say.extensions}</h2>
<dl>${extensions
    .map(
      ({
        id,
        name,
        definition,
        schema,
      }) => `<dt>${escapeXml(name[language])}<br>${code(extensionIri(course.iri, id))}</dt>
<dd>${escapeXml(definition[language])}<br>${say.schema}: ${code(JSON.stringify(schema))}</dd>`,
    )
    .join('\n')}</dl>
<h2>${say.types}</h2>
<ul>${Object.values(activityTypes)
    .map(({ iri, source }) => `<li>${code(iri)} (${escapeXml(source)})</li>`)
    .join('')}</ul>
<h2>${say.verbs}</h2>
<ul>${verbs.map((verb) => `<li>${code(verbBase + verb)} (ADL)</li>`).join('')}</ul>
</main>
</body>
</html>
`;
}

const style = `
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
code { overflow-wrap: anywhere; } pre { overflow-x: auto; padding: .75rem; border: 1px solid; } h3::first-letter, dt::first-letter { text-transform: uppercase; } dt { font-weight: 600; margin-top: 1rem; }
@media print { body { font-size: 9pt; margin: 0; } pre { white-space: pre-wrap; } details { break-inside: avoid; } }
`;

function section(template: Template, all: readonly Template[], made: readonly Statement[], language: Language): string {
  const say = pageWords[language];
  const examples = made.filter((each) => templatesOf(all, each).includes(template));
  return `<h3 id="${template.id}">${escapeXml(template.name[language])}</h3>
<p>${escapeXml(template.definition[language])}</p>
<p>${say.verb}: ${code(verbBase + template.verb)}<br>${say.type}: ${code(template.type)}</p>
${ruleList(template.rules, language)}
${examples
  .map(
    (
      each,
    ) => `<details><summary>${say.example}: ${escapeXml(each.object.definition?.interactionType ?? template.name[language])}</summary>
<pre tabindex="0"><code>${escapeXml(JSON.stringify(each, null, 2))}</code></pre></details>`,
  )
  .join('\n')}`;
}

function ruleList(rules: readonly TemplateRule[], language: Language): string {
  const say = pageWords[language];
  const line = ({ location, presence, all }: TemplateRule): string =>
    [
      code(location),
      ...(presence ? [say[presence]] : []),
      ...(all ? [`${say.only} ${code(all.map((each) => JSON.stringify(each)).join(', '))}`] : []),
    ].join(' – ');
  return `<ul>${rules.map((rule) => `<li>${line(rule)}</li>`).join('')}</ul>`;
}

const code = (text: string): string => `<code>${escapeXml(text)}</code>`;
