import type { Text } from '../../module/model/course.ts';
import { verbs, type Verb } from '../../module/formats/statement.ts';

/** Everything the course says over xAPI, in one table: the profile document, its page and the tests are made of it. */

/** A word of our own; all others are reused. Its IRI is `<course>/extension/<id>`. */
export interface Extension {
  readonly id: string;
  readonly name: Text;
  readonly definition: Text;
  /** What a value looks like. @see https://json-schema.org/ */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly verbs: readonly Verb[];
}

/** One place of a statement and what stands there; JSONPath without filters. @see xAPI Profiles 1.0 Structure 8.1 */
export interface TemplateRule {
  readonly location: string;
  readonly presence?: 'included' | 'excluded' | 'recommended';
  readonly all?: readonly (string | boolean)[];
}

/** One kind of statement; verb and type of the object tell it from every other. @see xAPI Profiles 1.0 Structure 8.0 */
export interface Template {
  readonly id: string;
  readonly verb: Verb;
  /** IRI of the type of the activity the statement is about. */
  readonly type: string;
  readonly name: Text;
  readonly definition: Text;
  readonly rules: readonly TemplateRule[];
}

const adl = 'http://adlnet.gov/expapi/activities/';

/** The activity types in use, none of them ours, and where each is defined. */
export const activityTypes = {
  course: { iri: `${adl}course`, source: 'ADL, SCORM' },
  lesson: { iri: `${adl}lesson`, source: 'ADL, SCORM' },
  block: { iri: 'http://id.tincanapi.com/activitytype/slide', source: 'Tin Can' },
  assessment: { iri: `${adl}assessment`, source: 'ADL, SCORM' },
  attempt: { iri: `${adl}attempt`, source: 'ADL, SCORM' },
  question: { iri: `${adl}cmi.interaction`, source: 'xAPI 1.0.3 Data 2.4.4.1' },
  exercise: { iri: `${adl}performance`, source: 'ADL' },
  aid: { iri: 'http://id.tincanapi.com/activitytype/resource', source: 'Tin Can' },
} as const;

export const extensions: readonly Extension[] = [
  {
    id: 'question-version',
    name: { cs: 'verze otázky', en: 'question version' },
    definition: {
      cs: 'Zvedne se, když otázka změní význam; statistiky verze nemíchají.',
      en: 'Raised when a question changes its meaning; statistics never mix versions.',
    },
    schema: { type: 'integer', minimum: 1 },
    verbs: ['answered'],
  },
  {
    id: 'position',
    name: { cs: 'pořadí otázky', en: 'position' },
    definition: { cs: 'Kolikátá byla otázka, od jedné.', en: 'Place at which the question was shown, from 1.' },
    schema: { type: 'integer', minimum: 1 },
    verbs: ['answered'],
  },
  {
    id: 'shown',
    name: { cs: 'pořadí možností', en: 'order shown' },
    definition: {
      cs: 'Identifikátory možností v pořadí, v jakém byly vidět.',
      en: 'Ids of the options in the order in which they were seen.',
    },
    schema: { type: 'array', items: { type: 'string' } },
    verbs: ['answered'],
  },
  {
    id: 'use',
    name: { cs: 'účel otázky', en: 'use' },
    definition: {
      cs: 'K čemu otázka sloužila: procvičení, test, vstupní nebo výstupní formulář, anketa.',
      en: 'What the question was asked for: practice, test, the form before or after the course, survey.',
    },
    schema: { enum: ['practice', 'test', 'form-a', 'form-b', 'survey'] },
    verbs: ['answered'],
  },
  {
    id: 'first',
    name: { cs: 'první odpověď', en: 'first answer' },
    definition: {
      cs: 'Zda jde o první odpověď na tuto otázku k tomuto účelu, nebo o první cestu scénářem; jen ta vstupuje do statistik.',
      en: 'Whether this is the first answer to the question in this use, or the first path through the scenario; statistics take no other.',
    },
    schema: { type: 'boolean' },
    verbs: ['answered', 'completed'],
  },
  {
    id: 'exercise-version',
    name: { cs: 'verze cvičení', en: 'exercise version' },
    definition: {
      cs: 'Zvedne se, když volby ve cvičení změní význam.',
      en: 'Raised when the choices of an exercise change their meaning.',
    },
    schema: { type: 'integer', minimum: 1 },
    verbs: ['completed'],
  },
  {
    id: 'outcome',
    name: { cs: 'výsledek cvičení', en: 'outcome' },
    definition: {
      cs: 'Identifikátor výsledku, který z rozhodnutí vyplynul.',
      en: 'Id of the outcome that followed from what was chosen.',
    },
    schema: { type: 'string', pattern: '^[a-z0-9-]+$' },
    verbs: ['completed'],
  },
  {
    id: 'path',
    name: { cs: 'rozhodnutí', en: 'path' },
    definition: {
      cs: 'Co bylo vybráno, po řadě, v identifikátorech. Napsaný text v nich nikdy není.',
      en: 'What was chosen, in order, as ids. What was written is never among them.',
    },
    schema: { type: 'array', items: { type: 'string' } },
    verbs: ['completed'],
  },
  {
    id: 'training-session',
    name: { cs: 'kód běhu vzdělávání', en: 'training session' },
    definition: {
      cs: 'Kterého běhu vzdělávání se účastník účastní; kód zvolí správce kurzu. Výsledky simulace mají kód „simulace“.',
      en: 'The training session the learner takes part in; an administrator chooses the code. What a simulation makes has the code "simulace".',
    },
    schema: { type: 'string', pattern: '^[a-z0-9-]{1,64}$' },
    verbs: Object.keys(verbs) as Verb[],
  },
];

const included = (location: string): TemplateRule => ({ location, presence: 'included' });
const excluded = (location: string): TemplateRule => ({ location, presence: 'excluded' });
const always = (location: string, value: string | boolean): TemplateRule => ({
  location,
  presence: 'included',
  all: [value],
});
const parent = '$.context.contextActivities.parent[*].id';
const grouping = '$.context.contextActivities.grouping[*].id';
const scaled = '$.result.score.scaled';

/** Every statement but the answer to a survey, which leads to nobody. */
const registration = included('$.context.registration');

/** What every statement holds, whatever it says. */
export const everywhere: readonly TemplateRule[] = [
  ...['$.id', '$.timestamp', '$.context.language', '$.context.revision'].map(included),
  ...['$.context.instructor', '$.context.team', '$.attachments'].map(excluded),
];

/** @param iri makes the IRI of one of our own extensions */
export function templates(iri: (extension: string) => string): readonly Template[] {
  const extension = (id: string): TemplateRule => included(`$.context.extensions['${iri(id)}']`);
  const { course, lesson, block, assessment, question, exercise, aid } = activityTypes;
  const all: readonly Template[] = [
    {
      id: 'course-opened',
      verb: 'initialized',
      type: course.iri,
      name: { cs: 'první otevření modulu', en: 'module opened for the first time' },
      definition: { cs: 'Účastník modul otevřel poprvé.', en: 'The learner opens the module for the first time.' },
      rules: [excluded('$.result')],
    },
    {
      id: 'course-resumed',
      verb: 'resumed',
      type: course.iri,
      name: { cs: 'návrat k modulu', en: 'module resumed' },
      definition: {
        cs: 'Účastník modul otevřel znovu a pokračuje tam, kde skončil.',
        en: 'The learner opens the module again and goes on where they stopped.',
      },
      rules: [excluded('$.result')],
    },
    {
      id: 'block-read',
      verb: 'experienced',
      type: block.iri,
      name: { cs: 'přečtená část', en: 'block read' },
      definition: {
        cs: 'Účastník prošel jednu obrazovku lekce. Doba je čas, po který byla vidět.',
        en: 'The learner has read one screen of a lesson. The duration is the time for which it could be seen.',
      },
      rules: [included(parent), included('$.result.duration'), excluded('$.result.completion')],
    },
    {
      id: 'aid-opened',
      verb: 'experienced',
      type: aid.iri,
      name: { cs: 'otevřená pomůcka', en: 'job aid opened' },
      definition: {
        cs: 'Účastník otevřel pomůcku. Za jedno otevření modulu nejvýš jednou; co do ní vyplnil, zůstává u něj.',
        en: 'The learner has opened a job aid. At most once in a sitting; what was filled in stays with the learner.',
      },
      rules: [included(parent), excluded('$.result')],
    },
    {
      id: 'lesson-completed',
      verb: 'completed',
      type: lesson.iri,
      name: { cs: 'dokončená lekce', en: 'lesson completed' },
      definition: {
        cs: 'Účastník prošel všechny části lekce.',
        en: 'The learner has been through every block of a lesson.',
      },
      rules: [included(parent), always('$.result.completion', true), excluded('$.result.score')],
    },
    {
      id: 'assessment-started',
      verb: 'attempted',
      type: assessment.iri,
      name: { cs: 'zahájený pokus', en: 'attempt started' },
      definition: {
        cs: 'Účastník zahájil pokus; jeho číslo je v aktivitě pokusu.',
        en: 'The learner starts an attempt; its number stands in the attempt activity.',
      },
      rules: [included(parent), included(grouping), excluded('$.result')],
    },
    {
      id: 'assessment-finished',
      verb: 'scored',
      type: assessment.iri,
      name: { cs: 'ukončený pokus', en: 'attempt finished' },
      definition: {
        cs: 'Pokus skončil, s výsledkem od 0 do 1.',
        en: 'An attempt has ended, with its score from 0 to 1.',
      },
      rules: [included(parent), included(grouping), included(scaled), included('$.result.success')],
    },
    {
      id: 'question-answered',
      verb: 'answered',
      type: question.iri,
      name: { cs: 'odpověď na otázku', en: 'question answered' },
      definition: {
        cs: 'Účastník odpověděl. Skóre chybí tam, kde se nehodnotí; odpověď chybí tam, kde ji účastník nesvolil odeslat. Odpověď v dotazníku má náhodného původce a žádnou registraci; jen přes cmi5, které obojí vyžaduje, je od účastníka, který s tím souhlasil.',
        en: 'The learner has answered. There is no score where nothing is judged, and no response where the learner did not agree to send it. The answer to a survey comes from a random respondent, without a registration; only over cmi5, which demands both, from the learner, who has agreed.',
      },
      rules: [
        included(parent),
        included(grouping),
        included('$.object.definition.interactionType'),
        ...['question-version', 'position', 'shown', 'use', 'first'].map(extension),
      ],
    },
    {
      id: 'exercise-submitted',
      verb: 'completed',
      type: exercise.iri,
      name: { cs: 'odevzdané cvičení', en: 'exercise handed in' },
      definition: {
        cs: 'Účastník cvičení odevzdal. Co napsal, zůstává u něj.',
        en: 'The learner has handed in an exercise. What they wrote stays with them.',
      },
      rules: [
        included(parent),
        always('$.result.completion', true),
        included('$.result.duration'),
        excluded('$.result.response'),
        ...['exercise-version', 'outcome', 'path'].map(extension),
      ],
    },
    {
      id: 'path-submitted',
      verb: 'completed',
      type: question.iri,
      name: { cs: 'odevzdaná cesta rozhodnutí', en: 'path of decisions handed in' },
      definition: {
        cs: 'Účastník došel scénářem na konec. Odpovědí je jeho cesta: krok a rozhodnutí, po řadě.',
        en: 'The learner has come to the end of the scenario. The response is the path: step and decision, in order.',
      },
      rules: [
        included(parent),
        always('$.object.definition.interactionType', 'performance'),
        included('$.object.definition.steps[*].id'),
        included('$.result.response'),
        included(scaled),
        always('$.result.completion', true),
        included('$.result.duration'),
        ...['exercise-version', 'outcome', 'path', 'first'].map(extension),
      ],
    },
    {
      id: 'course-completed',
      verb: 'completed',
      type: course.iri,
      name: { cs: 'dokončený modul', en: 'module completed' },
      definition: {
        cs: 'Účastník prošel celý modul. Jednou za registraci.',
        en: 'The learner has been through the whole module. Once for each registration.',
      },
      rules: [always('$.result.completion', true), excluded('$.result.score'), excluded(parent)],
    },
    {
      id: 'course-passed',
      verb: 'passed',
      type: course.iri,
      name: { cs: 'splněný modul', en: 'module passed' },
      definition: {
        cs: 'Účastník uspěl v závěrečném testu a prošel modul. Jednou za registraci.',
        en: 'The learner has passed the final test and been through the module. Once for each registration.',
      },
      rules: [always('$.result.success', true), included(scaled), excluded(parent)],
    },
    {
      id: 'course-failed',
      verb: 'failed',
      type: course.iri,
      name: { cs: 'nesplněný modul', en: 'module failed' },
      definition: {
        cs: 'Účastník vyčerpal pokusy a neuspěl.',
        en: 'The learner has used every attempt and not passed.',
      },
      rules: [always('$.result.success', false), included(scaled), excluded(parent)],
    },
    {
      id: 'course-closed',
      verb: 'terminated',
      type: course.iri,
      name: { cs: 'zavření modulu', en: 'module closed' },
      definition: {
        cs: 'Účastník modul zavřel; doba je od jeho otevření.',
        en: 'The learner closes the module; the duration runs from its opening.',
      },
      rules: [included('$.result.duration'), excluded(parent)],
    },
  ];
  const session: TemplateRule = {
    location: extension('training-session').location,
    presence: 'recommended',
  };
  const enrolled = (id: string): readonly TemplateRule[] => (id === 'question-answered' ? [] : [registration]);
  return all.map((each) => ({ ...each, rules: [...enrolled(each.id), ...each.rules, session] }));
}
