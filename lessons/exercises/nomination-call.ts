import type { ExerciseData, Text } from '../../module/model/course.ts';
import type { Words } from './call-words.ts';
import type { Level } from './exercise-frame.ts';
import type { Invitation } from './invitation.ts';

export type Option = Text & { readonly id: string };

interface PartBase {
  readonly id: string;
  readonly label: Text;
  /** Said after the check when no rule of the part holds. */
  readonly good: Text;
}
export interface WrittenPart extends PartBase {
  readonly kind: 'text' | 'contact';
  readonly ask: Text;
  readonly maxLength: number;
}
export interface ChosenPart extends PartBase {
  readonly kind: 'one' | 'many';
  readonly options: readonly Option[];
}
export interface WeightedPart extends PartBase {
  readonly kind: 'weighted';
  readonly ask: Text;
  /** What the weights must come to, and the smallest difference between two. */
  readonly points: number;
  readonly step: number;
  readonly own: { readonly label: Text; readonly maxLength: number };
  readonly options: readonly Option[];
}
export type Part = WrittenPart | ChosenPart | WeightedPart;

/** One thing a rule, or an ending, asks of the call. @see the header of nomination-call.yaml */
export interface Condition {
  readonly part?: string;
  readonly empty?: true;
  readonly chosen?: readonly string[];
  readonly without?: readonly string[];
  readonly shorter?: number;
  readonly mentions?: string;
  readonly silentOn?: string;
  readonly fewer?: number;
  readonly sumNot?: number;
  readonly heavier?: number;
  readonly track?: readonly string[];
  readonly rule?: readonly string[];
  readonly applied?: { readonly atMost: number };
}

export type FindingKind = 'missing' | 'narrowing' | 'excess' | 'unclear';

export type Rule = Text & {
  readonly id: string;
  readonly part: string;
  readonly kind: FindingKind;
  readonly when?: readonly Condition[];
  readonly any?: readonly (readonly Condition[])[];
};

export interface Track {
  readonly id: string;
  readonly default?: true;
  readonly body: Text;
  readonly brief: Text;
}

export interface Candidate {
  readonly id: string;
  readonly name: Text;
  readonly views: readonly string[];
  readonly applies: Text;
  readonly stays: readonly (Text & { readonly rule: string })[];
}

export type Ending = Text & { readonly id: string; readonly level: Level; readonly when: readonly Condition[] };
export interface View {
  readonly id: string;
  readonly label: Text;
}

/** The call the exercise shows when the learner's own is published. */
export interface Model {
  readonly by: Text;
  /** Track → mission. */
  readonly mission: Readonly<Record<string, Text>>;
  readonly profile: Text;
  /** Part → ids of options, where need be by track. */
  readonly chosen: Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly contact: Text;
  /** Part → why it is so. */
  readonly why: Readonly<Record<string, Text>>;
  readonly note: Text;
}

export type Labels = Readonly<
  Record<
    | 'track' | 'ownPoints' | 'brief' | 'check' | 'found' | 'points' | 'unused' | 'sum' | 'candidates' | 'applied' | 'stayed' // prettier-ignore
    | 'yours' | 'remarks' | 'print' | 'toInvitation' | 'leaveOut' | 'back' | 'tooLong' | 'came' | 'met' | 'missed' | 'sentences', // prettier-ignore
    Text
  >
>;

/** `lessons/exercises/nomination-call.yaml` */
export interface NominationCall extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly labels: Labels;
  readonly tracks: readonly Track[];
  readonly briefShared: Text;
  readonly caution: Text;
  readonly parts: readonly Part[];
  readonly words: Readonly<Record<string, Words>>;
  readonly rules: readonly Rule[];
  readonly findings: Readonly<Record<FindingKind | 'none' | 'limits', Text>>;
  readonly views: readonly View[];
  readonly candidates: readonly Candidate[];
  readonly outcome: Readonly<Record<'applied' | 'stayed' | 'covered' | 'missing', Text>>;
  readonly endings: readonly Ending[];
  readonly model: Model;
  readonly template: {
    readonly blank: Text;
    readonly heading: Text;
    readonly lines: readonly { readonly part: string | readonly string[]; readonly heading: Text }[];
  };
  readonly invitation: Invitation;
}

/** A call as it stands: what is chosen, weighed and written in each part. */
export interface Call {
  readonly track: Track;
  /** Part → ids of options; of the weighted part those with points. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Option of the weighted part, or `own` → points above 0. */
  readonly weights: Readonly<Record<string, number>>;
  /** Part → its text; of the weighted part the learner's own criterion. */
  readonly written: Readonly<Record<string, string>>;
}
