import { describe, expect, it } from 'vitest';
import { readCourse } from '../../../packaging/content/read-course.ts';
import { cs, en, glossary, replacing, smallCourse } from './fixture.ts';
import { beginning, mark } from './rendered.ts';

describe('the HTML of a block', () => {
  it('pairs a paragraph with the note behind it, and names the source in the note', async () => {
    expect(
      await beginning('Text.\n\n:::note{kind=rule title="Musíte"}\nOdpovědět. [@src-01]\n:::'),
    ).toMatchInlineSnapshot(
      `"<div class="with-note"><p class="inline">Text.</p><aside class="note is-law" aria-label="Předpis"><p class="label"><svg>Musíte</p><p>Odpovědět.</p><p class="source"><a href="https://example.org/commitment" target="_blank" rel="noopener">Závazek</a>. Úřad, 2024. Uvedeno v_zadání modulu, ověřeno k_23._11._2026.</p></aside></div>"`,
    );
  });

  it('opens a citation by a numbered button that controls its own note', async () => {
    expect(await beginning('Tvrzení. [@src-01]')).toMatchInlineSnapshot(
      `"<div class="with-note"><p class="inline"><span class="nowrap">Tvrzení.<button class="cite" type="button" aria-expanded="false" aria-controls="first--story--1" aria-label="Zdroj 1">1</button></span></p><aside class="note is-source" role="note" id="first--story--1" hidden aria-label="Zdroj 1"><p class="label"><svg>Zdroj 1</p><p class="source"><a href="https://example.org/commitment" target="_blank" rel="noopener">Závazek</a>. Úřad, 2024. Uvedeno v_zadání modulu, ověřeno k_23._11._2026.</p></aside></div>"`,
    );
  });

  it('keeps the numbers of citations on the line of the last word, unless no line could hold it', async () => {
    const kept = async (text: string) => /<span class="nowrap">([^<]+)<button.*?<\/span>/.exec(await beginning(text));
    const two = await kept('Platí to v zákoně. [@src-01] [@src-02]');
    expect(two?.[1]).toBe('zákoně.');
    expect(two?.[0].match(/class="cite"/g)).toHaveLength(2);
    expect(await kept('Nejneobhospodařovávatelnějšími. [@src-01]')).toBeNull();
  });

  it('says of an unconfirmed source that it waits for the Office', async () => {
    expect(await beginning('Claim. [@src-02]', 'en')).toContain(
      'Waiting for confirmation by the Office of the Government, last checked on 23 November 2026.',
    );
    expect(await beginning('Claim. [@src-02]')).toContain(
      'Údaj čeká na potvrzení Úřadem vlády, naposledy prověřen 23._11._2026.',
    );
  });

  it('marks the language of a title that is not that of the page', async () => {
    expect(await beginning('Claim. [@src-02]')).toContain('<cite lang="en">Weak note</cite>. Somebody. ');
    expect(await beginning('Claim. [@src-02]', 'en')).toContain('<cite>Weak note</cite>. Somebody. ');
  });

  it('opens a term by a button, with its definition as a sentence', async () => {
    expect(await beginning(':term[Zpětná vazba]{#feedback}.')).toMatchInlineSnapshot(
      `"<div class="with-note"><p class="inline"><span class="term" role="button" tabindex="0" aria-expanded="false" aria-controls="first--story--1">Zpětná vazba</span>.</p><aside class="note is-term" role="note" id="first--story--1" hidden aria-label="Pojem: Zpětná vazba"><p class="label"><svg>Zpětná vazba</p><p>Sdělení zapojeným.</p><p class="source">Vymezení pro potřeby modulu čeká na potvrzení Úřadem vlády.</p></aside></div>"`,
    );
  });

  it('keeps the small letter of a proper name in a term', async () => {
    const named = { [glossary]: replacing('cs: zpětná vazba', 'cs: eKLEP') };
    expect(await beginning(':term[eKLEP]{#feedback}', 'cs', named)).toContain('aria-label="Pojem: eKLEP"');
  });

  it('shows a key message with the empty chair', async () => {
    expect(await beginning(':::key\nÚrovně nejsou schody.\n:::')).toMatchInlineSnapshot(
      `"<aside class="key" aria-label="Klíčové sdělení"><svg><div><p class="label">Zapamatujte si</p><p>Úrovně nejsou schody.</p></div></aside>"`,
    );
  });

  it('shows a quotation with its origin', async () => {
    expect(await beginning(':::quote{source="Rada Evropy"}\nOdpovědnost má orgán.\n:::')).toMatchInlineSnapshot(
      `"<figure class="quote"><blockquote><p>Odpovědnost má orgán.</p></blockquote><figcaption class="source">Rada Evropy</figcaption></figure>"`,
    );
  });

  it('shows an example', async () => {
    expect(await beginning(':::example\nTereza se ptá.\n:::')).toMatchInlineSnapshot(
      `"<section class="example" aria-label="Příklad"><p class="label">Příklad</p><p>Tereza se ptá.</p></section>"`,
    );
  });

  it('marks words of another language', async () => {
    expect(await beginning('Slovo :lang[stakeholder]{en}.')).toBe('<p>Slovo <span lang="en">stakeholder</span>.</p>');
  });

  it('lets a wide table scroll by keyboard', async () => {
    expect(await beginning('| a | b |\n|---|---:|\n| 1 | 2 |')).toMatchInlineSnapshot(`
      "<div class="scroll" tabindex="0" role="region" aria-label="Tabulka"><table>
      <thead>
      <tr>
      <th>a</th>
      <th class="is-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="is-right">2</td>
      </tr>
      </tbody>
      </table></div>"
    `);
  });

  it('puts the headings of a block below its own', async () => {
    expect(await beginning('### Menší\n\n#### Nejmenší')).toBe('<h2>Menší</h2>\n<h3>Nejmenší</h3>');
  });

  it('opens addresses outside the course in a window of their own, and blocks in place', async () => {
    expect(await beginning('[Ven](https://example.org) [sem](#/first/check)')).toBe(
      '<p><a href="https://example.org" target="_blank" rel="noopener">Ven</a> <a href="#/first/check">sem</a></p>',
    );
  });

  it('sets Czech type across the borders of elements, but not in code', async () => {
    expect(await beginning('Psali v **lekci** o `a b`, i v *okolí*.')).toBe(
      '<p>Psali v_<strong>lekci</strong> o <code>a b</code>, i_v_<em>okolí</em>.</p>',
    );
  });

  it('numbers a source once in a lesson and lists the sources in that order', async () => {
    const change = replacing(mark, `${mark}\nA. [@src-02]\n\nB. [@src-01] C. [@src-02]\n\n`);
    const { lessons } = await readCourse(smallCourse({ [cs]: change, [en]: change }));
    const text = lessons['first']?.cs;
    expect(
      [...(text?.blocks['first/story'] ?? '').matchAll(/aria-label="Zdroj (\d)">\d<\/button>/g)].map(
        (match) => match[1],
      ),
    ).toEqual(['1', '2', '1', '2']);
    expect(text?.sources.map(({ id }) => id)).toEqual(['src-02', 'src-01']);
  });

  it('holds no script and no inline style, and uses each id once in the whole course', async () => {
    const { lessons } = await readCourse(process.cwd());
    const all = Object.values(lessons)
      .flatMap(({ cs: text }) => Object.values(text.blocks))
      .join('');
    const ids = [...all.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(all).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of all.matchAll(/aria-controls="([^"]+)"/g)) expect(ids).toContain(target);
  });
});
