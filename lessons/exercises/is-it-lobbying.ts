import type { ExerciseData, Scaled, Text } from '../../module/model/course.ts';
import type { Level } from './exercise-frame.ts';
import type { Judged } from './exercise-work.ts';

/** Where a case belongs. */
export type PlaceId = 'not-lobbying' | 'may-be' | 'verify';
/** What settles a case: whom somebody approaches, to what end, how often, by what route. */
export type CircumstanceId = 'whom' | 'end' | 'frequency' | 'route';

export interface Procedure {
  readonly id: string;
  readonly worth: Scaled;
  /** On the record and open to others; refusing contact; without a trace; only a part; more than the Act asks. */
  readonly manner: 'open' | 'closed' | 'hidden' | 'half' | 'needless';
  readonly label: Text;
  readonly feedback: Text;
}

/** What is said of a case by the place the learner chose for it; that of the key is the right answer. */
export type Feedback = Readonly<Record<PlaceId, Text>>;

export interface LobbyingCase {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly text: Text;
  readonly facts: Readonly<Record<CircumstanceId, Text>>;
  readonly key: PlaceId;
  /** The circumstance that settled it. */
  readonly decides: CircumstanceId;
  readonly rule: { readonly text: Text; readonly sources: readonly string[] };
  readonly feedback: Feedback;
  readonly procedures: readonly Procedure[];
  /** How the case comes back in the second round. */
  readonly change: {
    readonly replaces: CircumstanceId;
    readonly fact: Text;
    readonly key: PlaceId;
    readonly feedback: Feedback;
  };
}

/** Every condition given must hold; numbers of cases or of chosen procedures. */
export interface When {
  readonly hiddenAtLeast?: number | undefined;
  readonly closedAtLeast?: number | undefined;
  readonly overlookedAtLeast?: number | undefined;
  readonly overcalledAtLeast?: number | undefined;
  readonly verifyAtLeast?: number | undefined;
  readonly unsureAsSureAtLeast?: number | undefined;
  readonly rightAtMost?: number | undefined;
  readonly safeAtMost?: number | undefined;
}

export interface Outcome {
  readonly id: string;
  readonly when: When;
  readonly level: Level;
  readonly title: Text;
  readonly text: Text;
}

/** `lessons/exercises/is-it-lobbying.yaml` */
export interface IsItLobbying extends ExerciseData {
  readonly task: Text;
  readonly hint: Text;
  /** Who is to confirm how the cases are sorted, and that a real case must not be judged by the exercise. */
  readonly confirmation: { readonly text: Text };
  readonly labels: Readonly<Record<'place' | 'check' | 'restart' | 'yourProcedure', Text>>;
  readonly places: readonly { readonly id: PlaceId; readonly label: Text; readonly help: Text }[];
  readonly circumstances: readonly { readonly id: CircumstanceId; readonly label: Text }[];
  readonly procedureLabel: Text;
  readonly cases: readonly LobbyingCase[];
  readonly judging: {
    readonly weights: Readonly<Record<'placing' | 'procedure', Scaled>>;
    readonly placing: Readonly<Record<'right' | 'cautious' | 'wrong', Scaled>>;
    readonly secondRoundAdds: Scaled;
  };
  readonly secondRound: {
    readonly label: Text;
    readonly intro: Text;
    readonly whenAllRight: { readonly cases: readonly string[]; readonly intro: Text };
  };
  readonly outcomes: readonly Outcome[];
  readonly notes: Readonly<Record<'decided' | 'ruleLabel' | 'procedureLabel' | 'incomplete', Text>>;
}

/** What was chosen for one case; null where nothing is yet. */
export interface Sorted {
  readonly case: LobbyingCase;
  readonly place: PlaceId | null;
  readonly procedure: Procedure | null;
  /** Its place after the circumstance changed. */
  readonly again: PlaceId | null;
}

export interface Verdict extends Judged {
  readonly sorted: readonly Sorted[];
  /** Cases in their right place, and procedures that are safe, of the first round. */
  readonly right: number;
  readonly safe: number;
  readonly shown: Outcome;
}

/** Where in `work` something stands. `work` is: place and procedure of each case; 1 once they were checked; the later place of each case. */
export const at = {
  place: (index: number): number => 2 * index,
  procedure: (index: number): number => 2 * index + 1,
  checked: ({ cases }: IsItLobbying): number => 2 * cases.length,
  again: ({ cases }: IsItLobbying, index: number): number => 2 * cases.length + 1 + index,
};

export function readSorted(data: IsItLobbying, work: readonly number[]): readonly Sorted[] {
  const placeAt = (place: number): PlaceId | null => data.places[(work[place] ?? 0) - 1]?.id ?? null;
  return data.cases.map((each, index) => ({
    case: each,
    place: placeAt(at.place(index)),
    procedure: each.procedures[(work[at.procedure(index)] ?? 0) - 1] ?? null,
    again: placeAt(at.again(data, index)),
  }));
}

/** True once the learner has seen what became of the first round; it is then over. */
export function isChecked(data: IsItLobbying, work: readonly number[]): boolean {
  return work[at.checked(data)] === 1;
}

/** Cases still without a place or a procedure. */
export function unsorted(data: IsItLobbying, work: readonly number[]): readonly LobbyingCase[] {
  return readSorted(data, work).flatMap((each) => (each.place && each.procedure ? [] : [each.case]));
}

/** Cases that come back with a circumstance changed: those sorted wrongly, or the challenge when none was. */
export function returning(data: IsItLobbying, work: readonly number[]): readonly Sorted[] {
  const sorted = readSorted(data, work);
  const wrong = sorted.filter((each) => each.place !== each.case.key);
  return wrong.length > 0 ? wrong : sorted.filter((each) => data.secondRound.whenAllRight.cases.includes(each.case.id));
}

/** Value of a placing: asking where the rules answer, and suspecting where they do not, are half right. */
export function placingValue(
  { judging }: IsItLobbying,
  { key }: { readonly key: PlaceId },
  place: PlaceId | null,
): Scaled {
  if (place === key) return judging.placing.right;
  const cautious = place === 'verify' || (place === 'may-be' && key === 'verify');
  return cautious ? judging.placing.cautious : judging.placing.wrong;
}

/** Judges both rounds; the outcome follows from the first alone. */
export function judge(data: IsItLobbying, work: readonly number[]): Verdict {
  const sorted = readSorted(data, work);
  const right = sorted.filter((each) => each.place === each.case.key).length;
  const safe = sorted.filter(({ procedure }) => procedure?.worth === 1).length;
  const shown = data.outcomes.find(({ when }) => holds(when, sorted, right, safe));
  if (!shown) throw new RangeError('the last outcome of is-it-lobbying.yaml must hold always: leave its "when" empty');
  const { placing, procedure } = data.judging.weights;
  return {
    outcome: shown.id,
    scaled:
      placing * mean(sorted.map((each) => afterBothRounds(data, each))) +
      procedure * mean(sorted.map((each) => each.procedure?.worth ?? 0)),
    path: [
      ...sorted.map((each) => [each.case.id, each.place, each.procedure?.id].filter(Boolean).join('.')),
      ...returning(data, work).flatMap((each) => (each.again ? [`${each.case.id}.again.${each.again}`] : [])),
    ],
    sorted,
    right,
    safe,
    shown,
  };
}

/** A case put right in the second round makes good a part of what it was short of. */
function afterBothRounds(data: IsItLobbying, sorted: Sorted): Scaled {
  const first = placingValue(data, sorted.case, sorted.place);
  const isPutRight = sorted.again === sorted.case.change.key;
  return isPutRight ? first + (1 - first) * data.judging.secondRoundAdds : first;
}

function holds(when: When, sorted: readonly Sorted[], right: number, safe: number): boolean {
  const count = (which: (each: Sorted) => boolean): number => sorted.filter(which).length;
  const least = (bound: number | undefined, which: (each: Sorted) => boolean): boolean =>
    bound === undefined || count(which) >= bound;
  return (
    least(when.hiddenAtLeast, ({ procedure }) => procedure?.manner === 'hidden') &&
    least(when.closedAtLeast, ({ procedure }) => procedure?.manner === 'closed') &&
    least(when.overlookedAtLeast, (each) => each.case.key === 'may-be' && each.place === 'not-lobbying') &&
    least(when.overcalledAtLeast, (each) => each.case.key !== 'may-be' && each.place === 'may-be') &&
    least(when.verifyAtLeast, ({ place }) => place === 'verify') &&
    least(when.unsureAsSureAtLeast, (each) => each.case.key === 'verify' && each.place === 'not-lobbying') &&
    (when.rightAtMost === undefined || right <= when.rightAtMost) &&
    (when.safeAtMost === undefined || safe <= when.safeAtMost)
  );
}

function mean(numbers: readonly Scaled[]): Scaled {
  return numbers.reduce((total, each) => total + each, 0) / numbers.length;
}
