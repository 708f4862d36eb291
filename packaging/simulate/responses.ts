import type { Question } from '../../module/model/course.ts';
import type { Response } from '../../module/model/interaction.ts';
import { rightResponses } from '../../module/formats/values.ts';
import { shuffled } from '../../assessments/random.ts';
import type { Habits } from './habits.ts';
import { whole } from './habits.ts';

/** How much harder a question gets with its difficulty, on the scale of abilities. An assumption. */
const easiness = { easy: 1.8, medium: 1.2, hard: 0.5 } as const;

/** What a simulated learner answers: the stronger the learner and the easier the question, the more often rightly. */
export function respond(question: Question, { ability }: Pick<Habits, 'ability'>, random: () => number): Response {
  const chance = 1 / (1 + Math.exp(-(ability + easiness[question.difficulty])));
  const right = rightResponses(question);
  if (right.length === 0) return say(question, random);
  return random() < chance ? (right[whole(random, right.length)] as Response) : mistake(question, random);
}

/** A point of a scale, more often a good one; a reflection stays with the learner. */
function say({ options }: Question, random: () => number): Response {
  if (options.length === 0) return { kind: 'text', text: '', shared: false };
  const point = Math.max(whole(random, options.length), whole(random, options.length));
  return { kind: 'choice', chosen: options.slice(point, point + 1) };
}

/** What somebody who does not know might answer; now and then it is right all the same. */
function mistake(question: Question, random: () => number): Response {
  const { options } = question;
  switch (question.type) {
    case 'multiple-choice': {
      const chosen = shuffled(options, random).slice(0, question.correct.length);
      return { kind: 'choice', chosen: options.filter((id) => chosen.includes(id)) };
    }
    case 'matching':
      return {
        kind: 'matching',
        pairs: Object.fromEntries(
          question.pairs.map(({ id }) => [id, options[whole(random, options.length)] as string]),
        ),
      };
    case 'ordering':
      return { kind: 'ordering', order: shuffled(options, random) };
    case 'numeric':
      return { kind: 'text', text: String(question.correct + 1 + whole(random, 10)), shared: true };
    case 'fill-in':
      return { kind: 'text', text: 'simulace', shared: true };
    default:
      return { kind: 'choice', chosen: [options[whole(random, options.length)] as string] };
  }
}
