import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';

/** The website of the learner's authority, or the described one of the story, whose findings are known. */
export type Mode = 'own' | 'ministry';
/** 0 not found, 1 in part, 2 complete; `n` does not apply. */
export type Points = 0 | 1 | 2 | 'n';

/** What to recommend at so many points, and how long it takes: hours of work, the module's estimate. */
export interface Fix extends Text {
  readonly hours: number;
}

export interface Criterion {
  readonly id: string;
  /** From 1; what `work` keeps of a chosen improvement. */
  readonly number: number;
  readonly label: Text;
  /** Criteria of the full audit it shortens. */
  readonly linked: readonly string[];
  /** 3 essential, 2 important, 1 supporting: orders the improvements, never the score. */
  readonly weight: number;
  readonly basis: 'must' | 'should' | 'worth';
  readonly ask: Text;
  readonly where: Text;
  readonly note?: Text;
  readonly levels: Readonly<Record<'0' | '1' | '2', Text>>;
  readonly fixes: Readonly<Record<'0' | '1', Fix>>;
  /** What keeps the good state. */
  readonly keep: Text;
}

/** A page of the described website. */
export interface Page {
  readonly id: string;
  readonly kind: 'page' | 'document' | 'missing';
  /** Fewest clicks from the home page; null where no path of links leads there. */
  readonly clicks: number | null;
  /** Small letters without accents: words for which on-site search offers the page. */
  readonly search?: readonly string[];
  /** ISO date as written on the page, null where none stands. */
  readonly updated: string | null;
  readonly title: Text;
  readonly text: Text;
  readonly links: readonly { readonly to: string; readonly label: Text }[];
}

/** What Tereza found, and what Jan gave, who knows the way by heart. */
export interface Finding {
  readonly criterion: string;
  readonly points: 0 | 1 | 2;
  readonly jan: 0 | 1 | 2;
  readonly janSays: Text;
  /** People who can repair it. */
  readonly owners: readonly string[];
  readonly feedback: Readonly<Record<'0' | '1' | '2' | 'n', Text>>;
}

/** Something to do that no finding calls for. */
export interface Temptation {
  readonly id: string;
  readonly hours: number;
  readonly label: Text;
  readonly text: Text;
}

/** One condition a plan may meet. */
export interface PlanCondition {
  readonly noOwner?: true;
  readonly late?: true;
  readonly zeroesLeft?: true;
  /** False: nothing chosen takes two hours or less. */
  readonly quick?: false;
  readonly hoursAbove?: number;
  readonly sameOwner?: true;
  readonly wrongOwner?: true;
}

export interface When {
  readonly temptationsAtLeast?: number;
  readonly agreedAtMost?: number;
  readonly planIssuesAtLeast?: number;
}

export interface Outcome {
  readonly id: string;
  readonly when: When;
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
}

export interface Limited {
  readonly label: Text;
  readonly maxLength: number;
}

type Label =
  | ('mode' | 'criteria' | 'points' | 'must' | 'should' | 'worth' | 'where' | 'search' | 'results' | 'home')
  | ('updated' | 'undated' | 'document' | 'missing' | 'clicks' | 'count' | 'compare' | 'comparison' | 'compared')
  | ('seen' | 'doubts' | 'planNotes' | 'noNotes' | 'improvement' | 'question' | 'nobody' | 'save' | 'print');

/** `lessons/exercises/audit-website.yaml` */
export interface AuditWebsite extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  readonly modes: readonly {
    readonly id: Mode;
    readonly label: Text;
    readonly about: Text;
    readonly findings: boolean;
  }[];
  readonly tracks: readonly {
    readonly id: string;
    readonly first: readonly string[];
    readonly text: Text;
  }[];
  readonly labels: Readonly<Record<Label, Text>>;
  readonly incomplete: Readonly<Record<'unrated' | 'reason' | 'three' | 'tooMany' | 'date' | 'tooLong', Text>>;
  readonly scale: readonly { readonly points: Points; readonly label: Text; readonly help: Text }[];
  readonly score: {
    /** Criteria that may be left out before a total would mislead. */
    readonly mostN: number;
    readonly sentence: Text;
    readonly tooManyN: Text;
    readonly limits: Text;
    readonly bands: readonly { readonly from: number; readonly label: Text; readonly text: Text }[];
  };
  readonly criteria: readonly Criterion[];
  readonly checks: readonly {
    readonly when: Readonly<Record<string, number | readonly number[]>>;
    readonly text: Text;
  }[];
  readonly site: {
    readonly name: Text;
    readonly introduction: Text;
    readonly searchLabel: Text;
    readonly noResults: Text;
    readonly pages: readonly Page[];
  };
  readonly findings: readonly Finding[];
  readonly comparison: {
    readonly agreement: readonly {
      readonly id: string;
      readonly when: { readonly agreedAtLeast?: number; readonly highAtLeast?: number; readonly lowAtLeast?: number };
      readonly text: Text;
    }[];
    readonly jan: Text;
    readonly revise: Text;
  };
  readonly plan: {
    readonly choose: number;
    readonly ask: Text;
    readonly fewGaps: Text;
    readonly hoursLabel: Text;
    readonly owner: Limited;
    readonly people: readonly { readonly id: string; readonly label: Text }[];
    readonly date: {
      readonly label: Text;
      readonly withinDays: number;
      readonly options: readonly { readonly days: number; readonly label: Text }[];
    };
    readonly temptations: readonly Temptation[];
    readonly checks: readonly { readonly when: PlanCondition; readonly text: Text }[];
    readonly result: Text;
  };
  readonly judging: { readonly agreement: Scaled; readonly plan: Scaled };
  readonly outcomes: Readonly<Record<Mode, readonly Outcome[]>>;
  readonly model: {
    readonly title: Text;
    readonly text: Text;
    readonly improvements: readonly { readonly criterion: string; readonly owner: string }[];
  };
  readonly sheet: {
    readonly title: Text;
    readonly fields: Readonly<Record<'site' | 'place' | 'reason', Limited>>;
    readonly sections: Readonly<Record<'points' | 'score' | 'improvements', Text>>;
    readonly privacy: Text;
  };
}
