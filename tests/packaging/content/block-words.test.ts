import { describe, expect, it } from 'vitest';
import { cs, en, replacing, told } from './fixture.ts';
import { beginning, mark } from './rendered.ts';

const both = (text: string) => ({
  [cs]: replacing(mark, `${mark}\n${text}\n\n`),
  [en]: replacing(mark, `${mark}\n${text}\n\n`),
});
const table = '| Level | Who decides |\n|---|---|\n| informing | the office |\n| partnership | both |';

describe('words that hold a list', () => {
  it('steps are a numbered list, each with its title and text', async () => {
    expect(
      await beginning(':::steps\n1. **Zadání** Co je otevřené?\n2. **Mapa**\n\n   Koho se dotkne?\n:::'),
    ).toMatchInlineSnapshot(
      `"<ol class="steps" role="list"><li><p class="title">Zadání</p><p>Co je otevřené?</p></li><li><p class="title">Mapa</p><p>Koho se dotkne?</p></li></ol>"`,
    );
  });

  it('a timeline keeps its order for those who cannot see the line', async () => {
    expect(
      await beginning(':::timeline\n- **9. den** Začne konzultace.\n- **18. den** Skončí.\n:::'),
    ).toMatchInlineSnapshot(
      `"<ol class="moments" role="list"><li><p class="title">9._den</p><p>Začne konzultace.</p></li><li><p class="title">18._den</p><p>Skončí.</p></li></ol>"`,
    );
  });

  it('a term in a step opens its note beside that step', async () => {
    expect(
      await beginning(':::steps\n1. **První** Dejte :term[zpětnou vazbu]{#feedback}.\n2. **Druhý** Konec.\n:::'),
    ).toMatchInlineSnapshot(
      `"<ol class="steps" role="list"><li class="with-note"><p class="title">První</p><p>Dejte <span class="term" role="button" tabindex="0" aria-expanded="false" aria-controls="first--story--1">zpětnou vazbu</span>.</p><aside class="note is-term" role="note" id="first--story--1" hidden aria-label="Pojem: Zpětná vazba"><p class="label"><svg>Zpětná vazba</p><p>Sdělení zapojeným.</p><p class="source">Vymezení pro potřeby modulu čeká na potvrzení Úřadem vlády.</p></aside></li><li><p class="title">Druhý</p><p>Konec.</p></li></ol>"`,
    );
  });

  it('a source in a card opens inside the card', async () => {
    expect(await beginning(':::cards\n- **Spolek** Má členy. [@src-01]\n:::')).toMatchInlineSnapshot(
      `"<ul class="card-set" role="list"><li><p class="title">Spolek</p><p>Má <span class="nowrap">členy.<button class="cite" type="button" aria-expanded="false" aria-controls="first--story--1" aria-label="Zdroj 1">1</button></span></p><aside class="note is-source" role="note" id="first--story--1" hidden aria-label="Zdroj 1"><p class="label"><svg>Zdroj 1</p><p class="source"><a href="https://example.org/commitment" target="_blank" rel="noopener">Závazek</a>. Úřad, 2024. Uvedeno v_zadání modulu, ověřeno k_23._11._2026.</p></aside></li></ul>"`,
    );
  });

  it('an accordion is made of native details, closed, with no script', async () => {
    expect(
      await beginning(':::accordion\n- **Kdo rozhoduje?** Úřad.\n- **Kdo radí?** Organizace.\n:::'),
    ).toMatchInlineSnapshot(
      `"<div class="accordion"><details class="file"><summary>Kdo rozhoduje?</summary><div class="flow"><p>Úřad.</p></div></details><details class="file"><summary>Kdo radí?</summary><div class="flow"><p>Organizace.</p></div></details></div>"`,
    );
  });
});

describe('what to try in one’s own unit', () => {
  it('heads itself in the language of the lesson and holds the suggestions', async () => {
    expect(await beginning(':::action\nVyberte jeden krok:\n\n- Zeptejte se vedení.\n:::')).toMatchInlineSnapshot(`
      "<section class="action flow"><h2>Co udělám ve svém útvaru</h2><p>Vyberte jeden krok:</p><ul class="list">
      <li>Zeptejte se vedení.</li>
      </ul></section>"
    `);
  });
});

describe('a comparison', () => {
  it('names its rows and tells each cell the name of its column, for narrow screens', async () => {
    expect(await beginning(`:::comparison{caption="Úrovně"}\n${table}\n:::`)).toMatchInlineSnapshot(
      `"<table class="comparison" role="table"><caption>Úrovně</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Level</th><th scope="col" role="columnheader">Who decides</th></tr></thead><tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">informing</th><td role="cell" data-label="Who decides">the office</td></tr><tr role="row"><th scope="row" role="rowheader">partnership</th><td role="cell" data-label="Who decides">both</td></tr></tbody></table>"`,
    );
  });
});

describe('a figure', () => {
  it('has a short name, a caption, and the same in words to be opened', async () => {
    expect(
      await beginning(
        ':::figure{drawing=stakeholder-map alt="Mapa aktérů" caption="Svisle dopad, vodorovně vliv."}\nV levém horním rohu je volná židle.\n:::',
      ),
    ).toMatchInlineSnapshot(
      `"<figure class="figure"><div class="drawing" role="img" aria-label="Mapa aktérů"><svg></div><figcaption><p>Svisle dopad, vodorovně vliv.</p><details class="file"><summary>Obrázek slovy</summary><div class="flow"><p>V_levém horním rohu je volná židle.</p></div></details></figcaption></figure>"`,
    );
  });
});

describe('what an author is told about a block word', () => {
  it('a list is missing', async () => {
    expect(await told(both(':::steps\nText.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "steps" holds something else than one numbered list.
        Write "1. **Title** Text." for each item, and nothing else between ":::steps" and ":::".

      lessons/content/1-first/en.md:10
        "steps" holds something else than one numbered list.
        Write "1. **Title** Text." for each item, and nothing else between ":::steps" and ":::"."
    `);
  });

  it('the list is of the wrong kind', async () => {
    expect(await told(both(':::timeline\n1. **A** B.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "timeline" holds something else than one bulleted list.
        Write "- **Title** Text." for each item, and nothing else between ":::timeline" and ":::".

      lessons/content/1-first/en.md:10
        "timeline" holds something else than one bulleted list.
        Write "- **Title** Text." for each item, and nothing else between ":::timeline" and ":::"."
    `);
  });

  it('an item has no title', async () => {
    expect(await told(both(':::cards\n- **A** B.\n- C.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:12
        item 2 of "cards" has no title.
        Begin it with words in bold: "- **Title** Text."

      lessons/content/1-first/en.md:12
        item 2 of "cards" has no title.
        Begin it with words in bold: "- **Title** Text.""
    `);
  });

  it('the title of an accordion holds a term', async () => {
    expect(await told(both(':::accordion\n- **:term[A]{#feedback}** B.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:11
        the title of item 1 of "accordion" holds a term, a citation or a link.
        Move it into the text below.

      lessons/content/1-first/en.md:11
        the title of item 1 of "accordion" holds a term, a citation or a link.
        Move it into the text below."
    `);
  });

  it('a comparison is no table', async () => {
    expect(await told(both(':::comparison{caption="A"}\nText.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "comparison" holds something else than one table.
        Write one Markdown table, and nothing else between ":::comparison{caption="…"}" and ":::".

      lessons/content/1-first/en.md:10
        "comparison" holds something else than one table.
        Write one Markdown table, and nothing else between ":::comparison{caption="…"}" and ":::"."
    `);
  });

  it('a comparison has no caption', async () => {
    expect(await told(both(`:::comparison\n${table}\n:::`))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "comparison" has no caption.
        Write it: comparison{caption="…"}.

      lessons/content/1-first/en.md:10
        "comparison" has no caption.
        Write it: comparison{caption="…"}."
    `);
  });

  it('a figure has no such drawing', async () => {
    expect(await told(both(':::figure{drawing=tabel alt="A" caption="B"}\nC.\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "figure" is of drawing "tabel".
        Write one of seating-plans, stakeholder-map.

      lessons/content/1-first/en.md:10
        "figure" is of drawing "tabel".
        Write one of seating-plans, stakeholder-map."
    `);
  });

  it('a figure has no long description', async () => {
    expect(await told(both(':::figure{drawing=seating-plans alt="A" caption="B"}\n:::'))).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        "figure" has no long description.
        Say between ":::figure{…}" and ":::" in words what the drawing shows.

      lessons/content/1-first/en.md:10
        "figure" has no long description.
        Say between ":::figure{…}" and ":::" in words what the drawing shows."
    `);
  });

  it('the languages have not the same number of items', async () => {
    expect(
      await told({
        [cs]: replacing(mark, `${mark}\n:::steps\n1. **A** B.\n2. **C** D.\n:::\n\n`),
        [en]: replacing(mark, `${mark}\n:::steps\n1. **A** B.\n:::\n\n`),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has steps{items=2} not at all, lessons/content/1-first/cs.md:8 has it once.
        Both languages have the same notes, key messages, terms and citations.

      lessons/content/1-first/en.md:8
        block "story" has steps{items=1} once, lessons/content/1-first/cs.md:8 has it not at all.
        Both languages have the same notes, key messages, terms and citations."
    `);
  });
});
