import { describe, expect, it } from 'vitest';
import { bank, cs, en, lock, outline, replacing, told } from './fixture.ts';

describe('what an author is told about a lesson', () => {
  it('nothing when all is in order', async () => {
    expect(await told({})).toMatchInlineSnapshot(`""`);
  });

  it('the translation is missing', async () => {
    expect(await told({ [en]: null })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:1
        this file is missing.
        Translate lessons/content/1-first/cs.md into it."
    `);
  });

  it('the lesson is missing in the reference language', async () => {
    expect(await told({ [cs]: null })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:1
        this file is missing.
        Write the lesson, or take it out of lessons/course.yaml."
    `);
  });

  it('the front matter is missing', async () => {
    expect(await told({ [en]: (text) => text.slice(4) })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:1
        the lesson has no front matter.
        Begin with ---, then title, minutes, objectives and lead, then ---."
    `);
  });

  it('a field of the front matter is missing', async () => {
    expect(await told({ [en]: replacing('lead: Who sits at the table?\n', '') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:2
        lead is missing.
        Write it."
    `);
  });

  it('a field of the front matter is mistyped', async () => {
    expect(await told({ [en]: replacing('lead:', 'laed:') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:2
        lead is missing.
        Write it.

      lessons/content/1-first/en.md:5
        this file has no field "laed".
        Did you mean "lead"?"
    `);
  });

  it('the minutes of the blocks do not add up', async () => {
    expect(await told({ [cs]: replacing('minutes: 3', 'minutes: 5'), [en]: replacing('minutes: 3', 'minutes: 5') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:1
        the lesson takes 5 minutes, its blocks together 3.
        Make the two agree: learners are told both.

      lessons/content/1-first/en.md:1
        the lesson takes 5 minutes, its blocks together 3.
        Make the two agree: learners are told both."
    `);
  });

  it('an objective is not in the outline', async () => {
    expect(await told({ [cs]: replacing('[o1-1]', '[o9-9-9]'), [en]: replacing('[o1-1]', '[o9-9-9]') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:1
        objective "o9-9-9" is not in lessons/course.yaml.
        Add it to lessons/course.yaml.

      lessons/content/1-first/en.md:1
        objective "o9-9-9" is not in lessons/course.yaml.
        Add it to lessons/course.yaml."
    `);
  });

  it('a block has no id', async () => {
    expect(await told({ [cs]: replacing(' {#story minutes=2}', ''), [en]: replacing(' {#story minutes=2}', '') }))
      .toMatchInlineSnapshot(`
        "lessons/content/1-first/cs.md:8
          heading "Příběh" has no id.
          Write "## Heading {#story minutes=2}".

        lessons/content/1-first/en.md:8
          heading "Story" has no id.
          Write "## Heading {#story minutes=2}"."
      `);
  });

  it('a block id is not of the right form', async () => {
    expect(
      await told({
        ...{ [cs]: replacing('{#story', '{#The-Story'), [en]: replacing('{#story', '{#The-Story') },
        [bank]: (text) => text.replaceAll('first/story', 'first/The-Story'),
        [lock]: replacing('first/story', 'first/The-Story'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:8
        block id "The-Story" is not of the right form.
        Write English words in small letters, joined by single hyphens, at most 64 characters.

      lessons/content/1-first/en.md:8
        block id "The-Story" is not of the right form.
        Write English words in small letters, joined by single hyphens, at most 64 characters."
    `);
  });

  it('a block does not say how long it takes', async () => {
    expect(
      await told({
        [cs]: replacing('{#story minutes=2}', '{#story}'),
        [en]: replacing('{#story minutes=2}', '{#story}'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:8
        block "story" does not say how long it takes.
        Write minutes=1, or the number it needs.

      lessons/content/1-first/en.md:8
        block "story" does not say how long it takes.
        Write minutes=1, or the number it needs."
    `);
  });

  it('a block is of a kind that does not exist', async () => {
    expect(await told({ [cs]: replacing('kind=check', 'kind=chekc'), [en]: replacing('kind=check', 'kind=chekc') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "check" is of kind "chekc".
        Write one of reading, exercise, check, summary; without a kind it is reading.

      lessons/content/1-first/cs.md:16
        block "check" names an assessment but is not a check.
        Write kind=check, or take the assessment out.

      lessons/content/1-first/cs.md:16
        block "check" cites no source.
        Cite one by [@src-…], or write {#… didactic} where the module itself tells or advises.

      lessons/content/1-first/en.md:16
        block "check" is of kind "chekc".
        Write one of reading, exercise, check, summary; without a kind it is reading.

      lessons/content/1-first/en.md:16
        block "check" names an assessment but is not a check.
        Write kind=check, or take the assessment out.

      lessons/content/1-first/en.md:16
        block "check" cites no source.
        Cite one by [@src-…], or write {#… didactic} where the module itself tells or advises."
    `);
  });

  it('a check names no assessment', async () => {
    expect(
      await told({ [cs]: replacing(' assessment=first-check', ''), [en]: replacing(' assessment=first-check', '') }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "check" is a check and names no assessment.
        Write assessment=… with an id from lessons/course.yaml.

      lessons/content/1-first/en.md:16
        block "check" is a check and names no assessment.
        Write assessment=… with an id from lessons/course.yaml."
    `);
  });

  it('a heading has an attribute that does not exist', async () => {
    expect(await told({ [cs]: replacing('minutes=2', 'minuts=2'), [en]: replacing('minutes=2', 'minuts=2') }))
      .toMatchInlineSnapshot(`
        "lessons/content/1-first/cs.md:8
          block "story" has no attribute "minuts".
          Did you mean "minutes"?

        lessons/content/1-first/cs.md:8
          block "story" does not say how long it takes.
          Write minutes=1, or the number it needs.

        lessons/content/1-first/en.md:8
          block "story" has no attribute "minuts".
          Did you mean "minutes"?

        lessons/content/1-first/en.md:8
          block "story" does not say how long it takes.
          Write minutes=1, or the number it needs."
      `);
  });

  it('an assessment is not in the outline', async () => {
    expect(
      await told({
        [cs]: replacing('assessment=first-check', 'assessment=frist-check'),
        [en]: replacing('assessment=first-check', 'assessment=frist-check'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        assessment "frist-check" is not in lessons/course.yaml.
        Did you mean "first-check" (lessons/course.yaml:18)?

      lessons/content/1-first/en.md:16
        assessment "frist-check" is not in lessons/course.yaml.
        Did you mean "first-check" (lessons/course.yaml:18)?"
    `);
  });

  it('a block id is given twice', async () => {
    expect(
      await told({
        ...{ [cs]: replacing('{#check', '{#story'), [en]: replacing('{#check', '{#story') },
        [lock]: replacing('  first/check: 1\n', ''),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:16
        block "story" is in this lesson twice; first at lessons/content/1-first/cs.md:8.
        Give this one another id.

      lessons/content/1-first/en.md:16
        block "story" is in this lesson twice; first at lessons/content/1-first/en.md:8.
        Give this one another id."
    `);
  });

  it('a text stands before the first block', async () => {
    expect(await told({ [cs]: replacing('## Příběh', 'Nic.\n\n## Příběh') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:8
        this text belongs to no block.
        Put "## Heading {#id minutes=1}" before it."
    `);
  });

  it('a block that only reads cites no source', async () => {
    expect(
      await told({
        [cs]: (text) => text.replaceAll(' [@src-01]', ''),
        [en]: (text) => text.replaceAll(' [@src-01]', ''),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:8
        block "story" cites no source.
        Cite one by [@src-…], or write {#… didactic} where the module itself tells or advises.

      lessons/content/1-first/en.md:8
        block "story" cites no source.
        Cite one by [@src-…], or write {#… didactic} where the module itself tells or advises."
    `);
  });

  it('a lesson is named twice in the outline', async () => {
    expect(await told({ [outline]: replacing('  - 1-first\n', '  - 1-first\n  - 2-first\n') })).toMatchInlineSnapshot(`
      "assessments/banks/2-first.yaml:1
        this file is missing.
        Write it; CONTRIBUTING.md, "Content as it is written", says what stands in it.

      lessons/content/2-first/cs.md:1
        this file is missing.
        Write the lesson, or take it out of lessons/course.yaml.

      lessons/content/2-first/en.md:1
        this file is missing.
        Translate lessons/content/2-first/cs.md into it.

      lessons/course.yaml:17
        id "first" is given twice; first at lessons/course.yaml:16.
        Give this one another id."
    `);
  });
});

describe('what an author is told when the languages differ', () => {
  it('a block is not translated', async () => {
    expect(
      await told({
        [en]: replacing('## Questions {#check kind=check assessment=first-check minutes=1}\n\nAnswer.\n', ''),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:1
        block "check" (lessons/content/1-first/cs.md:16) is missing here.
        Translate it under {#check …}.

      lessons/content/1-first/en.md:1
        the lesson takes 3 minutes, its blocks together 2.
        Make the two agree: learners are told both."
    `);
  });

  it('a block is only in the translation', async () => {
    expect(await told({ [en]: (text) => `${text}\n## More {#more minutes=1 didactic}\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:1
        the lesson takes 3 minutes, its blocks together 4.
        Make the two agree: learners are told both.

      lessons/content/1-first/en.md:20
        block "more" is not in lessons/content/1-first/cs.md.
        Write it there too, or take it out here."
    `);
  });

  it('the blocks stand in another order', async () => {
    expect(await told({ [en]: (text) => text.replace(/(## Story[^]*)(## Questions[^]*)/, '$2\n$1') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "check" stands in another place than in lessons/content/1-first/cs.md.
        Keep the order story, check."
    `);
  });

  it('the minutes of a lesson differ', async () => {
    expect(await told({ [en]: replacing('minutes: 3', 'minutes: 4') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:1
        "minutes" is 4, in lessons/content/1-first/cs.md it is 3.
        Write the same in both languages.

      lessons/content/1-first/en.md:1
        the lesson takes 4 minutes, its blocks together 3.
        Make the two agree: learners are told both."
    `);
  });

  it('an attribute of a block differs', async () => {
    expect(await told({ [en]: replacing('minutes=2}', 'minutes=2 didactic}') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has didactic=true, lessons/content/1-first/cs.md:8 has didactic=false.
        Write the same attributes in both languages."
    `);
  });

  it('a note is of another kind', async () => {
    expect(await told({ [en]: replacing('kind=rule', 'kind=remark') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has note{kind=rule} not at all, lessons/content/1-first/cs.md:8 has it once.
        Both languages have the same notes, key messages, terms and citations.

      lessons/content/1-first/en.md:8
        block "story" has note{kind=remark} once, lessons/content/1-first/cs.md:8 has it not at all.
        Both languages have the same notes, key messages, terms and citations."
    `);
  });

  it('a note is missing', async () => {
    expect(await told({ [en]: (text) => text.replace(/:::note[^]*?:::\n/, '[@src-01]\n') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has note{kind=rule} not at all, lessons/content/1-first/cs.md:8 has it once.
        Both languages have the same notes, key messages, terms and citations."
    `);
  });

  it('a citation is missing', async () => {
    expect(await told({ [en]: replacing('Answer. [@src-01]', 'Answer.') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has [@src-01] once, lessons/content/1-first/cs.md:8 has it 2 times.
        Both languages have the same notes, key messages, terms and citations."
    `);
  });

  it('a term is missing', async () => {
    expect(await told({ [en]: replacing(':term[feedback]{#feedback}', 'feedback') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:8
        block "story" has :term{#feedback} not at all, lessons/content/1-first/cs.md:8 has it once.
        Both languages have the same notes, key messages, terms and citations."
    `);
  });
});

describe('what an author is told about the text of a block', () => {
  it('a source is not known', async () => {
    expect(
      await told({
        [cs]: replacing('. [@src-01]\n:::', '. [@src-0l]\n:::'),
        [en]: replacing('. [@src-01]\n:::', '. [@src-0l]\n:::'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:13
        source "src-0l" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?

      lessons/content/1-first/en.md:13
        source "src-0l" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('a source is not known and nothing is like it', async () => {
    expect(
      await told({
        [cs]: replacing('. [@src-01]\n:::', '. [@constitution]\n:::'),
        [en]: replacing('. [@src-01]\n:::', '. [@constitution]\n:::'),
      }),
    ).toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:13
        source "constitution" is not in lessons/sources.yaml.
        Add it to lessons/sources.yaml, or cite one that is there.

      lessons/content/1-first/en.md:13
        source "constitution" is not in lessons/sources.yaml.
        Add it to lessons/sources.yaml, or cite one that is there."
    `);
  });

  it('a term is not in the glossary', async () => {
    expect(await told({ [cs]: replacing('{#feedback}', '{#fedback}'), [en]: replacing('{#feedback}', '{#fedback}') }))
      .toMatchInlineSnapshot(`
      "lessons/content/1-first/cs.md:10
        term "fedback" is not in lessons/glossary.yaml.
        Did you mean "feedback" (lessons/glossary.yaml:1)?

      lessons/content/1-first/en.md:10
        term "fedback" is not in lessons/glossary.yaml.
        Did you mean "feedback" (lessons/glossary.yaml:1)?"
    `);
  });

  it('raw HTML is refused', async () => {
    expect(await told({ [en]: replacing('Answer. [@src-01]', 'Answer <b>now</b>. [@src-01]') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:13
        "<b>" is raw HTML, which is refused.
        Write Markdown, or a block word: note, key, example, action, quote, steps, timeline, comparison, cards, accordion, figure, term, lang.

      lessons/content/1-first/en.md:13
        "</b>" is raw HTML, which is refused.
        Write Markdown, or a block word: note, key, example, action, quote, steps, timeline, comparison, cards, accordion, figure, term, lang."
    `);
  });

  it('raw HTML is refused as a block of its own', async () => {
    expect(await told({ [en]: (text) => `${text}\n<script>alert(1)</script>\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        "<script>alert(1)</script>" is raw HTML, which is refused.
        Write Markdown, or a block word: note, key, example, action, quote, steps, timeline, comparison, cards, accordion, figure, term, lang."
    `);
  });

  it('a block word does not exist', async () => {
    expect(await told({ [en]: replacing(':::note{', ':::nots{') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:12
        there is no block word "nots".
        Did you mean "note"?"
    `);
  });

  it('a colon before a letter is no block word', async () => {
    expect(await told({ [en]: replacing('The office', 'The office:asks') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:10
        there is no block word "asks".
        Write one of note, key, example, action, quote, steps, timeline, comparison, cards, accordion, figure, term, lang; a colon before a letter is written \\:."
    `);
  });

  it('a block word is written in the wrong form', async () => {
    expect(await told({ [en]: (text) => `${text}\n::key\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        "key" is written in the wrong form.
        Write ":::key" before and ":::" after the text."
    `);
  });

  it('a block word lacks an attribute', async () => {
    expect(await told({ [en]: replacing('kind=rule ', '') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:12
        "note" has no kind.
        Write one of rule, source, term, warning, remark, example."
    `);
  });

  it('a note is of a kind that does not exist', async () => {
    expect(await told({ [en]: replacing('kind=rule', 'kind=rul') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:12
        "note" is of kind "rul".
        Write one of rule, source, term, warning, remark, example."
    `);
  });

  it('a block word has an attribute that does not exist', async () => {
    expect(await told({ [en]: replacing(' title=', ' tittle=') })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:12
        "note" has no attribute "tittle".
        Did you mean "title"?

      lessons/content/1-first/en.md:12
        "note" has no title.
        Write it: note{title="…"}."
    `);
  });

  it('an image is refused', async () => {
    expect(await told({ [en]: (text) => `${text}\n![A table](table.png)\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        "table.png" is an image, which a lesson cannot show.
        Write :::figure with one of the drawings of the module, or say it in words."
    `);
  });

  it('a link leads nowhere', async () => {
    expect(await told({ [en]: (text) => `${text}\n[there](www.example.org)\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        the link to "www.example.org" leads nowhere.
        Write https://…, mailto:… or #/lesson/block."
    `);
  });

  it('a link leads to no block', async () => {
    expect(await told({ [en]: (text) => `${text}\n[there](#/first/stori)\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        the link to "#/first/stori" leads to no block.
        Did you mean "first/story" (lessons/content/1-first/cs.md:8)?"
    `);
  });

  it('a footnote is refused', async () => {
    expect(await told({ [en]: (text) => `${text}\nSo it is.[^1]\n\n[^1]: Really.\n` })).toMatchInlineSnapshot(`
      "lessons/content/1-first/en.md:20
        "1" is a footnote, which a lesson cannot show.
        Cite a source by [@src-…], or write a note."
    `);
  });
});
