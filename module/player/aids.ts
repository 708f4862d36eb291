import { html, unsafeStatic } from 'lit/static-html.js';
import { aids, loadAid } from 'virtual:aids';
import { language } from '../ui/language.ts';
import type { AidHead } from '../model/course.ts';
import type { LoadedReference } from './reference.ts';
import type { Opening } from './screen.ts';
import type { Sitting } from './sitting.ts';

/** The element of each job aid, `cso-<id>`, loaded with its page. */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'whom-to-approach': () => import('../../lessons/aids/cso-whom-to-approach.ts'),
  'level-of-participation': () => import('../../lessons/aids/cso-level-of-participation.ts'),
  'consultation-plan': () => import('../../lessons/aids/cso-consultation-plan.ts'),
  'call-for-nominations': () => import('../../lessons/aids/cso-call-for-nominations.ts'),
  'comments-feedback': () => import('../../lessons/aids/cso-comments-feedback.ts'),
  'website-audit': () => import('../../lessons/aids/cso-website-audit.ts'),
};

/** What opening an aid needs of the sitting. */
interface AidOpening extends Pick<Opening, 'library'> {
  readonly sitting: Pick<Sitting, 'take'>;
}

/** The list of aids. @throws TypeError when a chunk is gone after an update, or there is no connection */
export async function loadList(): Promise<LoadedReference> {
  await import('../../lessons/aids/cso-aids.ts');
  return { title: 'aids.title', show: () => html`<cso-aids .aids=${aids} .language=${language()}></cso-aids>` };
}

/** One aid, with the exercise whose words it uses; an address nobody knows leads to the list. @throws TypeError as `loadList` */
export async function loadOne(id: string, { library, sitting }: AidOpening): Promise<LoadedReference> {
  const element = elements[id];
  if (!element || !aids.some((each) => each.id === id)) return loadList();
  const [aid] = await Promise.all([loadAid(id), element()]);
  const exercise = aid.exercise === null ? null : await library.exercise(aid.exercise);
  tellOnce(sitting, aid);
  const tag = unsafeStatic(`cso-${id}`);
  return {
    title: aid.title,
    show: () => html`<${tag} .aid=${aid} .exercise=${exercise} .language=${language()}></${tag}>`,
  };
}

/** Ids of the aids opened in each sitting: coming back to one, or another language, tells nothing new. */
const opened = new WeakMap<Pick<Sitting, 'take'>, Set<string>>();

function tellOnce(sitting: Pick<Sitting, 'take'>, { id, title }: AidHead): void {
  const known = opened.get(sitting) ?? new Set();
  opened.set(sitting, known);
  if (known.has(id)) return;
  known.add(id);
  sitting.take({ type: 'aid-opened', at: new Date(), aid: { id, title } });
}
