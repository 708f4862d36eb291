/**
 * The course as it is read once at build time: validated, readonly, and free of any standard's words.
 * `Course` is the outline every screen and every record store needs at once; the texts of a lesson
 * (`LessonText`) and a bank of questions (`Question`) are loaded when first used.
 */

/** A language the course is published in. Czech is the reference language. */
export type Language = 'cs' | 'en';

/** One text in every language of the course. */
export type Text = Readonly<Record<Language, string>>;

/** A score from 0 (nothing) to 1 (everything). Absent is `null`, never 0. */
export type Scaled = number;

export interface Course {
  /** Slug, also the base of the manifest identifiers: `spolecny-stul`. Never changes. */
  readonly id: string;
  /** Absolute IRI, without a slash at the end, under which every xAPI activity of the course lies. Never changes. */
  readonly iri: string;
  /** Version of the release, from package.json (SemVer). */
  readonly version: string;
  /** Name of the product, e.g. „Společný stůl“. */
  readonly title: Text;
  /** What the course is about; the title an LMS shows. */
  readonly subtitle: Text;
  readonly lead: Text;
  /** What the learner gains, one sentence each. */
  readonly gains: readonly Text[];
  /** What an LMS keeps in words, and a trainer reads, whatever language learners read. */
  readonly referenceLanguage: Language;
  /** The languages learners can choose from, the first of them where they choose none. At least one. */
  readonly languages: readonly Language[];
  /** ISO date (YYYY-MM-DD) up to which the facts were checked. */
  readonly checked: string;
  /** Score needed to pass, 0 to 1. An LMS or a cmi5 launch may override it. */
  readonly masteryScore: Scaled;
  /** How often the final test may be taken; at least 1. */
  readonly attempts: number;
  /** The assessment whose best score is the score of the course. */
  readonly finalAssessment: string;
  /** Whether a form is offered before the course, and the parallel one after it. Neither is scored. */
  readonly preTest: boolean;
  readonly postTest: boolean;
  readonly objectives: readonly Objective[];
  readonly lessons: readonly Lesson[];
  readonly assessments: readonly Assessment[];
  /** Every question any assessment may ask, in the fixed order in which interactions are declared to an LMS. */
  readonly questions: readonly QuestionHead[];
  /** Every exercise some block shows, in the order of the blocks; at the end the one that stands apart, and the action plan. */
  readonly exercises: readonly ExerciseHead[];
}

/** What is known of an exercise without its words: enough to pack what the learner did. */
export interface ExerciseHead {
  /** Slug, e.g. `stakeholder-map`; also the name of its files. */
  readonly id: string;
  /** Number for ever, from the ids lock file. */
  readonly number: number;
  /** Raised by the author when choices change their meaning: what was done in an older version opens again. From 1. */
  readonly version: number;
  /** True for the scenario: no block shows it, nothing needs it, and an LMS is told of it as one interaction of type `performance`. */
  readonly apart?: true;
  /** True for the action plan: it holds only what learners write at the end of each lesson, and is never handed in. */
  readonly plan?: true;
}

/** The words and rules of one exercise in every language, loaded with its block. What else it holds is the exercise's own matter. */
export interface ExerciseData {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** The sources it names, at any depth, in full: put in by the build, not by an author. */
  readonly restsOn?: readonly CitedSource[] | undefined;
}

export interface Objective {
  /** `o1-1`; the outline's O1.1. What stands before the hyphen is its group. */
  readonly id: string;
  readonly text: Text;
}

/** The group an objective belongs to: `o1` of `o1-1`. */
export function groupOf(objective: string): string {
  return objective.replace(/-.*$/, '');
}

export interface Lesson {
  /** Slug, e.g. `why-cooperate`. */
  readonly id: string;
  /** Number for ever, from the ids lock file; 0 to 63. */
  readonly number: number;
  /** Place in the course, from 1. */
  readonly order: number;
  readonly title: Text;
  /** Minutes a learner needs for the whole lesson. */
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly blocks: readonly Block[];
}

/** What a block asks of the learner. Reading is done by turning the page, a check by answering, an exercise by submitting. */
export type BlockKind = 'reading' | 'exercise' | 'check' | 'summary';

/** One short screen of a lesson: one idea, one address, one bit of progress. */
export interface Block {
  /** `lesson/block`, e.g. `why-cooperate/story`; also the address after `#/`. */
  readonly id: string;
  /** Number for ever, from the ids lock file; unique over the whole course. */
  readonly number: number;
  readonly kind: BlockKind;
  readonly title: Text;
  /** Minutes needed for this block alone. */
  readonly minutes: number;
  /** The assessment this block opens; only where `kind` is `check`. */
  readonly assessment: string | null;
  /** The exercise this block shows; only where `kind` is `exercise`. */
  readonly exercise: string | null;
}

/** What a set of questions is for. The letter is the suffix of the interaction id an LMS reports. */
export type AssessmentUse = 'practice' | 'test' | 'form-a' | 'form-b' | 'survey';

export interface Assessment {
  /** e.g. `why-cooperate-check`. */
  readonly id: string;
  /** Number for ever, from the ids lock file; 0 to 15. */
  readonly number: number;
  readonly use: AssessmentUse;
  readonly title: Text;
  /** Ids of the questions it asks, in that order; where it draws, of its whole pool. */
  readonly questions: readonly string[];
  /** How an attempt is drawn from the pool; null where every question is asked. */
  readonly draw: Blueprint | null;
}

/** What a draw takes from each group of objectives (`o1`), in the order of the groups. */
export type Blueprint = Readonly<Record<string, BlueprintRow>>;

/** So many questions of each difficulty, by preference of these types. */
export interface BlueprintRow extends Readonly<Record<Difficulty, number>> {
  readonly types: readonly QuestionType[];
}

/** How many questions one attempt asks. */
export function questionsAsked({ questions, draw }: Pick<Assessment, 'questions' | 'draw'>): number {
  if (!draw) return questions.length;
  return Object.values(draw).reduce((sum, { easy, medium, hard }) => sum + easy + medium + hard, 0);
}

export type QuestionType =
  | 'single-choice'
  | 'multiple-choice'
  | 'true-false-reason'
  | 'situational-judgement'
  | 'matching'
  | 'ordering'
  | 'numeric'
  | 'fill-in'
  | 'likert'
  | 'reflection';

/** Where a question may be asked. `practice-hold`: nowhere, until its source is confirmed; `anchor`: in both forms; `transfer`: months after the course. */
export type Pool = 'practice' | 'practice-hold' | 'test' | 'form-a' | 'form-b' | 'anchor' | 'survey' | 'transfer';

export type Difficulty = 'easy' | 'medium' | 'hard';

/** What is known of a question without its words: enough to declare it, to pack a response and to draw. */
export interface QuestionHead {
  /** One form everywhere (bank, SCORM, xAPI, report): `l1-q003-who-decides`; `[a-z0-9-]`, at most 62. */
  readonly id: string;
  /** Number for ever, from the ids lock file. */
  readonly number: number;
  readonly type: QuestionType;
  /** Raised by the author when the meaning changes; statistics never mix versions. From 1. */
  readonly version: number;
  /** Empty in a survey, which measures none. */
  readonly objective: string;
  readonly difficulty: Difficulty;
  readonly pool: Pool;
  /** Ids of the options (`a`–`z`), of the targets of a matching or the points of a scale, in authored order; empty where the learner writes. */
  readonly options: readonly string[];
  /** Ids of the items to be matched (`1`–`9`); empty for other types. */
  readonly items: readonly string[];
}

interface QuestionBase extends QuestionHead {
  readonly stem: Text;
  /** The stem in at most 250 characters, for an LMS; null where the stem itself is as short. @see SCORM 2004 RTE 4.2.9.1 description */
  readonly summary: Text | null;
  /** Ids of the sources on which the key rests; at least one, or `didactic` where the module itself sets the rule. */
  readonly sources: readonly string[];
  /** Blocks where the answer can be read again. */
  readonly readAgain: readonly string[];
}

export interface Option {
  /** One letter, `a`–`z`, for ever. */
  readonly id: string;
  readonly text: Text;
  readonly feedback: Text;
}

export interface SingleChoice extends QuestionBase {
  readonly type: 'single-choice' | 'true-false-reason';
  readonly choices: readonly Option[];
  readonly correct: string;
}

export interface MultipleChoice extends QuestionBase {
  readonly type: 'multiple-choice';
  readonly choices: readonly Option[];
  readonly correct: readonly string[];
}

export interface SituationalJudgement extends QuestionBase {
  readonly type: 'situational-judgement';
  readonly choices: readonly Option[];
  /** Option id → 1, 0.5 or 0. */
  readonly points: Readonly<Record<string, Scaled>>;
}

export interface Matching extends QuestionBase {
  readonly type: 'matching';
  readonly pairs: readonly MatchItem[];
  readonly targets: readonly { readonly id: string; readonly text: Text }[];
  /** Feedback on the whole question. */
  readonly feedback: Text;
}

export interface MatchItem {
  /** One digit, `1`–`9`, for ever. */
  readonly id: string;
  readonly text: Text;
  /** Id of the right target. */
  readonly target: string;
}

/** Something to choose that has no feedback of its own. */
export interface Labelled {
  readonly id: string;
  readonly text: Text;
}

export interface Ordering extends QuestionBase {
  readonly type: 'ordering';
  readonly steps: readonly Labelled[];
  /** Ids of the steps in the right order. Their letters follow another one, so that they do not give it away. */
  readonly correct: readonly string[];
  /** Feedback on the whole question. */
  readonly feedback: Text;
}

/** A wrong answer that learners are known to give, and what to say about it. */
export interface Mistake {
  readonly answer: string;
  readonly feedback: Text;
}

export interface Numeric extends QuestionBase {
  readonly type: 'numeric';
  readonly correct: number;
  /** How far from `correct` an answer may lie and still be right, in the same unit; 0 where only the number itself is. */
  readonly tolerance: number;
  /** Stands behind the field, e.g. `%`; null for a bare number. */
  readonly unit: Text | null;
  readonly mistakes: readonly Mistake[];
  /** How the right answer comes about; it gives the answer away. */
  readonly feedback: Text;
}

export interface FillIn extends QuestionBase {
  readonly type: 'fill-in';
  /** Every wording that is right, in any language, the shortest form first. Case, diacritics and spare spaces do not matter. */
  readonly accepted: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** Why the right answer is right; it gives the answer away. */
  readonly feedback: Text;
}

/** A statement and a scale. Never scored. */
export interface Likert extends QuestionBase {
  readonly type: 'likert';
  /** From one end of the scale to the other; never shuffled. */
  readonly scale: readonly Labelled[];
}

/** An open question the learner answers for themselves. Never scored, and sent only with the learner's consent. */
export interface Reflection extends QuestionBase {
  readonly type: 'reflection';
  /** Most characters the learner can write, at most `longestReflection`. */
  readonly longest: number;
  /** What others found worth thinking of; shown once the learner has written. */
  readonly feedback: Text;
}

/** An authored question with its words in every language and its key, written once. */
export type Question =
  SingleChoice | MultipleChoice | SituationalJudgement | Matching | Ordering | Numeric | FillIn | Likert | Reflection;

/** Most characters of a word or a few words written as an answer; SCORM 2004 takes 250, and a prefix of its own before them. */
export const longestAnswer = 100;

/** Most characters of a reflection: shared, it fits the 255 characters SCORM 1.2 has for an answer, and suspend data beside everything else. */
export const longestReflection = 250;

/** True where a response earns points: not in a survey and not in a reflection. */
export function isScored({ type }: Pick<QuestionHead, 'type'>): boolean {
  return type !== 'likert' && type !== 'reflection';
}

/** The words of one lesson in one language, loaded when the lesson is opened. */
export interface LessonText {
  readonly lesson: string;
  readonly language: Language;
  readonly lead: string;
  /** Block id → HTML made from the lesson's Markdown at build time; it holds no script and no inline style. */
  readonly blocks: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
}

export interface Source {
  /** `src-01`. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** Year or date as it is cited. */
  readonly published: string;
  /** Absolute address, or null where the source has none. */
  readonly href: string | null;
  /** ISO date on which somebody last looked. */
  readonly checked: string;
  /** `stated` in the commitment, `verified` in a public source, `unconfirmed` and waiting for the Office. */
  readonly state: 'stated' | 'verified' | 'unconfirmed';
}

/** A source as the page of sources lists it. */
export interface CitedSource extends Source {
  /** Language of the title. */
  readonly language: Language;
  /** Ids of the blocks that cite it, in the order of the course; empty where only the glossary does. */
  readonly blocks: readonly string[];
}

/** A job aid as the list of aids names it. */
export interface AidHead {
  readonly id: string;
  readonly title: Text;
  readonly lead: Text;
}

/** The words and rules of one job aid in every language, loaded with its page. What else it holds is the aid's own matter. */
export interface AidData extends AidHead {
  /** Sources it rests on. */
  readonly sources: readonly CitedSource[];
  /** ISO date on which somebody last compared it with them. */
  readonly checked: string;
  /** The exercise whose words and rules it uses; null where it has its own. */
  readonly exercise: string | null;
}

/** An entry of the glossary. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Text;
  readonly definition: Text;
  readonly state: Source['state'];
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/** What the accessibility statement rests on. */
export interface Accessibility {
  /** ISO date. */
  readonly prepared: string;
  readonly sources: readonly CitedSource[];
  /** What tests show; nothing else is claimed. */
  readonly claims: readonly Claim[];
  /** What nobody has tried yet. */
  readonly untested: readonly Text[];
  /** What the statement does not cover. */
  readonly outside: readonly Text[];
}

export interface Claim extends Text {
  readonly id: string;
  /** Success criteria of WCAG 2.2: `1.4.10`. */
  readonly criteria: readonly string[];
  /** The tests that show it, by their files and a part of their names. */
  readonly shown: readonly { readonly file: string; readonly test: string }[];
}

/** The language of a learner who chose none: the reference language, unless the package leaves it out. */
export const firstLanguage = ({ languages, referenceLanguage }: Course): Language => languages[0] ?? referenceLanguage;

/** Finds by id or throws: a missing id is our own broken promise, never the learner's. @throws RangeError */
export function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id);
  if (!found) throw new RangeError(`no "${id}" among ${list.map((each) => each.id).join(', ')}`);
  return found;
}
