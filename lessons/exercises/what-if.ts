import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';
import type { Judged } from './exercise-work.ts';

/** What asking at a stage amounts to. */
export type Timing = 'early' | 'in-time' | 'late' | 'too-late';
/** How one moment of the story turned out, and why. */
export type Consequence = 'prevented' | 'partly' | 'early' | 'late' | 'too-late' | 'wrong' | 'not-asked';

export interface Labelled {
  readonly id: string;
  readonly label: Text;
}

export interface Topic extends Labelled {
  /** The stage at which the story went wrong without it. */
  readonly moment: string;
  readonly title: Text;
}

export interface Organisation {
  readonly id: string;
  readonly name: Text;
  readonly does: Text;
  /** Topic → what it says when asked about it. */
  readonly answers: Readonly<Record<string, { readonly knows: 'full' | 'partly' | 'none'; readonly text: Text }>>;
}

export interface When {
  readonly askedAtMost?: number | undefined;
  readonly onlyAt?: string | undefined;
  readonly preventedAtLeast?: number | undefined;
  readonly softenedAtLeast?: number | undefined;
}

export interface Outcome {
  readonly id: string;
  readonly when: When;
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
}

/** What follows for one moment, by how it turned out; only what can happen is there. */
export type Told = {
  readonly [K in Consequence]?: { readonly weeks: number; readonly text: Text } | undefined;
};

/** `lessons/exercises/what-if.yaml` */
export interface WhatIf extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly labels: Readonly<Record<'when' | 'topic' | 'timeline' | 'asked' | 'story', Text>>;
  readonly stages: readonly (Labelled & { readonly help: Text })[];
  readonly never: Text;
  readonly topics: readonly Topic[];
  /** Topic → stage → what asking then amounts to. */
  readonly timing: Readonly<Record<string, Readonly<Record<string, Timing>>>>;
  readonly organisations: readonly Organisation[];
  /** Topic → what became of the moment. */
  readonly consequences: Readonly<Record<string, Told>>;
  readonly states: Readonly<Record<'prevented' | 'softened' | 'happened', Text>>;
  readonly delay: Readonly<Record<'text' | 'none' | 'one' | 'few' | 'other', Text>>;
  readonly incomplete: Readonly<Record<'when' | 'topic', Text>>;
  readonly outcomes: readonly Outcome[];
}

/** What was chosen for one organisation. */
export interface Approach {
  readonly organisation: Organisation;
  /** Stage; `never`; null when nothing is chosen yet. */
  readonly stage: string | null;
  readonly topic: string | null;
}

/** One moment of the story as it turned out. */
export interface Moment {
  readonly topic: Topic;
  readonly what: Consequence;
  readonly value: Scaled;
  readonly weeks: number;
  readonly text: Text;
}

export interface Story extends Judged {
  readonly moments: readonly Moment[];
  /** Weeks of delay, and what they were in the original story. */
  readonly weeks: number;
  readonly before: number;
  readonly shown: Outcome;
}

/** What the `work` of the exercise means: for each organisation the stage (0 nothing yet, 1 never, then the stages) and the topic (0 none). */
export function readApproaches(
  { organisations, stages, topics }: WhatIf,
  work: readonly number[],
): readonly Approach[] {
  const times = [null, 'never', ...stages.map(({ id }) => id)];
  return organisations.map((organisation, index) => ({
    organisation,
    stage: times[work[2 * index] ?? 0] ?? null,
    topic: topics[(work[2 * index + 1] ?? 0) - 1]?.id ?? null,
  }));
}

/** Organisations for which it is not yet chosen when to ask, and those for which it is not chosen about what. */
export function unfinished(
  data: WhatIf,
  work: readonly number[],
): Readonly<Record<'when' | 'topic', readonly Organisation[]>> {
  const approaches = readApproaches(data, work);
  const of = (list: readonly Approach[]) => list.map(({ organisation }) => organisation);
  return {
    when: of(approaches.filter(({ stage }) => stage === null)),
    topic: of(approaches.filter((each) => isAsked(each) && each.topic === null)),
  };
}

/** Tells the story anew. */
export function judge(data: WhatIf, work: readonly number[]): Story {
  const approaches = readApproaches(data, work);
  const moments = data.topics.map((topic) => momentOf(data, topic, approaches));
  const weeks = sum(moments.map((moment) => moment.weeks));
  const before = sum(data.topics.map(({ id }) => data.consequences[id]?.['not-asked']?.weeks ?? 0));
  const shown = data.outcomes.find(({ when }) => holds(when, approaches.filter(isAsked), moments));
  if (!shown) throw new RangeError('the last outcome of what-if.yaml must hold always: leave its "when" empty');
  return {
    outcome: shown.id,
    scaled: sum(moments.map(({ value }) => value)) / moments.length,
    path: approaches.map((each) =>
      [each.organisation.id, each.stage, isAsked(each) ? each.topic : null].filter(Boolean).join('.'),
    ),
    moments,
    weeks,
    before,
    shown,
  };
}

const values: Readonly<Record<Consequence, Scaled>> = {
  prevented: 1,
  early: 0.5,
  partly: 0.5,
  late: 0.5,
  'too-late': 0,
  wrong: 0,
  'not-asked': 0,
};
/** Best first; of two that are worth the same, the one that says more. */
const order: readonly Consequence[] = ['prevented', 'late', 'partly', 'early', 'too-late', 'wrong', 'not-asked'];

function momentOf(data: WhatIf, topic: Topic, approaches: readonly Approach[]): Moment {
  const found = approaches
    .filter((each) => isAsked(each) && each.topic === topic.id)
    .map((each) => followsFrom(data, each));
  const what = order.find((each) => found.includes(each)) ?? 'not-asked';
  const told = data.consequences[topic.id]?.[what];
  if (!told) throw new RangeError(`what-if.yaml does not say what follows for "${topic.id}" when it is ${what}`);
  return { topic, what, value: values[what], ...told };
}

/** Asking too late tells nothing that the comment procedure would not; before that, it matters first who is asked. */
function followsFrom({ timing }: WhatIf, { organisation, stage, topic }: Approach): Consequence {
  const when = timing[topic ?? '']?.[stage ?? ''];
  const knows = organisation.answers[topic ?? '']?.knows;
  if (knows === 'none') return 'wrong';
  if (when === 'too-late' || when === 'late' || when === 'early') return when;
  return knows === 'full' ? 'prevented' : 'partly';
}

function holds(when: When, asked: readonly Approach[], moments: readonly Moment[]): boolean {
  const count = (least: Scaled) => moments.filter(({ value }) => value >= least).length;
  return (
    (when.askedAtMost === undefined || asked.length <= when.askedAtMost) &&
    (when.onlyAt === undefined || asked.every(({ stage }) => stage === when.onlyAt)) &&
    (when.preventedAtLeast === undefined || count(1) >= when.preventedAtLeast) &&
    (when.softenedAtLeast === undefined || count(0.5) >= when.softenedAtLeast)
  );
}

function isAsked({ stage }: Approach): boolean {
  return stage !== null && stage !== 'never';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
