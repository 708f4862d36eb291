import type { Frame, Page } from 'playwright-core';
import type { Statement } from '../../module/formats/statement-types.ts';
import { pack } from '../../module/formats/suspend-data.ts';
import type { Progress } from '../../module/model/progress.ts';
import type { Attempts, AttemptSummary, Learner, Session } from '../../packaging/preview/lms/attempts.ts';
import { course } from './content.ts';

/** How the stand-in LMS takes what the standard leaves open; see the page *Místní LMS*. */
export type Personality = 'moodle' | 'spec';

/** One interaction as the LMS holds it. */
export interface HeldInteraction {
  readonly id: string;
  readonly type: string;
  readonly student_response: string;
  readonly result: string;
}

type Held = ReturnType<Attempts['find']>;

/** The LMS and the LRS of a running preview, asked from outside: what they really hold. */
export class LocalLms {
  constructor(readonly origin: string) {}

  /**
   * A new learner with a first attempt; with `progress`, an earlier sitting has left it.
   *
   * @param mark `cmi.student_data.mastery_score`, the pass mark of the LMS from 0 to 100; empty where it has none
   * @returns the id of the attempt
   */
  async newAttempt(name: string, progress: Progress | null = null, mark = ''): Promise<string> {
    const { id: learner } = await this.#ask<Learner>('/lms/api/learners', { name });
    const { id } = await this.#ask<AttemptSummary>('/lms/api/attempts', { learner });
    if (!progress) return id;
    const session = await this.#ask<Session>(`/lms/api/attempts/${id}/sessions`, {});
    const core = { ...(session.cmi['core'] as object), lesson_status: 'incomplete', exit: 'suspend' };
    const student_data = { mastery_score: mark };
    const cmi = { ...session.cmi, core, student_data, suspend_data: pack(course, progress) };
    await this.#ask(`/lms/api/sessions/${session.id}/commit`, { cmi, last: true });
    return id;
  }

  attempts(): Promise<readonly AttemptSummary[]> {
    return this.#ask('/lms/api/attempts');
  }

  attempt(id: string): Promise<Held> {
    return this.#ask(`/lms/api/attempts/${id}`);
  }

  /** Interactions of an attempt by index. */
  async interactions(id: string): Promise<readonly HeldInteraction[]> {
    const { cmi } = await this.attempt(id);
    const held = (cmi?.['interactions'] ?? {}) as unknown as Readonly<Record<string, HeldInteraction>>;
    return Object.keys(held)
      .sort((one, other) => Number(one) - Number(other))
      .map((index) => held[index] as HeldInteraction);
  }

  /** Path of the module itself, without an LMS around it. */
  async launch(): Promise<string> {
    return (await this.#ask<{ launch: string }>('/lms/api/package')).launch;
  }

  playAddress(attempt: string, personality: Personality = 'moodle', mode = 'normal'): string {
    return `${this.origin}/play.html?${new URLSearchParams({ attempt, mode, personality })}`;
  }

  /** All statements of the LRS, the oldest first. */
  async statements(): Promise<readonly Statement[]> {
    const { lrs } = await this.#ask<{ lrs: { auth: string } }>('/results/config.json');
    const headers = { authorization: lrs.auth, 'x-experience-api-version': '1.0.3' };
    const all: Statement[] = [];
    for (let next = '/lrs/statements?ascending=true'; next !== '';) {
      const response = await fetch(new URL(next, this.origin), { headers });
      const page = (await response.json()) as { statements: Statement[]; more?: string };
      all.push(...page.statements);
      next = page.more ?? '';
    }
    return all;
  }

  async #ask<T>(path: string, post?: unknown): Promise<T> {
    const request = post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) };
    const response = await fetch(this.origin + path, request);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  }
}

/** The frame in which the LMS plays the module, once the module knows where it is. */
export async function playedModule(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The LMS shows no frame with the module in it.');
  await moduleOpened(frame);
  return frame;
}

/** Waits until the module has found its stores; before that the static cover is on screen. */
export async function moduleOpened(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () => (document.querySelector('cso-module') as { opening?: unknown } | null)?.opening ?? null,
  );
}

/** Calls of the module to the LMS as the page's log shows them, the oldest first. */
export async function lmsCalls(page: Page): Promise<readonly string[]> {
  const cells = await page.locator('details td:nth-child(2)').allTextContents();
  return cells.map((cell) => cell.trim()).reverse();
}

/** Asks again until the answer fits, for what comes true a moment later. @returns the last answer, fitting or not */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (fits(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
