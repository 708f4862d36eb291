import { assert } from '@esm-bundle/chai';
import '../../module/player/cso-certificate.ts';
import type { CsoCertificate } from '../../module/player/cso-certificate.ts';
import { newProgress, type Progress } from '../../module/model/progress.ts';
import { loadScreenTexts, t, useLanguage } from '../../module/ui/language.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { oneLesson as course } from '../ui/sample-course.ts';

const ground = document.createElement('main');
const start = newProgress('0'.repeat(32), 1);
const passed: Progress = {
  ...start,
  done: course.lessons.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  assessments: {
    'first-check': { scores: [0.5, 1], answers: {}, running: false, drafts: {}, drawn: [] },
  },
};

async function show(over: Partial<CsoCertificate> = {}): Promise<string> {
  const element = document.createElement('cso-certificate');
  Object.assign(element, {
    ...{ course, progress: passed, name: 'Jana Nová', language: 'cs', masteryScore: 0.75, place: 'scorm12' },
    ...{ today: new Date(2026, 10, 24) },
    ...over,
  });
  ground.replaceChildren(element);
  document.body.append(ground);
  await element.updateComplete;
  return (ground.textContent ?? '').replace(/\s+/g, ' ');
}

for (const language of ['cs', 'en'] as const) {
  describe(`<cso-certificate> (${language})`, () => {
    before(async () => {
      await useLanguage(language);
      await loadScreenTexts();
    });

    it('has nothing axe could find, with a name and without', async () => {
      await show({ language });
      await expectNoAxeViolations(ground);
      await show({ language, name: null });
      await expectNoAxeViolations(ground);
    });

    it('names the learner as the LMS does, the course, its lessons, the day, the result and the version', async () => {
      const text = await show({ language });
      for (const part of ['Jana Nová', course.subtitle[language], course.lessons[0]?.title[language], course.version])
        assert.include(text, part ?? '?');
      assert.include(text, language === 'cs' ? '24. 11. 2026' : '24 November 2026');
      assert.match(text, language === 'cs' ? /2 ze 2 bodů \(100 %\)/ : /2 of 2 points \(100%\)/);
    });

    it('says that the records of the LMS count, and holds no code of its own', async () => {
      assert.include(await show({ language }), t('certificate.verify').replace(/\s+/g, ' '));
    });

    it('leaves room for a name the LMS did not give', async () => {
      assert.include(await show({ language, name: null }), t('certificate.noName').replace(/\s+/g, ' '));
    });

    it('is not given before the course is passed, nor where no LMS keeps the result', async () => {
      assert.include(await show({ language, progress: start }), t('certificate.notYet').replace(/\s+/g, ' '));
      assert.include(await show({ language, place: 'browser-local' }), t('certificate.noLms').replace(/\s+/g, ' '));
      assert.isNull(ground.querySelector('.certificate'));
    });
  });
}
