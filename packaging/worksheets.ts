import { writeFile } from 'node:fs/promises';
import type { Course, Lesson, Question } from '../module/model/course.ts';
import { printedQuestion, type PrintForm } from './worksheet-question.ts';
import { worksheetWords } from './worksheet-words.ts';
import { escapeXml } from './xml.ts';

type Banks = Readonly<Record<string, readonly Question[]>>;

/**
 * Every question the course asks as one page that prints well and needs nothing beside it: each lesson begins a new sheet.
 * @param banks Lesson id → its questions; whatever else lies there (the survey) has a sheet of its own at the end
 */
export function worksheetsHtml(course: Course, banks: Banks, form: PrintForm): string {
  const { language, withKey } = form;
  const words = worksheetWords[language];
  const title = withKey ? words.titleKey : words.title;
  const others = Object.keys(banks).filter((id) => !course.lessons.some((lesson) => lesson.id === id));
  const sheets = [
    ...course.lessons.map((lesson) => sheet(course, banks[lesson.id] ?? [], heading(lesson, form), form)),
    ...others.map((id) => sheet(course, banks[id] ?? [], null, form)),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`${title} – ${course.title[language]} ${course.version}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(course.subtitle[language])}, ${escapeXml(course.version)}. ${escapeXml(withKey ? words.introKey : words.intro)}</p>
${sheets.join('\n')}
</main>
</body>
</html>
`;
}

function heading({ order, title }: Lesson, { language }: PrintForm): string {
  return `${worksheetWords[language].lesson} ${order}: ${title[language]}`;
}

/** The questions of one bank, by the assessments that ask them; empty where none does. */
function sheet(course: Course, bank: readonly Question[], title: string | null, form: PrintForm): string {
  const groups = course.assessments
    .map((assessment) => ({ assessment, asked: bank.filter(({ id }) => assessment.questions.includes(id)) }))
    .filter(({ asked }) => asked.length > 0);
  if (groups.length === 0) return '';
  const level = title === null ? 'h2' : 'h3';
  const parts = groups.map(
    ({ assessment, asked }) => `<${level}>${escapeXml(assessment.title[form.language])}</${level}>
<ol>
${asked.map((question) => `<li>${printedQuestion(question, form)}${readAgain(course, question, form)}</li>`).join('\n')}
</ol>`,
  );
  return `<section>
${title === null ? '' : `<h2>${escapeXml(title)}</h2>`}
${parts.join('\n')}
</section>`;
}

/** With the key: the parts of the module in which the answer stands. */
function readAgain(course: Course, { readAgain: ids }: Question, { language, withKey }: PrintForm): string {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).filter(({ id }) => ids.includes(id));
  if (!withKey || blocks.length === 0) return '';
  const titles = blocks.map(({ title }) => title[language]).join('; ');
  return `<p class="how">${escapeXml(`${worksheetWords[language].readAgain}: ${titles}`)}</p>`;
}

/** Writes them beside the package: `<base>-worksheets.<language>.html`, and `-worksheets-key` with the answers. */
export async function writeWorksheets(course: Course, banks: Banks, base: string): Promise<void> {
  for (const language of course.languages)
    for (const withKey of [false, true]) {
      const name = `${base}-worksheets${withKey ? '-key' : ''}.${language}.html`;
      await writeFile(name, worksheetsHtml(course, banks, { language, withKey }));
    }
}

const style = `
body { margin: 2rem auto; max-width: 48rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
h1, h2, h3, .stem { line-height: 1.3; break-after: avoid; } section { margin-top: 3rem; }
ol { padding-left: 2rem; } ol > li { margin: 1.5rem 0; break-inside: avoid; } ol > li::marker { font-weight: 700; }
ul { list-style: none; margin: .5rem 0; padding: 0; } ul > li { margin: .375rem 0; padding-left: 1.75rem; text-indent: -1.75rem; }
p { margin: .25rem 0; text-indent: 0; } .stem { font-weight: 700; } .how, .why { font-size: .9375em; } .why { padding-left: 0; font-style: italic; }
.right { font-style: normal; font-weight: 700; border: 1px solid; padding: 0 .25rem; }
.box { display: inline-block; width: .8em; height: .8em; margin-right: .375rem; border: 1.5px solid; vertical-align: -.05em; } .round { border-radius: 50%; } .ticked { border-width: .3em; width: .35em; height: .35em; }
.blank { display: inline-block; width: 14rem; max-width: 60%; border-bottom: 1px solid; height: 1.2em; } .is-short { display: inline-block; width: 2.25rem; margin-right: .5rem; text-align: center; text-indent: 0; padding: 0; }
.match, .steps { margin: .5rem 0; } .match ul > li, .steps > li { padding-left: 3rem; text-indent: -3rem; } .match ul + ul > li { padding-left: 1.25rem; text-indent: -1.25rem; }
.scale { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; } .lines div { height: 2rem; border-bottom: 1px solid; }
@media (min-width: 40rem) { .match { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; } .match ul { margin: 0; } }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt; } section { break-before: page; margin: 0; } .match { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; } }
`;
