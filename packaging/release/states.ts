import { pack } from '../../module/formats/suspend-data.ts';
import { questionsAsked, type Assessment, type Course, type QuestionHead } from '../../module/model/course.ts';
import { responseKind, type Response } from '../../module/model/interaction.ts';
import { newProgress, type Answer, type AssessmentProgress, type Progress } from '../../module/model/progress.ts';

/** What an LMS holds of a learner of one release. */
export interface State {
  /** How far the learner has come: `began`, `tries-again`, `passed`. */
  readonly name: string;
  /** `cmi.suspend_data`. */
  readonly text: string;
}

/** What LMSs hold of learners of this release, at three stages; made by the release's own code when it is built, so that a later one can prove that it reads them. */
export function statesOf(course: Course): readonly State[] {
  return learnersOf(course).map(([name, progress]) => ({ name, text: pack(course, progress) }));
}

function learnersOf(course: Course): readonly (readonly [string, Progress])[] {
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map(({ id }) => id);
  const start: Progress = {
    ...newProgress('0123456789abcdef0123456789abcdef', 4711),
    language: course.referenceLanguage,
  };
  const read = Math.ceil(blocks.length / 3);
  const practices = course.assessments.filter(({ use }) => use === 'practice');
  const final = course.assessments.filter(({ id }) => id === course.finalAssessment);
  const [first] = practices;
  const all = Object.fromEntries(practices.map((each) => [each.id, taken(course, each, [1], false)]));
  const exercises = Object.fromEntries(
    course.exercises.map(({ id, plan }) => [
      id,
      { work: plan ? [] : [1, 0, 2], texts: ['Pacientské spolky.'], submitted: !plan },
    ]),
  );
  const whole = { ...start, done: blocks, position: blocks.at(-1) ?? null, exercises };
  const tried = (scores: readonly number[], running: boolean) => ({
    ...all,
    ...Object.fromEntries(final.map((each) => [each.id, taken(course, each, scores, running)])),
  });
  return [
    [
      'began',
      {
        ...start,
        save: 14,
        done: blocks.slice(0, read),
        position: blocks[read] ?? null,
        assessments: first ? { [first.id]: taken(course, first, [], true) } : {},
      },
    ],
    ['tries-again', { ...whole, save: 260, assessments: tried([0.5], true), reached: ['completed'] }],
    ['passed', { ...whole, save: 301, assessments: tried([0.5, 1], false), reached: ['completed', 'passed'] }],
  ];
}

/** An assessment in which every question is answered, or half of them and one chosen, while it runs. */
function taken(
  course: Course,
  assessment: Assessment,
  scores: readonly number[],
  running: boolean,
): AssessmentProgress {
  const asked = assessment.questions.slice(0, questionsAsked(assessment));
  const heads = course.questions.filter(({ id }) => asked.includes(id));
  const given = running ? heads.slice(0, Math.ceil(heads.length / 2)) : heads;
  const draft = running ? heads.slice(given.length, given.length + 1) : [];
  const answers = given.map((each, place): [string, Answer] => [
    each.id,
    { response: answer(each), scaled: place % 3 === 2 ? 0 : 1 },
  ]);
  const attempts = scores.length + (running ? 1 : 0);
  return {
    scores,
    running,
    answers: Object.fromEntries(answers),
    drafts: Object.fromEntries(draft.map((each) => [each.id, answer(each)])),
    drawn: assessment.draw ? Array.from({ length: attempts }, () => asked) : [],
  };
}

/** A response of the right form; whether it is right is not what a state is recorded for. */
function answer({ type, options, items }: QuestionHead): Response {
  const kind = responseKind(type);
  switch (kind) {
    case 'choice':
      return { kind, chosen: options.slice(0, 1) };
    case 'ordering':
      return { kind, order: options };
    case 'matching':
      return {
        kind,
        pairs: Object.fromEntries(items.map((item, place) => [item, options[place % options.length] ?? 'a'])),
      };
    case 'text':
      return { kind, shared: false, text: '12' };
  }
}
