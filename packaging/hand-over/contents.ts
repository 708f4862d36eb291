import type { Language } from '../../module/model/course.ts';
import { escapeXml } from '../xml.ts';

/** What the files of the folder are for, in the order in which an administrator needs them. The first pattern that fits decides. */
const groups: readonly { readonly files: RegExp; readonly cs: string; readonly en: string }[] = [
  {
    files: /-guide-/,
    cs: 'Návody: čtěte první',
    en: 'Guides: read these first',
  },
  {
    files: /-lms-check\.zip$/,
    cs: 'Zkušební balíček: nahrajte jej do LMS jako první',
    en: 'Test package: upload it to the LMS first',
  },
  {
    files: /\.zip$/,
    cs: 'Balíčky modulu: do Moodle a při pochybnostech ten s koncovkou scorm12',
    en: 'Packages of the module: for Moodle and when in doubt the one that ends in scorm12',
  },
  {
    files: /-questions\./,
    cs: 'Katalog otázek: co znamenají kódy v sestavách LMS',
    en: 'Question catalogue: what the codes in reports of an LMS mean',
  },
  {
    files: /-(worksheets|practice-moodle)/,
    cs: 'Pro lektory: pracovní listy a procvičování pro Moodle',
    en: 'For trainers: worksheets and the practice for Moodle',
  },
  {
    files: /-(xapi-profile|sbom)|^SHA256SUMS$/,
    cs: 'Pro techniky: profil záznamů xAPI, seznam součástí, kontrolní součty',
    en: 'For technicians: profile of the xAPI statements, list of components, checksums',
  },
  {
    files: /^review\//,
    cs: 'Pro garanta obsahu: přehled tvrzení a všechny texty pro Word',
    en: 'For the content owner: list of claims and all texts for Word',
  },
  {
    files: /^(CHANGELOG\.md|LICENSE|NOTICE\.md)$/,
    cs: 'Změny, licence',
    en: 'Changes, licences',
  },
];

/** Files nobody would know what to do with: they belong to no group. */
export function unexplained(files: readonly string[]): readonly string[] {
  return files.filter((file) => groups.every((group) => !group.files.test(file)));
}

/** The page that opens the folder: each file with a link, grouped by what it is for. Czech first, then English. */
export function contentsHtml(title: string, files: readonly string[]): string {
  const part = (language: Language): string =>
    groups
      .map((group) => ({ group, own: files.filter((file) => first(file) === group) }))
      .filter(({ own }) => own.length > 0)
      .map(({ group, own }) => `<h2>${group[language]}</h2>\n<ul>\n${own.map(item).join('\n')}\n</ul>`)
      .join('\n');
  return `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; } h2 { margin: 1.5rem 0 .25rem; font-size: 1.125rem; } ul { margin: 0; } section { margin-top: 3rem; border-top: 1px solid; }
</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${part('cs')}
<section lang="en">
${part('en')}
</section>
</main>
</body>
</html>
`;
}

function first(file: string): (typeof groups)[number] | undefined {
  return groups.find((group) => group.files.test(file));
}

function item(file: string): string {
  return `<li><a href="${escapeXml(encodeURI(file))}">${escapeXml(file)}</a></li>`;
}
