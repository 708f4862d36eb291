import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import czech from '../../module/ui/cs.json' with { type: 'json' };
import english from '../../module/ui/en.json' with { type: 'json' };
import czechNotices from '../../module/ui/notices-cs.json' with { type: 'json' };
import englishNotices from '../../module/ui/notices-en.json' with { type: 'json' };
import czechShell from '../../module/ui/shell-cs.json' with { type: 'json' };
import englishShell from '../../module/ui/shell-en.json' with { type: 'json' };

/** Every text by its dotted key. */
function flat(texts: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value as object, `${path}${key}.`)],
    ),
  );
}

const shell = flat(czechShell);
const notices = flat(czechNotices);
const cs = new Map([...shell, ...notices, ...flat(czech)]);
const en = new Map([...flat(englishShell), ...flat(englishNotices), ...flat(english)]);
const stem = (key: string) => key.replace(/_(zero|one|few|many|other|ze)$/, '');
const stems = (texts: Map<string, string>) => new Set([...texts.keys()].map(stem));
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
const code = ['module', 'lessons', 'assessments'].flatMap(sources).join('\n');

describe('the interface texts', () => {
  it('say the same things in both languages', () => {
    expect([...stems(cs)].sort()).toEqual([...stems(en)].sort());
  });

  it('stand in the same file in both languages, and none in two files', () => {
    expect([...stems(shell)].sort()).toEqual([...stems(flat(englishShell))].sort());
    expect([...stems(notices)].sort()).toEqual([...stems(flat(englishNotices))].sort());
    for (const files of [
      [czechShell, czechNotices, czech],
      [englishShell, englishNotices, english],
    ]) {
      const groups = files.flatMap((texts) => Object.keys(texts));
      expect(groups.filter((group, i) => groups.indexOf(group) !== i)).toEqual([]);
    }
  });

  it('are in the file loaded first where the cover, the masthead or a part that does not load says them', () => {
    // Notices are said by a part of their own: `notice.…` stands where `first-page.ts` writes them into the page.
    const first = ['ui/first-page.ts', 'ui/words.ts', 'player/cso-module.ts', 'player/gone-screen.ts'];
    const groups = new Set([...cs.keys()].map((key) => key.split('.')[0]));
    for (const file of first) {
      const quoted = [...readFileSync(join('module', file), 'utf8').matchAll(/['`]([a-z]\w*)(\.[\w.]*)?/g)];
      const said = quoted
        .filter(([, group, rest]) => rest && groups.has(group) && group !== 'notice')
        .map(([, group, rest]) => `${group}${rest}`);
      expect(said, file).not.toEqual([]);
      const later = said.filter((key) => ![...shell.keys()].some((each) => each.startsWith(key)));
      expect(later, file).toEqual([]);
    }
  });

  it('fill the same blanks in both languages; only a plural that says its number in words leaves it out', () => {
    const filled = (texts: Map<string, string>, key: string) =>
      new Set([...texts].filter(([each]) => stem(each) === key).flatMap(([, text]) => blanks(text)));
    for (const key of stems(cs)) expect([...filled(cs, key)].sort(), key).toEqual([...filled(en, key)].sort());
  });

  it.each([
    ['Czech', cs, ['one', 'few', 'other']],
    ['English', en, ['one', 'other']],
  ] as const)('have every plural %s needs', (_, texts, forms) => {
    const counted = new Set([...texts.keys()].filter((key) => /_(one|few|other)$/.test(key)).map(stem));
    for (const key of counted)
      for (const form of forms) expect(texts.has(`${key}_${form}`), `${key}_${form}`).toBe(true);
  });

  it('are all used: none is left from a screen that is gone', () => {
    const unused = [...stems(cs)].filter((key) => {
      const parts = key.split('.');
      // A key may be built in a template: `end.${ending}.title`, `save.${word}Short`.
      const built = parts.slice(1).some((_, i) => {
        const before = parts.slice(0, i + 1).join('.');
        return code.includes(`\`${before}.\${`);
      });
      return !code.includes(`'${key}'`) && !built;
    });
    expect(unused).toEqual([]);
  });

  it('keep Czech one-letter prepositions and conjunctions on the line of the word they belong to', () => {
    const loose = [...cs].filter(([, text]) => /(^|[\s„(])[kszvouaiKSZVOUAI] \S/.test(text));
    expect(loose).toEqual([]);
  });

  it('use the quotation marks of their language and no three full stops', () => {
    for (const [key, text] of cs) expect(text, key).not.toMatch(/["”]|\.\.\./);
    for (const [key, text] of en) expect(text, key).not.toMatch(/["„]|\.\.\./);
  });

  it('never shout at the learner', () => {
    for (const [key, text] of [...cs, ...en]) expect(text, key).not.toContain('!');
  });
});
