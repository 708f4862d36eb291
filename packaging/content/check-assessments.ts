import { groupOf, isScored, type Difficulty } from '../../module/model/course.ts';
import { authoredAssessments, type AuthoredAssessment } from './assessments.ts';
import type { Place, Problems } from './content-error.ts';
import type { Content } from './read-content.ts';
import { outlineFile } from './read-outline.ts';
import type { AuthoredQuestion } from './schema.ts';
import { didYouMean } from './suggest.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
/** More would make a lesson a test. */
const mostPractice = 3;

/** Checks that each assessment asks questions that exist and may be asked, and that what is drawn or paralleled suffices. */
export function checkAssessments(content: Content, problems: Problems): void {
  const places = new Map([...content.questions].map(([id, { at }]) => [id, at()]));
  const assessments = authoredAssessments(content);
  checkWritten(content, problems);
  for (const assessment of assessments) {
    checkQuestions(assessment, content, places, problems);
    if (!content.complete) continue;
    if (assessment.draw) checkDraw(assessment, content, problems);
    checkLength(assessment, problems);
  }
  if (content.complete) checkForms(assessments, problems);
  checkFinal(assessments, content, problems);
}

/** Each assessment names its questions one by one or by pools, never both and never neither. */
function checkWritten({ outline, lessons }: Content, problems: Problems): void {
  const known = new Map(lessons.map(({ id, place }) => [id, place]));
  outline.value.assessments.forEach(({ id, questions, pools, lesson }, index) => {
    if ((questions === undefined) === (pools === undefined))
      problems.add(
        outline.at('assessments', index),
        `assessment "${id}" names its questions ${questions ? 'twice: one by one and by pools' : 'nowhere'}.`,
        'Write "questions: […]" or "pools: […]".',
      );
    if (lesson !== undefined && !known.has(lesson))
      problems.add(
        outline.at('assessments', index, 'lesson'),
        `lesson "${lesson}" of assessment "${id}" is not in ${outlineFile}.`,
        didYouMean(lesson, known, 'Write the name of its folder without the number.'),
      );
  });
}

function checkQuestions(
  assessment: AuthoredAssessment,
  content: Content,
  places: ReadonlyMap<string, Place>,
  problems: Problems,
): void {
  const ids = assessment.questions.map(({ id }) => id);
  assessment.questions.forEach(({ id, place, found }, position) => {
    if (!found && !content.complete) return;
    if (!found)
      problems.add(
        place,
        `question "${id}" is not in any bank.`,
        didYouMean(id, places, 'Write it in assessments/banks, or take it out here.'),
      );
    else checkAsked(found.question, assessment.use, place, content, problems);
    if (ids.indexOf(id) < position)
      problems.add(place, `question "${id}" is asked twice in "${assessment.id}".`, 'Take it out here.');
  });
}

/** Two attempts without a common question: every cell of the blueprint is there twice, where the course allows two attempts. */
function checkDraw({ id, questions, draw, place }: AuthoredAssessment, content: Content, problems: Problems): void {
  const { attempts, objectives } = content.outline.value;
  const draws = Math.min(2, attempts);
  const groups = new Set(objectives.map((objective) => groupOf(objective.id)));
  for (const [group, row] of Object.entries(draw ?? {})) {
    if (!groups.has(group))
      problems.add(
        place,
        `assessment "${id}" draws from group "${group}", which no objective belongs to.`,
        `Write one of ${[...groups].join(', ')}, or add the objective.`,
      );
    for (const difficulty of difficulties) {
      const inCell = questions.filter(({ found }) => found && isIn(found.question, group, difficulty)).length;
      if (!groups.has(group) || inCell >= draws * row[difficulty]) continue;
      problems.add(
        place,
        `assessment "${id}" draws ${row[difficulty]} ${difficulty} of group "${group}", but the pool holds ${inCell}; ${draws} attempts need ${draws * row[difficulty]}.`,
        'Draw fewer, or write more questions into the pool.',
      );
    }
  }
}

function isIn({ objective, difficulty }: AuthoredQuestion, group: string, wanted: Difficulty): boolean {
  return difficulty === wanted && groupOf(objective) === group;
}

function checkLength({ id, use, questions, pooled, place }: AuthoredAssessment, problems: Problems): void {
  if (use !== 'practice' || !pooled || questions.length <= mostPractice) return;
  problems.add(
    place,
    `practice "${id}" asks ${questions.length} questions.`,
    `Leave at most ${mostPractice} of a lesson in the pool "practice".`,
  );
}

/** Gain is measured between forms A and B: they hold as many questions of each group and difficulty. */
function checkForms(assessments: readonly AuthoredAssessment[], problems: Problems): void {
  const a = assessments.find(({ use }) => use === 'form-a');
  const b = assessments.find(({ use }) => use === 'form-b');
  if (!a || !b) return;
  const cells = ({ questions }: AuthoredAssessment): string[] =>
    questions.flatMap(({ found }) =>
      found ? [`${groupOf(found.question.objective)} ${found.question.difficulty}`] : [],
    );
  const [inA, inB] = [cells(a), cells(b)];
  for (const cell of new Set([...inA, ...inB])) {
    const [countA, countB] = [inA, inB].map((all) => all.filter((each) => each === cell).length);
    if (countA === countB) continue;
    problems.add(
      b.place,
      `forms A and B are not parallel: "${a.id}" has ${countA} ${cell}, "${b.id}" has ${countB}.`,
      'Move questions between the pools form-a, form-b and anchor until both have as many.',
    );
  }
}

/** The final assessment exists, and some question of it asks about every objective of the course. */
function checkFinal(assessments: readonly AuthoredAssessment[], content: Content, problems: Problems): void {
  const { outline, complete } = content;
  const known = new Map(assessments.map(({ id, place }) => [id, place]));
  const id = outline.value.finalAssessment;
  const final = assessments.find((each) => each.id === id);
  if (!final)
    problems.add(
      outline.at('finalAssessment'),
      `assessment "${id}" is not in ${outlineFile}.`,
      didYouMean(id, known, `Add it to ${outlineFile}.`),
    );
  if (!final || !complete) return;
  checkObjectives(final, content, problems);
}

function checkObjectives(final: AuthoredAssessment, { outline, lessons }: Content, problems: Problems): void {
  const { objectives } = outline.value;
  const taught = lessons.flatMap(({ texts }) => texts.cs?.front.objectives ?? []);
  // A lesson that names an unknown one was told so; which it meant cannot be known.
  const allKnown = taught.every((id) => objectives.some((each) => each.id === id));
  const measured = final.questions.flatMap(({ found }) => found?.question.objective ?? []);
  objectives.forEach(({ id }, index) => {
    const missing = [
      allKnown && !taught.includes(id) ? 'taught by no lesson' : null,
      final.pooled && !measured.includes(id) ? `asked about by no question of "${final.id}"` : null,
    ];
    for (const what of missing.filter((each) => each !== null))
      problems.add(
        outline.at('objectives', index),
        `objective "${id}" is ${what}.`,
        'Cover it, or take it out until it is.',
      );
  });
}

function checkAsked(
  question: AuthoredQuestion,
  use: string,
  place: Place,
  { sources }: Content,
  problems: Problems,
): void {
  if (question.pool === 'practice-hold') {
    problems.add(
      place,
      `question "${question.id}" is on hold until its source is confirmed.`,
      'Take it out here, or change its pool once the Office has confirmed it.',
    );
  }
  if (use === 'practice' || use === 'survey') return;
  if (!isScored(question))
    problems.add(
      place,
      `question "${question.id}" (${question.type}) is never scored, so a test cannot ask it.`,
      'Ask it in practice.',
    );
  for (const source of sources?.list ?? []) {
    if (source.state !== 'unconfirmed' || !question.sources.includes(source.id)) continue;
    problems.add(
      place,
      `question "${question.id}" is scored but rests on "${source.id}", which is unconfirmed.`,
      'Ask it in practice only, or rest its key on a verified source.',
    );
  }
}
