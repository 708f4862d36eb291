import type { Text } from '../../module/model/course.ts';

export type Sentence = Text & { readonly id: string; readonly worth: 0 | 0.5 | 1; readonly feedback: Text };

/** One thing an invitation says; the learner takes a sentence or leaves it out. */
export interface InvitationElement {
  readonly id: string;
  readonly label: Text;
  /** Said when it is left out. */
  readonly absent: Text;
  readonly options: readonly Sentence[];
}

interface ElementCondition {
  readonly element: string;
  readonly chosen?: readonly string[];
  readonly without?: readonly string[];
}

export interface Member {
  readonly id: string;
  readonly name: Text;
  readonly comes: Text;
  readonly stays: readonly (Text & { readonly when: readonly ElementCondition[] })[];
}

/** The second part of `nomination-call.yaml`. */
export interface Invitation {
  readonly title: Text;
  readonly task: Text;
  readonly elements: readonly InvitationElement[];
  readonly members: readonly Member[];
  readonly outcome: Readonly<Record<'full' | 'some', Text>>;
}

/** One element as it is in the invitation; `sentence` is null where it is left out. */
export interface Said {
  readonly element: InvitationElement;
  readonly sentence: Sentence | null;
}

/** How one member took it: as hoped, or with what went wrong. */
export interface Reaction {
  readonly member: Member;
  readonly isGood: boolean;
  readonly text: Text;
}

/** The invitation the choices stand for: one number for each element, its sentence from 1, 0 left out. */
export function readInvitation({ elements }: Invitation, choices: readonly number[]): readonly Said[] {
  return elements.map((element, at) => ({ element, sentence: element.options[(choices[at] ?? 0) - 1] ?? null }));
}

/** What was taken, by ids; empty while the invitation is untouched. */
export function chosenSentences(invitation: Invitation, choices: readonly number[]): readonly string[] {
  return readInvitation(invitation, choices).flatMap(({ element, sentence }) =>
    sentence ? [`invitation.${element.id}.${sentence.id}`] : [],
  );
}

/** Sends the invitation: who comes to the meeting, and how it goes. */
export function invite(invitation: Invitation, choices: readonly number[]): readonly Reaction[] {
  const taken = new Map(
    readInvitation(invitation, choices).map(({ element, sentence }) => [element.id, sentence?.id ?? '']),
  );
  const holds = ({ element, chosen, without }: ElementCondition): boolean => {
    const id = taken.get(element) ?? '';
    return (chosen?.includes(id) ?? true) && !(without?.includes(id) ?? false);
  };
  return invitation.members.map((member) => {
    const wrong = member.stays.find(({ when }) => when.every(holds));
    return { member, isGood: wrong === undefined, text: wrong ?? member.comes };
  });
}
