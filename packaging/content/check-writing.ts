import type { Language } from '../../module/model/course.ts';
import type { Problems } from './content-error.ts';
import type { PlacedQuestion } from './read-bank.ts';
import type { AuthoredQuestion } from './schema.ts';

/** Largest share of keys that may stand in one place, of questions with the same number of options. */
const mostInPlace = 0.35;
/** Fewer questions say nothing about how their keys are spread. */
const enough = 20;
const languages: readonly Language[] = ['cs', 'en'];

type OneKey = Extract<AuthoredQuestion, { type: 'single-choice' | 'true-false-reason' | 'situational-judgement' }>;

/** Checks that nobody finds the right answer without knowing it: by its length, or by where authors like to put it. */
export function checkWriting(placed: readonly PlacedQuestion[], problems: Problems): void {
  for (const each of placed) checkLongest(each, problems);
  checkBalance(placed, problems);
}

function keyOf(question: AuthoredQuestion): number | null {
  if (!hasOneKey(question)) return null;
  const found = question.options.findIndex((option) => ('points' in option ? option.points === 1 : option.correct));
  return found < 0 ? null : found;
}

function hasOneKey(question: AuthoredQuestion): question is OneKey {
  const { type } = question;
  return type === 'single-choice' || type === 'true-false-reason' || type === 'situational-judgement';
}

/** With two options one of them is the longer: that says nothing. */
function checkLongest({ question, at }: PlacedQuestion, problems: Problems): void {
  const key = keyOf(question);
  if (key === null || !hasOneKey(question) || question.options.length < 3) return;
  for (const language of languages) {
    const lengths = question.options.map((option) => option[language].length);
    const length = lengths[key] ?? 0;
    if (lengths.some((each, index) => index !== key && each >= length)) continue;
    problems.add(
      at('options', key, language),
      `the right option of "${question.id}" is the longest of all (${language}), which gives it away.`,
      'Shorten it, or make another as long.',
    );
  }
}

function checkBalance(placed: readonly PlacedQuestion[], problems: Problems): void {
  const keyed = placed.flatMap((each) => {
    const place = keyOf(each.question);
    return place === null || !hasOneKey(each.question) ? [] : [{ each, place, options: each.question.options.length }];
  });
  for (const options of new Set(keyed.map((key) => key.options))) {
    const alike = keyed.filter((key) => key.options === options);
    if (alike.length < enough || options < 3) continue;
    for (let place = 0; place < options; place++) {
      const [first, ...others] = alike.filter((key) => key.place === place);
      if (!first || (others.length + 1) / alike.length <= mostInPlace) continue;
      problems.add(
        first.each.at('options'),
        `the right option is number ${place + 1} in ${others.length + 1} of ${alike.length} questions with ${options} options; at most ${Math.floor(mostInPlace * alike.length)} may be.`,
        'Change places with another option in some of them. Letters stay with their words.',
      );
    }
  }
}
