import type { Frame } from 'playwright-core';

/** Characters on a line of running text on screen, on average: full lines of paragraphs alone, since a last line says nothing. */
export function charactersOnLine(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const range = document.createRange();
    const lengths = [...document.querySelectorAll('article > p, article > .with-note > p.inline')].flatMap(
      (paragraph) => {
        range.selectNodeContents(paragraph);
        const height = parseFloat(getComputedStyle(paragraph).lineHeight);
        const lines = Math.round(paragraph.getBoundingClientRect().height / height);
        const last = [...range.getClientRects()].at(-1);
        const left = paragraph.getBoundingClientRect().left;
        const share = last ? (last.right - left) / paragraph.clientWidth : 1;
        return lines > 2 ? [paragraph.textContent.length / (lines - 1 + share)] : [];
      },
    );
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  });
}

/** Whether something stands in the window without scrolling. */
export function isInWindow(frame: Frame, selector: string): Promise<boolean> {
  return frame.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);
}

/** Where something begins, in CSS px from the left edge of the window. */
export function leftEdge(frame: Frame, selector: string): Promise<number | null> {
  return frame.evaluate((wanted) => document.querySelector(wanted)?.getBoundingClientRect().left ?? null, selector);
}
