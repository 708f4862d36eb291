import type { NominationCall } from '../../../lessons/exercises/nomination-call.ts';
import {
  modelCall,
  placeOf,
  stepPlace,
  textPlace,
  trackPlace,
  workLength,
} from '../../../lessons/exercises/read-call.ts';

/** What a learner did: words for each part, `{ places: ['five'], mission: 'Skupina …', criteria: { topic: 60 } }`. */
export type Filled = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, number>>>>;

/** `work` and `texts` behind it. @throws RangeError when it names what the exercise has not */
export function fillIn(data: NominationCall, filled: Filled, track = ''): { work: number[]; texts: string[] } {
  const work = Array.from({ length: workLength(data) }, () => 0);
  const texts: string[] = [];
  work[stepPlace] = 0;
  work[trackPlace] = data.tracks.findIndex(({ id }) => id === track) + 1;
  for (const part of data.parts) {
    const value = filled[part.id];
    const at = placeOf(data, part.id);
    if (textPlace(data, part.id) >= 0) texts[textPlace(data, part.id)] = typeof value === 'string' ? value : '';
    if (value === undefined || typeof value === 'string') continue;
    const place = (id: string): number => {
      const found = 'options' in part ? part.options.findIndex((each) => each.id === id) : -1;
      if (found < 0) throw new RangeError(`part "${part.id}" has no option "${id}"`);
      return found;
    };
    if (part.kind === 'one' && Array.isArray(value)) work[at] = value.length === 0 ? 0 : place(String(value[0])) + 1;
    else if (part.kind === 'many' && Array.isArray(value))
      work[at] = value.reduce((bits: number, id: string) => bits | (1 << place(id)), 0);
    else if (part.kind === 'weighted')
      for (const [id, points] of Object.entries(value as Readonly<Record<string, number>>))
        work[at + (id === 'own' ? part.options.length : place(id))] = points / part.step;
  }
  return { work, texts };
}

/** The model call of a group, with other words in some parts. */
export function modelWith(data: NominationCall, other: Filled = {}, track = 'bodies'): Filled {
  const found = data.tracks.find(({ id }) => id === track);
  if (!found) throw new RangeError(`no track "${track}"`);
  const { chosen, weights, written } = modelCall(data, found, 'cs');
  return { ...chosen, criteria: weights, ...written, ...other };
}
