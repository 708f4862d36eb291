import type { Course } from '../../module/model/course.ts';
import type { Progress } from '../../module/model/progress.ts';

/**
 * What a release has to find of a progress an earlier one kept: all but what it no longer has, or asks in another version.
 * @param versions version of every question and exercise as it was then
 */
export function due(course: Course, progress: Progress, versions: Readonly<Record<string, number>>): Progress {
  const heads = [...course.questions, ...course.exercises];
  const blocks = course.lessons.flatMap((lesson) => lesson.blocks).map(({ id }) => id);
  const same = (id: string): boolean => heads.some((each) => each.id === id && each.version === versions[id]);
  const kept = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => same(id)));
  const assessments = Object.entries(progress.assessments)
    .filter(([id]) => course.assessments.some((each) => each.id === id))
    .map(([id, each]) => {
      const drawn = each.drawn.map((ids) => ids.filter((one) => course.questions.some((head) => head.id === one)));
      return [id, { ...each, answers: kept(each.answers), drafts: kept(each.drafts), drawn }] as const;
    });
  return {
    ...progress,
    position: blocks.includes(progress.position ?? '') ? progress.position : null,
    done: blocks.filter((id) => progress.done.includes(id)),
    assessments: Object.fromEntries(assessments),
    exercises: kept(progress.exercises),
  };
}

/** Version of every question and exercise of a course, by id. */
export function versionsOf(course: Course): Readonly<Record<string, number>> {
  return Object.fromEntries([...course.questions, ...course.exercises].map(({ id, version }) => [id, version]));
}
