import type { Course } from '../model/course.ts';
import { newProgress, type AssessmentProgress, type ExerciseProgress, type Progress } from '../model/progress.ts';
import type { LostPart } from '../model/record-store.ts';
import { BitReader, orNull } from './bit-reader.ts';
import type { Beginning } from './packed-parts.ts';
import { readAssessment, readBeginning, readBlocks, readDisplay, readExercise, readSet } from './read-parts.ts';
import { border, check, checked, kinds, version } from './suspend-data.ts';

/** What a stored text means to this release. */
export interface Unpacked {
  /** Null when there was nothing, or nothing that could be read. */
  readonly progress: Progress | null;
  /** The text itself when not all of it could be read; null when all is well. */
  readonly unreadable: string | null;
  /** What could not be read beside what could; empty where nothing could. */
  readonly lost: readonly LostPart[];
}

/**
 * Reads a packed progress back. Never throws: of what is damaged or foreign all that can be read is kept, and the text comes back as
 * `unreadable`. `start` stands for a lost beginning.
 */
export function unpack(course: Course, text: string, start: Progress = newProgress('0'.repeat(32), 0)): Unpacked {
  if (text.trim() === '') return { progress: null, unreadable: null, lost: [] };
  const whole = text.replace(/\.$/, '');
  const found = new Found(course);
  const sections = whole.split(border);
  // What is before the first border may have lost the character of the version.
  for (const each of [whole.slice(version.length).split(border, 1).join(''), ...sections])
    orNull(() => found.read(each));
  if (found.isNothing) return { progress: null, unreadable: text, lost: [] };
  const { lost } = found;
  return { progress: found.progress(start), unreadable: lost.length === 0 ? null : text, lost };
}

/** What could be read of a text. */
class Found {
  private beginning: (Beginning & Pick<Progress, 'display'>) | null = null;
  private blocks: Pick<Progress, 'position' | 'done'> | null = null;
  private readonly assessments = new Map<number, AssessmentProgress>();
  private readonly exercises = new Map<number, readonly [id: string | null, ExerciseProgress]>();
  /** Numbers of the assessments and exercises that the text began with naming. */
  private named: readonly (readonly number[])[] = [];

  constructor(private readonly course: Course) {}

  /** @throws RangeError where a section is no section */
  read(text: string): void {
    const { course } = this;
    const bits = text.slice(checked);
    if (text.slice(0, checked) !== check(bits)) return;
    const from = new BitReader(bits);
    switch (from.bits(2)) {
      case kinds.beginning:
        this.beginning = { ...readBeginning(from), ...(from.flag() ? { display: readDisplay(from) } : {}) };
        this.named = [readSet(from), readSet(from)];
        break;
      case kinds.blocks:
        this.blocks = readBlocks(course, from);
        break;
      case kinds.assessment:
        this.assessments.set(...readAssessment(course, from));
        break;
      default: {
        const [number, ...what] = readExercise(course, from);
        this.exercises.set(number, what);
      }
    }
  }

  get isNothing(): boolean {
    return !this.beginning && !this.blocks && this.assessments.size + this.exercises.size === 0;
  }

  /** What of the things this release knows was lost; of what followed a lost beginning nobody knows. */
  get lost(): readonly LostPart[] {
    const { course } = this;
    if (!this.beginning) return ['beginning'];
    const [assessments = [], exercises = []] = this.named;
    const isLost = (numbers: readonly number[], found: ReadonlyMap<number, unknown>) => (each: { number: number }) =>
      numbers.includes(each.number) && !found.has(each.number);
    return [
      ...(this.blocks ? [] : ['blocks' as const]),
      ...course.assessments
        .filter(isLost(assessments, this.assessments))
        .map(({ id, use }) => (id === course.finalAssessment ? 'final-test' : use === 'practice' ? use : 'survey')),
      ...course.exercises.filter(isLost(exercises, this.exercises)).map(({ plan }) => (plan ? 'plan' : 'exercise')),
    ];
  }

  progress(start: Progress): Progress {
    const assessments = this.course.assessments.flatMap(({ id, number }) => {
      const what = this.assessments.get(number);
      return what ? [[id, what] as const] : [];
    });
    const exercises = [...this.exercises.values()].flatMap(([id, what]) => (id === null ? [] : [[id, what] as const]));
    return {
      ...start,
      ...this.beginning,
      ...this.blocks,
      assessments: Object.fromEntries(assessments),
      exercises: Object.fromEntries(exercises),
    };
  }
}
