import type { Nodes, Root, Text } from 'hast';
import type { Language } from '../../module/model/course.ts';
import { joinRanges, nonBreaking } from './typography.ts';

const inline = new Set(['a', 'abbr', 'b', 'button', 'cite', 'del', 'em', 'i', 'q', 'span', 'strong', 'sub', 'sup']);
const untouched = new Set(['code', 'pre', 'svg']);

/** Sets the type of a whole piece of HTML, also where a word and the space before it stand in different elements. */
export function typesetTree(tree: Root, language: Language): void {
  let run: Text[] = [];
  const flush = (): void => {
    if (run.length > 0) typesetRun(run, language);
    run = [];
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') run.push(node);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && untouched.has(node.tagName)) return flush();
    if (node.type === 'element' && (node.properties.className as string[] | undefined)?.includes('cite')) return;
    const within = node.type === 'element' && inline.has(node.tagName);
    if (!within) flush();
    node.children.forEach(walk);
    if (!within) flush();
  };
  walk(tree);
}

function typesetRun(run: readonly Text[], language: Language): void {
  const whole = run.map((text) => text.value).join('');
  const set = language === 'cs' ? nonBreaking(whole) : whole;
  let start = 0;
  for (const text of run) {
    const { length } = text.value;
    text.value = joinRanges(set.slice(start, start + length));
    start += length;
  }
}
