import { describe, expect, test } from 'vitest';
import { changelogFault } from '../../../packaging/hand-over/changelog.ts';
import { contentsHtml, unexplained } from '../../../packaging/hand-over/contents.ts';

describe('a release', () => {
  test('needs a section of its own in the changelog', () => {
    expect(changelogFault('# Changelog\n\n## [Unreleased]\n\n- News.\n', '1.0.0')).toBe(
      'CHANGELOG.md\n  has no section [1.0.0].\n  Write what stands under [Unreleased] under „## [1.0.0] - YYYY-MM-DD“, the day of the release.',
    );
  });

  test('needs the day in that section', () => {
    expect(changelogFault('## [1.0.0]\n\n- News.\n', '1.0.0')).toBe(
      'CHANGELOG.md, section [1.0.0]\n  has no day.\n  Write it as „## [1.0.0] - YYYY-MM-DD“.',
    );
  });

  test('leaves nothing under Unreleased', () => {
    expect(changelogFault('## [Unreleased]\n\n- More.\n\n## [1.0.0] - 2027-01-04\n\n- News.\n', '1.0.0')).toBe(
      'CHANGELOG.md, section [Unreleased]\n  is not empty.\n  Move what is in this release to [1.0.0]; for the rest raise the version in package.json.',
    );
  });

  test('may go out when the changelog is in order', () => {
    expect(changelogFault('## [Unreleased]\n\n## [1.0.0] - 2027-01-04\n\n- News.\n', '1.0.0')).toBeNull();
  });
});

describe('the folder handed over', () => {
  const files = [
    'a-1.0.0-guide-update.cs.html',
    'a-1.0.0-scorm12.zip',
    'a-lms-check.zip',
    'SHA256SUMS',
    'review/texts.docx',
  ];

  test('opens with a page that says in both languages what each file is for, guides and the test package first', () => {
    const page = contentsHtml('Společný stůl 1.0.0', files);
    const [czech = '', english = ''] = page.split('<section lang="en">');
    for (const part of [czech, english]) {
      const places = files.map((file) => part.indexOf(`href="${file}"`));
      expect(Math.min(...places)).toBeGreaterThan(0);
      const [guide, scorm, check] = places as [number, number, number];
      expect(guide < check && check < scorm).toBe(true);
    }
    expect(czech).toContain('Zkušební balíček');
    expect(english).toContain('Test package');
  });

  test('holds no file nobody can tell the use of', () => {
    expect(unexplained([...files, 'core.dump'])).toEqual(['core.dump']);
  });
});
