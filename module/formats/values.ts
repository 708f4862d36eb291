import type { Labelled, Language, Matching, Question, QuestionType, Scaled } from '../model/course.ts';
import { readDecimal, responseKind, type Response } from '../model/interaction.ts';

/**
 * Our nouns in the words of SCORM 1.2 (and durations in ISO 8601), written and read back.
 * @see SCORM 1.2 RTE 3.4.7 data types and vocabularies
 */

/** The longest text an interaction field takes (CMIString255). */
export const longestField = 255;

const typeWords = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false-reason': 'choice',
  'situational-judgement': 'choice',
  matching: 'matching',
  ordering: 'sequencing',
  numeric: 'numeric',
  'fill-in': 'fill-in',
  likert: 'likert',
  reflection: 'fill-in',
} as const satisfies Record<QuestionType, string>;

/** `cmi.interactions.n.type` of a question. For SCORM 2004 and xAPI see `patterns.ts`. */
export function typeWord(type: QuestionType): (typeof typeWords)[QuestionType] {
  return typeWords[type];
}

/** A response as codes: `b`, `a,b`, `1.a,2.b`, `12.5`, or the text itself; empty where it is not to be sent. @see SCORM 1.2 RTE 3.4.7 CMIFeedback */
export function codes(response: Response): string {
  switch (response.kind) {
    case 'choice':
      return response.chosen.join(',');
    case 'ordering':
      return response.order.join(',');
    case 'matching':
      return sortedPairs(response.pairs)
        .map(([item, target]) => `${item}.${target}`)
        .join(',');
    case 'text':
      return isSent(response) ? response.text : '';
  }
}

/** False for a text the learner did not agree to send, and for one SCORM 1.2 has no room for: it is left out, never cut. */
export function isSent(response: Response): boolean {
  return response.kind !== 'text' || (response.shared && response.text.length <= longestField);
}

/** A response as a trainer can read it, `b – text`, several joined by `; `; the codes where it would pass 255 characters. Nothing is cut. */
export function readable(question: Question, response: Response, language: Language): string {
  const text = inWords(question, response, language) ?? codes(response);
  return text.length <= longestField ? text : codes(response);
}

/** Null where the response is written, or is of another kind than the question asks for. */
function inWords(question: Question, response: Response, language: Language): string | null {
  if (question.type === 'matching')
    return response.kind === 'matching' ? pairText(question, response.pairs, language) : null;
  const ids = response.kind === 'choice' ? response.chosen : response.kind === 'ordering' ? response.order : null;
  if (!ids) return null;
  const words = new Map(labels(question).map((each) => [each.id, each.text[language]]));
  return ids.map((id) => [id, plain(words.get(id))].filter(Boolean).join(' – ')).join('; ');
}

/** What can be chosen or put in order, in authored order; nothing where the learner writes. */
export function labels(question: Exclude<Question, Matching>): readonly Labelled[] {
  if ('choices' in question) return question.choices;
  if (question.type === 'ordering') return question.steps;
  return question.type === 'likert' ? question.scale : [];
}

function pairText(question: Matching, pairs: Readonly<Record<string, string>>, language: Language): string {
  const item = new Map(question.pairs.map((each) => [each.id, plain(each.text[language])]));
  const target = new Map(question.targets.map((each) => [each.id, plain(each.text[language])]));
  return sortedPairs(pairs)
    .map(([from, to]) => `${from}.${to} – ${item.get(from) ?? '?'} → ${target.get(to) ?? '?'}`)
    .join('; ');
}

/** One line, one space between words: line breaks and non-breaking spaces confuse reports. */
function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Reads codes or a readable text back; null when it is neither. */
export function readResponse(type: QuestionType, text: string): Response | null {
  switch (responseKind(type)) {
    case 'choice': {
      const chosen = readIds(text);
      return chosen && { kind: 'choice', chosen };
    }
    case 'ordering': {
      const order = readIds(text);
      return order && { kind: 'ordering', order };
    }
    case 'matching':
      return text === '' ? { kind: 'matching', pairs: {} } : readPairs(text);
    case 'text':
      return type === 'numeric' && text !== '' && readDecimal(text) === null
        ? null
        : { kind: 'text', text, shared: true };
  }
}

function readIds(text: string): readonly string[] | null {
  if (text === '') return [];
  if (/^[a-z](,[a-z])*$/.test(text)) return text.split(',');
  const ids = [...text.matchAll(/(?:^|; )([a-z]) – /g)].map((match) => match[1] as string);
  return ids.length > 0 && /^[a-z] – /.test(text) ? ids : null;
}

function readPairs(text: string): Response | null {
  const found = /^[1-9]\.[a-z](,[1-9]\.[a-z])*$/.test(text)
    ? text.matchAll(/([1-9])\.([a-z])/g)
    : text.matchAll(/(?:^|; )([1-9])\.([a-z]) – /g);
  const pairs = Object.fromEntries([...found].map((match) => [match[1] as string, match[2] as string]));
  return Object.keys(pairs).length > 0 ? { kind: 'matching', pairs } : null;
}

/** Every fully right response to a question, as a standard's list of patterns holds it; SCORM 1.2 knows no range of numbers. */
export function rightResponses(question: Question): readonly Response[] {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return [{ kind: 'choice', chosen: [question.correct] }];
    case 'multiple-choice':
      return [{ kind: 'choice', chosen: question.correct }];
    case 'situational-judgement':
      return question.choices
        .filter((option) => question.points[option.id] === 1)
        .map((option) => ({ kind: 'choice', chosen: [option.id] }));
    case 'matching':
      return [{ kind: 'matching', pairs: Object.fromEntries(question.pairs.map((item) => [item.id, item.target])) }];
    case 'ordering':
      return [{ kind: 'ordering', order: question.correct }];
    case 'numeric':
      return [written(String(question.correct))];
    case 'fill-in':
      return question.accepted.map(written);
    case 'likert':
    case 'reflection':
      return [];
  }
}

const written = (text: string): Response => ({ kind: 'text', text, shared: true });

/** `cmi.interactions.n.result`: `correct`, `wrong`, a decimal between, or `neutral` where nothing is judged. */
export function resultWord(scaled: Scaled | null): string {
  if (scaled === null) return 'neutral';
  if (scaled === 1) return 'correct';
  return scaled === 0 ? 'wrong' : decimal(scaled, 4);
}

/** Reads a result of SCORM 1.2 or 2004 back; null for `neutral`, `unanticipated` and anything foreign. */
export function readResult(text: string): Scaled | null {
  if (text === 'correct') return 1;
  if (text === 'wrong' || text === 'incorrect') return 0;
  return /^(0?\.\d+|[01](\.\d*)?)$/.test(text) && Number(text) <= 1 ? Number(text) : null;
}

/** `cmi.core.score.raw`, 0 to 100 with a decimal point, two places, rounded down: rounding never lifts a score over the pass mark. */
export function rawScore(scaled: Scaled): string {
  return decimal(Math.floor(Math.round(scaled * 1e6) / 1e2) / 100, 2);
}

/** Reads a score or pass mark of 0 to 100 back as 0 to 1; null when empty or no such number. */
export function readRawScore(text: string): Scaled | null {
  const trimmed = text.trim();
  if (!/^\d{1,3}(\.\d*)?$/.test(trimmed)) return null;
  const value = Number(trimmed) / 100;
  return value <= 1 ? value : null;
}

export function decimal(value: number, places: number): string {
  return String(Number(value.toFixed(places)));
}

/** A time span `HHHH:MM:SS.SS`, from seconds. @see SCORM 1.2 RTE 3.4.7 CMITimespan */
export function timespan(seconds: number): string {
  const hundredths = Math.round(Math.min(Math.max(0, seconds), 35999999.99) * 100);
  const whole = Math.floor(hundredths / 100);
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

/** Seconds in a time span of SCORM 1.2; null when it is none. */
export function readTimespan(text: string): number | null {
  const match = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) : null;
}

/** Time of day `HH:MM:SS` on the learner's clock. @see SCORM 1.2 RTE 3.4.7 CMITime */
export function timeOfDay(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO 8601 duration with at most two decimals, e.g. `PT1M18.4S`. @see xAPI 1.0.3 Data 4.6 */
export function duration(seconds: number): string {
  const hundredths = Math.round(Math.max(0, seconds) * 100);
  const minutes = Math.floor(hundredths / 6000);
  const rest = decimal((hundredths % 6000) / 100, 2);
  return minutes === 0 ? `PT${rest}S` : `PT${minutes}M${rest}S`;
}

/** Seconds in an ISO 8601 duration of days and smaller; null when it is none. */
export function readDuration(text: string): number | null {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const [days, hours, minutes, rest] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return days * 86400 + hours * 3600 + minutes * 60 + rest;
}

/** A name to greet by, „Jméno Příjmení“, from either order an LMS may give; null when there is none. */
export function learnerName(text: string): string | null {
  const parts = text.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
  const [family = '', given = ''] = parts;
  const name = parts.length === 2 && given ? `${given} ${family}` : parts.filter(Boolean).join(', ');
  return name.trim() === '' ? null : name.trim();
}

/** The course language of an LMS's or a browser's language (`cs_CZ`, `en-GB`, `Czech`); null when it is another. */
export function readLanguage(text: string): Language | null {
  const word = text.trim().toLowerCase();
  if (/^(cs|cz|ces|cze)([-_]|$)|^czech|^češ|^čeština/.test(word)) return 'cs';
  return /^(en|eng)([-_]|$)|^english/.test(word) ? 'en' : null;
}

function sortedPairs(pairs: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(pairs).sort(([one], [other]) => (one < other ? -1 : 1));
}
