import { tmpdir } from 'node:os';
import { execPath } from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFirefox } from './firefox.ts';

describe('the Firefox of npm run check:outside', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['/nowhere/firefox', tmpdir()])('is not looked for at %s: the message says where and what to do', (path) => {
    vi.stubEnv('FIREFOX_PATH', path);
    expect(() => findFirefox()).toThrow(
      expect.objectContaining({
        name: 'CommandError',
        message: `FIREFOX_PATH is "${path}", but no program lies there.\n  Give it the whole path of Firefox itself, or leave it out: then an installed one is looked for.`,
      }),
    );
  });

  it('is the program that FIREFOX_PATH names', () => {
    vi.stubEnv('FIREFOX_PATH', execPath);
    expect(findFirefox()).toBe(execPath);
  });
});
