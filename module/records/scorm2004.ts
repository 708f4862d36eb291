import { duration, rawScore } from '../formats/values.ts';
import { readScaled, scaledScore } from '../formats/values2004.ts';
import type { CallLog } from './call-log.ts';
import type { Environment } from './environment.ts';
import { find2004 } from './find-api2004.ts';
import { respell, tellsLess } from './same-meaning.ts';
import { ScormStore, type ScormVersion } from './scorm.ts';
import { Scorm2004Interactions } from './scorm2004-interactions.ts';

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';

const version: ScormVersion = {
  store: 'scorm2004',
  standard: 'SCORM 2004',
  essential: /^cmi\.(suspend_data|completion_status|success_status|score\.(raw|scaled))$/,
  status: null,
  respell,
  tellsLess,
  find: find2004,
  elements: {
    mode: 'cmi.mode',
    learner: 'cmi.learner_id',
    name: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
    mark: 'cmi.scaled_passing_score',
    exit: 'cmi.exit',
    location: 'cmi.location',
    sessionTime: 'cmi.session_time',
  },
  ranks: { [completion]: ['incomplete', 'completed'], [success]: ['failed', 'passed'] },
  readMark: readScaled,
  span: duration,
  interactions: (course, set, env) => new Scorm2004Interactions(course, set, env),
  tell: (reached, set, raise) => {
    set('cmi.progress_measure', scaledScore(reached.progress));
    // A scaled score alone is graded 0 by some LMSs, a raw one alone by others.
    if (reached.scaled !== null) {
      set('cmi.score.min', '0');
      set('cmi.score.max', '100');
      set('cmi.score.raw', rawScore(reached.scaled));
      set('cmi.score.scaled', scaledScore(reached.scaled));
    }
    raise(completion, reached.completion);
    if (reached.success !== 'unknown') raise(success, reached.success);
  },
};

/** Keeps the learner's work in an LMS that speaks SCORM 2004, 3rd or 4th edition. @see SCORM 2004 4th Ed. RTE 4 */
export class Scorm2004 extends ScormStore {
  constructor(env: Environment, mayWrite?: () => boolean, log?: CallLog) {
    super(version, env, mayWrite, log);
  }
}
