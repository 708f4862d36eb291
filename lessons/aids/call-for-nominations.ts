import type { AidData, Language, Text } from '../../module/model/course.ts';

/** `lessons/aids/call-for-nominations.yaml` */
export interface CallAid extends AidData {
  readonly heading: Text;
  /** Stands in the text where nothing was filled in. */
  readonly blank: Text;
  readonly preview: Text;
  readonly limits: Text;
  /** Label of the field for the name of the body. */
  readonly body: Text;
  readonly parts: readonly { readonly id: string; readonly label: Text; readonly ask: Text }[];
}

/** What was filled in: the name of the body, and what stands under each heading by its id. */
export interface CallDraft {
  readonly body: string;
  readonly parts: Readonly<Record<string, string>>;
}

export interface CallPart {
  readonly heading: string;
  readonly text: string;
}

/** The heading of the call, then its parts; what is left open is marked. */
export function callOf(aid: CallAid, draft: CallDraft, language: Language): readonly [string, readonly CallPart[]] {
  const or = (text: string | undefined): string => text?.trim() || aid.blank[language];
  const heading = aid.heading[language].split('{title}').join(or(draft.body));
  return [heading, aid.parts.map(({ id, label }) => ({ heading: label[language], text: or(draft.parts[id]) }))];
}

export function callText(aid: CallAid, draft: CallDraft, language: Language): string {
  const [heading, parts] = callOf(aid, draft, language);
  return [heading, '', ...parts.flatMap((part) => [part.heading, part.text, ''])].join('\n');
}
