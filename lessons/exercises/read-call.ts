import type { Language } from '../../module/model/course.ts';
import type { Call, ChosenPart, NominationCall, Part, Track, WeightedPart } from './nomination-call.ts';

/** Place of the step in `work`: 0 the call, 1 the invitation. */
export const stepPlace = 0;
/** Place of the group the call is for, from 1; 0 is the default. */
export const trackPlace = 1;

/**
 * Where the choices of a part begin in `work`: one number for `one` (its option from 1), one for `many` (a bit for each option),
 * one for each criterion and the own one for `weighted` (steps of points). Written parts have none. Behind the parts, in order,
 * come the elements of the invitation (their option from 1).
 */
export function placeOf({ parts }: Pick<NominationCall, 'parts'>, part: string): number {
  const at = parts.findIndex(({ id }) => id === part);
  return 2 + parts.slice(0, at < 0 ? parts.length : at).reduce((sum, each) => sum + sizeOf(each), 0);
}

function sizeOf(part: Part): number {
  if (part.kind === 'weighted') return part.options.length + 1;
  return part.kind === 'one' || part.kind === 'many' ? 1 : 0;
}

/** Where the invitation begins in `work`, and how long `work` is with it. */
export function invitationPlace(data: NominationCall): number {
  return placeOf(data, '');
}
export function workLength(data: NominationCall): number {
  return invitationPlace(data) + data.invitation.elements.length;
}

/** The place of a part in `texts`: written parts and the own criterion, in order. */
export function textPlace({ parts }: NominationCall, part: string): number {
  return parts.filter(({ kind }) => kind !== 'one' && kind !== 'many').findIndex(({ id }) => id === part);
}

/** The call that `work` and `texts` stand for; both may be shorter, or empty. */
export function readCall(data: NominationCall, work: readonly number[], texts: readonly string[]): Call {
  const { parts, tracks } = data;
  const track = tracks[(work[trackPlace] ?? 0) - 1] ?? tracks.find((each) => each.default) ?? tracks[0];
  if (!track) throw new RangeError('nomination-call.yaml has no track');
  const numbers = (part: Part): readonly number[] => work.slice(placeOf(data, part.id)).slice(0, sizeOf(part));
  const weighted = parts.find((each) => each.kind === 'weighted');
  const weights = weighted
    ? [...weighted.options.map(({ id }) => id), 'own'].map((id, at): [string, number] => [
        id,
        (numbers(weighted)[at] ?? 0) * weighted.step,
      ])
    : [];
  return {
    track,
    chosen: Object.fromEntries(
      parts.flatMap((part) => ('options' in part ? [[part.id, chosenIn(part, numbers(part))]] : [])),
    ),
    weights: Object.fromEntries(weights.filter(([, points]) => points > 0)),
    written: Object.fromEntries(
      parts.flatMap(({ id }) => (textPlace(data, id) < 0 ? [] : [[id, (texts[textPlace(data, id)] ?? '').trim()]])),
    ),
  };
}

function chosenIn(part: ChosenPart | WeightedPart, numbers: readonly number[]): readonly string[] {
  const [first = 0] = numbers;
  const isChosen = {
    one: (at: number) => first === at + 1,
    many: (at: number) => (first & (1 << at)) !== 0,
    weighted: (at: number) => (numbers[at] ?? 0) > 0,
  }[part.kind];
  return part.options.filter((_, at) => isChosen(at)).map(({ id }) => id);
}

/** The model call, for the learner's group. */
export function modelCall({ model, parts }: NominationCall, track: Track, language: Language): Call {
  const weighted = parts.find(({ kind }) => kind === 'weighted');
  const chosen = Object.entries(model.chosen).map(([part, ids]): [string, readonly string[]] => [
    part,
    isIds(ids) ? ids : (ids[track.id] ?? []),
  ]);
  return {
    track,
    chosen: { ...Object.fromEntries(chosen), ...(weighted ? { [weighted.id]: Object.keys(model.weights) } : {}) },
    weights: model.weights,
    written: {
      mission: model.mission[track.id]?.[language] ?? '',
      profile: model.profile[language],
      contact: model.contact[language],
    },
  };
}

const isIds = (ids: readonly string[] | Readonly<Record<string, readonly string[]>>): ids is readonly string[] =>
  Array.isArray(ids);
