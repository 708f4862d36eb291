import { assert } from '@esm-bundle/chai';
import { html } from 'lit';
import { course, loadLesson, loadTitles } from 'virtual:course';
import '../../lessons/cso-lesson.ts';
import { newProgress } from '../../module/model/progress.ts';
import { heardIn, textIn } from '../support/heard.ts';
import { place } from '../ui/mount.ts';

const [first] = course.lessons;

describe('the accessibility tree of the first lesson', () => {
  const { show } = place();
  const open = async (block: string, language: 'cs' | 'en' = 'cs'): Promise<Element> => {
    await loadTitles();
    const text = await loadLesson(first?.id ?? '', language);
    const progress = newProgress('0'.repeat(32), 1);
    const ground = await show(
      html`<main>
        <cso-lesson
          .course=${course}
          .block=${block}
          .text=${text}
          .progress=${progress}
          .language=${language}
        ></cso-lesson>
      </main>`,
    );
    for (let next; (next = ground.querySelector<HTMLElement>('article [aria-expanded=false]'));) next.click();
    // The number of a citation is heard with the word before it.
    ground.querySelectorAll('.cite').forEach((each) => (each.textContent = each.getAttribute('aria-label')));
    return ground;
  };

  for (const { id } of first?.blocks ?? []) {
    it(`${id} is read from the heading to the way on, in the order of the page and whole`, async () => {
      const ground = await open(id);
      const seen = (ground.querySelector('article')?.innerText ?? '').replace(/[\s\u2060]+/g, '');
      assert.equal((await textIn('main')).replace(/[\s\u2060]+/g, ''), seen);
      const levels = (await heardIn('main')).flatMap((line) => /^heading (\d)/.exec(line)?.[1] ?? []).map(Number);
      assert.equal(levels[0], 1);
      levels.forEach((level, place) => assert.isAtMost(level, (levels[place - 1] ?? 0) + 1, `heading ${place + 1}`));
    });
  }
});
