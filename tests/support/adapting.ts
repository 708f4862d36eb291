import type { Frame, Page } from 'playwright-core';

/** The spacing a reader may set. @see WCAG 2.2, 1.4.12 */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What is cut off or runs out of its box once a reader sets the spacing of WCAG 1.4.12; empty when nothing. Takes the spacing away again. */
export async function clippedBySpacing(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate((css) => {
    // A constructed sheet: the content policy of the module allows no style element.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // A copy: the list itself is live.
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, sheet];
    // What is said to assistive technology alone is clipped on purpose.
    const onlyHeard = (each: Element | null): boolean =>
      each !== null && (getComputedStyle(each).clipPath !== 'none' || onlyHeard(each.parentElement));
    const found: string[] = [];
    for (const each of document.body.querySelectorAll<HTMLElement>('*')) {
      if (each instanceof SVGElement || each.clientWidth <= 1 || !each.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(each);
      if (each.matches('textarea, input, select') || onlyHeard(each)) continue;
      const cut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const over = { x: each.scrollWidth - each.clientWidth, y: each.scrollHeight - each.clientHeight };
      const boxed = each.matches('button, .button, summary, .cite, label, th, td');
      // A drawing may be cropped; words may not.
      const words = (each.textContent ?? '').trim() !== '' && !each.querySelector(':scope > svg:only-child');
      if (words && ((over.x > 1 && (cut(overflowX) || boxed)) || (over.y > 2 && (cut(overflowY) || boxed))))
        found.push(
          `${each.localName}.${each.className} holds more by ${over.x} × ${over.y} px: ${each.textContent.trim().slice(0, 50)}`,
        );
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    // A word may run out of a box that itself has room.
    const words = document.createRange();
    const out = (each: Element): boolean => {
      words.selectNodeContents(each);
      return [...words.getClientRects()].some(({ right }) => right > clientWidth + 0.5);
    };
    const first = [...document.body.querySelectorAll('*')].filter((each) => !onlyHeard(each) && out(each)).at(-1);
    if (scrollWidth > clientWidth)
      found.push(
        `the page scrolls sideways by ${scrollWidth - clientWidth} px: ${first?.localName}.${first?.className} ${first?.textContent.trim().slice(0, 60)}`,
      );
    document.adoptedStyleSheets = before;
    return found;
  }, spacing);
}

/** Controls that are nothing but words in forced colours, where no background is left to show them; empty when none. */
export async function lostInForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const edged = ({
      borderTopWidth,
      borderTopStyle,
      outlineStyle,
      appearance,
      textDecorationLine,
      borderBottomWidth,
    }: CSSStyleDeclaration): boolean =>
      (borderTopWidth !== '0px' && borderTopStyle !== 'none') ||
      borderBottomWidth !== '0px' ||
      outlineStyle !== 'none' ||
      textDecorationLine.includes('underline') ||
      !['none', 'auto', ''].includes(appearance);
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, .button, select, textarea, input, [role=button]'),
    ];
    const shown = controls.filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.clientWidth > 1);
    const lost = shown.filter(
      (each) => !each.matches('input[type=radio], input[type=checkbox], .is-text') && !edged(getComputedStyle(each)),
    );
    const kept = [...document.body.querySelectorAll('*')].filter(
      (each) => getComputedStyle(each).forcedColorAdjust === 'none',
    );
    const name = (each: Element): string =>
      `${each.localName}.${each.getAttribute('class') ?? ''} ${each.textContent.trim().slice(0, 40)}`;
    return [...lost.map((each) => `no edge: ${name(each)}`), ...kept.map((each) => `keeps its colours: ${name(each)}`)];
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** Answers lower than 44 CSS px: the whole row of a choice, or a field; empty when none. */
export function smallAnswers(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.answer label, cso-assessment :is(select, input[type=text], textarea), cso-assessment button',
      ),
    ]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
      .map(
        (each) =>
          `${each.localName}.${each.getAttribute('class') ?? ''} is ${each.getBoundingClientRect().height} px high: ${each.textContent.trim().slice(0, 40)}`,
      ),
  );
}

/**
 * Whatever takes the focus without showing a ring of 2 px and more, or is covered by something else when it has it; empty when
 * nothing. @see WCAG 2.2, 2.4.7, 2.4.11 and 2.4.13
 */
export async function focusUnseen(page: Page): Promise<readonly string[]> {
  // From a key on, focus given by script is shown as one given by the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const before = document.activeElement;
    const ring = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const found: string[] = [];
    const reached = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    for (const each of reached) {
      if (!each.checkVisibility() || each.matches(':disabled')) continue;
      each.focus();
      const name = `${each.localName}.${each.className} ${(each.textContent ?? '').trim().slice(0, 40)}`;
      if (document.activeElement !== each) continue;
      const row = each.nextElementSibling;
      if (!ring(getComputedStyle(each)) && !(row && ring(getComputedStyle(row, '::after'))))
        found.push(`no ring: ${name}`);
      const box = each.getClientRects()[0];
      // What is higher than the window is looked at where it can be seen.
      const middle = (from: number, to: number, room: number): number => (Math.max(from, 0) + Math.min(to, room)) / 2;
      const top =
        box &&
        document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      const near = each.closest('label') ?? each;
      if (!top || !(near.contains(top) || top.contains(each)))
        found.push(`covered by ${top?.localName}.${top?.className}: ${name}`);
    }
    if (before instanceof HTMLElement) before.focus();
    return found;
  });
}
