import type { Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';

/** The response that earns the whole point. */
export function right(question: Question): Response {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return choice(question.correct);
    case 'multiple-choice':
      return choice(...question.correct);
    case 'situational-judgement':
      return choice(...question.options.filter((id) => question.points[id] === 1).slice(0, 1));
    case 'matching':
      return { kind: 'matching', pairs: Object.fromEntries(question.pairs.map((item) => [item.id, item.target])) };
    case 'ordering':
      return { kind: 'ordering', order: question.correct };
    case 'numeric':
      return written(String(question.correct));
    case 'fill-in':
      return written(question.accepted[0] ?? '');
    case 'likert':
      return choice(...question.options.slice(0, 1));
    case 'reflection':
      return written('Zkusím jednu malou věc.');
  }
}

/** A complete response that earns nothing. */
export function wrong(question: Question): Response {
  switch (question.type) {
    case 'single-choice':
    case 'true-false-reason':
      return choice(other(question.options, [question.correct]));
    case 'multiple-choice':
      return choice(...mostlyWrong(question.options, question.correct));
    case 'situational-judgement':
      return choice(
        other(
          question.options,
          question.options.filter((id) => question.points[id] !== 0),
        ),
      );
    case 'matching':
      return {
        kind: 'matching',
        pairs: Object.fromEntries(question.pairs.map((item) => [item.id, other(question.options, [item.target])])),
      };
    case 'ordering':
      return { kind: 'ordering', order: [...question.correct].reverse() };
    case 'numeric':
      return written(String(question.correct + 10 * question.tolerance + 1));
    case 'fill-in':
      return written('nic z toho');
    case 'likert':
    case 'reflection':
      throw new RangeError(`"${question.id}" has no wrong answer`);
  }
}

function written(text: string): Response {
  return { kind: 'text', text, shared: true };
}

function choice(...chosen: string[]): Response {
  return { kind: 'choice', chosen };
}

/** As many as the question asks for, wrong ones first: two errors or more earn nothing. */
function mostlyWrong(options: readonly string[], key: readonly string[]): string[] {
  const wrongFirst = [...options.filter((id) => !key.includes(id)), ...key];
  return wrongFirst.slice(0, key.length);
}

function other(ids: readonly string[], not: readonly string[]): string {
  const found = ids.find((id) => !not.includes(id));
  if (found === undefined) throw new RangeError(`no option besides ${not.join(', ')}`);
  return found;
}
