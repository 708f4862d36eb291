import type { AidData } from '../../module/model/course.ts';

/** An aid as its file has it: its sources are ids. */
export type Authored<T extends AidData> = Omit<T, 'sources' | 'exercise'> & {
  readonly sources: readonly string[];
  readonly exercise?: string | undefined;
};

export type AuthoredAid = Authored<AidData>;
