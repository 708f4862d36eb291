import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionIri } from '../../../module/formats/activities.ts';
import { brokenRules } from '../../../module/formats/statement-rules.ts';
import type { Statement } from '../../../module/formats/statement-types.ts';
import { readCourse, type ReadCourse } from '../../../packaging/content/read-course.ts';
import { cohort, type Trace } from '../../../packaging/simulate/cohort.ts';
import { loadOf, Measuring } from '../../../packaging/simulate/figures.ts';
import { Sender } from '../../../packaging/simulate/send.ts';
import { simulate } from '../../../packaging/simulate/simulate.ts';
import { inWords } from '../../../packaging/simulate/words.ts';
import { brokenTemplate, templatesOf } from '../../../packaging/statement-profile/broken-template.ts';
import { templates } from '../../../packaging/statement-profile/table.ts';
import { credentials } from '../../../packaging/preview/lrs/index.ts';
import { serveLrs, type ServedLrs } from '../../preview/lrs-on-loopback.ts';
import { root } from '../../support/content.ts';

let content: ReadCourse;
let traces: readonly Trace[];
let statements: readonly Statement[];
let folder: string;

async function made(learners: number, seed: number): Promise<readonly Trace[]> {
  const all: Trace[] = [];
  for await (const trace of cohort(content, learners, seed)) all.push(trace);
  return all;
}

beforeAll(async () => {
  content = await readCourse(root);
  traces = await made(3, 1);
  statements = traces.flatMap((trace) => trace.statements);
  folder = await mkdtemp(join(tmpdir(), 'simulate-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a simulated cohort', () => {
  it('is the same for the same seed, however many there are, and another for another', async () => {
    const [first] = await made(1, 1);
    const [other] = await made(1, 2);
    expect(first).toEqual(traces[0]);
    expect(other?.statements[0]?.id).not.toBe(first?.statements[0]?.id);
  });

  it('breaks no rule of xAPI and follows the statement profile', () => {
    const all = templates((name) => extensionIri(content.course.iri, name));
    for (const each of statements) {
      expect([...brokenRules(each), ...brokenRules(each, '2.0.0')]).toEqual([]);
      const [template, ...others] = templatesOf(all, each);
      expect(others).toEqual([]);
      expect(template ? brokenTemplate(template, each) : 'no template').toEqual([]);
    }
  });

  it('is labelled as simulated, and nobody in it is a person', () => {
    const session = extensionIri(content.course.iri, 'training-session');
    expect(new Set(statements.map(({ context }) => context.extensions?.[session]))).toEqual(new Set(['simulace']));
    expect(JSON.stringify(statements)).not.toMatch(/mbox|openid|"name":"[A-Z]\w+ [A-Z]/);
    for (const { actor } of statements) {
      expect(actor.account?.homePage).toBe(content.course.iri);
      expect(actor.account?.name).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('opens, reads, answers, does every exercise, is tested and closes, each learner in order of time', () => {
    for (const trace of traces) {
      const times = trace.statements.map(({ timestamp }) => timestamp);
      expect(times).toEqual([...times].sort());
      expect(trace.statements[0]?.verb.id).toMatch(/initialized$/);
      expect(trace.statements.at(-1)?.verb.id).toMatch(/terminated$/);
    }
    const kinds = new Set(
      statements.map(({ verb, object }) => `${verb.id.split('/').at(-1)} ${object.definition?.type.split('/').at(-1)}`),
    );
    const expected = [
      'attempted assessment',
      'scored assessment',
      'answered cmi.interaction',
      'completed performance',
      'passed course',
    ];
    expect([...kinds]).toEqual(expect.arrayContaining(expected));
    const shown = content.course.lessons.flatMap(({ blocks }) => blocks.flatMap(({ exercise }) => exercise ?? []));
    const submitted = statements.flatMap(({ object }) => object.id.split('/exercise/')[1] ?? []);
    expect(shown.filter((id) => !submitted.includes(id))).toEqual([]);
  });
});

describe('the figures', () => {
  it('count what was sent, and say what that comes to for many', () => {
    const at = Date.UTC(2026, 0, 5);
    const request = (minute: number, ...sent: Statement[]) => ({
      at: at + minute * 60_000,
      bytes: 1000,
      statements: sent,
    });
    const [one, two] = statements as [Statement, Statement];
    const closed = (duration: string): Statement => ({
      ...one,
      verb: { id: 'http://adlnet.gov/expapi/verbs/terminated', display: {} },
      result: { duration },
    });
    const measuring = new Measuring();
    measuring.add({
      requests: [request(0, one), request(0, two), request(7, one, two)],
      statements: [one, two, one, closed('PT8M')],
    });
    measuring.add({ requests: [request(3, one)], statements: [closed('PT2M')] });
    const { figures } = measuring;
    expect(figures).toMatchObject({
      learners: 2,
      completed: 0,
      statements: { mean: 2.5, median: 4, most: 4 },
      bytes: { mean: 2000, most: 3000 },
      requests: { mean: 2, most: 3 },
      minutes: { mean: 5 },
      bytesOfStatement: 800,
      busiestMinute: 3,
    });
    expect(loadOf(figures)).toMatchObject({
      atOnce: { learners: 500, mean: (500 * 2) / 5, busiest: 750 },
      inYear: { learners: 80_000, statements: 200_000, bytes: 160_000_000, workingHours: 160_000 / 120_000 },
    });
  });

  it.each([
    ['cs', /Výroků na účastníka: průměr \d+.*\n.*500 účastníků naráz: [\s\S]*80 000 účastníků za rok: /],
    ['en', /Statements per learner: mean \d+[\s\S]*500 learners at once: [\s\S]*80,000 learners in a year: /],
  ] as const)('are told in words (%s)', (language, words) => {
    const measuring = new Measuring();
    traces.forEach((trace) => measuring.add(trace));
    expect(inWords(measuring.figures, language).replaceAll('\u00a0', ' ')).toMatch(
      new RegExp(words.source.replace('.*\\n.*', '[\\s\\S]*')),
    );
  });
});

describe('what is simulated', () => {
  let lrs: ServedLrs;

  beforeAll(async () => {
    lrs = await serveLrs();
  });
  afterAll(() => lrs.stop());

  const auth = () => credentials(lrs.folder).auth;
  const stored = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let more: string | undefined = 'statements?ascending=true'; more;) {
      const answer = (await (await lrs.ask('GET', more)).json()) as { statements: { id: string }[]; more?: string };
      ids.push(...answer.statements.map(({ id }) => id));
      more = answer.more?.replace(/^.*\/lrs\//, '');
    }
    return ids;
  };

  it('is written to a file, one statement a line', async () => {
    const file = join(folder, 'cohort.ndjson');
    await simulate(content, { learners: 1, seed: 1, to: { file } }, null);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Statement)).toEqual(traces[0]?.statements);
  });

  it('arrives in the preview LRS whole, once and in order, also when it is sent twice', async () => {
    const options = { learners: 2, seed: 1, to: { lrs: lrs.endpoint } };
    await simulate(content, options, auth());
    await simulate(content, options, auth());
    expect(await stored()).toEqual(traces.slice(0, 2).flatMap((trace) => trace.statements.map(({ id }) => id)));
  });

  it('says what is wrong with a key, an address and a file', async () => {
    const some = statements.slice(0, 3);
    await expect(new Sender(lrs.endpoint, 'Basic bm8=').send(some)).rejects.toThrow(
      new RegExp(`^${lrs.endpoint}\\n  the LRS answers 401 .*\\n  Check the address and the key: LRS_AUTH="Basic …"`),
    );
    const hurried = { later: (run: () => void) => (setImmediate(run), () => {}), now: () => new Date() };
    const world = { ...hurried, fetch, online: () => true, random: (bytes: number) => new Uint8Array(bytes) };
    await expect(new Sender('http://127.0.0.1:9/lrs/', null, world).send(some)).rejects.toThrow(
      /^http:\/\/127.0.0.1:9\/lrs\/\n {2}the LRS cannot be reached\.\n/,
    );
    const file = join(folder, 'missing', 'cohort.ndjson');
    await expect(simulate(content, { learners: 1, seed: 1, to: { file } }, null)).rejects.toThrow(
      `${file}\n  cannot be written (ENOENT).\n  Name a file in a folder that exists.`,
    );
  });
});
