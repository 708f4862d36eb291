import { describe, expect, it } from 'vitest';
import {
  delimited,
  description,
  interactionType,
  kindOf,
  readDelimited,
  rightPatterns,
} from '../../module/formats/patterns.ts';
import { codes, longestField, readable, readResponse } from '../../module/formats/values.ts';
import { isScored, type Question } from '../../module/model/course.ts';
import { interactionId, type Response } from '../../module/model/interaction.ts';
import { bank, course } from '../support/content.ts';
import { right, wrong } from '../support/responses.ts';

/** Responses as learners really give them: everything right, everything wrong, the longest text there is room for. */
function responses(question: Question): readonly Response[] {
  if (question.type === 'reflection')
    return [right(question), { kind: 'text', text: 'Ž,; “'.repeat(50).slice(0, question.longest), shared: true }];
  return isScored(question) ? [right(question), wrong(question)] : [right(question)];
}

const cases = bank.map((question) => [question.id, question] as const);

describe('every question of the banks, spelt for an LMS and read back', () => {
  it.each(cases)('%s fits SCORM 1.2 and comes back from words and from codes', (_, question) => {
    for (const response of responses(question))
      for (const language of course.languages) {
        const text = readable(question, response, language);
        expect(text.length).toBeLessThanOrEqual(longestField);
        expect(readResponse(question.type, text)).toEqual(response);
        expect(readResponse(question.type, codes(response))).toEqual(response);
      }
  });

  it.each(cases)('%s fits SCORM 2004 and xAPI and comes back', (_, question) => {
    expect(kindOf(interactionType(question.type))).toBe(right(question).kind);
    for (const response of responses(question)) {
      const text = delimited(response);
      expect(text.length).toBeLessThanOrEqual(250);
      expect(readDelimited(response.kind, text)).toEqual(response);
    }
    for (const language of course.languages) expect(description(question, language).length).toBeLessThanOrEqual(250);
    for (const pattern of rightPatterns(question)) expect(pattern.length).toBeLessThanOrEqual(250);
    expect(rightPatterns(question).length > 0).toBe(isScored(question));
  });

  it('has an id of at most 64 characters in every use', () => {
    const ids = course.assessments.flatMap(({ use, questions }) => questions.map((id) => interactionId({ id }, use)));
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
