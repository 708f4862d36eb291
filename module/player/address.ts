import type { Course, Language } from '../model/course.ts';
import { blocksOf } from '../ui/journey.ts';
import type { ReferencePage } from './reference.ts';

/** A place in the module, as the address after `#/` names it. */
export type Place =
  | { readonly screen: 'cover' | 'contents' | 'support' | 'end' | 'certificate' }
  | { readonly screen: 'standing'; readonly address: StandingAddress }
  | { readonly screen: 'block'; readonly block: string }
  | { readonly screen: 'language'; readonly language: Language }
  | { readonly screen: 'reference'; readonly page: ReferencePage; readonly at: string };

const screens = ['contents', 'support', 'end', 'certificate'] as const;
/** Assessments that stand in no lesson. */
const standing = ['test', 'pre-test', 'post-test', 'survey', 'transfer'] as const;
export type StandingAddress = (typeof standing)[number];

/** Reads an address; what nobody knows (an old bookmark) leads to the contents. Null for a hash that is no address of ours. */
export function readAddress(course: Course, hash: string): Place | null {
  if (hash === '' || hash === '#') return { screen: 'cover' };
  if (!hash.startsWith('#/')) return null;
  const address = hash.slice(2);
  if (address === '') return { screen: 'cover' };
  const screen = screens.find((each) => each === address);
  if (screen) return { screen };
  const apart = standing.find((each) => each === address);
  if (apart) return { screen: 'standing', address: apart };
  const language = course.languages.find((each) => address === `language/${each}`);
  if (language) return { screen: 'language', language };
  const page = references.find((each) => `${address}/`.startsWith(`${each}/`));
  // What stands behind the page is its own: a term, a source, words searched for.
  const has = (what: 'apart' | 'plan') => course.exercises.some((each) => each[what]);
  if (page && (page === 'scenario' ? has('apart') : !['plan', 'tracks'].includes(page) || has('plan')))
    return { screen: 'reference', page, at: address.slice(page.length + 1) };
  const block = blocksOf(course).find((each) => each.id === address);
  return block ? { screen: 'block', block: block.id } : { screen: 'contents' };
}

const references: readonly ReferencePage[] = [
  'settings',
  'glossary',
  'sources',
  'search',
  'accessibility',
  'notes',
  'aids',
  'scenario',
  'plan',
  'tracks',
  'sent',
];
