import { assert } from '@esm-bundle/chai';
import { course, loadBank, loadLesson } from 'virtual:course';

describe('the course in the element tests', () => {
  it('is the real one, with its words and its questions', async () => {
    const [lesson] = course.lessons;
    assert.ok(lesson);
    const [text, bank] = await Promise.all([loadLesson(lesson.id, 'cs'), loadBank(lesson.id)]);
    assert.sameMembers(
      Object.keys(text.blocks),
      lesson.blocks.map((block) => block.id),
    );
    assert.includeMembers(
      bank.map((question) => question.id),
      course.questions.map((question) => question.id).filter((id) => id.startsWith(`l${lesson.order}-`)),
    );
  });
});
