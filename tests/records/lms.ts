import { Scorm12API } from 'scorm-again';
import { strict, type Call, type LmsApi, type Strictness } from '../../packaging/preview/strict-scorm12.ts';

interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly student_response: string;
  readonly result: string;
  readonly time: string;
  readonly latency: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

interface Cmi {
  readonly suspend_data: string;
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
  readonly interactions: Readonly<Record<string, Interaction>>;
}

/** An LMS for one learner: keeps what is committed between launches, played by the real scorm-again behind the strict wrapper. */
export class Lms {
  cmi: Cmi | null = null;
  readonly calls: Call[] = [];
  private readonly snapshots: Cmi[] = [];
  /** Every lesson status a commit brought, in order. */
  readonly statuses: string[] = [];
  readonly learner: Record<string, unknown> = {
    student_id: 'u-17',
    student_name: 'Nováková, Jana',
    lesson_mode: 'normal',
  };
  masteryScore = '';
  launchData = '';
  language = '';

  launch(strictness: Strictness): LmsApi {
    const api = new Scorm12API({
      logLevel: 5,
      lmsCommitUrl: '/commit',
      httpService: {
        processHttpRequest: (_url: string, data: unknown) => this.commit(data),
        updateSettings: () => {},
      },
    } as unknown as ConstructorParameters<typeof Scorm12API>[0]);
    const { core, ...rest } = structuredClone(this.cmi ?? { core: {} });
    api.loadFromJSON({
      ...rest,
      core: { ...core, ...this.learner, session_time: '', entry: this.cmi ? 'resume' : 'ab-initio' },
      launch_data: this.launchData,
      student_data: { mastery_score: this.masteryScore },
      student_preference: { language: this.language },
    } as never);
    return strict(api as unknown as LmsApi, strictness, (call) => void this.calls.push(call));
  }

  /** Lesson status the LMS holds; empty before the first commit. */
  get status(): string {
    return this.cmi?.core.lesson_status ?? '';
  }

  /** The verdict the LMS holds, or how far the learner is. */
  get verdict(): string {
    return this.status;
  }

  /** Suspend data the LMS holds; empty before the first commit. */
  get suspended(): string {
    return this.cmi?.suspend_data ?? '';
  }

  /** The score the LMS holds, 0 to 100; empty before the first. */
  get score(): string {
    return this.cmi?.core.score.raw ?? '';
  }

  /** Loses the last so many commits, but not all that tell of progress: an LMS that holds none has begun another attempt. */
  goBack(commits: number): void {
    const first = this.snapshots.findIndex((each) => each.suspend_data !== '') + 1;
    if (first > 0) this.snapshots.length = Math.max(first, this.snapshots.length - commits);
    this.cmi = this.snapshots.at(-1) ?? null;
  }

  /** How often a call was made. */
  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  /** Values set for an element, in order. */
  set(element: string): readonly string[] {
    return this.calls
      .filter((call) => call.name === 'LMSSetValue' && call.arguments[0] === element)
      .map((call) => call.arguments[1] as string);
  }

  /** The interactions the LMS holds, in order. */
  get interactions(): readonly Interaction[] {
    return Object.values(this.cmi?.interactions ?? {});
  }

  private commit(data: unknown): { result: string; errorCode: number } {
    this.cmi = structuredClone((data as { cmi: Cmi }).cmi);
    this.snapshots.push(this.cmi);
    this.statuses.push(this.cmi.core.lesson_status);
    return { result: 'true', errorCode: 0 };
  }
}
