import type { Language, Text } from '../../module/model/course.ts';
import { fill } from './exercise-frame.ts';
import type { Call, NominationCall, Part } from './nomination-call.ts';

/** One section of a call as it is read: printed, or compared with the model. */
export interface CallSection {
  /** Part the section begins with. */
  readonly part: string;
  readonly heading: string;
  /** Sentences, or the items of a list. */
  readonly lines: readonly string[];
  readonly isList: boolean;
}

/** The call as a document, section by section; what is not filled in yet stands in square brackets. */
export function callText(data: NominationCall, call: Call, language: Language): readonly CallSection[] {
  const { template, parts } = data;
  return template.lines.map(({ part, heading }) => {
    const ids = typeof part === 'string' ? [part] : part;
    const of = parts.filter(({ id }) => ids.includes(id));
    const lines = of.flatMap((each) => {
      const written = linesOf(data, each, call, language);
      return written.length > 0 ? written : [template.blank[language]];
    });
    return {
      part: ids[0] ?? '',
      heading: heading[language],
      lines,
      isList: lines.length > 1 && of.some(({ kind }) => kind === 'many' || kind === 'weighted'),
    };
  });
}

function linesOf({ labels }: NominationCall, part: Part, call: Call, language: Language): readonly string[] {
  const written = call.written[part.id] ?? '';
  if (!('options' in part)) return written === '' ? [] : [written];
  const chosen = part.options.filter(({ id }) => call.chosen[part.id]?.includes(id));
  if (part.kind !== 'weighted') return chosen.map((each) => each[language]);
  const own = written === '' ? [] : [{ id: 'own', cs: written, en: written }];
  return [...chosen, ...own].map((each: Text & { readonly id: string }) => {
    const count = call.weights[each.id];
    return count === undefined ? each[language] : `${each[language]} – ${fill(labels.points, language, { count })}`;
  });
}
