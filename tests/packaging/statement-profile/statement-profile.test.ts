import { describe, expect, it } from 'vitest';
import { isScored, type Language, type Question } from '../../../module/model/course.ts';
import type { Interaction, Response } from '../../../module/model/interaction.ts';
import type { LearnerEvent } from '../../../module/model/record-store.ts';
import { extensionIri, profileIri } from '../../../module/formats/activities.ts';
import { interactionType } from '../../../module/formats/patterns.ts';
import { brokenRules } from '../../../module/formats/statement-rules.ts';
import { pseudonymousActor, registrationOf, statementOf } from '../../../module/formats/statement.ts';
import type { Statement } from '../../../module/formats/statement-types.ts';
import { score } from '../../../assessments/scoring.ts';
import { brokenTemplate, templatesOf, valuesAt } from '../../../packaging/statement-profile/broken-template.ts';
import { profileDocument } from '../../../packaging/statement-profile/document.ts';
import { examples } from '../../../packaging/statement-profile/examples.ts';
import { profilePage } from '../../../packaging/statement-profile/page.ts';
import { activityTypes, extensions, templates } from '../../../packaging/statement-profile/table.ts';
import { aids, bank, course } from '../../support/content.ts';
import { right, wrong } from '../../support/responses.ts';
import { handedIn } from '../../support/scenario-course.ts';

const pseudonym = 'fedcba9876543210fedcba9876543210';
const at = new Date('2026-11-24T08:00:00Z');
const all = templates((name) => extensionIri(course.iri, name));
const languages: readonly Language[] = ['cs', 'en'];

function spelled(event: LearnerEvent, language: Language): Statement | null {
  const actor = pseudonymousActor(course, pseudonym);
  const uuid = () => '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
  return statementOf(course, event, { actor, registration: registrationOf(pseudonym), language, uuid });
}

function answered(question: Question, response: Response): LearnerEvent {
  const assessment = course.assessments.find(({ questions }) => questions.includes(question.id));
  if (!assessment) throw new RangeError(`nothing asks ${question.id}`);
  const where = { assessment: assessment.id, use: assessment.use, attempt: 2, first: false, position: 1 };
  const judged = { response, scaled: score(question, response), at, seconds: null };
  const interaction: Interaction = { question, ...where, shown: question.options, ...judged };
  return { type: 'answered', at, interaction };
}

const blocks = course.lessons.flatMap((lesson) => lesson.blocks);
const shownExercises = course.exercises.filter(({ id }) => blocks.some(({ exercise }) => exercise === id));
const asked = bank.filter(({ id }) => course.questions.some((each) => each.id === id));

/** Every path through the scenario is handed in alike: the first, and one after it. */
const handedInPaths = course.exercises
  .filter(({ apart }) => apart)
  .flatMap(({ id }) => [true, false].map((first) => ({ ...handedIn({ first }), exercise: id })));

/** Everything that can happen, by kind; a new kind of event is missed by the compiler until it stands here. */
const happens: { readonly [T in LearnerEvent['type']]: readonly (LearnerEvent & { readonly type: T })[] } = {
  opened: [true, false].map((resumed) => ({ type: 'opened', at, resumed })),
  'block-opened': blocks.map(({ id }) => ({ type: 'block-opened', at, block: id })),
  'block-read': blocks.map(({ id }) => ({ type: 'block-read', at, block: id, seconds: 0 })),
  'lesson-completed': course.lessons.map(({ id }) => ({ type: 'lesson-completed', at, lesson: id })),
  drafted: [{ type: 'drafted', at }],
  answered: asked.flatMap((question) =>
    [right(question), ...(isScored(question) ? [wrong(question)] : [])].map(
      (response) => answered(question, response) as LearnerEvent & { readonly type: 'answered' },
    ),
  ),
  'exercise-saved': shownExercises.map(({ id }) => ({
    type: 'exercise-saved',
    at,
    exercise: id,
    work: [1],
    texts: ['x'],
  })),
  'exercise-submitted': [
    ...handedInPaths,
    ...shownExercises.flatMap(({ id }) =>
      [null, 0, 1].map(
        (scaled) =>
          ({
            type: 'exercise-submitted',
            at,
            exercise: id,
            work: [1],
            texts: ['Napsala Jana.'],
            outcome: 'some',
            scaled,
            path: [],
            seconds: 0,
          }) as const,
      ),
    ),
  ],
  restored: [{ type: 'restored', at, interactions: [] }],
  'assessment-started': course.assessments.map(({ id }) => ({
    type: 'assessment-started',
    at,
    assessment: id,
    attempt: 1,
    drawn: [],
  })),
  'assessment-finished': course.assessments.map(({ id }) => ({
    type: 'assessment-finished',
    at,
    assessment: id,
    attempt: 1,
    scaled: 0,
    passed: false,
  })),
  'aid-opened': aids.map((aid) => ({ type: 'aid-opened', at, aid })),
  'language-changed': languages.map((language) => ({ type: 'language-changed', at, language })),
  completed: [{ type: 'completed', at, scaled: null }],
  passed: [{ type: 'passed', at, scaled: 1 }],
  failed: [{ type: 'failed', at, scaled: 0 }],
  closed: [{ type: 'closed', at, seconds: 0 }],
};

describe.each(languages)('every statement the module can send (%s)', (language) => {
  const made = Object.values(happens)
    .flat()
    .flatMap((event) => spelled(event as LearnerEvent, language) ?? []);

  it('breaks no rule of xAPI 1.0.3 and none of 2.0.0', () => {
    expect(made.length).toBeGreaterThan(2 * asked.length);
    for (const version of ['1.0.3', '2.0.0'] as const)
      expect(made.flatMap((statement) => brokenRules(statement, version))).toEqual([]);
  });

  it('follows exactly one template of the profile, and says which profile', () => {
    for (const statement of made) {
      const [template, ...others] = templatesOf(all, statement);
      expect([template?.id, others]).toEqual([expect.any(String), []]);
      expect(template ? brokenTemplate(template, statement) : []).toEqual([]);
      expect(statement.context.contextActivities.category).toEqual([
        { objectType: 'Activity', id: profileIri(course.iri) },
      ]);
    }
  });

  it('uses no word that the profile does not name', () => {
    const types = new Set<unknown>(Object.values(activityTypes).map(({ iri }) => iri));
    const ours = new Set(extensions.map(({ id }) => extensionIri(course.iri, id)));
    for (const statement of made) {
      const parts = [statement.object, ...Object.values(statement.context.contextActivities).flat()];
      expect(parts.flatMap(({ definition }) => definition?.type ?? []).filter((type) => !types.has(type))).toEqual([]);
      expect(Object.keys(statement.context.extensions ?? {}).filter((key) => !ours.has(key))).toEqual([]);
    }
  });

  it('has every kind of question, assessment and exercise of the course in it', () => {
    const answers = made.filter(({ verb }) => verb.id.endsWith('/answered'));
    const extension = (statement: Statement, name: string) =>
      statement.context.extensions?.[extensionIri(course.iri, name)];
    expect(new Set(answers.map((each) => extension(each, 'use')))).toEqual(
      new Set(course.assessments.map(({ use }) => use)),
    );
    const types = new Set(course.questions.map(({ type }) => interactionType(type)));
    expect(new Set(answers.map(({ object }) => object.definition?.interactionType))).toEqual(types);
    const submitted = made.map(({ object }) => object.id.split('/exercise/')[1]).filter((id) => id !== undefined);
    expect(new Set(submitted)).toEqual(
      new Set([...shownExercises, ...course.exercises.filter(({ apart }) => apart)].map(({ id }) => id)),
    );
    expect(new Set(made.map(({ context }) => context.revision))).toEqual(new Set([course.version]));
    expect(new Set(made.map(({ context }) => context.language))).toEqual(new Set([language]));
  });

  it('names the training session where there is one, and nothing where there is none', () => {
    const iri = extensionIri(course.iri, 'training-session');
    const shown = examples(course, bank, language);
    expect(new Set(shown.map(({ context }) => context.extensions?.[iri]))).toEqual(new Set(['2026-11-brno']));
    expect(made.filter(({ context }) => iri in (context.extensions ?? {}))).toEqual([]);
  });

  it('says nothing that a learner wrote in an exercise', () => {
    expect(JSON.stringify(made)).not.toContain('Napsala');
  });

  it('has an example of every template in the page, made by the module and following it', () => {
    const shown = examples(course, bank, language);
    expect(new Set(shown.flatMap((each) => templatesOf(all, each)))).toEqual(new Set(all));
    expect(shown.flatMap((each) => brokenRules(each))).toEqual([]);
    expect(
      shown.flatMap((each) => templatesOf(all, each).flatMap((template) => brokenTemplate(template, each))),
    ).toEqual([]);
    const page = profilePage(course, shown, language, 'profile.jsonld');
    expect(page.match(/<details>/g)).toHaveLength(shown.length);
    for (const { id, name } of all) expect(page).toContain(`<h3 id="${id}">${name[language]}</h3>`);
  });
});

describe('the check against a template', () => {
  const [opened] = examples(course, bank, 'cs') as [Statement];
  const template = templatesOf(all, opened)[0] as (typeof all)[number];

  it('says what is missing, what must not be there and what is another value', () => {
    const other = { ...template, rules: [{ location: '$.verb.display.cs', all: ['jiné'] }] };
    expect(brokenTemplate(template, { ...opened, result: {} })).toEqual(['course-opened: $.result must not be there']);
    expect(brokenTemplate(template, { ...opened, timestamp: undefined } as unknown as Statement)).toEqual([
      'course-opened: $.timestamp is missing',
    ]);
    expect(brokenTemplate(other, opened)).toEqual(['course-opened: $.verb.display.cs is "otevřel(a)", not ["jiné"]']);
  });

  it('knows no other path than those the profile uses', () => {
    expect(() => valuesAt(opened, '$.a[?(@.b)]')).toThrow(SyntaxError);
  });
});

describe('the profile document', () => {
  const document = profileDocument(course) as Record<string, readonly Record<string, unknown>[] | string>;
  const parts = ['concepts', 'templates', 'patterns'].flatMap(
    (name) => document[name] as readonly Record<string, unknown>[],
  );

  it('is a profile in its newest version, for readers of JSON-LD with and without its context (xAPI Profiles 1.0 Structure 6.0)', () => {
    expect(document).toMatchObject({
      '@context': 'https://w3id.org/xapi/profiles/context',
      '@type': 'Profile',
      type: 'Profile',
      conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    });
    const newest = (document.versions as readonly Record<string, unknown>[]).at(-1);
    expect(newest?.id).toBe(profileIri(course.iri));
    expect(new Set(parts.map(({ inScheme }) => inScheme))).toEqual(new Set([newest?.id]));
  });

  it('names each part once, and every reference leads to one', () => {
    const ids = parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = (document.patterns as readonly Record<string, unknown>[]).flatMap((pattern) =>
      ['alternates', 'sequence', 'oneOrMore', 'zeroOrMore', 'optional'].flatMap((kind) => pattern[kind] ?? []),
    );
    expect(references.filter((each) => !ids.includes(each as string))).toEqual([]);
  });

  it('holds a legal JSON Schema with each extension, as text (7.2)', () => {
    for (const concept of document.concepts as readonly Record<string, unknown>[])
      expect(JSON.parse(concept.inlineSchema as string)).toEqual(expect.any(Object));
  });
});
