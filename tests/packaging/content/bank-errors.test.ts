import { describe, expect, it } from 'vitest';
import { bank, glossary, lock, outline, replacing, sources, told } from './fixture.ts';

describe('what an author is told about a question', () => {
  it('the bank is missing', async () => {
    expect(await told({ [bank]: null })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        this file is missing.
        Write it; CONTRIBUTING.md, "Content as it is written", says what stands in it."
    `);
  });

  it('the file is not YAML', async () => {
    expect(await told({ [bank]: replacing('stem: { cs: Kdo?, en: Who? }', 'stem: { cs: Kdo?, en: Who?') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:10
        this is not YAML: Flow map in block collection must be sufficiently indented and end with a }.
        Mend the YAML here; a text with a colon needs quotes."
    `);
  });

  it('a stem has no English text', async () => {
    expect(await told({ [bank]: replacing('stem: { cs: Kdo?, en: Who? }', 'stem: { cs: Kdo? }') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:9
        stem of "l1-q001-who" has no English text.
        Write it under "en": all languages are published together."
    `);
  });

  it('an option has no Czech text', async () => {
    expect(await told({ [bank]: replacing('cs: Nikdo, ', '') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:12
        option "b" of "l1-q001-who" has no Czech text.
        Write it under "cs": all languages are published together."
    `);
  });

  it('an option has no feedback', async () => {
    expect(await told({ [bank]: replacing(', feedback: { cs: Ještě ne., en: Not quite. }', '') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:12
        option "b" of "l1-q001-who" has no feedback.
        Write "feedback: { cs: …, en: … }": what holds, why, and what to do with it."
    `);
  });

  it('a feedback has no English text', async () => {
    expect(await told({ [bank]: replacing('{ cs: Ještě ne., en: Not quite. }', '{ cs: Ještě ne. }') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:12
        feedback of option "b" of "l1-q001-who" has no English text.
        Write it under "en": all languages are published together."
    `);
  });

  it('a matching has no feedback', async () => {
    expect(await told({ [bank]: replacing('  feedback: { cs: Tak je to., en: That is so. }\n', '') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:13
        "l1-q002-pairs" has no feedback.
        Write "feedback: { cs: …, en: … }": what holds, why, and what to do with it."
    `);
  });

  it('no option is correct', async () => {
    expect(await told({ [bank]: replacing(' correct: true,', '') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:11
        the key of "l1-q001-who" is not among its options: none is correct.
        Write "correct: true" under the right one."
    `);
  });

  it('two options of a single choice are correct', async () => {
    expect(await told({ [bank]: replacing('en: Nobody,', 'en: Nobody, correct: true,') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:11
        "l1-q001-who" has 2 correct options, but its type allows one.
        Leave "correct: true" under one, or write "type: multiple-choice".

      assessments/banks/1-first.yaml:11
        every option of "l1-q001-who" is correct.
        Leave "correct: true" only where it holds."
    `);
  });

  it('no option of a situation is worth a point', async () => {
    expect(
      await told({
        [bank]: (text) =>
          text
            .replace('single-choice', 'situational-judgement')
            .replace('correct: true', 'points: 0.5')
            .replace('en: Nobody,', 'en: Nobody, points: 0,'),
      }),
    ).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:11
        the key of "l1-q001-who" is not among its options: none is worth 1 point.
        Write "points: 1" under the best one."
    `);
  });

  it('points are given that do not exist', async () => {
    expect(
      await told({
        [bank]: (text) =>
          text
            .replace('single-choice', 'situational-judgement')
            .replace('correct: true', 'points: 2')
            .replace('en: Nobody,', 'en: Nobody, points: 0,'),
      }),
    ).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:11
        points of option "a" of "l1-q001-who" is 2.
        Write one of 0, 0.5, 1."
    `);
  });

  it('a target is not among the targets', async () => {
    expect(await told({ [bank]: replacing('target: c', 'target: d') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:24
        target "d" of item "2" is not among the targets of "l1-q002-pairs".
        Write one of a, b, c."
    `);
  });

  it('an option is given twice', async () => {
    expect(await told({ [bank]: replacing('{ id: b, cs: Nikdo', '{ id: a, cs: Nikdo') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:12
        "a" is given twice among the options of "l1-q001-who".
        Give this one the next free letter or digit.

      lessons/ids.lock.yaml:9
        "b" of question "l1-q001-who" is in the lock but nowhere in the content.
        Bring it back, or add it here to "withdrawn"; never give its letter to another answer."
    `);
  });

  it('a question id is given twice', async () => {
    expect(await told({ [bank]: replacing('l1-q002-pairs', 'l1-q001-who') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:13
        id "l1-q001-who" is given twice; first at assessments/banks/1-first.yaml:1.
        Give this one another id.

      lessons/course.yaml:23
        question "l1-q002-pairs" is not in any bank.
        Write it in assessments/banks, or take it out here.

      lessons/ids.lock.yaml:10
        question "l1-q002-pairs" is in the lock but nowhere in the content.
        Bring it back under this id, or mark it "retired: true" here; never delete or rename it."
    `);
  });

  it('a question id is not of the right form', async () => {
    expect(await told({ [bank]: replacing('l1-q001-who', 'L1_Q001') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        id of "L1_Q001" is "L1_Q001".
        Write English words in small letters, joined by single hyphens."
    `);
  });

  it('a question id is too long', async () => {
    expect(
      await told({
        [bank]: replacing('l1-q001-who', 'l1-q001-wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'),
      }),
    ).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        id of "l1-q001-wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" is "l1-q001-wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww".
        Write at most 62 characters."
    `);
  });

  it('a type does not exist', async () => {
    expect(await told({ [bank]: replacing('type: matching', 'type: maching') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:14
        type of "l1-q002-pairs" is "maching".
        Write one of single-choice, true-false-reason, multiple-choice, situational-judgement, matching, ordering, numeric, fill-in, likert, reflection."
    `);
  });

  it('a difficulty does not exist', async () => {
    expect(await told({ [bank]: (text) => text.replace('difficulty: easy', 'difficulty: eazy') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:5
        difficulty of "l1-q001-who" is "eazy".
        Write one of easy, medium, hard."
    `);
  });

  it('a field does not exist', async () => {
    expect(await told({ [bank]: (text) => text.replace('difficulty: easy', 'dificulty: easy') }))
      .toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:1
        difficulty of "l1-q001-who" is missing.
        Write it.

      assessments/banks/1-first.yaml:5
        "l1-q001-who" has no field "dificulty".
        Did you mean "difficulty"?"
    `);
  });

  it('a source is not known', async () => {
    expect(await told({ [bank]: replacing('sources: [src-01]', 'sources: [src-09]') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:7
        source "src-09" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('an objective is not known', async () => {
    expect(await told({ [bank]: (text) => text.replace('objective: o1-1', 'objective: o1-2') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:4
        objective "o1-2" is not in lessons/course.yaml.
        Did you mean "o1-1" (lessons/course.yaml:14)?"
    `);
  });

  it('a block to read again is in no lesson', async () => {
    expect(await told({ [bank]: (text) => text.replace('first/story', 'first/stroy') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:8
        block "first/stroy" is in no lesson.
        Did you mean "first/story" (lessons/content/1-first/cs.md:8)?"
    `);
  });

  it('a scored question rests on an unconfirmed source', async () => {
    expect(await told({ [bank]: replacing('sources: [src-01]', 'sources: [src-01, src-02]') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:22
        question "l1-q001-who" is scored but rests on "src-02", which is unconfirmed.
        Ask it in practice only, or rest its key on a verified source."
    `);
  });

  it('a question on hold is asked', async () => {
    expect(await told({ [bank]: replacing('pool: test', 'pool: practice-hold') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:22
        question "l1-q001-who" is on hold until its source is confirmed.
        Take it out here, or change its pool once the Office has confirmed it."
    `);
  });
});

const later = 'assessments/banks/2-second.yaml';
const written = (body: string) => (): string => `- id: l2-q010-later
  version: 1
  objective: o2-1
  difficulty: easy
  pool: practice
  sources: [didactic]
  readAgain: []
  stem: { cs: Kolik?, en: How many? }
${body}`;
const ordering = (order: string): string => `  type: ordering
  options:
    - { id: a, cs: tři, en: three }
    - { id: b, cs: jedna, en: one }
    - { id: c, cs: dvě, en: two }
  order: ${order}
  feedback: { cs: Po řadě., en: In turn. }
`;
const numeric = (answer: string, mistake: string): string => `  type: numeric
  answer: ${answer}
  tolerance: 0.5
  mistakes:
    - { answer: ${mistake}, feedback: { cs: Ne., en: 'No.' } }
  feedback: { cs: Sečtěte., en: Add up. }
`;

describe('what an author is told about a bank whose lesson is not in the course yet', () => {
  it('is nothing while it is in order, whatever its objectives and blocks', async () => {
    expect(await told({ [later]: written(ordering('[b, c, a]')), [lock]: withLater('options: abc') })).toBe('');
    expect(await told({ [later]: written(numeric('4.5', '12')), [lock]: withLater() })).toBe('');
  });

  it('is that its questions have no number yet', async () => {
    expect(await told({ [later]: written(numeric('4.5', '12')) })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:1
        question "l2-q010-later" has no number in lessons/ids.lock.yaml.
        Run "npm run ids" and commit the lock with it."
    `);
  });

  it('is that a source is not known', async () => {
    const text = (): string => written(numeric('4.5', '12'))().replace('didactic', 'src-09');
    expect(await told({ [later]: text, [lock]: withLater() })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:6
        source "src-09" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('is that an order leaves a step out', async () => {
    const change = { [later]: written(ordering('[b, c]')), [lock]: withLater('options: abc') };
    expect(await told(change)).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:14
        the order of "l2-q010-later" does not name each of its options once.
        Write each of a, b, c once."
    `);
  });

  it('is that the letters of the steps give their order away', async () => {
    const change = { [later]: written(ordering('[a, b, c]')), [lock]: withLater('options: abc') };
    expect(await told(change)).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:14
        the letters of "l2-q010-later" give the right order away.
        Give the options their letters in another order."
    `);
  });

  it('is that a number cannot be written', async () => {
    const change = { [later]: written(numeric('4.12345678', '12')), [lock]: withLater() };
    expect(await told(change)).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:10
        the answer of "l2-q010-later" is 4.12345678, which no learner can write.
        Write a number of at most 15 digits before and 6 behind the point."
    `);
  });

  it('is that a mistake lies within the tolerance', async () => {
    const change = { [later]: written(numeric('4.5', '5')), [lock]: withLater() };
    expect(await told(change)).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:13
        "5" stands among the mistakes of "l2-q010-later", but it is right.
        Take it out of the mistakes, or mend the key."
    `);
  });

  it('is that a mistake is an accepted wording but for its accents', async () => {
    const body = `  type: fill-in
  accepted: [Kancelář]
  mistakes:
    - { answer: kancelar, feedback: { cs: Ne., en: 'No.' } }
  feedback: { cs: Ano., en: 'Yes.' }
`;
    expect(await told({ [later]: written(body), [lock]: withLater() })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:12
        "kancelar" stands among the mistakes of "l2-q010-later", but it is right.
        Take it out of the mistakes, or mend the key."
    `);
  });

  it('is that more wordings are accepted than a standard keeps', async () => {
    const body = `  type: fill-in
  accepted: [a, b, c, d, e, f]
  feedback: { cs: Ano., en: 'Yes.' }
`;
    expect(await told({ [later]: written(body), [lock]: withLater() })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:10
        accepted of "l2-q010-later" is a list of 6.
        Write at most 5 of them."
    `);
  });

  it('is that a stem is too long for an LMS, or its short form is', async () => {
    const long = (summary: string) => (): string =>
      written(numeric('4.5', '12'))().replace('cs: Kolik?', `cs: ${'Kolik '.repeat(42)}?`) + summary;
    expect(await told({ [later]: long(''), [lock]: withLater() })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:8
        the stem of "l2-q010-later" has 253 characters (cs); an LMS may keep only 250.
        Shorten it, or add "summary: { cs: …, en: … }" for the LMS."
    `);
    expect(await told({ [later]: long('  summary: { cs: Kolik?, en: How many? }\n'), [lock]: withLater() })).toBe('');
    const summary = `  summary: { cs: Kolik?, en: ${'many '.repeat(51)}? }\n`;
    expect(await told({ [later]: long(summary), [lock]: withLater() })).toMatchInlineSnapshot(`
      "assessments/banks/2-second.yaml:15
        the summary of "l2-q010-later" has 256 characters (en); an LMS may keep only 250.
        Shorten it."
    `);
  });
});

describe('what an author is told about the room a learner’s progress needs', () => {
  const reflections = (count: number) => (): string =>
    Array.from(
      { length: count },
      (_, at) => `- id: l1-q00${at + 1}-own
  type: reflection
  version: 1
  objective: o1-1
  difficulty: easy
  pool: practice
  sources: [didactic]
  readAgain: [first/story]
  stem: { cs: Co zkusíte?, en: What will you try? }
  longest: 250
  feedback: { cs: Jiní začínají od malého., en: Others begin small. }
`,
    ).join('');
  const asked =
    (count: number) =>
    (text: string): string =>
      text
        .replace('use: test', 'use: practice')
        .replace(/ {6}- l1-q001-who\n {6}- l1-q002-pairs\n/, () =>
          Array.from({ length: count }, (_, at) => `      - l1-q00${at + 1}-own\n`).join(''),
        );
  const numbered =
    (count: number) =>
    (text: string): string =>
      text.replace(
        /questions:\n[^]*/,
        () =>
          `questions:\n${Array.from({ length: count }, (_, at) => `  l1-q00${at + 1}-own: { number: ${at} }\n`).join('')}`,
      );
  const change = (count: number) => ({ [bank]: reflections(count), [outline]: asked(count), [lock]: numbered(count) });

  it('nothing while an LMS has room', async () => {
    expect(await told(change(2))).toBe('');
  });

  it('that it can outgrow what an LMS keeps', async () => {
    expect(await told(change(9))).toMatchInlineSnapshot(`
      "lessons/course.yaml:1
        the progress of this course can take 4611 characters; an LMS has room for 3500 beside its reserve.
        Ask fewer questions in which learners write, or let them write less ("longest")."
    `);
  });
});

describe('what an author is told about what an LMS has no room for', () => {
  const reflection = (longest: number) => (text: string) => `${text}- id: l1-q003-own
  type: reflection
  version: 1
  pool: practice
  readAgain: [first/story]
  objective: o1-1
  longest: ${longest}
  stem: { cs: Co zkusíte?, en: What will you try? }
  feedback: { cs: Jiní začínají od malého., en: Others begin small. }
`;
  const known = replacing('  l1-q002-pairs:', '  l1-q003-own: { number: 2 }\n  l1-q002-pairs:');

  it('a reflection longer than SCORM 1.2 keeps of an answer', async () => {
    expect(await told({ [bank]: reflection(250), [lock]: known })).toBe('');
    expect(await told({ [bank]: reflection(251), [lock]: known })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:36
        longest of "l1-q003-own" is 251.
        Write a number of at most 250."
    `);
  });

  it('more questions than SCORM 2004 keeps interactions', async () => {
    const ids = Array.from({ length: 251 }, (_, at) => `l1-q${at}-many`);
    const message = await told({
      [bank]: (text) => {
        const [first = ''] = text.split('- id: l1-q002');
        return ids.map((id) => first.replace('l1-q001-who', id)).join('');
      },
      [outline]: replacing('      - l1-q001-who\n      - l1-q002-pairs\n', ids.map((id) => `      - ${id}\n`).join('')),
      [lock]: (text) =>
        text.replace(
          /questions:\n[^]*/,
          `questions:\n${ids.map((id, at) => `  ${id}: { number: ${at}, options: ab }\n`).join('')}`,
        ),
    });
    expect(message).toContain(
      'an LMS would be told of 251 questions, each once for its use; SCORM 2004 keeps only 250.\n  Take some out of the pools.',
    );
  });
});

describe('what an author is told about a question of a lesson in the course', () => {
  it('it does not say where to read again', async () => {
    expect(await told({ [bank]: (text) => text.replace('[first/story]', '[]') })).toMatchInlineSnapshot(`
      "assessments/banks/1-first.yaml:8
        "l1-q001-who" does not say where to read again.
        Write the blocks of the lesson in which the answer stands, e.g. [why-cooperate/story]."
    `);
  });

  it('it is never scored, but a test asks it', async () => {
    const likert = (text: string): string =>
      text
        .replace('single-choice', 'likert')
        .replace(/, correct: true/, '')
        .replace(/, feedback: \{ cs: Ano\., en: Yes\. \}/, '')
        .replace(/, feedback: \{ cs: Ještě ne\., en: Not quite\. \}/, '');
    expect(await told({ [bank]: likert })).toMatchInlineSnapshot(`
      "lessons/course.yaml:22
        question "l1-q001-who" (likert) is never scored, so a test cannot ask it.
        Ask it in practice."
    `);
  });
});

/** The lock with a number for the question of the later bank. */
function withLater(parts = ''): (text: string) => string {
  return (text) => `${text}  l2-q010-later: { number: 2${parts === '' ? '' : `, ${parts}`} }\n`;
}

describe('what an author is told about the outline, the sources and the glossary', () => {
  it('the outline is missing', async () => {
    expect(await told({ [outline]: null })).toMatchInlineSnapshot(`
      "lessons/course.yaml:1
        this file is missing.
        Write it; CONTRIBUTING.md, "Content as it is written", says what stands in it."
    `);
  });

  it('an asked question is not in any bank', async () => {
    expect(await told({ [outline]: replacing('- l1-q002-pairs', '- l1-q002-pair') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:23
        question "l1-q002-pair" is not in any bank.
        Did you mean "l1-q002-pairs" (assessments/banks/1-first.yaml:13)?"
    `);
  });

  it('a question is asked twice', async () => {
    expect(await told({ [outline]: replacing('- l1-q002-pairs', '- l1-q001-who') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:23
        question "l1-q001-who" is asked twice in "first-check".
        Take it out here."
    `);
  });

  it('the final assessment is not known', async () => {
    expect(await told({ [outline]: replacing('finalAssessment: first-check', 'finalAssessment: final') }))
      .toMatchInlineSnapshot(`
      "lessons/course.yaml:12
        assessment "final" is not in lessons/course.yaml.
        Add it to lessons/course.yaml."
    `);
  });

  it('an address ends with a slash', async () => {
    expect(await told({ [outline]: replacing('small.invalid/course', 'small.invalid/course/') }))
      .toMatchInlineSnapshot(`
      "lessons/course.yaml:2
        iri is "https://small.invalid/course/".
        Write an http(s) address without a slash at the end."
    `);
  });

  it('a title has no English text', async () => {
    expect(await told({ [outline]: replacing(', en: Small course', '') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:3
        title has no English text.
        Write it under "en": all languages are published together."
    `);
  });

  it('a pass mark is above 1', async () => {
    expect(await told({ [outline]: replacing('0.75', '75') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:10
        masteryScore is 75.
        Write a number of at most 1."
    `);
  });

  it('a source is given twice', async () => {
    expect(await told({ [sources]: replacing('id: src-02', 'id: src-01') })).toMatchInlineSnapshot(`
      "lessons/course.yaml:22
        question "l1-q001-who" is scored but rests on "src-01", which is unconfirmed.
        Ask it in practice only, or rest its key on a verified source.

      lessons/sources.yaml:8
        id "src-01" is given twice; first at lessons/sources.yaml:1.
        Give this one another id."
    `);
  });

  it('a source is in a state that does not exist', async () => {
    expect(await told({ [sources]: replacing('state: stated', 'state: sure') })).toMatchInlineSnapshot(`
      "lessons/sources.yaml:7
        state of "src-01" is "sure".
        Write one of stated, verified, unconfirmed."
    `);
  });

  it('a date is not a date', async () => {
    expect(await told({ [sources]: (text) => text.replace("'2026-11-23'", "'23. 11. 2026'") })).toMatchInlineSnapshot(`
      "lessons/sources.yaml:6
        checked of "src-01" is "23. 11. 2026".
        Write a date as YYYY-MM-DD, in quotes."
    `);
  });

  it('a term of the glossary rests on an unknown source', async () => {
    expect(await told({ [glossary]: replacing('sources: []', 'sources: [src-04]') })).toMatchInlineSnapshot(`
      "lessons/glossary.yaml:1
        source "src-04" is not in lessons/sources.yaml.
        Did you mean "src-01" (lessons/sources.yaml:1)?"
    `);
  });

  it('a term of the glossary is given twice', async () => {
    expect(await told({ [glossary]: (text) => text + text })).toMatchInlineSnapshot(`
      "lessons/glossary.yaml:6
        id "feedback" is given twice; first at lessons/glossary.yaml:1.
        Give this one another id."
    `);
  });
});
