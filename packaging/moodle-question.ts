import type { Language, Matching, Ordering, Option, Question, Text } from '../module/model/course.ts';
import { escapeXml } from './xml.ts';

/**
 * One question in Moodle XML, in the words of one language. The id of the question is its `idnumber`, so that Moodle's statistics
 * and ours speak of the same. An ordering becomes a matching of steps with places, which every Moodle has.
 * @returns null where Moodle has nothing that fits: a scale is a survey, not a question
 * @see https://docs.moodle.org/en/Moodle_XML_format
 */
export function moodleQuestion(question: Question, language: Language): string | null {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return choice(question, language, true, (id) => (id === question.correct ? 100 : 0));
    case 'multiple-choice':
      return choice(question, language, false, (id) =>
        question.correct.includes(id) ? 100 / question.correct.length : -100 / question.correct.length,
      );
    case 'situational-judgement':
      return choice(question, language, true, (id) => (question.points[id] ?? 0) * 100);
    case 'matching':
    case 'ordering':
      return matching(question, language);
    case 'numeric': {
      const right = `<answer fraction="100"><text>${question.correct}</text><tolerance>${question.tolerance}</tolerance></answer>`;
      const wrong = question.mistakes.map(
        ({ answer, feedback }) =>
          `<answer fraction="0"><text>${escapeXml(answer)}</text><tolerance>0</tolerance>${said('feedback', feedback, language)}</answer>`,
      );
      return whole('numerical', question, language, [
        right,
        ...wrong,
        '<unitgradingtype>0</unitgradingtype>',
        '<showunits>3</showunits>',
      ]);
    }
    case 'fill-in': {
      const right = question.accepted.map((word) => `<answer fraction="100"><text>${escapeXml(word)}</text></answer>`);
      const wrong = question.mistakes.map(
        ({ answer, feedback }) =>
          `<answer fraction="0"><text>${escapeXml(answer)}</text>${said('feedback', feedback, language)}</answer>`,
      );
      return whole('shortanswer', question, language, ['<usecase>0</usecase>', ...right, ...wrong]);
    }
    case 'reflection':
      return whole('essay', question, language, [
        '<responseformat>plain</responseformat>',
        said('graderinfo', question.feedback, language),
      ]);
    case 'likert':
      return null;
  }
}

function choice(
  question: Exclude<Question, { type: 'likert' }> & { readonly choices: readonly Option[] },
  language: Language,
  single: boolean,
  fraction: (id: string) => number,
): string {
  const answers = question.choices.map(
    ({ id, text, feedback }) =>
      `<answer fraction="${share(fraction(id))}" format="plain_text"><text>${escapeXml(text[language])}</text>${said('feedback', feedback, language)}</answer>`,
  );
  return whole('multichoice', question, language, [
    `<single>${single}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>abc</answernumbering>',
    ...answers,
  ]);
}

/** Moodle knows shares of a hundred to five places after the point, and no others. */
function share(percent: number): string {
  return String(Number(percent.toFixed(5)));
}

function matching(question: Matching | Ordering, language: Language): string {
  const rows =
    question.type === 'matching'
      ? [
          ...question.pairs.map(
            ({ text, target }) => [text, question.targets.find(({ id }) => id === target)?.text] as const,
          ),
          ...question.targets
            .filter(({ id }) => question.pairs.every(({ target }) => target !== id))
            .map(({ text }) => [null, text] as const),
        ]
      : question.correct.map((step, index) => {
          const place = { cs: `${index + 1}.`, en: `${index + 1}.` };
          return [question.steps.find(({ id }) => id === step)?.text, place] as const;
        });
  return whole('matching', question, language, [
    '<shuffleanswers>true</shuffleanswers>',
    ...rows.map(
      ([asked, answer]) =>
        `<subquestion format="plain_text"><text>${escapeXml(asked?.[language] ?? '')}</text><answer><text>${escapeXml(answer?.[language] ?? '')}</text></answer></subquestion>`,
    ),
  ]);
}

function whole(type: string, question: Question, language: Language, parts: readonly string[]): string {
  const general =
    'feedback' in question && question.type !== 'reflection'
      ? said('generalfeedback', question.feedback, language)
      : '';
  return `<question type="${type}">
<name><text>${escapeXml(question.id)}</text></name>
<questiontext format="plain_text"><text>${escapeXml(stem(question, language))}</text></questiontext>
<defaultgrade>1</defaultgrade>
<hidden>0</hidden>
<idnumber>${escapeXml(question.id)}</idnumber>
${[general, ...parts].filter((part) => part !== '').join('\n')}
</question>`;
}

/** Moodle shows no unit behind the field, so it stands behind the question. */
function stem(question: Question, language: Language): string {
  const unit = question.type === 'numeric' && question.unit ? ` (${question.unit[language]})` : '';
  return question.stem[language] + unit;
}

function said(element: string, text: Text, language: Language): string {
  return `<${element} format="plain_text"><text>${escapeXml(text[language])}</text></${element}>`;
}
