import { describe, expect, it } from 'vitest';
import { pack } from '../../module/formats/suspend-data.ts';
import type { LearnerEvent } from '../../module/model/record-store.ts';
import { asText, diagnose, withoutName, type Circumstance } from '../../module/player/diagnostics.ts';
import { lmsKind } from '../../module/player/lms-kind.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { openRecords } from '../../module/records/open-records.ts';
import czech from '../../module/ui/cs.json';
import english from '../../module/ui/en.json';
import shell from '../../module/ui/shell-cs.json';
import { sayIn, type Say } from '../../module/ui/language.ts';
import { answer, attempt, course, fresh, open, opened, readAll, right } from '../records/events.ts';
import { Lms } from '../records/lms.ts';
import { World } from '../records/world.ts';

const say = sayIn('cs', { ...shell, ...czech }) as Say;
const name = 'Jana Nováková';
const [question, response] = right[1] as (typeof right)[number];
const events: readonly LearnerEvent[] = [
  opened,
  ...readAll,
  ...attempt(1, 0.85),
  open('story'),
  answer(question, response, 1),
];

/** A sitting in an LMS that puts the learner's name into everything it says. */
async function sitting(): Promise<Circumstance> {
  const lms = new Lms();
  const world = new World();
  const api = lms.launch({ responses: 'moodle', hostile: {} });
  world.parent.API = {
    ...api,
    LMSCommit: () => `<html>Nováková, Jana (u-17), přihlaste se</html>`,
    LMSGetErrorString: () => 'u-17 Jana Nováková',
    LMSSetValue: (element: string, value: string) => {
      if (element.endsWith('lesson_location')) throw new TypeError('Jana Nováková');
      return api.LMSSetValue(element, value);
    },
  };
  let hear: Sitting['hear'] = () => {};
  const { stores, opened: found, place, calls } = await openRecords(course, (state) => hear(state), world.env);
  const beginning = { course, stores, place, mode: found.mode, masteryScore: null, resumed: false, states: [] };
  const one = new Sitting({ ...beginning, progress: fresh }, world.env);
  hear = (state) => one.hear(state);
  events.slice(1).forEach((event) => one.take(event));
  world.paint();
  one.hear({
    store: 'xapi',
    status: 'failed',
    confirmed: null,
    waiting: 1,
    detail: `the LRS answers 403 NOVÁKOVÁ is not allowed ${'x'.repeat(2000)}`,
  });
  return {
    course,
    progress: one.progress,
    summary: one.summary,
    calls,
    lms: { named: 'Moodle 4.5', seen: null },
    name,
    browser: 'Chromium 156',
  };
}

describe('the details for support', () => {
  it.each(['cs', 'en'] as const)(
    'say what an administrator has to mend in config.json, and nothing when it is in order (%s)',
    async (language) => {
      const one = await sitting();
      const speak: Say = sayIn(language, language === 'cs' ? czech : english);
      const term = speak('support.config');
      expect(new Map(diagnose(one, speak, language).facts).has(term)).toBe(false);
      const whats = ['json', 'unknown', 'text', 'lrs'] as const;
      const problems = whats.map((what) => ({ what, key: 'kontakt' }));
      const said = new Map(diagnose({ ...one, problems }, speak, language).facts).get(term) ?? '';
      for (const what of whats) expect(said).toContain(speak(`support.configProblem.${what}`, { key: 'kontakt' }));
      expect(said).toContain('kontakt');
    },
  );

  it('say where the work stands and what the LMS was told', async () => {
    const { facts, calls } = diagnose(await sitting(), say, 'cs');
    const said = new Map(facts);
    expect(said.get('LMS')).toBe('Moodle 4.5');
    expect(said.get('Postup')).toMatch(/^části \d+ z\u00a0\d+, pokusy v\u00a0testu 1 z\u00a03/);
    expect(said.get('Místa uložení')).toContain('SCORM\u00a01.2: přihlášení vypršelo');
    expect(said.get('Hlášení')).toContain('LMSCommit() was refused');
    expect(calls[0]?.slice(1, 4)).toEqual(['LMSCommit', '0', 'webová stránka']);
    expect(calls.some((cells) => cells[1] === 'LMSSetValue cmi.core.lesson_location' && cells[3] === 'výjimka')).toBe(
      true,
    );
    expect(calls.length).toBeLessThanOrEqual(50);
  });

  it('hold no name, no id, no pseudonym, no score, no answer and nothing of what is stored', async () => {
    const of = await sitting();
    const text = asText(diagnose(of, say, 'cs'), ['a']);
    expect(text).toContain('cmi.suspend_data');
    expect(text).not.toMatch(/jana|novák|u-17/i);
    const packed = pack(course, of.progress);
    const secrets = [
      of.progress.pseudonym,
      packed,
      packed.slice(5),
      '0.85',
      ' 85',
      'option a',
      'a,b,c',
      question.stem.cs,
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('keep of a message no more than 300 characters', async () => {
    const { facts } = diagnose(await sitting(), say, 'cs');
    expect(new Map(facts).get('Hlášení')?.length).toBeLessThan(1000);
  });

  it.each([
    ['Jana Nováková', 'refused for NOVÁKOVÁ, Jana', 'refused for …, …'],
    [null, 'refused', 'refused'],
    ['A. (x', 'a (x', 'a …'],
  ])('take the name %s out of what a backend says', (who, message, kept) => {
    expect(withoutName(message, who)).toBe(kept);
  });
});

describe('the kind of the LMS', () => {
  const top = (properties: object) => {
    const window: Record<string, unknown> = { ...properties };
    window['parent'] = window;
    return window;
  };

  it('is Moodle where a page around the course says so, in a frame or behind a pop-up', () => {
    const moodle = top({ M: { cfg: { wwwroot: 'https://kurzy.invalid' } } });
    expect(lmsKind({ parent: { parent: moodle } })).toBe('Moodle');
    expect(lmsKind(top({ opener: moodle }))).toBe('Moodle');
  });

  it('is unknown where nothing says so, and where a foreign frame throws', () => {
    expect(lmsKind(top({ opener: null }))).toBeNull();
    const foreign = {
      get M(): unknown {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    expect(lmsKind({ parent: foreign })).toBeNull();
  });
});
