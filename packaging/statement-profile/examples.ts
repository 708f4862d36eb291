import { byId, type Course, type Language, type Question } from '../../module/model/course.ts';
import type { Interaction, Response } from '../../module/model/interaction.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../../module/formats/statement.ts';
import type { Statement } from '../../module/formats/statement-types.ts';
import { rightResponses } from '../../module/formats/values.ts';
import { score } from '../../assessments/scoring.ts';

/** The learner and the morning of the examples; nobody's. */
const pseudonym = '0123456789abcdef0123456789abcdef';
const begin = Date.UTC(2026, 10, 24, 8);

/** One statement of every kind the course sends, in an order in which it can, with its own lessons and questions. */
export function examples(course: Course, questions: readonly Question[], language: Language): readonly Statement[] {
  return events(course, questions).flatMap((event, index) => {
    const statement = statementOf(course, event, {
      actor: pseudonymousActor(course, pseudonym),
      registration: registrationOf(pseudonym),
      language,
      trainingSession: '2026-11-brno',
      uuid: () => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    });
    return statement ? [statement] : [];
  });
}

function events(course: Course, questions: readonly Question[]): readonly LearnerEvent[] {
  let seconds = 0;
  const at = (): Date => new Date(begin + 1000 * (seconds += 60));
  const [lesson] = course.lessons;
  const block = lesson?.blocks[0];
  const exercise = course.exercises.find(({ apart }) => !apart);
  const scenario = course.exercises.find(({ apart }) => apart);
  const test = course.finalAssessment;
  const reached = 0.8;
  return [
    { type: 'opened', at: at(), resumed: false },
    ...(block ? [{ type: 'block-read', at: at(), block: block.id, seconds: 45 } as const] : []),
    ...answers(course, questions, at),
    ...(exercise ? [handedIn(exercise.id, at())] : []),
    ...(scenario ? [pathHandedIn(scenario.id, at())] : []),
    { type: 'aid-opened', at: at(), aid: { id: 'aid-id', title: { cs: 'Pomůcka', en: 'Job aid' } } },
    ...(lesson ? [{ type: 'lesson-completed', at: at(), lesson: lesson.id } as const] : []),
    { type: 'closed', at: at(), seconds: 600 },
    { type: 'opened', at: at(), resumed: true },
    { type: 'assessment-started', at: at(), assessment: test, attempt: 1, drawn: [] },
    { type: 'assessment-finished', at: at(), assessment: test, attempt: 1, scaled: reached, passed: true },
    { type: 'completed', at: at(), scaled: reached },
    { type: 'passed', at: at(), scaled: reached },
    { type: 'failed', at: at(), scaled: 0.4 },
  ];
}

/** The first question of each type that is asked, answered rightly where anything is right. */
function answers(course: Course, questions: readonly Question[], at: () => Date): readonly LearnerEvent[] {
  const asked = course.questions.filter(
    ({ type }, place, all) => all.findIndex((other) => other.type === type) === place,
  );
  return asked.map(({ id }) => {
    const interaction = answer(course, byId(questions, id), at());
    return { type: 'answered', at: interaction.at, interaction };
  });
}

function answer(course: Course, question: Question, at: Date): Interaction {
  const assessment = course.assessments.find((each) => each.questions.includes(question.id));
  if (!assessment) throw new RangeError(`no assessment asks "${question.id}"`);
  const [response = unjudged(question)] = rightResponses(question);
  const where = { assessment: assessment.id, use: assessment.use, attempt: 1, first: true };
  const position = assessment.questions.indexOf(question.id) + 1;
  const judged = { response, scaled: score(question, response) };
  return { question, ...where, position, shown: question.options, ...judged, at, seconds: 18.4 };
}

/** A point of a scale, or a text that stays with the learner. */
function unjudged({ options }: Question): Response {
  return options.length > 0
    ? { kind: 'choice', chosen: options.slice(0, 1) }
    : { kind: 'text', text: '', shared: false };
}

function handedIn(exercise: string, at: Date): LearnerEvent {
  const did = { work: [1], texts: [], outcome: 'outcome-id', scaled: 0.75, path: ['choice-id.other-choice-id'] };
  return { type: 'exercise-submitted', at, exercise, ...did, seconds: 240 };
}

function pathHandedIn(exercise: string, at: Date): LearnerEvent {
  const step = { id: 'step-id', text: { cs: 'Krok', en: 'Step' }, answers: ['answer-id', 'other-answer-id'] };
  const taken = [{ step: step.id, answer: 'answer-id' }];
  const performance = { title: { cs: 'Scénář', en: 'Scenario' }, steps: [step], taken, first: true };
  const did = { work: [0, 1, 1], texts: [], outcome: 'outcome-id', scaled: 1, path: ['step-id.answer-id'] };
  return { type: 'exercise-submitted', at, exercise, ...did, performance, seconds: 900 };
}
