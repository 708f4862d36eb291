import { afterAll } from 'vitest';
import { BrowserLocal } from '../../module/records/browser-local.ts';
import { openOutbox } from '../../module/records/delivery.ts';
import { Scorm12 } from '../../module/records/scorm12.ts';
import { Scorm2004 } from '../../module/records/scorm2004.ts';
import { Xapi } from '../../module/records/xapi.ts';
import type { Hostility, Strictness } from '../../packaging/preview/strict-scorm12.ts';
import { Cmi5Server, Cmi5Tab } from './cmi5-server.ts';
import { givesBack, keepsThePromises } from './contract.ts';
import { course } from './events.ts';
import { Lms } from './lms.ts';
import { Lms2004 } from './lms2004.ts';
import { TestLrs, TestShelf } from './lrs.ts';
import { States, World } from './world.ts';

const lrss: (TestLrs | Cmi5Server)[] = [];
afterAll(() => Promise.all(lrss.map((each) => each.close())));

for (const responses of ['spec', 'moodle'] as const) {
  const begin = async () => {
    const lms = new Lms();
    const world = new World();
    const states = new States();
    let broken = false;
    const hostile: Hostility = {
      get commit() {
        return (broken ? 'throws' : undefined) as 'throws';
      },
    };
    const strictness: Strictness = { responses, hostile };
    world.parent.API = lms.launch(strictness);
    const store = new Scorm12(world.env);
    const found = await store.open(course, states.hear);
    const again = () => {
      const next = new World();
      next.parent.API = lms.launch(strictness);
      return new Scorm12(next.env).open(course, () => {});
    };
    return { store, world, states, found, again, reached: () => lms.calls.length, fail: () => void (broken = true) };
  };
  keepsThePromises(`SCORM 1.2 in an LMS of the kind ${responses}`, begin);
  givesBack(`SCORM 1.2 in an LMS of the kind ${responses}`, begin);
}

for (const edition of ['3rd', '4th'] as const) {
  const begin = async () => {
    const lms = new Lms2004();
    const world = new World();
    const states = new States();
    let broken = false;
    const hostile = {
      get commit() {
        return (broken ? 'throws' : undefined) as 'throws';
      },
    };
    world.parent.API_1484_11 = lms.launch({ edition, hostile });
    const store = new Scorm2004(world.env);
    const found = await store.open(course, states.hear);
    const again = () => {
      const next = new World();
      next.parent.API_1484_11 = lms.launch({ edition, hostile });
      return new Scorm2004(next.env).open(course, () => {});
    };
    return { store, world, states, found, again, reached: () => lms.calls.length, fail: () => void (broken = true) };
  };
  keepsThePromises(`SCORM 2004, ${edition} edition`, begin);
  givesBack(`SCORM 2004, ${edition} edition`, begin);
}

const beginJournal = async () => {
  const world = new World();
  const states = new States();
  const store = new BrowserLocal(world.env, course.id, 'u-17');
  const found = await store.open(course, states.hear);
  const again = () => new BrowserLocal(world.env, course.id, 'u-17').open(course, () => {});
  const reached = () => world.writes;
  return { store, world, states, found, again, reached, fail: () => void (world.forbidsStorage = true) };
};
keepsThePromises('the journal in the browser', beginJournal);
givesBack('the journal in the browser', beginJournal);

const beginCmi5 = async () => {
  const server = new Cmi5Server();
  lrss.push(server);
  await server.listen();
  const registration = server.lms.enrol('https://lms.example.invalid/activity/7');
  const tab = new Cmi5Tab(server, registration);
  const found = await tab.open();
  const again = () => new Cmi5Tab(server, registration).open();
  const fail = () => void (server.fails = () => 500);
  const { store, world, states } = tab;
  return { store, world, states, found, again, reached: () => world.writes, fail };
};
keepsThePromises('cmi5', beginCmi5);
givesBack('cmi5', beginCmi5);

keepsThePromises('xAPI', async () => {
  const lrs = new TestLrs();
  lrss.push(lrs);
  const endpoint = await lrs.listen();
  const world = new World();
  const states = new States();
  const shelf = new TestShelf();
  const settings = { endpoint, auth: null, actor: null, registration: null };
  const store = new Xapi(world.env, settings, (parts) => openOutbox(parts, () => Promise.resolve(shelf)));
  const found = await store.open(course, states.hear);
  return { store, world, states, found, reached: () => world.writes, fail: () => void (lrs.judge = () => 'hangs up') };
});
