/**
 * What keeps a version from being released, as its changelog tells; null when nothing does. A release has a section of its own with
 * the day, and nothing stands under `[Unreleased]` any more.
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function changelogFault(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const unreleased = sections.find((section) => section.startsWith('[Unreleased]')) ?? '';
  const own = sections.find((section) => section.startsWith(`[${version}]`));
  if (!own) {
    return `CHANGELOG.md\n  has no section [${version}].\n  Write what stands under [Unreleased] under „## [${version}] - YYYY-MM-DD“, the day of the release.`;
  }
  if (!/^\[[^\]]+\] - \d{4}-\d{2}-\d{2}\s/.test(own))
    return `CHANGELOG.md, section [${version}]\n  has no day.\n  Write it as „## [${version}] - YYYY-MM-DD“.`;
  if (unreleased.replace('[Unreleased]', '').trim() !== '')
    return `CHANGELOG.md, section [Unreleased]\n  is not empty.\n  Move what is in this release to [${version}]; for the rest raise the version in package.json.`;
  return null;
}
