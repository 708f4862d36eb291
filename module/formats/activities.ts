import { byId, type AidHead, type AssessmentUse, type Course, type Text } from '../model/course.ts';
import type { Activity, ActivityDefinition } from './statement-types.ts';

/** The activities of the course and their addresses under the course's IRI. @see xAPI 1.0.3 Data 2.4.4.1 */

const types = 'http://adlnet.gov/expapi/activities/';
const slide = 'http://id.tincanapi.com/activitytype/slide';
const resource = 'http://id.tincanapi.com/activitytype/resource';

/** IRI of one of the course's own extensions, e.g. `question-version`. */
export function extensionIri(iri: string, name: string): string {
  return `${iri}/extension/${name}`;
}

/** Version of the statement profile; raised when a kind of statement changes its meaning. */
export const profileVersion = 'v1';

/** IRI of that version, which every statement names as its category. @see xAPI Profiles 1.0 Structure 5.0 */
export function profileIri(iri: string): string {
  return `${iri}/profile/${profileVersion}`;
}

/** An activity by its address alone, as a context names it. */
export function bare(activity: Activity): Activity {
  return { objectType: 'Activity', id: activity.id };
}

/** An activity of the course; `path` lies under its IRI. */
export function activity(course: Course, path: string, definition: ActivityDefinition): Activity {
  return { objectType: 'Activity', id: path === '' ? course.iri : `${course.iri}/${path}`, definition };
}

export function courseActivity(course: Course): Activity {
  const name: Text = {
    cs: `${course.title.cs}: ${course.subtitle.cs}`,
    en: `${course.title.en}: ${course.subtitle.en}`,
  };
  return activity(course, '', { type: `${types}course`, name, description: course.lead });
}

/** `…/lesson/why-cooperate`. @throws RangeError when the course has no such lesson */
export function lessonActivity(course: Course, id: string): Activity {
  return activity(course, `lesson/${id}`, { type: `${types}lesson`, name: byId(course.lessons, id).title });
}

/** `…/block/why-cooperate/story` and the lesson it lies in. @throws RangeError when the course has no such block */
export function blockActivity(course: Course, id: string): { object: Activity; parent: readonly Activity[] } {
  const lesson = course.lessons.find((each) => each.blocks.some((block) => block.id === id));
  if (!lesson) throw new RangeError(`no block "${id}" in the course`);
  const name = byId(lesson.blocks, id).title;
  return {
    object: activity(course, `block/${id}`, { type: slide, name }),
    parent: [bare(lessonActivity(course, lesson.id))],
  };
}

/** `…/exercise/what-if` and the lesson it lies in; named as the block that shows it. @throws RangeError when no block shows it */
export function exerciseActivity(course: Course, id: string): { object: Activity; parent: readonly Activity[] } {
  const block = course.lessons.flatMap(({ blocks }) => blocks).find(({ exercise }) => exercise === id);
  if (!block) throw new RangeError(`no block shows exercise "${id}"`);
  return {
    object: activity(course, `exercise/${id}`, { type: `${types}performance`, name: block.title }),
    parent: blockActivity(course, block.id).parent,
  };
}

/** `…/aid/whom-to-approach`. */
export function aidActivity(course: Course, { id, title }: Pick<AidHead, 'id' | 'title'>): Activity {
  return activity(course, `aid/${id}`, { type: resource, name: title });
}

/** `…/assessment/why-cooperate-check`. @throws RangeError when the course has no such assessment */
export function assessmentActivity(course: Course, id: string): Activity {
  const { title, use } = byId(course.assessments, id);
  return activity(course, `assessment/${id}`, {
    type: `${types}assessment`,
    name: title,
    extensions: { 'http://id.tincanapi.com/extension/assessment-type': assessmentTypes[use] },
  });
}

const assessmentTypes: Record<AssessmentUse, string> = {
  practice: 'quiz',
  test: 'exam',
  'form-a': 'pretest',
  'form-b': 'posttest',
  survey: 'survey',
};

/** `…/assessment/why-cooperate-check/attempt/2`: groups the answers of one attempt. */
export function attemptActivity(course: Course, assessment: string, attempt: number): Activity {
  return activity(course, `assessment/${assessment}/attempt/${attempt}`, { type: `${types}attempt` });
}
