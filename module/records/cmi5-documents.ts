import { RecordStoreError, type SaveStatus } from '../model/record-store.ts';
import type { Cmi5Launch } from './cmi5-launch.ts';
import type { Environment } from './environment.ts';
import { keepaliveQuota } from './keepalive.ts';

/** Pauses before a state that was not taken is sent again, in milliseconds. */
const firstPause = 2000;
const longestPause = 60_000;

/** The documents of one session in the LMS: what it says about the launch, and the learner's state, written whole. @see xAPI 1.0.3 Communication 2.3 */
export class Cmi5Documents {
  private wanted: string | null = null;
  private held: string | null = null;
  private busy = false;
  private failures = 0;
  private cancelRetry: () => void = () => {};

  constructor(
    private readonly env: Pick<Environment, 'fetch' | 'later' | 'online'>,
    private readonly launch: Cmi5Launch,
    private readonly token: string,
    /** Under which the state lies; our own, so that no other course writes there. */
    private readonly stateId: string,
    private readonly tell: (status: SaveStatus, detail: string | null) => void,
  ) {}

  /** A document of state; null where there is none. @throws RecordStoreError when the LMS refuses */
  async state(stateId: string): Promise<unknown> {
    return this.read(this.stateAddress(stateId), [404]);
  }

  /** The learner's preferences; null where the LMS has none or shows none. @see cmi5 11 */
  async preferences(): Promise<unknown> {
    const query = new URLSearchParams({
      agent: JSON.stringify(this.launch.actor),
      profileId: 'cmi5LearnerPreferences',
    });
    return this.read(`agents/profile?${query.toString()}`, [403, 404]);
  }

  own(): Promise<unknown> {
    return this.state(this.stateId);
  }

  /** Writes the state, the newest alone where several come together. The request begins before this returns. */
  save(state: unknown): Promise<void> {
    this.wanted = JSON.stringify(state);
    return this.write();
  }

  private async write(): Promise<void> {
    if (this.busy || this.wanted === null || this.wanted === this.held) return;
    this.cancelRetry();
    this.busy = true;
    this.tell('sending', null);
    const body = this.wanted;
    const refused = await this.put(body);
    this.busy = false;
    if (refused) return this.again(refused);
    this.failures = 0;
    this.held = body;
    if (this.wanted !== body) return this.write();
    this.tell('saved', null);
  }

  private async put(body: string): Promise<{ status: number; why: string } | null> {
    const keepalive = new TextEncoder().encode(body).length < keepaliveQuota / 2;
    try {
      const init = { method: 'PUT', body, keepalive, headers: { 'Content-Type': 'application/json' } };
      const response = await this.ask(this.stateAddress(this.stateId), init);
      return response.ok ? null : { status: response.status, why: `the LMS answers ${response.status}` };
    } catch {
      return { status: 0, why: 'the LMS cannot be reached' };
    }
  }

  private again({ status, why }: { status: number; why: string }): void {
    const wait = Math.min(longestPause, firstPause * 2 ** this.failures++);
    this.cancelRetry = this.env.later(() => void this.write(), wait);
    this.tell(status === 401 ? 'expired' : this.env.online() ? 'failed' : 'offline', why);
  }

  private stateAddress(stateId: string): string {
    const { activityId, actor, registration } = this.launch;
    const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), registration, stateId });
    return `activities/state?${query.toString()}`;
  }

  private async read(address: string, absent: readonly number[]): Promise<unknown> {
    const response = await this.ask(address, { method: 'GET' });
    if (absent.includes(response.status)) return null;
    if (response.ok) return response.json();
    const what = address.replace(/\?.*/, '');
    throw new RecordStoreError(
      `The LMS does not give ${what}: it answers ${response.status}. Open the course again from the LMS.`,
      response.status,
    );
  }

  private ask(address: string, init: RequestInit): Promise<Response> {
    const headers = {
      ...(init.headers as Record<string, string> | undefined),
      Authorization: `Basic ${this.token}`,
      'X-Experience-API-Version': '1.0.3',
    };
    return this.env.fetch(this.launch.endpoint + address, { ...init, headers, credentials: 'omit' });
  }
}
