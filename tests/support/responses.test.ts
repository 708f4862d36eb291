import { describe, expect, it } from 'vitest';
import { score } from '../../assessments/scoring.ts';
import { isScored } from '../../module/model/course.ts';
import { bank } from './content.ts';
import { right, wrong } from './responses.ts';

describe('the responses the end-to-end tests give', () => {
  it.each(bank.filter((question) => isScored(question)).map((question) => [question.id, question] as const))(
    '%s: the right one earns all, the wrong one nothing',
    (_id, question) => {
      expect(score(question, right(question))).toBe(1);
      expect(score(question, wrong(question))).toBe(0);
    },
  );
});
