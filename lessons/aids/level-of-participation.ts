import type { AidData, Language, Text } from '../../module/model/course.ts';
import type { ChooseLevel, Method, Option } from '../exercises/choose-level.ts';
import { recommend, type Recommendation } from '../exercises/level-rule.ts';

/** `lessons/aids/level-of-participation.yaml` */
export interface LevelAid extends AidData {
  readonly words: Readonly<
    Record<'matter' | 'toGo' | 'why' | 'promise' | 'raise' | 'methods' | 'answers' | 'limits' | 'again', Text>
  >;
}

/** What was filled in: the matter, and the id of each answer by the id of its question. */
export interface LevelDraft {
  readonly matter: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** What the answers lead to; null until all are given. */
export interface LevelAdvice extends Recommendation {
  /** Methods of the level that somebody who knows chose for a file of the exercise: none that harms, none that comes too late. */
  readonly methods: readonly Method[];
}

/** The answers in the order of the questions; null where there is none yet. */
export function answersOf({ questions }: ChooseLevel, { answers }: LevelDraft): readonly (Option | null)[] {
  return questions.map(({ id, options }) => options.find((option) => option.id === answers[id]) ?? null);
}

/** By the rule of the exercise of lesson 4. */
export function advise(rules: ChooseLevel, draft: LevelDraft): LevelAdvice | null {
  const found = recommend(rules, answersOf(rules, draft));
  if (!found) return null;
  const chosen = new Set(rules.cases.flatMap(({ expert }) => expert.methods));
  const methods = rules.methods.list.filter(
    ({ id, levels }) => chosen.has(id) && levels.includes(found.recommended.id),
  );
  return { ...found, methods };
}

/** Why this level, in words. */
export function whyOf(rules: ChooseLevel, advice: LevelAdvice, language: Language): string {
  const { keep, need, limiting, explanation } = advice;
  const names = new Intl.ListFormat(language).format(
    limiting.map(({ label }) => label[language].toLocaleLowerCase(language)),
  );
  return rules.rule.explanations[explanation][language]
    .replace('{keep}', keep.label[language])
    .replace('{need}', need.label[language])
    .replace('{limiting}', names);
}

/** What would raise the level, where the matter needs more than can be kept. */
export function raisesOf({ explanation, limiting }: LevelAdvice): readonly Text[] {
  return explanation === 'needsMore' ? limiting.flatMap(({ raise }) => raise ?? []) : [];
}

/** The advice and the answers it rests on, as text. */
export function levelText(aid: LevelAid, rules: ChooseLevel, draft: LevelDraft, language: Language): string {
  const { words } = aid;
  const advice = advise(rules, draft);
  const heading = draft.matter.trim() === '' ? aid.title[language] : `${aid.title[language]}: ${draft.matter.trim()}`;
  const answers = answersOf(rules, draft).map(
    (answer, index) => `- ${rules.questions[index]?.ask[language] ?? ''} ${answer?.[language] ?? '–'}`,
  );
  const list = (title: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${title[language]}:`, ...lines.map((each) => `- ${each}`), ''];
  const found = !advice
    ? []
    : [
        rules.rule.result[language].replace('{level}', advice.recommended.label[language]),
        `${words.why[language]}: ${whyOf(rules, advice, language)}`,
        `${words.promise[language]}: ${advice.recommended.promise[language]}`,
        '',
        ...list(words.raise, raisesOf(advice).map((each) => each[language])), // prettier-ignore
        ...list(words.methods, advice.methods.map(({ label }) => label[language])), // prettier-ignore
      ];
  return [heading, '', ...found, `${words.answers[language]}:`, ...answers, '', words.limits[language], ''].join('\n');
}
