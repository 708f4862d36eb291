import { pack, room } from '../../module/formats/suspend-data.ts';
import {
  isScored,
  longestAnswer,
  questionsAsked,
  type Assessment,
  type Course,
  type Question,
} from '../../module/model/course.ts';
import { longestNumber, type Response } from '../../module/model/interaction.ts';
import { inAssessment, newProgress, type Answer, type Progress } from '../../module/model/progress.ts';
import type { Place, Problems } from './content-error.ts';

/** Choices one exercise can have, each out of fewer than sixteen, beside which there is room for everything else. */
const mostChoices = 60;
/** Interactions SCORM 2004 promises to keep. @see SCORM 2004 4th Ed. RTE 4.2.9 */
const mostInteractions = 250;

/** Refuses a course whose progress could outgrow what an LMS keeps, or whose answers could. `questions` are those of all banks. */
export function checkRoom(course: Course, questions: readonly Question[], place: Place, problems: Problems): void {
  const { length } = pack(course, fullest(course, questions));
  if (length > room)
    problems.add(
      place,
      `the progress of this course can take ${length} characters; an LMS has room for ${room} beside its reserve.`,
      'Ask fewer questions in which learners write, or let them write less ("longest").',
    );
  const count = course.assessments.reduce((sum, each) => sum + each.questions.length, 0);
  if (count > mostInteractions)
    problems.add(
      place,
      `an LMS would be told of ${count} questions, each once for its use; SCORM 2004 keeps only ${mostInteractions}.`,
      'Take some out of the pools.',
    );
}

/**
 * The largest progress a learner can reach: every block done, every attempt used, every question of the last attempt answered at
 * greatest length (of a pool the longest ones), every practice tried again with the same, every choice of every exercise made.
 * What learners write in exercises is not counted: an LMS without room for it is told so, and the journal keeps it.
 */
function fullest(course: Course, questions: readonly Question[]): Progress {
  const done = course.lessons.flatMap(({ blocks }) => blocks).map(({ id }) => id);
  const size = (question: Question): number => JSON.stringify(longest(question)).length;
  const answersTo = (assessment: Assessment): Record<string, Answer> => {
    const pool = questions.filter(({ id }) => assessment.questions.includes(id)).sort((a, b) => size(b) - size(a));
    return Object.fromEntries(
      pool.slice(0, questionsAsked(assessment)).map((each) => {
        const judged = { response: longest(each), scaled: 0.5 };
        return [each.id, assessment.use === 'practice' && isScored(each) ? { ...judged, again: judged } : judged];
      }),
    );
  };
  const scores = Array.from({ length: course.attempts }, () => 1 / 3);
  const start = newProgress('f'.repeat(32), 65535);
  const assessments = Object.fromEntries(
    course.assessments.map((each) => {
      const drawn = each.draw ? scores.map(() => each.questions.slice(-questionsAsked(each))) : [];
      return [each.id, { ...inAssessment(start, each.id), scores, answers: answersTo(each), running: true, drawn }];
    }),
  );
  const work = Array.from({ length: mostChoices }, () => 15);
  const exercises = Object.fromEntries(course.exercises.map(({ id }) => [id, { work, texts: [], submitted: true }]));
  return {
    ...start,
    ...{ save: 99_999, language: 'en', position: done.at(-1) ?? null, done, assessments, exercises },
    display: { theme: 'dark', size: 'largest', spacing: 'loose', motion: 'less' },
    reached: ['completed', 'passed'],
  };
}

/** A response of the greatest length; a capital takes more room than a small letter. */
function longest(question: Question): Response {
  const write = (length: number): Response => ({ kind: 'text', text: 'Ž'.repeat(length), shared: true });
  switch (question.type) {
    case 'matching':
      return { kind: 'matching', pairs: Object.fromEntries(question.pairs.map(({ id, target }) => [id, target])) };
    case 'ordering':
      return { kind: 'ordering', order: question.options };
    case 'numeric':
      return { kind: 'text', text: '8'.repeat(longestNumber), shared: true };
    case 'fill-in':
      return write(longestAnswer);
    case 'reflection':
      return write(question.longest);
    default:
      return { kind: 'choice', chosen: question.options };
  }
}
