import { assert } from '@esm-bundle/chai';
import type { Assessment, AssessmentUse, Course, Question } from '../../module/model/course.ts';
import { inAssessment, newProgress, outcome, type Progress } from '../../module/model/progress.ts';
import type { Response } from '../../module/model/interaction.ts';
import { loadScreenTexts, t, useLanguage } from '../../module/ui/language.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { assessment, course as small, likert, reflection, single, situation } from './bank.ts';
import { Host } from './host.ts';
import { press, words } from './questions/ask.ts';

/** What an assessment does differently by what it is for. */
const place = document.createElement('main');
const source = {
  id: 'src-01',
  title: 'Závazek',
  issuer: 'Úřad vlády',
  published: '2024',
  href: 'https://example.org/',
  checked: '2026-11-23',
  state: 'verified',
} as const;

async function open(
  use: AssessmentUse,
  questions: readonly string[],
  change: Partial<Course> = {},
  progress?: Progress,
  bank: readonly Question[] = [single, situation, likert, reflection],
  masteryScore = small.masteryScore,
) {
  await useLanguage('cs');
  await loadScreenTexts();
  const asked: Assessment = { ...assessment, id: use, use, questions };
  const course: Course = {
    ...small,
    questions: [...small.questions, likert, reflection],
    assessments: [...small.assessments, asked],
    ...change,
  };
  const host = new Host(course, asked, bank, progress ?? newProgress('0'.repeat(32), 1));
  Object.assign(host.element, { language: 'cs', sources: [source], masteryScore });
  const heading = document.createElement('h1');
  heading.textContent = 'Otázky';
  place.replaceChildren(heading, host.element);
  document.body.append(place);
  await host.drawn();
  return host;
}

async function answer(host: Host, id: string, option: string): Promise<void> {
  host.element.querySelector<HTMLInputElement>(`input[name="${id}"][value="${option}"]`)?.click();
  host.element.querySelector<HTMLElement>('button[type=submit]')?.click();
  await host.drawn();
}

async function click(host: Host, words: string): Promise<void> {
  const button = [...host.element.querySelectorAll<HTMLElement>('button')].find(
    (each) => each.textContent?.trim() === words,
  );
  assert.isDefined(button, `there is a button "${words}"`);
  button?.click();
  await host.drawn();
}

const buttons = (host: Host): string[] =>
  [...host.element.querySelectorAll('button')].map((button) => button.textContent?.trim() ?? '');

describe('practice', () => {
  it('asks at once and says before the answer where to look for it', async () => {
    const host = await open('practice', [single.id, situation.id]);
    assert.isNotNull(host.element.querySelector('h2.stem'));
    assert.include(words(host.element, '.clue summary'), t('question.clue'));
    assert.isNotNull(host.element.querySelector('.clue a[href^="#/"]'));
    assert.isNull(host.element.querySelector('.places'));
    await expectNoAxeViolations(place);
  });

  it('links a wrong answer to the passage and the source, gives no points and does not give the key away', async () => {
    const host = await open('practice', [single.id, situation.id]);
    await answer(host, single.id, 'a');
    const text = place.textContent ?? '';
    assert.include(text, t('question.readAgain'));
    assert.equal(host.element.querySelector('.sources-again a[href="https://example.org/"]')?.textContent, 'Závazek');
    assert.include(text, t('question.keyOpen'));
    assert.notInclude(text, t('question.key'));
    assert.notMatch(words(host.element, '.verdict'), /Získáváte/);
    await expectNoAxeViolations(place);
  });

  it('lets a learner try again by keyboard until it is right; the first answer stays kept', async () => {
    const host = await open('practice', [single.id, situation.id]);
    await answer(host, single.id, 'a');
    const again = [...host.element.querySelectorAll<HTMLElement>('button')].find(
      (each) => each.textContent?.trim() === t('assessment.tryAgain'),
    );
    again?.focus();
    await press('Enter');
    await host.drawn();
    assert.equal(document.activeElement, host.element.querySelector('h2.stem'));
    assert.isNull(host.element.querySelector('input:checked'), 'nothing is chosen yet');
    await answer(host, single.id, 'c');
    assert.include(words(host.element, '.verdict'), t('question.verdict.right'));
    const { answers } = inAssessment(host.progress, 'practice');
    assert.equal(answers[single.id]?.scaled, 0);
    assert.equal(answers[single.id]?.again?.scaled, 1);
    assert.notInclude(buttons(host), t('assessment.tryAgain'));
  });

  it('comes back in the middle of another try', async () => {
    const chosen: Response = { kind: 'choice', chosen: ['b'] };
    const was = { response: { kind: 'choice', chosen: ['a'] } as Response, scaled: 0 };
    const start = newProgress('0'.repeat(32), 1);
    const progress: Progress = {
      ...start,
      assessments: {
        practice: {
          ...inAssessment(start, 'practice'),
          answers: { [single.id]: was, [situation.id]: was },
          drafts: { [single.id]: chosen },
        },
      },
    };
    const host = await open('practice', [single.id, situation.id], {}, progress);
    assert.equal(host.element.querySelector<HTMLInputElement>('input:checked')?.value, 'b');
    assert.isNotNull(host.element.querySelector('button[type=submit]'));
  });
});

describe('a form before or after the course', () => {
  it('tells nothing about right or wrong, goes on by itself and ends with where to spend time', async () => {
    const host = await open('form-a', [single.id, situation.id]);
    assert.include(place.textContent ?? '', t('assessment.form.text'));
    await expectNoAxeViolations(place);
    await click(host, t('assessment.intro.start'));
    assert.include(buttons(host), t('question.keep'));
    await answer(host, single.id, 'a');
    assert.isNull(host.element.querySelector('.verdict'));
    assert.equal(document.activeElement, host.element.querySelector('h2.stem'), 'the next stem has the focus');
    assert.include(words(host.element, 'h2.stem'), 'Otázka 2 z');
    await answer(host, situation.id, 'b');
    await click(host, t('assessment.finish'));
    assert.include(words(host.element, 'h2.result'), '1');
    assert.isNotNull(host.element.querySelector('.weak a'));
    assert.notInclude(buttons(host), t('assessment.result.answers'));
    await expectNoAxeViolations(place);
    const { scores, running } = inAssessment(host.progress, 'form-a');
    assert.deepEqual([scores, running], [[0.5], false]);
  });

  it('is taken once', async () => {
    const host = await open('form-b', [single.id]);
    await click(host, t('assessment.intro.start'));
    await answer(host, single.id, 'c');
    await click(host, t('assessment.finish'));
    assert.deepEqual(buttons(host), [t('assessment.form.on')]);
  });
});

describe('a survey', () => {
  const read: Partial<Course> = { lessons: [] };

  it('asks nobody who did not agree, and says who will read the answers', async () => {
    const host = await open('survey', [likert.id, reflection.id], read);
    assert.isNull(host.element.querySelector('fieldset'));
    assert.include(place.textContent ?? '', t('assessment.survey.consent'));
    assert.isNotNull(host.element.querySelector('a[href="#/end"]'));
    await expectNoAxeViolations(place);
  });

  it('keeps each answer, judges none and thanks at the end', async () => {
    const host = await open('survey', [likert.id], read);
    await click(host, t('assessment.survey.agree'));
    await answer(host, likert.id, 'b');
    assert.include(words(host.element, '.verdict'), t('question.kept'));
    await click(host, t('assessment.send'));
    assert.include(words(host.element, 'h2.result'), t('assessment.survey.thanks'));
    assert.isNull(inAssessment(host.progress, 'survey').answers[likert.id]?.scaled);
    assert.deepEqual(inAssessment(host.progress, 'survey').scores, []);
  });

  it('of months later says when it is meant for, asks for consent and judges nothing', async () => {
    const later = { ...likert, pool: 'transfer' } as const;
    const host = await open('survey', [later.id], { ...read, questions: [...small.questions, later] }, undefined, [
      later,
    ]);
    assert.include(place.textContent ?? '', t('assessment.survey.later'));
    assert.include(place.textContent ?? '', t('assessment.survey.consent'));
    await expectNoAxeViolations(place);
    await click(host, t('assessment.survey.agree'));
    await answer(host, later.id, 'd');
    await click(host, t('assessment.send'));
    assert.isNull(inAssessment(host.progress, 'survey').answers[later.id]?.scaled);
    assert.equal(outcome(small, host.progress).scaled, null);
  });

  it('waits until the course is finished', async () => {
    const host = await open('survey', [likert.id]);
    assert.include(words(host.element, 'h2'), t('assessment.locked.title'));
    assert.lengthOf(buttons(host), 0);
  });
});

describe('a final test whose mark the LMS sets', () => {
  it('names that number before it begins and in the result, not the one of the course', async () => {
    const host = await open('test', [single.id, situation.id], {}, undefined, undefined, 0.5);
    assert.match(place.textContent ?? '', /50\s%/);
    assert.notMatch(place.textContent ?? '', /75\s%/);
    await click(host, t('assessment.intro.start'));
    await answer(host, single.id, 'a');
    await click(host, t('assessment.next'));
    await answer(host, situation.id, 'd');
    await click(host, t('assessment.finish'));
    assert.match(words(host.element, 'h2.result'), /50\s%/);
    assert.match(words(host.element, 'h2.result'), /0,5/);
  });
});

describe('a final test that stands in no lesson', () => {
  it('says what comes first, with the way there', async () => {
    const lessons = small.lessons.map((lesson) => ({
      ...lesson,
      blocks: lesson.blocks.map((block) => ({ ...block, assessment: null })),
    }));
    const host = await open('test', [single.id], { finalAssessment: 'test', lessons });
    assert.include(words(host.element, 'h2'), t('assessment.locked.title'));
    assert.isNotNull(host.element.querySelector('a[href^="#/why-cooperate/"]'));
    assert.lengthOf(buttons(host), 0);
    await expectNoAxeViolations(place);
  });
});
