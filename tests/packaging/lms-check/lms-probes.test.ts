import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { Lms } from '../../../packaging/lms-check/lms.ts';
import { probeLms } from '../../../packaging/lms-check/lms-probes.ts';
import { meaning, reportText, verdict } from '../../../packaging/lms-check/report.ts';
import { probes } from '../../../packaging/lms-check/words.ts';
import { strict, type LmsApi, type Strictness } from '../../../packaging/preview/strict-scorm12.ts';

interface Kept {
  readonly core: Record<string, unknown>;
  readonly suspend_data: string;
}

/** A strict LMS of one learner. `kept` is what an earlier launch left, `around` what makes it worse. */
function lmsWith(
  strictness: Strictness,
  around: (lms: LmsApi) => LmsApi = (lms) => lms,
  learner: Readonly<Record<string, unknown>> = {},
) {
  let kept: Kept | null = null;
  const launch = (): Lms => {
    const httpService = {
      processHttpRequest: (_: string, { cmi }: { cmi: Kept }) => ((kept = cmi), { result: 'true', errorCode: 0 }),
      updateSettings: () => undefined,
    };
    const api = new Scorm12API({ logLevel: 5, autocommit: false, lmsCommitUrl: '/x', httpService });
    const core = {
      lesson_mode: 'normal',
      ...kept?.core,
      entry: kept ? 'resume' : 'ab-initio',
      total_time: kept ? '0000:00:09.00' : '0000:00:00.00',
    };
    api.loadFromJSON({
      ...learner,
      suspend_data: kept?.suspend_data ?? '',
      core: { ...core, ...(learner['core'] as object) },
    });
    return around(strict(api, strictness)) as Lms;
  };
  return launch;
}

let time = 0;
const tell = (lms: Lms): Record<string, string> =>
  Object.fromEntries(probeLms(lms, () => time).map((each) => [each.probe, `${each.suits}/${each.word} ${each.found}`]));

const changed =
  (name: keyof LmsApi, change: (run: (...args: string[]) => unknown, ...args: string[]) => unknown) =>
  (lms: LmsApi) => ({
    ...lms,
    [name]: (...args: string[]) => change((lms[name] as (...a: string[]) => unknown).bind(lms), ...args),
  });

describe('an LMS as strict as the standard', () => {
  const launch = lmsWith({ responses: 'spec' });

  it('suits the module; the first launch asks for a second', () => {
    expect(tell(launch())).toEqual({
      begin: 'good/good ',
      mode: 'good/good normal',
      resume: 'care/first 0',
      status: 'good/good ',
      errors: 'good/good 405',
      room: 'good/good 4096',
      more: 'good/refuses 405',
      questions: 'good/good 200',
      answers: 'good/codes ',
      mark: 'good/good ',
      commit: 'good/good 0',
    });
  });

  it('gives back at the second launch all that the first left', () => {
    expect(tell(launch())).toMatchObject({ resume: 'good/good 3500' });
  });
});

describe('a hostile LMS is found out', () => {
  const moodle = { responses: 'moodle' } as const;
  it.each([
    ['that takes answers in words', lmsWith(moodle), { answers: 'good/words ' }],
    [
      'that refuses to begin',
      lmsWith(
        moodle,
        changed('LMSInitialize', () => 'false'),
      ),
      { begin: 'bad/bad false, 0' },
    ],
    [
      'that opens the course for review',
      lmsWith(moodle, undefined, { core: { lesson_mode: 'review' } }),
      { mode: 'care/looks review' },
    ],
    ['that cuts at 255 characters', lmsWith({ ...moodle, hostile: { cutsAt: 255 } }), { room: 'bad/bad 255' }],
    ['that cuts at 4,000 characters', lmsWith({ ...moodle, hostile: { cutsAt: 4000 } }), { room: 'care/enough 3500' }],
    [
      'that cuts what is too long without a word',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) => run(element as string, (value as string).slice(0, 4096))),
      ),
      { more: 'care/cuts 4096', room: 'good/good 4096' },
    ],
    [
      'that takes any length',
      lmsWith(moodle, (lms) => {
        const data = new Map<string, string>();
        return {
          ...lms,
          LMSSetValue: (element, value) =>
            element === 'cmi.suspend_data' ? (data.set(element, value), 'true') : lms.LMSSetValue(element, value),
          LMSGetValue: (element) => data.get(element) ?? lms.LMSGetValue(element),
        };
      }),
      { more: 'good/takes 64000' },
    ],
    ['that does not save', lmsWith({ ...moodle, hostile: { commit: 'false' } }), { commit: 'bad/bad false, 391' }],
    [
      'that answers with its login page',
      lmsWith({ ...moodle, hostile: { commit: 'page' } }),
      { commit: 'bad/bad <!doctype html><title>Login</title>, 0' },
    ],
    ['that throws', lmsWith({ ...moodle, hostile: { commit: 'throws' } }), { commit: 'bad/throws the LMS is gone' }],
    [
      'that is slow',
      lmsWith(
        moodle,
        changed('LMSCommit', (run) => ((time += 3000), run(''))),
      ),
      { commit: 'care/slow 3000' },
    ],
    [
      'that refuses the status',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) =>
          element === 'cmi.core.lesson_status' ? 'false' : run(element as string, value as string),
        ),
      ),
      { status: 'bad/bad 0' },
    ],
    [
      'that changes the status',
      lmsWith(
        moodle,
        changed('LMSGetValue', (run, element) =>
          element === 'cmi.core.lesson_status' ? 'completed' : run(element as string),
        ),
      ),
      { status: 'care/other completed' },
    ],
    [
      'that takes any value',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) =>
          value === 'no-such-status' ? 'true' : run(element as string, value as string),
        ),
      ),
      { errors: 'care/takesAll ' },
    ],
    [
      'that says no error',
      lmsWith(
        moodle,
        changed('LMSGetLastError', () => '0'),
      ),
      { errors: 'care/noCode 0' },
    ],
    [
      'that has room for fifty questions',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) =>
          /interactions\.50\./.test(element as string) ? 'false' : run(element as string, value as string),
        ),
      ),
      { questions: 'bad/few 50' },
    ],
    [
      'that keeps no answers',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) =>
          /student_response$/.test(element as string) ? 'false' : run(element as string, value as string),
        ),
      ),
      { answers: 'bad/none 0' },
    ],
    [
      'that keeps no latency',
      lmsWith(
        moodle,
        changed('LMSSetValue', (run, element, value) =>
          /latency$/.test(element as string) ? 'false' : run(element as string, value as string),
        ),
      ),
      { answers: 'care/fields 0' },
    ],
    [
      'that has a pass mark',
      lmsWith(moodle, undefined, { student_data: { mastery_score: '80' } }),
      { mark: 'care/set 80' },
    ],
  ] as const)('%s', (_name, launch, expected) => {
    time = 0;
    expect(tell(launch())).toMatchObject(expected);
  });

  it.each([
    [
      'that loses a part of the work',
      'LMSGetValue',
      'cmi.suspend_data',
      (value: string) => value.slice(0, 2000),
      'bad/changed 2000',
    ],
    ['that counts no time', 'LMSGetValue', 'cmi.core.total_time', () => '0000:00:00', 'care/noTime 0000:00:00'],
    ['that calls every launch a new one', 'LMSGetValue', 'cmi.core.entry', () => 'ab-initio', 'care/entry ab-initio'],
  ] as const)('%s', (_name, call, asked, answer, expected) => {
    let second = false;
    const spoilt = changed(call, (run, element) => {
      const value = String(run(element as string));
      return second && element === asked ? answer(value) : value;
    });
    const launch = lmsWith(moodle, spoilt);
    tell(launch());
    second = true;
    expect(tell(launch())).toMatchObject({ resume: expected });
  });
});

describe('the result', () => {
  it('says for every finding, in both languages, what it means for the module', () => {
    for (const [probe, said] of Object.entries(probes))
      for (const word of Object.keys(said).filter((each) => each !== 'title'))
        for (const language of ['cs', 'en'] as const)
          expect(meaning({ probe, word, suits: 'good', found: '17' }, language)).toMatch(/\.$/);
    expect(() => meaning({ probe: 'api', word: 'none', suits: 'good', found: '' }, 'cs')).toThrow(
      'no words for api/none',
    );
  });

  it('is one text to send, the worst finding first in the verdict', () => {
    const all = [
      { probe: 'room', suits: 'bad', word: 'bad', found: '255' },
      { probe: 'mark', suits: 'care', word: 'set', found: '80' },
      { probe: 'commit', suits: 'good', word: 'good', found: '12' },
    ] as const;
    expect(verdict(all)).toBe('bad');
    expect(verdict(all.slice(1))).toBe('care');
    expect(verdict(all.slice(2))).toBe('good');
    expect(reportText(all, 'cs', 'Prohlížeč 1'))
      .toBe(`Zkouška LMS: Modul tu zatím fungovat nebude. Začněte řádky „Nefunguje“.
[Nefunguje] Místo pro rozdělanou práci: LMS uložil jen 255 znaků. Modul potřebuje až 3500; rozdělaná práce by se mohla ztratit. Předejte výsledek správci LMS.
[Pozor] Hranice úspěšnosti v LMS: LMS má vlastní hranici 80. Může podle ní přepsat výsledek. Nastavte ji stejně jako v modulu, nebo ji zrušte.
[V pořádku] Uložení: LMS uložil za 12 ms.
Prohlížeč 1`);
  });
});
