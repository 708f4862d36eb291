import { assert } from '@esm-bundle/chai';
import { printDetails } from '../../lessons/print-details.ts';

describe('details on paper', () => {
  it('are all open while they are printed, and afterwards as the learner left them', () => {
    const sheet = document.createElement('article');
    sheet.innerHTML =
      '<details open><summary>A</summary>a</details><details><summary>B</summary>b</details><details><summary>C</summary>c</details>';
    const states = (): readonly boolean[] => [...sheet.querySelectorAll('details')].map(({ open }) => open);
    const stop = printDetails(sheet);
    dispatchEvent(new Event('beforeprint'));
    assert.deepEqual(states(), [true, true, true]);
    dispatchEvent(new Event('afterprint'));
    assert.deepEqual(states(), [true, false, false]);
    stop();
    dispatchEvent(new Event('beforeprint'));
    assert.deepEqual(states(), [true, false, false]);
  });
});
