import { argv, stdout } from 'node:process';
import { Attempts } from '../../packaging/preview/lms/attempts.ts';

/** Commits once, says so, and waits to be killed; run by `attempts.test.ts`. */
const attempts = new Attempts(argv[2] ?? '');
const attempt = attempts.addAttempt(attempts.addLearner('Nováková, Jana').id);
const session = attempts.openSession(attempt.id, 'normal', 'spec', '');
const core = { lesson_status: 'incomplete', exit: '', session_time: '', score: { raw: '' } };
attempts.commit(session.id, { core, interactions: {}, suspend_data: '1abc' }, false, '2026-11-24T08:00:00.000Z');
stdout.write(attempt.id);
setInterval(() => {}, 1_000);
