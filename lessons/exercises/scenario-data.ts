import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';

/** Variable (`time`, `trust`, `evidence`) → how much there is of it. */
export type State = Readonly<Record<string, number>>;

/** All that is given must hold. */
export interface When {
  readonly flag?: string | undefined;
  readonly notFlag?: string | undefined;
  readonly anyFlag?: readonly string[] | undefined;
  /** Variable → a number it lies below. */
  readonly below?: State | undefined;
}

/** An earlier choice coming back. */
export interface Return {
  readonly when: When;
  readonly text: Text;
  readonly changes: State;
}

export interface Option {
  readonly id: string;
  readonly label: Text;
  /** What follows at once. */
  readonly now: Text;
  readonly changes: State;
  readonly flags: readonly string[];
  /** 1, 0.5 or 0. */
  readonly quality: Scaled;
  /** Where it leads, the first that holds; the last holds always. `end` leads to the endings. */
  readonly next: readonly { readonly when: When; readonly to: string }[];
  /** The choice in one sentence. */
  readonly replay: Text;
}

export interface Node {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly situation: { readonly returns: readonly Return[]; readonly base: Text };
  readonly options: readonly Option[];
  /** What the scene rests on; empty where all of it is the module's own. */
  readonly sources: readonly string[];
}

export interface Ending {
  readonly id: string;
  /** One of them is enough. */
  readonly when: readonly When[];
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
  readonly advice: Text;
}

/** `lessons/exercises/invitation-scenario.yaml` */
export interface InvitationScenario extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly state: {
    readonly lowest: number;
    readonly highest: number;
    readonly variables: readonly {
      readonly id: string;
      readonly start: number;
      readonly label: Text;
      readonly help: Text;
    }[];
    readonly bands: readonly { readonly id: string; readonly upTo: number; readonly label: Text }[];
  };
  readonly flags: readonly { readonly id: string; readonly returned: Text }[];
  readonly start: string;
  readonly nodes: readonly Node[];
  readonly endings: readonly Ending[];
  readonly labels: Readonly<
    Record<'start' | 'decide' | 'decided' | 'followed' | 'on' | 'end' | 'again' | 'soFar' | 'state' | 'missing', Text>
  >;
  readonly replay: Readonly<Record<'title' | 'line' | 'after' | 'returned' | 'nothingReturned' | 'again', Text>>;
}
