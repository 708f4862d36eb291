import type { Scaled } from '../../module/model/course.ts';
import { mentions } from './call-words.ts';
import type { Judged } from './exercise-work.ts';
import { chosenSentences } from './invitation.ts';
import type { Call, Candidate, Condition, Ending, NominationCall, Part, Rule, View } from './nomination-call.ts';
import { invitationPlace, readCall } from './read-call.ts';

/** What a published call led to. */
export interface Publication extends Judged {
  readonly scaled: Scaled;
  readonly call: Call;
  /** Every rule that holds. */
  readonly held: readonly Rule[];
  /** Who heard of the call; `reason` is theirs for staying away, null when they applied. */
  readonly candidates: readonly { readonly candidate: Candidate; readonly reason: Candidate['stays'][number] | null }[];
  readonly applied: number;
  readonly covered: readonly View[];
  readonly missing: readonly View[];
  readonly ending: Ending;
}

/** The rules that hold for a call. */
export function check(data: NominationCall, call: Call): readonly Rule[] {
  return data.rules.filter(({ when, any }) =>
    (any ?? [when ?? []]).some((all) => all.every((condition) => holdsInCall(condition, data, call))),
  );
}

/** The findings shown at a part: where it is empty that alone; where an element is missing no smaller matter beside it. */
export function shownAt(part: string, held: readonly Rule[]): readonly Rule[] {
  const here = held.filter((rule) => rule.part === part);
  const missing = here.filter(({ kind }) => kind === 'missing');
  const empty = missing.find(({ when, any }) => (any ?? [when ?? []]).some((all) => all.some((each) => each.empty)));
  if (empty) return [empty];
  return missing.length > 0 ? missing : here;
}

/** Publishes the call: who applies follows from the rules that hold, and the ending from both. */
export function judge(data: NominationCall, work: readonly number[], texts: readonly string[]): Publication {
  const call = readCall(data, work, texts);
  const held = check(data, call);
  const ids = new Set(held.map(({ id }) => id));
  const candidates = data.candidates.map((candidate) => ({
    candidate,
    reason: candidate.stays.find(({ rule }) => ids.has(rule)) ?? null,
  }));
  const came = candidates.filter(({ reason }) => reason === null).map(({ candidate }) => candidate);
  const isCovered = ({ id }: View): boolean => came.some(({ views }) => views.includes(id));
  const ending = data.endings.find(({ when }) => when.every((each) => holdsAtEnd(each, ids, came.length)));
  if (!ending) throw new RangeError('the last ending of nomination-call.yaml must hold always: leave its "when" empty');
  const clean = data.parts.filter(({ id }) => shownAt(id, held).length === 0);
  return {
    ...{ outcome: ending.id, scaled: clean.length / data.parts.length },
    path: [...pathOf(data, call), ...chosenSentences(data.invitation, work.slice(invitationPlace(data)))],
    ...{ call, held, candidates, applied: came.length, ending },
    covered: data.views.filter(isCovered),
    missing: data.views.filter((view) => !isCovered(view)),
  };
}

/** What was chosen, by ids; what was written stays with the learner. */
function pathOf({ parts }: NominationCall, { track, chosen, weights }: Call): readonly string[] {
  const options = parts.flatMap(({ id, kind }) =>
    (chosen[id] ?? []).map((option) =>
      kind === 'weighted' ? `${id}.${option}.${weights[option]}` : `${id}.${option}`,
    ),
  );
  return [track.id, ...options];
}

function holdsAtEnd({ rule, applied }: Condition, held: ReadonlySet<string>, came: number): boolean {
  return (
    (rule === undefined || rule.some((each) => held.has(each))) && (applied === undefined || came <= applied.atMost)
  );
}

function holdsInCall(condition: Condition, data: NominationCall, call: Call): boolean {
  const part = data.parts.find(({ id }) => id === condition.part);
  return (condition.track?.includes(call.track.id) ?? true) && (!part || holdsInPart(condition, part, data, call));
}

function holdsInPart(condition: Condition, part: Part, data: NominationCall, call: Call): boolean {
  const chosen = call.chosen[part.id] ?? [];
  return (
    (condition.empty === undefined || (chosen.length === 0 && (call.written[part.id] ?? '') === '')) &&
    (condition.chosen?.some((each) => chosen.includes(each)) ?? true) &&
    !(condition.without?.some((each) => chosen.includes(each)) ?? false) &&
    holdsInText(condition, part, data, call) &&
    holdsInWeights(condition, call)
  );
}

/** Of a part of free text nothing is said while it is empty: that is a matter of its own. */
function holdsInText({ shorter, ...condition }: Condition, part: Part, { words }: NominationCall, call: Call): boolean {
  const text = call.written[part.id] ?? '';
  const isSilent = part.kind === 'text' && text === '';
  const has = (name: string): boolean => {
    const wanted = words[name];
    if (!wanted) throw new RangeError(`nomination-call.yaml has no words "${name}"`);
    return mentions(wanted, text);
  };
  return (
    (shorter === undefined || (text !== '' && text.length < shorter)) &&
    (condition.mentions === undefined || (!isSilent && has(condition.mentions))) &&
    (condition.silentOn === undefined || (!isSilent && !has(condition.silentOn)))
  );
}

function holdsInWeights({ fewer, sumNot, heavier }: Condition, { weights }: Call): boolean {
  const points = Object.values(weights);
  return (
    (fewer === undefined || points.length < fewer) &&
    (sumNot === undefined || points.reduce((sum, each) => sum + each, 0) !== sumNot) &&
    (heavier === undefined || points.some((each) => each > heavier))
  );
}
