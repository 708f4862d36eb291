import { openNotes } from '../../lessons/open-notes.ts';
import { printDetails } from '../../lessons/print-details.ts';

/** The authors' page opens and closes notes as a lesson does. */
openNotes(document.body);
printDetails(document.body);
