import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';

export type LevelId = 'informing' | 'consultation' | 'dialogue' | 'partnership';
/** What the authority can keep, or what the matter needs. */
export type Side = 'keep' | 'need';
/** What became of a file: the promise fits the room for change, or exceeds it, or falls short; some got a head start; the method breaks the promise. */
export type Kind = 'match' | 'over' | 'under' | 'unequal' | 'broken';

export interface Rung {
  readonly id: LevelId;
  readonly rank: number;
  readonly label: Text;
  readonly promise: Text;
}

export type Option = Text & { readonly id: string; readonly level: LevelId };

export interface LevelQuestion {
  readonly id: string;
  readonly side: Side;
  readonly label: Text;
  readonly ask: Text;
  /** What to do about it when this answer limits the level. */
  readonly raise?: Text | undefined;
  readonly options: readonly Option[];
}

export interface Method {
  readonly id: string;
  readonly levels: readonly LevelId[];
  readonly label: Text;
  /** True where it damages equal treatment or responsibility. */
  readonly harm?: boolean | undefined;
  readonly note?: Text | undefined;
}

/** A number, or the ends of a range, both included. */
export type Bounds = number | { readonly min?: number | undefined; readonly max?: number | undefined };

export interface ConsequenceWhen {
  readonly methods?: readonly string[] | undefined;
  readonly distance?: Bounds | undefined;
  readonly servesChosenLevel?: 'none' | undefined;
}

export type Consequence = Text & { readonly when: ConsequenceWhen; readonly kind: Kind };

export interface File {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly remark?: Text | undefined;
  readonly facts: readonly (Text & { readonly id: string; readonly for: readonly string[] })[];
  /** Ids of the questions answered in advance with the model answer. */
  readonly prefilled: readonly string[];
  readonly answers: Readonly<Record<string, { readonly model: string; readonly accept: readonly string[] }>>;
  readonly expert: { readonly level: LevelId; readonly methods: readonly string[]; readonly reason: Text };
  readonly duty?: Text | undefined;
  readonly example?: Text | undefined;
  readonly consequences: readonly (Consequence | { readonly use: string })[];
}

export interface MethodsWhen {
  readonly harm?: true | undefined;
  readonly servesChosenLevel?: 'none' | undefined;
  readonly includesAll?: 'expert' | undefined;
  readonly includesAny?: 'expert' | undefined;
}

export type MethodsVerdict = Text & { readonly id: string; readonly when: MethodsWhen; readonly value: Scaled };

export interface PathWhen {
  readonly overridden: boolean;
  readonly distance: Bounds;
  readonly misread?: number | undefined;
}

/** `over: 0` holds when no file went over, `overAtLeast: 1` when one did. */
export type OutcomeWhen = {
  readonly [K in Exclude<Kind, 'match'> | `${Exclude<Kind, 'match'>}AtLeast`]?: number | undefined;
};

export interface Outcome {
  readonly id: string;
  readonly when: OutcomeWhen;
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
}

/** `lessons/exercises/choose-level.yaml` */
export interface ChooseLevel extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly labels: Readonly<
    Record<'prefilled' | 'level' | 'check' | 'checked' | 'came' | 'again' | 'yourReason', Text>
  >;
  readonly complete: { readonly cases: readonly string[]; readonly atLeast: number };
  readonly levels: readonly Rung[];
  readonly sides: Readonly<Record<Side, Text>>;
  readonly questions: readonly LevelQuestion[];
  readonly rule: {
    readonly result: Text;
    readonly explanations: Readonly<Record<'needsMore' | 'needsLess' | 'equal', Text>>;
  };
  readonly override: {
    readonly accept: Text;
    readonly change: Text;
    readonly reason: { readonly label: Text; readonly minLength: number; readonly maxLength: number };
    readonly higher: Text;
    readonly lower: Text;
    readonly tooShort: Text;
  };
  readonly methods: {
    readonly min: number;
    readonly max: number;
    readonly list: readonly Method[];
    readonly judging: readonly MethodsVerdict[];
  };
  readonly sharedConsequences: readonly (Consequence & { readonly id: string })[];
  readonly cases: readonly File[];
  readonly paths: readonly (Text & { readonly id: string; readonly when: PathWhen })[];
  readonly misread: { readonly title: Text } & Readonly<Record<Side, Readonly<Record<'higher' | 'lower', Text>>>>;
  readonly incomplete: Readonly<Record<'questions' | 'level' | 'methods' | 'files', Text>>;
  readonly judging: {
    readonly score: Readonly<Record<'answers' | 'level' | 'methods', Scaled>>;
    readonly level: Readonly<Record<'same' | 'oneStep' | 'further', Scaled>>;
  };
  readonly outcomes: readonly Outcome[];
  readonly model: Readonly<Record<'title' | 'text', Text>>;
}
