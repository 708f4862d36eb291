import { emulateMedia } from '@web/test-runner-commands';
import { assert } from '@esm-bundle/chai';
import { isScored, type Question } from '../../../module/model/course.ts';
import type { Response } from '../../../module/model/interaction.ts';
import { score } from '../../../assessments/scoring.ts';
import { right, wrong } from '../../support/responses.ts';
import { everyType, likert, matching, multiple, ordering } from '../bank.ts';
import { ask } from './ask.ts';

/** What stands on paper: of elements and of the text in them, only what is drawn. */
const seen = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ');
const drawn = (element: Element, selector: string): readonly HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());

/** Every option, step, point, item and target of a question, in Czech. */
function parts(question: Question): readonly string[] {
  if (question.type === 'matching') return [...question.pairs, ...question.targets].map(({ text }) => text.cs);
  if (question.type === 'ordering') return question.steps.map(({ text }) => text.cs);
  if (question.type === 'likert') return question.scale.map(({ text }) => text.cs);
  return 'choices' in question ? question.choices.map(({ text }) => text.cs) : [];
}

async function judged(question: Question, response: Response): Promise<HTMLElement> {
  const scaled = score(question, response);
  return (await ask(question, 'cs', { response, scaled, answered: true, reveal: true })).element;
}

describe('on paper', () => {
  before(() => emulateMedia({ media: 'print' }));
  after(() => emulateMedia({ media: 'screen' }));

  for (const question of everyType) {
    it(`a question of type ${question.type} shows all there is to choose from and nothing to press`, async () => {
      const { element } = await ask(question, 'cs');
      const text = seen(element);
      assert.include(text, question.stem.cs);
      for (const part of parts(question)) assert.include(text, part);
      assert.lengthOf(drawn(element, 'button, select, summary'), 0);
    });

    it(`an answer to ${question.type} stands with its verdict and feedback`, async () => {
      const element = await judged(question, isScored(question) ? wrong(question) : right(question));
      assert.lengthOf(drawn(element, '.verdict h3'), 1);
      assert.lengthOf(drawn(element, 'button, select, summary'), 0);
      if ('choices' in question) assert.include(seen(element), 'because');
      if ('feedback' in question) assert.include(seen(element), question.feedback.cs);
    });
  }

  it('what is ticked is told without backgrounds, which browsers do not print', async () => {
    const { element } = await ask(multiple, 'cs', { response: { kind: 'choice', chosen: ['a'] } });
    const width = (id: string) => getComputedStyle(element.querySelector(`[value=${id}]`)!).borderTopWidth;
    assert.isAbove(parseFloat(width('a')), 2 * parseFloat(width('b')));
    const given = await judged(likert, { kind: 'choice', chosen: ['b'] });
    const rows = drawn(given, '.answer').map((row) => getComputedStyle(row).outlineStyle);
    assert.deepEqual(rows, ['none', 'solid', 'none', 'none', 'none']);
  });

  it('a half-done matching shows what was chosen and a line where nothing was', async () => {
    const { element } = await ask(matching, 'cs', { response: { kind: 'matching', pairs: { 1: 'e' } } });
    const lines = drawn(element, '.match .whole').map((each) => each.innerText.trim());
    assert.deepEqual(lines, ['target e (cs)', '', '', '']);
  });

  it('steps stand in the order in which they were put', async () => {
    const { element } = await ask(ordering, 'cs', { response: { kind: 'ordering', order: [...'cadb'] } });
    assert.deepEqual(
      drawn(element, '.step').map((each) => each.innerText.trim()),
      [...'cadb'].map((id) => `step ${id} (cs)`),
    );
  });
});
