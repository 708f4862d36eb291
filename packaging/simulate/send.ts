import { randomBytes } from 'node:crypto';
import type { Statement } from '../../module/formats/statement-types.ts';
import type { Environment } from '../../module/records/environment.ts';
import { lrsClient } from '../../module/records/lrs-client.ts';
import { Outbox } from '../../module/records/outbox.ts';
import { CommandError } from '../command-error.ts';

/** After how many failures in a row an LRS is given up: the pauses between them come to about half a minute. */
const patience = 6;

type World = Pick<Environment, 'fetch' | 'now' | 'later' | 'online' | 'random'>;

const world: World = {
  fetch: (input, init) => fetch(input, init),
  now: () => new Date(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  online: () => true,
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
};

/** Sends statements to an LRS by the outbox the module itself has: in order, in batches, again after a failure, each once by its id. */
export class Sender {
  private readonly outbox: Outbox;
  private order = 0;
  private failures = 0;
  private settle: { done: () => void; fail: (error: CommandError) => void } | null = null;

  /** @param auth the whole Authorization header; null where the LRS needs none */
  constructor(
    private readonly endpoint: string,
    auth: string | null,
    env: World = world,
  ) {
    const send = lrsClient({ endpoint, auth, actor: null, registration: null }, env);
    this.outbox = new Outbox({
      shelf: null,
      endpoint,
      env,
      send: async (statements, stop) => {
        await send(statements, stop);
        this.failures = 0;
      },
      tell: (status, waiting, detail) => {
        if (status === 'saved' && waiting === 0) this.settle?.done();
        if (status === 'expired' || (status === 'failed' && (waiting === 0 || ++this.failures >= patience)))
          this.settle?.fail(this.refused(detail));
      },
    });
  }

  /** Settles when the LRS has them all. @throws CommandError when it refuses some of them, or does not answer */
  async send(statements: readonly Statement[]): Promise<void> {
    if (statements.length === 0) return;
    const settled = new Promise<void>((done, fail) => (this.settle = { done, fail }));
    for (const statement of statements) {
      const waiting = { id: statement.id, order: ++this.order, endpoint: this.endpoint, statement, refused: null };
      void this.outbox.add(waiting);
    }
    await settled;
  }

  private refused(detail: string | null): CommandError {
    const why = (detail ?? 'it says no more').replace(/; the browser forbids storage.*/, '');
    return new CommandError(
      `${this.endpoint}\n  ${why}.\n  Check the address and the key: LRS_AUTH="Basic …" npm run simulate -- --lrs ${this.endpoint}`,
    );
  }
}
