import type { Language } from '../../../module/model/course.ts';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { cs, en, replacing, smallCourse } from './fixture.ts';

/** Where the first block of the small course begins. */
export const mark = 'minutes=2}\n';

/** The HTML of the first block when `markdown` stands at its beginning in both languages. */
async function html(markdown: string, language: Language = 'cs', changes = {}): Promise<string> {
  const change = replacing(mark, `${mark}\n${markdown}\n\n`);
  const { lessons } = await readCourse(smallCourse({ [cs]: change, [en]: change, ...changes }));
  const block = lessons['first']?.[language].blocks['first/story'] ?? '';
  return block
    .replaceAll(/<svg.*?<\/svg>/g, '<svg>')
    .replaceAll('\u00a0', '_')
    .replaceAll('\u2060', '|');
}

/** What comes before the text the small course has anyway. Drawings are left out, `_` is a hard space, `|` a word joiner. */
export async function beginning(markdown: string, language: Language = 'cs', changes = {}): Promise<string> {
  return (
    (await html(markdown, language, changes)).split(
      /\n?<div class="with-note"><p class="inline">(?:Úřad se|The office) <span class="nowrap">(?:ptá|asks)/,
    )[0] ?? ''
  );
}
