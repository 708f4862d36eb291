import { rawScore, readRawScore, timespan } from '../formats/values.ts';
import type { CallLog } from './call-log.ts';
import type { Environment } from './environment.ts';
import { findApi } from './find-api.ts';
import { respell, tellsLess } from './same-meaning.ts';
import { ScormStore, type ScormVersion } from './scorm.ts';
import { Scorm12Interactions } from './scorm12-interactions.ts';

const core = 'cmi.core.';
const status = `${core}lesson_status`;

const version: ScormVersion = {
  store: 'scorm12',
  standard: 'SCORM 1.2',
  essential: /^cmi\.(suspend_data|core\.(lesson_status|score\.raw))$/,
  status,
  respell,
  tellsLess,
  find: findApi,
  elements: {
    mode: `${core}lesson_mode`,
    learner: `${core}student_id`,
    name: `${core}student_name`,
    language: 'cmi.student_preference.language',
    mark: 'cmi.student_data.mastery_score',
    exit: `${core}exit`,
    location: `${core}lesson_location`,
    sessionTime: `${core}session_time`,
  },
  ranks: { [status]: ['incomplete', 'failed', 'completed', 'passed'] },
  readMark: readRawScore,
  span: timespan,
  interactions: (course, set, env) => new Scorm12Interactions(course, set, env),
  tell: ({ scaled, success }, set, raise) => {
    if (scaled !== null) {
      set(`${core}score.min`, '0');
      set(`${core}score.max`, '100');
      set(`${core}score.raw`, rawScore(scaled));
    }
    if (success === 'passed') raise(status, 'completed', 'passed');
    else if (success === 'failed') raise(status, 'failed');
  },
};

/** Keeps the learner's work in an LMS that speaks SCORM 1.2. @see SCORM 1.2 RTE 3 */
export class Scorm12 extends ScormStore {
  constructor(env: Environment, mayWrite?: () => boolean, log?: CallLog) {
    super(version, env, mayWrite, log);
  }
}
