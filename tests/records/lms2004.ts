import { Scorm2004API } from 'scorm-again';
import type { Call } from '../../packaging/preview/strict-scorm12.ts';
import { strict2004, type Lms2004Api, type Strictness2004 } from '../../packaging/preview/strict-scorm2004.ts';

interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly description: string;
  readonly learner_response: string;
  readonly result: string;
  readonly timestamp: string;
  readonly latency: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

interface Cmi {
  readonly suspend_data: string;
  readonly completion_status: string;
  readonly success_status: string;
  readonly progress_measure: string;
  readonly location: string;
  readonly exit: string;
  readonly score: { readonly raw: string; readonly scaled: string; readonly min: string; readonly max: string };
  readonly interactions: Readonly<Record<string, Interaction>>;
}

/** An LMS for one learner: keeps what is committed between launches, played by the real scorm-again behind the strict wrapper. */
export class Lms2004 {
  cmi: Cmi | null = null;
  readonly calls: Call[] = [];
  /** Both statuses of every commit, in order. */
  readonly statuses: (readonly [string, string])[] = [];
  private readonly snapshots: Cmi[] = [];
  mode = 'normal';
  passingScore = '';
  language = '';

  launch(strictness: Strictness2004): Lms2004Api {
    const api = new Scorm2004API({
      logLevel: 5,
      lmsCommitUrl: '/commit',
      httpService: {
        processHttpRequest: (_url: string, data: unknown) => this.commit(data),
        updateSettings: () => {},
      },
    } as unknown as ConstructorParameters<typeof Scorm2004API>[0]);
    api.loadFromJSON({
      ...structuredClone(this.cmi ?? {}),
      learner_id: 'u-17',
      learner_name: 'Nováková, Jana',
      mode: this.mode,
      entry: this.cmi ? 'resume' : 'ab-initio',
      scaled_passing_score: this.passingScore,
      learner_preference: { language: this.language },
    } as never);
    return strict2004(api as unknown as Lms2004Api, strictness, (call) => void this.calls.push(call));
  }

  /** How far both statuses have come, in the words of SCORM 1.2: completed counts more than failed; empty before the first commit. */
  get status(): string {
    if (!this.cmi) return '';
    const { completion_status: completion, success_status: success } = this.cmi;
    if (success === 'passed' || (success === 'failed' && completion !== 'completed')) return success;
    return completion === 'unknown' ? 'not attempted' : completion;
  }

  /** The verdict the LMS holds; empty before the first commit. */
  get verdict(): string {
    return this.cmi?.success_status ?? '';
  }

  /** Suspend data the LMS holds; empty before the first commit. */
  get suspended(): string {
    return this.cmi?.suspend_data ?? '';
  }

  /** The score the LMS holds, 0 to 100; empty before the first. */
  get score(): string {
    return this.cmi?.score.raw ?? '';
  }

  /** Loses the last so many commits, but not all that tell of progress: an LMS that holds none has begun another attempt. */
  goBack(commits: number): void {
    const first = this.snapshots.findIndex((each) => each.suspend_data !== '') + 1;
    if (first > 0) this.snapshots.length = Math.max(first, this.snapshots.length - commits);
    this.cmi = this.snapshots.at(-1) ?? null;
  }

  /** Values set for an element, in order. */
  set(element: string): readonly string[] {
    return this.calls
      .filter((call) => call.name === 'SetValue' && call.arguments[0] === element)
      .map((call) => call.arguments[1] as string);
  }

  /** Values refused, with their codes. */
  get refused(): readonly string[] {
    return this.calls
      .filter((call) => call.name === 'SetValue' && String(call.result) !== 'true')
      .map((call) => `${call.arguments.join(' = ')} (${call.code})`);
  }

  get interactions(): readonly Interaction[] {
    return Object.values(this.cmi?.interactions ?? {});
  }

  private commit(data: unknown): { result: string; errorCode: number } {
    this.cmi = structuredClone((data as { cmi: Cmi }).cmi);
    this.snapshots.push(this.cmi);
    this.statuses.push([this.cmi.completion_status, this.cmi.success_status]);
    return { result: 'true', errorCode: 0 };
  }
}
