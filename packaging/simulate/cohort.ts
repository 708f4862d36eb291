import type { Statement } from '../../module/formats/statement-types.ts';
import { brokenRules } from '../../module/formats/statement-rules.ts';
import { mix, mulberry32 } from '../../assessments/random.ts';
import { CommandError } from '../command-error.ts';
import type { ReadCourse } from '../content/read-course.ts';
import { SimulatedLearner } from './learner.ts';
import type { SentRequest } from './quiet-browser.ts';

/** When the first simulated learner opens the module, and within how many days the others do. */
const begins = Date.UTC(2026, 0, 5, 7);
const days = 20;

/** What one learner sent. */
export interface Trace {
  readonly requests: readonly SentRequest[];
  readonly statements: readonly Statement[];
}

/**
 * One learner after another, each the same for the same seed and number, however many there are.
 * @throws CommandError naming the rule, should the module ever make a statement that breaks one
 */
export async function* cohort(content: ReadCourse, learners: number, seed: number): AsyncGenerator<Trace> {
  for (let number = 0; number < learners; number++) {
    const random = mulberry32(mix(seed, number));
    const opens = new Date(begins + Math.floor(random() * days) * 86_400_000 + Math.floor(random() * 8 * 3_600_000));
    const requests = await new SimulatedLearner(content, opens, random).learn();
    const statements = requests.flatMap((request) => request.statements);
    const broken = statements.flatMap((each) => [...brokenRules(each), ...brokenRules(each, '2.0.0')]);
    if (broken.length > 0)
      throw new CommandError(
        `learner ${number + 1}, seed ${seed}\n  ${[...new Set(broken)].join('\n  ')}\n  Report it.`,
      );
    yield { requests, statements };
  }
}
