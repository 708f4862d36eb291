import { Scorm12API } from 'scorm-again';
import { strict } from '../strict-scorm12.ts';
import type { Call, LmsApi } from '../strict-scorm12.ts';

/**
 * The run-time of one session: scorm-again loaded with the data model the server computed, behind the strict wrapper, telling
 * of every call. Commits are synchronous and reach the server before the module goes on; LMSFinish leaves by beacon, as it
 * must when the window is already closing.
 */
export function openRunTime(
  session: string,
  cmi: Readonly<Record<string, unknown>>,
  personality: 'spec' | 'moodle',
  onCall: (call: Call) => void,
): LmsApi {
  const api = new Scorm12API({
    logLevel: 5,
    autocommit: false,
    autoCompleteLessonStatus: true,
    lmsCommitUrl: `/lms/api/sessions/${session}/commit`,
    terminationCommitContentType: 'text/plain',
    requestHandler: (commit, metadata) => ({ ...(commit as object), last: metadata?.isTerminateCommit ?? false }),
  });
  api.loadFromJSON(cmi);
  return strict(api, { responses: personality }, onCall);
}
