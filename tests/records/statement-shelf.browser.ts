import { expect } from '@esm-bundle/chai';
import { deleteDB } from 'idb';
import type { Statement } from '../../module/formats/statement-types.ts';
import { openShelf, type Waiting } from '../../module/records/statement-shelf.ts';

const statement: Statement = {
  id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  timestamp: '2026-11-23T07:00:00.000Z',
  actor: { account: { homePage: 'https://course.invalid', name: 'p' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { cs: 'odpověděl(a)' } },
  object: { objectType: 'Activity', id: 'https://course.invalid' },
  context: {
    registration: '6ba7b810-9dad-41d1-80b4-00c04fd430c9',
    language: 'cs',
    revision: '1',
    contextActivities: {},
  },
};
const waiting = (id: string, order: number): Waiting => ({
  id,
  order,
  endpoint: 'https://lrs.invalid/',
  statement,
  refused: null,
});

describe('the shelf of waiting statements in the browser', () => {
  let course: string;
  beforeEach(() => {
    course = `shelf-${Date.now()}-${Math.random()}`;
  });
  afterEach(() => deleteDB(`${course}-outbox`));

  it('gives back at the next sitting what was put there, in the order in which it happened', async () => {
    const shelf = await openShelf(course);
    await shelf.put(waiting('b', 2));
    await shelf.put(waiting('a', 3));
    await shelf.put(waiting('c', 1));
    shelf.close();
    const again = await openShelf(course);
    expect((await again.all()).map((each) => each.id)).to.deep.equal(['c', 'b', 'a']);
    expect((await again.all())[0]?.statement).to.deep.equal(statement);
    again.close();
  });

  it('keeps one of two with the same id, and removes what was delivered', async () => {
    const shelf = await openShelf(course);
    await shelf.put(waiting('a', 1));
    await shelf.put({ ...waiting('a', 1), refused: '400 no' });
    await shelf.put(waiting('b', 2));
    expect(await shelf.all()).to.have.length(2);
    await shelf.remove(['a', 'unknown']);
    expect((await shelf.all()).map((each) => each.id)).to.deep.equal(['b']);
    shelf.close();
  });
});
