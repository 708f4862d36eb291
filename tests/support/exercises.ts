import type { Language } from '../../module/model/course.ts';
import type { Focused, Keyboard } from './keyboard.ts';
import { words } from './words.ts';

/** How each exercise is done by keyboard alone, well enough to be handed in. */
const ways: Readonly<Record<string, (keys: Keyboard) => Promise<void>>> = {
  'audit-website': async (keys) => {
    await keys.chooseRadio('audit-website-mode', 'ministry');
    await keys.press(/^(O ministerstvu › Poradní orgány|About the ministry › Advisory bodies)$/);
    const found = { signpost: 1, contact: 1, 'overview-of-bodies': 1, members: 2, minutes: 1 };
    const more = { 'selection-and-call': 0, consultation: 1, 'handling-of-comments': 1, 'text-not-scan': 0 };
    for (const [id, points] of Object.entries({ ...found, ...more, 'dates-and-plain-language': 1 }))
      await keys.chooseRadio(`${id}-points`, String(points));
    await keys.press(/^(Porovnat s Terezou|Compare with Tereza)$/);
    const owners = { 'selection-and-call': '2', 'text-not-scan': '2', contact: '3' };
    for (const [id, owner] of Object.entries(owners)) {
      await keys.tick('improvement', id);
      await keys.select(`${id}-owner`, owner);
      await keys.select(`${id}-due`, '2');
    }
  },
  'choose-level': async (keys) => {
    const side = ['influence', 'stage', 'time', 'resources', 'leadership', 'impact', 'diversity'];
    const files = { concept: /– (Koncepce|The concept)$/, 'crisis-measure': /– (Krizové opatření|A crisis measure)$/ };
    for (const [file, title] of Object.entries(files)) {
      if (file !== 'concept') await keys.press(/^(Krizové opatření|A crisis measure)$/);
      for (const question of side) await keys.select(`${file}-${question}`, '3');
      await keys.chooseRadio(`${file}-level`, '1');
      await keys.tick(`${file}-methods`, '6');
      await keys.press(title);
    }
  },
  'is-it-lobbying': async (keys) => {
    const cases = ['settlement-of-comments', 'consultation-on-a-bill', 'unpaid-chair', 'hired-agency'];
    const unclear = ['consultation-on-a-concept', 'advisory-body'];
    for (const id of [...cases, ...unclear]) {
      await keys.select(`${id}-place`, unclear.includes(id) ? '3' : '1');
      await keys.tabTo(`procedures of ${id}`, (at) => at.field === `${id}-procedure`);
      await keys.page.keyboard.press('Space');
    }
    await keys.press(/^(Zkontrolovat případy|Check the cases)$/);
    for (const id of cases.slice(2)) await keys.select(`${id}-again`, '1');
  },
  'plan-consultation': async (keys) => {
    const first = { brief: 1, map: 3, invitation: 8, consultation: 12, 'round-table': 18 };
    const then = { redraft: 22, comments: 28, handling: 48, feedback: 55 };
    for (const [activity, day] of Object.entries({ ...first, ...then })) await number(keys, `${activity}-first`, day);
    await keys.press(/^(Zkontrolovat plán|Check the plan)$/);
    await date(keys, 'plan-date', '2027-03-31');
    await keys.press(/^(Ověřit datum|Check the date)$/);
    await number(keys, 'news-reserve', 3);
  },
  'nomination-call': async (keys) => {
    await keys.chooseRadio('nomination-call-places', 'five');
    await keys.tick('nomination-call-nominators', 'self');
    await keys.press(/^(Zkontrolovat výzvu|Check the call)$/);
  },
  'stakeholder-map': async (keys) => {
    const cards = await keys.frame.locator('.cards > li').count();
    for (let card = 0; card < cards; card += 1)
      for (const axis of ['influence', 'impact']) {
        const list = keys.frame.locator('.cards > li').nth(card).locator(`select[name$=${axis}]`);
        await keys.select((await list.getAttribute('name')) ?? '', '3');
      }
    await keys.tabTo('the name of a group', (at) => at.field === 'own-name');
    await keys.page.keyboard.insertText('odbory');
    await keys.page.keyboard.press('Tab');
    await keys.page.keyboard.insertText('Koncepce změní podmínky jejich práce.');
    await keys.press(/^(Přidat k aktérům|Add to the stakeholders)$/);
    for (const axis of ['influence', 'impact']) await keys.select(`own-1-${axis}`, '2');
  },
  'what-if': async (keys) => {
    await keys.select('sdruzeni-rodicu-when', '2');
    await keys.select('sdruzeni-rodicu-topic', '1');
    await keys.select('doma-dobre-when', '3');
    await keys.select('doma-dobre-topic', '2');
    await keys.select('sit-pecujeme-when', '1');
  },
};

/** Writes a number in the place of what stands in a field. */
async function number(keys: Keyboard, field: string, value: number): Promise<void> {
  await keys.tabTo(`field ${field}`, (at) => at.tag === 'input' && at.field === field);
  await keys.page.keyboard.press('ControlOrMeta+a');
  await keys.page.keyboard.insertText(String(value));
  await keys.page.keyboard.press('Tab');
}

/** Types a date in the order in which the browser's own field asks for it: day first, or month first. */
async function date(keys: Keyboard, field: string, value: string): Promise<void> {
  const [year = '', month = '', day = ''] = value.split('-');
  const isThere = (at: Focused): boolean => at.tag === 'input' && at.field === field;
  for (const typed of [day + month + year, month + day + year]) {
    await keys.tabTo(`field ${field}`, isThere);
    await keys.page.keyboard.type(typed);
    if ((await keys.focused()).value === value) return;
    // Back out of all three parts of the field, so that the next try begins with the first.
    while (isThere(await keys.focused())) await keys.page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The field ${field} takes ${value} neither day first nor month first.`);
}

/** Does the exercise on screen and hands it in; comes back when the focus is on what came of it. */
export async function doExercise(keys: Keyboard, id: string, language: Language): Promise<void> {
  const way = ways[id];
  if (!way) throw new RangeError(`no keys are known for exercise "${id}": add them to tests/support/exercises.ts`);
  await way(keys);
  await keys.press(words(language, 'exercise.handIn'));
  await keys.frame.waitForFunction(() => document.activeElement?.matches('h2.outcome') ?? false);
}
