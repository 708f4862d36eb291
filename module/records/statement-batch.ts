import type { Waiting } from './statement-shelf.ts';

/** The largest batch, in statements and in bytes: small enough to outlive the page. @see Fetch, keepalive */
const most = 50;
const heaviest = 48_000;

/** The statements that go next in one request, from the oldest on; one alone may be heavier. */
export function nextBatch(queue: readonly Waiting[], atMost = most): readonly Waiting[] {
  let bytes = 0;
  const tooMuch = queue.slice(0, atMost).findIndex((each) => (bytes += size(each)) > heaviest);
  return queue.slice(0, tooMuch < 0 ? atMost : Math.max(1, tooMuch));
}

/** Bytes of a statement in a batch, with the comma before the next. */
function size({ statement }: Waiting): number {
  return new TextEncoder().encode(JSON.stringify(statement)).length + 1;
}
