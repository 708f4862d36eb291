import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStored } from '../../module/records/stored-progress.ts';
import { World } from '../records/world.ts';
import { due } from '../../packaging/release/due.ts';
import { course, root } from '../support/content.ts';
import type { RecordedState } from './record-states.ts';

const states = JSON.parse(
  readFileSync(join(import.meta.dirname, 'released-states.json'), 'utf8'),
) as readonly RecordedState[];
const lock = readFileSync(join(root, 'lessons/ids.lock.yaml'), 'utf8');

describe.each(
  states.map(
    (state) => [`${state.release} in format ${state.text.charAt(0)}, a learner who ${state.name}`, state] as const,
  ),
)('a state recorded by release %s,', (_name, state) => {
  it('is found by this release: only what it no longer asks, or asks otherwise, opens again (requirement 22)', async () => {
    expect(await readStored(course, state.text, new World().env)).toEqual({
      progress: due(course, state.progress, state.versions),
      unreadable: null,
      lost: [],
    });
  });

  it('names nothing whose number was given away: every id is in the lock, in use or retired', () => {
    const { done, assessments, exercises } = state.progress;
    const ids = [...done, ...Object.keys(assessments), ...Object.keys(exercises), ...Object.keys(state.versions)];
    expect(ids.filter((id) => !lock.includes(`\n  ${id}: `))).toEqual([]);
  });
});

it.each(['3', '4'])('the states of 0.1.0 are recorded in format %s', (format) => {
  const recorded = states.filter(({ release, text }) => release === '0.1.0' && text.startsWith(format));
  expect(recorded.map(({ name }) => name)).toEqual(['began to read', 'is in the second attempt', 'has passed']);
});
