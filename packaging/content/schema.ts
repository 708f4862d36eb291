import * as v from 'valibot';
import { longestAnswer, longestReflection } from '../../module/model/course.ts';
import { mostPatterns } from '../../module/formats/patterns.ts';

/** English kebab-case, without a hyphen at either end or two in a row. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id of at most `longest` characters. Question ids leave room for the letter of their use. */
export const id = (longest = 64): v.GenericSchema<string> =>
  v.pipe(v.string(), v.regex(idForm, 'English words in small letters, joined by single hyphens'), v.maxLength(longest));

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
/** One text in both languages. */
export const text = v.strictObject({ cs: words, en: words });
const withText = { cs: words, en: words };
const date = v.pipe(v.string(), v.isoDate());
const positive = v.pipe(v.number(), v.gtValue(0));
const language = v.picklist(['cs', 'en']);

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const pool = v.picklist(['practice', 'practice-hold', 'test', 'form-a', 'form-b', 'anchor', 'survey', 'transfer']);
const questionTypes = ['single-choice', 'multiple-choice', 'true-false-reason', 'situational-judgement', 'matching', 'ordering', 'numeric', 'fill-in', 'likert', 'reflection'] as const; // prettier-ignore

/** `lessons/course.yaml` */
export const outlineSchema = v.strictObject({
  id: id(),
  iri: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+(\/[^/\s]+)*$/, 'an http(s) address without a slash at the end')),
  title: text,
  subtitle: text,
  lead: text,
  gains: v.pipe(v.array(text), v.nonEmpty()),
  referenceLanguage: language,
  checked: date,
  masteryScore: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  attempts: v.pipe(v.number(), v.integer(), v.minValue(1)),
  finalAssessment: v.string(),
  /** The languages learners can choose from; both where nothing is said. */
  languages: v.optional(v.pipe(v.array(language), v.nonEmpty())),
  /** Address of the LRS that packages are to send statements to; its key is written into a package, never here. */
  lrs: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+/, 'the address of an LRS, beginning with https:// or http://')),
  ),
  /** Whether learners are asked before and after the course, in parallel forms; off unless a pilot measures gain. */
  preTest: v.optional(v.boolean(), false),
  postTest: v.optional(v.boolean(), false),
  /** Whether learners are asked how they found the course. */
  survey: v.optional(v.boolean(), false),
  /** Whether they are asked again about three months later, what they use at work. */
  transfer: v.optional(v.boolean(), false),
  objectives: v.array(v.strictObject({ id: id(), ...withText })),
  /** The exercise that stands apart from the lessons, one path of decisions; none where it is not named. */
  scenario: v.optional(v.string()),
  /** What learners write at the end of each lesson, collected on one page; nothing where it is not named. */
  plan: v.optional(v.string()),
  lessons: v.array(
    v.pipe(
      v.string(),
      v.regex(/^[1-9][0-9]*-[a-z0-9]+(-[a-z0-9]+)*$/, 'a number and an English name, e.g. 1-why-cooperate'),
    ),
  ),
  assessments: v.array(
    v.strictObject({
      id: id(),
      use: v.picklist(['practice', 'test', 'form-a', 'form-b', 'survey']),
      title: text,
      /** Each question by its id, or … */
      questions: v.optional(v.array(v.string())),
      /** … all of these pools, as the banks grow: of one lesson, or of all. */
      pools: v.optional(v.pipe(v.array(pool), v.nonEmpty())),
      lesson: v.optional(v.string()),
      /** Group of objectives → how many questions of each difficulty one attempt draws. */
      draw: v.optional(
        v.record(
          v.string(),
          v.strictObject({
            easy: count,
            medium: count,
            hard: count,
            types: v.optional(v.array(v.picklist(questionTypes)), []),
          }),
        ),
      ),
    }),
  ),
});

const state = v.picklist(['stated', 'verified', 'unconfirmed']);

/** `lessons/sources.yaml` */
export const sourcesSchema = v.array(
  v.strictObject({
    id: id(),
    title: words,
    issuer: words,
    published: v.optional(v.pipe(v.string(), v.trim()), ''),
    href: v.optional(v.nullable(v.pipe(v.string(), v.url())), null),
    language: v.optional(language, 'cs'),
    checked: date,
    state,
  }),
);

/** `lessons/glossary.yaml` */
export const glossarySchema = v.array(
  v.strictObject({ id: id(), term: text, definition: text, state, sources: v.array(v.string()) }),
);

/** One line without a mark of Markdown: it is put into the text before that is read. */
const form = v.pipe(words, v.regex(/^[^\n*[\]<>`|{}]+$/, 'one line of plain words'));

/** `lessons/facts.yaml` */
export const factsSchema = v.array(
  v.strictObject({
    id: id(),
    /** What it is, for whoever reviews it. */
    what: text,
    /** By grammatical case (1 to 7) where a name is declined. */
    cs: v.union([form, v.record(v.picklist(['1', '2', '3', '4', '5', '6', '7']), form)]),
    en: form,
    /** Ids of sources, or `didactic` where the module itself recommends it. */
    sources: v.pipe(v.array(v.string()), v.nonEmpty()),
    checked: date,
    /** Lessons' blocks, questions and exercises that calculate with it: whoever changes the fact goes through them by hand. */
    also: v.optional(v.array(v.string()), []),
  }),
);

/** The front matter of a lesson. */
export const frontMatterSchema = v.strictObject({
  title: words,
  minutes: positive,
  objectives: v.array(v.string()),
  lead: words,
});

const letter = v.pipe(v.string(), v.regex(/^[a-z]$/, 'one small letter, a to z'));
const feedback = text;
const option = { id: letter, ...withText, feedback };
const judged = v.strictObject({ ...option, correct: v.optional(v.boolean(), false) });
const scored = v.strictObject({ ...option, points: v.picklist([0, 0.5, 1]) });

const labelled = v.strictObject({ id: letter, ...withText });
const shortWords = v.pipe(words, v.maxLength(longestAnswer));

const question = {
  id: id(62),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  objective: v.string(),
  difficulty: v.picklist(['easy', 'medium', 'hard']),
  pool,
  sources: v.pipe(v.array(v.string()), v.nonEmpty()),
  readAgain: v.array(v.string()),
  stem: text,
  /** The stem in at most 250 characters, only where it is longer: SCORM 2004 promises to keep no more. */
  summary: v.optional(text),
};
/** What measures no objective may leave out what only measuring needs. */
const unscored = {
  ...question,
  objective: v.optional(v.string(), ''),
  difficulty: v.optional(question.difficulty, 'easy'),
  sources: v.optional(question.sources, ['didactic']),
  readAgain: v.optional(question.readAgain, []),
};
const choice = <const T extends string>(type: T) =>
  v.strictObject({ ...question, type: v.literal(type), options: v.pipe(v.array(judged), v.minLength(2)) });

/** `assessments/banks/*.yaml` */
export const bankSchema = v.array(
  v.variant('type', [
    choice('single-choice'),
    choice('true-false-reason'),
    choice('multiple-choice'),
    v.strictObject({
      ...question,
      type: v.literal('situational-judgement'),
      options: v.pipe(v.array(scored), v.minLength(2)),
    }),
    v.strictObject({
      ...question,
      type: v.literal('matching'),
      items: v.pipe(
        v.array(
          v.strictObject({
            id: v.pipe(v.string(), v.regex(/^[1-9]$/, 'one digit in quotes, 1 to 9')),
            ...withText,
            target: v.string(),
          }),
        ),
        v.minLength(2),
      ),
      targets: v.pipe(v.array(labelled), v.minLength(2)),
      feedback,
    }),
    v.strictObject({
      ...question,
      type: v.literal('ordering'),
      options: v.pipe(v.array(labelled), v.minLength(3)),
      order: v.array(letter),
      feedback,
    }),
    v.strictObject({
      ...question,
      type: v.literal('numeric'),
      answer: v.number(),
      tolerance: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
      unit: v.optional(text),
      mistakes: v.optional(v.array(v.strictObject({ answer: v.number(), feedback })), []),
      feedback,
    }),
    v.strictObject({
      ...question,
      type: v.literal('fill-in'),
      accepted: v.pipe(v.array(shortWords), v.minLength(1), v.maxLength(mostPatterns)),
      mistakes: v.optional(v.array(v.strictObject({ answer: shortWords, feedback })), []),
      feedback,
    }),
    v.strictObject({
      ...unscored,
      type: v.literal('likert'),
      options: v.pipe(v.array(labelled), v.minLength(2)),
    }),
    v.strictObject({
      ...unscored,
      type: v.literal('reflection'),
      longest: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(longestReflection)),
      feedback,
    }),
  ]),
);

/** Every field an author may write, for guessing what a mistyped one was meant to be. */
export const fieldWords: readonly string[] = [
  ...Object.keys(outlineSchema.entries),
  ...Object.keys(outlineSchema.entries.assessments.item.entries),
  ...Object.keys(sourcesSchema.item.entries),
  ...Object.keys(glossarySchema.item.entries),
  ...Object.keys(factsSchema.item.entries),
  ...Object.keys(frontMatterSchema.entries),
  ...bankSchema.item.options.flatMap((each) => Object.keys(each.entries)),
  ...Object.keys(judged.entries),
  ...Object.keys(scored.entries),
  'target',
];

export type Outline = v.InferOutput<typeof outlineSchema>;
export type AuthoredSource = v.InferOutput<typeof sourcesSchema>[number];
export type AuthoredQuestion = v.InferOutput<typeof bankSchema>[number];
export type GlossaryEntry = v.InferOutput<typeof glossarySchema>[number];
export type AuthoredFact = v.InferOutput<typeof factsSchema>[number];
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
