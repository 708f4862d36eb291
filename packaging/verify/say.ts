import type { Text } from '../../module/model/course.ts';

/** What is wrong, and what to do about it. `{what}` stands for what was found. */
export type Pair = readonly [problem: string, remedy: string];

/** Both languages of one finding. */
export const say = (cs: Pair, en: Pair): Readonly<Record<keyof Text, Pair>> => ({ cs, en });
