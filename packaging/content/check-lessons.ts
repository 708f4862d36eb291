import { checkClaims } from './check-claims.ts';
import type { Place, Problems } from './content-error.ts';
import type { Content, LessonContent } from './read-content.ts';
import { sourcesFile, glossaryFile, outlineFile } from './read-outline.ts';
import type { AuthoredBlock, AuthoredLesson } from './read-lesson.ts';
import { didYouMean } from './suggest.ts';

const screens = ['', 'contents', 'support', 'end'];

/** Checks what a lesson points at, in every language. */
export function checkLesson(lesson: LessonContent, content: Content, problems: Problems): void {
  for (const text of Object.values(lesson.texts)) {
    if (!text) continue;
    checkFront(text, lesson.sound, content, problems);
    for (const block of text.blocks) checkBlock(block, content, problems);
    checkClaims(text, problems);
  }
}

function checkFront(text: AuthoredLesson, sound: boolean, content: Content, problems: Problems): void {
  const place = { file: text.file, line: 1 };
  const sum = text.blocks.reduce((total, block) => total + block.minutes, 0);
  if (sound && sum !== text.front.minutes)
    problems.add(
      place,
      `the lesson takes ${text.front.minutes} minutes, its blocks together ${sum}.`,
      'Make the two agree: learners are told both.',
    );
  const { outline } = content;
  const objectives = new Map(outline.value.objectives.map(({ id }, index) => [id, outline.at('objectives', index)]));
  for (const id of text.front.objectives) {
    if (!objectives.has(id))
      problems.add(
        place,
        `objective "${id}" is not in ${outlineFile}.`,
        didYouMean(id, objectives, `Add it to ${outlineFile}.`),
      );
  }
}

function checkBlock(block: AuthoredBlock, content: Content, problems: Problems): void {
  const { outline, sources, glossary, blocks } = content;
  for (const { id, place } of block.citations) checkSource(id, place, content, problems);
  for (const { id, place } of block.terms) {
    if (glossary && !glossary.places.has(id))
      problems.add(
        place,
        `term "${id}" is not in ${glossaryFile}.`,
        didYouMean(id, glossary.places, `Add it to ${glossaryFile}.`),
      );
  }
  for (const { id, place } of block.links) {
    const isScenario = id === 'scenario' && outline.value.scenario !== undefined;
    if (content.complete && !blocks.has(id) && !screens.includes(id) && !isScenario)
      problems.add(
        place,
        `the link to "#/${id}" leads to no block.`,
        didYouMean(id, blocks, 'Write #/lesson/block, #/contents or #/support.'),
      );
  }
  const assessments = new Map(outline.value.assessments.map(({ id }, index) => [id, outline.at('assessments', index)]));
  if (block.assessment !== null && !assessments.has(block.assessment)) {
    problems.add(
      block.place,
      `assessment "${block.assessment}" is not in ${outlineFile}.`,
      didYouMean(block.assessment, assessments, `Add it to ${outlineFile}.`),
    );
  }
  if (sources && block.kind === 'reading' && !block.didactic && block.citations.length === 0) {
    problems.add(
      block.place,
      `block "${block.id}" cites no source.`,
      'Cite one by [@src-…], or write {#… didactic} where the module itself tells or advises.',
    );
  }
}

/** Checks the sources of the glossary. */
export function checkGlossary(content: Content, problems: Problems): void {
  for (const entry of content.glossary?.list ?? []) {
    for (const source of entry.sources)
      checkSource(source, content.glossary?.places.get(entry.id) ?? { file: glossaryFile, line: 1 }, content, problems);
  }
}

/** Adds a problem when a source is unknown. */
export function checkSource(id: string, place: Place, { sources }: Content, problems: Problems): void {
  if (sources && !sources.places.has(id))
    problems.add(
      place,
      `source "${id}" is not in ${sourcesFile}.`,
      didYouMean(id, sources.places, `Add it to ${sourcesFile}, or cite one that is there.`),
    );
}
