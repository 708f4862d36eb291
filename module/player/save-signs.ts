import type { SaveWord } from './save-summary.ts';

/** The icon of each word about saving, and the class that gives it its colour. */
export const saveSigns: Readonly<
  Record<SaveWord | 'closed', readonly [sign: 'tick' | 'clock' | 'warning' | 'lock', tone: string]>
> = {
  saved: ['tick', ''],
  here: ['tick', ''],
  sending: ['clock', ''],
  sent: ['clock', ''],
  offline: ['clock', 'is-waiting'],
  failed: ['clock', 'is-waiting'],
  expired: ['warning', 'is-lost'],
  lost: ['warning', 'is-lost'],
  elsewhere: ['lock', ''],
  browse: ['lock', ''],
  review: ['lock', ''],
  closed: ['tick', ''],
};
