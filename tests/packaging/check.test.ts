import { describe, expect, it } from 'vitest';
import { checks, runChecks } from '../../packaging/check.ts';

describe('npm run check', () => {
  it('knows types, arrows and content', () => {
    expect(checks.map(({ name }) => name)).toEqual(['types', 'arrows', 'content']);
  });

  it('runs one check by its name and says that all is in order', async () => {
    const said: string[] = [];
    expect(await runChecks(['content'], (line) => said.push(line))).toBe(true);
    expect(said).toEqual(['content: in order']);
  });

  it('fails on a name it does not know and says which there are', async () => {
    const said: string[] = [];
    expect(await runChecks(['contents'], (line) => said.push(line))).toBe(false);
    expect(said).toEqual(['There is no check "contents".\n  Write types, arrows, content, or nothing for all.']);
  });
});
