/** What shows every screen but the cover: one part, loaded with the first of them. */
import './cso-save-status.ts';

export { learnerEvents } from './learner-events.ts';
export { addressOf, inCurrentLanguage, loadScreen, titleOf, whereIs } from './screen.ts';
export { showScreen } from './show-screen.ts';
