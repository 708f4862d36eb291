import { OwnNotes } from '../ui/own-notes.ts';
import type { Opening } from './screen.ts';

const known = new Map<string, OwnNotes>();

/** The notes of this learner. In an LMS that names nobody they belong to this attempt alone, which is all that is known. */
export function notesOf({ owner, sitting }: Pick<Opening, 'owner' | 'sitting'>): OwnNotes {
  const whose = owner ?? sitting.progress.pseudonym;
  const notes = known.get(whose) ?? new OwnNotes(whose);
  known.set(whose, notes);
  return notes;
}
