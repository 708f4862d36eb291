import { describe, expect, it } from 'vitest';
import { newProgress } from '../../module/model/progress.ts';
import { judge } from '../../module/player/interactions.ts';
import { Sitting } from '../../module/player/sitting.ts';
import { openRecords } from '../../module/records/open-records.ts';
import { bank, course } from '../support/content.ts';
import { right } from '../support/responses.ts';
import { Lms } from './lms.ts';
import { Lms2004 } from './lms2004.ts';
import { World } from './world.ts';

const [lesson] = course.lessons;
if (!lesson) throw new RangeError('the course has no lesson');
const practice = course.assessments.find(({ use, id }) => use === 'practice' && id.startsWith(lesson.id));
const questions = bank.filter(({ id }) => practice?.questions.includes(id));

/** What one lesson costs at one LMS: every part opened and read, every question of its practice answered. */
async function walk(world: World, commits: () => number): Promise<{ turns: number; answers: number; rest: number }> {
  const { stores, opened, place } = await openRecords(course, () => {}, world.env);
  const progress = opened.progress ?? newProgress('0'.repeat(32), 7);
  const beginning = {
    course,
    stores,
    place,
    progress,
    mode: opened.mode,
    masteryScore: null,
    resumed: false,
    states: [],
  };
  const sitting = new Sitting(beginning, world.env);
  const settled = async (): Promise<void> => {
    world.paint();
    await new Promise((resolve) => setImmediate(resolve));
  };
  await settled();
  world.pass(5000);
  await settled();
  const begun = commits();
  const at = world.env.now();
  const blocks = lesson?.blocks ?? [];
  for (const [place, { id }] of blocks.entries()) {
    sitting.take({ type: 'block-opened', at, block: id });
    await settled();
    if (place < blocks.length - 1) sitting.take({ type: 'block-read', at, block: id, seconds: 30 });
    // The part that follows has to be loaded; the screen is painted meanwhile.
    await settled();
  }
  const turns = commits() - begun;
  for (const [place, question] of questions.entries()) {
    const given = {
      ...{ assessment: practice?.id ?? '', question: question.id, response: right(question) },
      ...{ position: place + 1, shown: question.options, seconds: 4 },
    };
    sitting.take({ type: 'answered', at, interaction: judge(course, sitting.progress, question, given, at) });
    await settled();
  }
  const answers = commits() - begun - turns;
  sitting.take({ type: 'block-read', at, block: blocks.at(-1)?.id ?? '', seconds: 30 });
  world.pass(5000);
  await settled();
  return { turns, answers, rest: commits() - begun - turns - answers };
}

describe('one lesson in an LMS', () => {
  it.each(['SCORM 1.2', 'SCORM 2004'])(
    'of %s takes one commit for each page and one for each answer',
    async (standard) => {
      const world = new World();
      const lms = standard === 'SCORM 1.2' ? new Lms() : new Lms2004();
      if (lms instanceof Lms) world.parent.API = lms.launch({ responses: 'moodle' });
      else {
        world.lms = 'scorm2004';
        world.parent.API_1484_11 = lms.launch({ edition: '4th' });
      }
      const commits = () => lms.calls.filter(({ name }) => /Commit$/.test(name)).length;
      const { turns, answers, rest } = await walk(world, commits);
      console.log(
        `${standard}: ${turns + answers + rest} commits in the first lesson of ${lesson.blocks.length} parts and ${questions.length} questions`,
      );
      expect([turns, answers, rest]).toEqual([lesson.blocks.length, questions.length, 1]);
    },
  );
});
