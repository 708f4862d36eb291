import type { PackageKind } from './package-files.ts';

/** What is written for one family of LMSs, and why. */
export interface Preset {
  readonly kind: PackageKind;
  /** Whether the manifest of SCORM names the pass mark too, so that the LMS judges as well; the module itself always does. */
  readonly passMarkForLms: boolean;
  /** For `--help`: what it sets and why, one line each. */
  readonly why: readonly string[];
}

/** The LMSs a package can be made for. */
export const presets = {
  moodle: {
    kind: 'scorm12',
    passMarkForLms: false,
    why: [
      'SCORM 1.2: with SCORM 2004 Moodle’s Interactions report stays blank and its app does not play the module;',
      'no pass mark in the manifest: Moodle would rewrite the status by it when the module is closed, also while attempts are left.',
    ],
  },
  strict: {
    kind: 'scorm12',
    passMarkForLms: true,
    why: [
      'SCORM 1.2 with the pass mark in the manifest (adlcp:masteryscore), for an LMS that judges by it and shows nothing without it;',
      'such an LMS may show failed while attempts are left. Take it only where the LMS asks for a mastery score.',
    ],
  },
  generic: {
    kind: 'scorm2004-4th',
    passMarkForLms: false,
    why: [
      'SCORM 2004, 4th edition: completion, success and progress apart, questions with their words in the LMS’s own report;',
      'no pass mark in the manifest: the module keeps it. An LMS that knows only SCORM 1.2 takes --kind scorm12.',
    ],
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;
