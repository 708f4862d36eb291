import { describe, expect, it } from 'vitest';
import type { SaveStatus } from '../../module/model/record-store.ts';
import { afterSaveEvent, type SaveEvent } from '../../module/model/save-machine.ts';

const events = [
  'changed',
  'sent',
  'confirmed',
  'doubted',
  'refused',
  'logged-out',
  'cut-off',
  'barred',
  'ended',
] as const satisfies readonly SaveEvent[];

/** The whole machine: a state, then the state after each event in the order above. Written apart from the code, so that both must agree. */
const machine: Readonly<Record<SaveStatus, string>> = {
  clean: 'dirty clean saved unconfirmed clean clean clean read-only closed',
  dirty: 'dirty sending dirty dirty dirty dirty offline read-only dirty',
  sending: 'sending sending saved unconfirmed failed expired offline read-only sending',
  unconfirmed: 'dirty sending unconfirmed unconfirmed unconfirmed unconfirmed offline read-only unconfirmed',
  saved: 'dirty saved saved saved saved saved saved read-only closed',
  offline: 'offline sending offline offline offline offline offline read-only offline',
  failed: 'failed sending failed failed failed expired offline read-only failed',
  expired: 'expired sending expired expired expired expired offline read-only expired',
  'read-only': 'read-only read-only read-only read-only read-only read-only read-only read-only closed',
  closed: 'closed closed closed closed closed closed closed closed closed',
  absent: 'absent absent absent absent absent absent absent absent absent',
};
const statuses = Object.keys(machine) as SaveStatus[];
const transitions = statuses.flatMap((status) =>
  events.map((event, index) => [status, event, machine[status].split(' ')[index]] as const),
);

describe('saving', () => {
  it.each(transitions)('that is %s and %s is then %s', (status, event, after) => {
    expect(afterSaveEvent(status, event)).toBe(after);
  });

  it('becomes saved only by a confirmation, and only of what was sent or given back', () => {
    const ways = transitions.filter(([status, , after]) => after === 'saved' && status !== 'saved');
    expect(ways.map(([status, event]) => `${status} ${event}`)).toEqual(['clean confirmed', 'sending confirmed']);
  });

  it('is closed only where everything was confirmed or nothing was to be kept', () => {
    const ways = transitions.filter(([status, , after]) => after === 'closed' && status !== 'closed');
    expect(ways.map(([status, event]) => `${status} ${event}`)).toEqual([
      'clean ended',
      'saved ended',
      'read-only ended',
    ]);
  });

  it.each(['unconfirmed', 'offline', 'failed', 'expired'] as const)('that is %s can be sent again', (status) => {
    expect(afterSaveEvent(status, 'sent')).toBe('sending');
  });
});
