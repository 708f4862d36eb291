import type { Text } from '../../module/model/course.ts';
import type { AidFile } from '../content/read-aids.ts';
import type { Content } from '../content/read-content.ts';
import { factsFile } from '../content/facts.ts';
import { glossaryFile } from '../content/read-outline.ts';
import type { Yaml, YamlPath } from '../content/read-yaml.ts';
import { isWaiting } from '../content/waiting.ts';
import type { WhomToApproach } from '../../lessons/aids/whom-to-approach.ts';
import { statement, type Kind, type Setting, type Statement } from './statement.ts';

/** Every term; the definition of one that is unconfirmed waits whatever it rests on. */
export function termStatements({ glossary }: Content, setting: Setting): readonly Statement[] {
  return (glossary?.list ?? []).map(({ id, term, definition, state, sources }) => {
    const place = glossary?.places.get(id) ?? { file: glossaryFile, line: 1 };
    const text = `${term[setting.language]}: ${definition[setting.language]}`;
    return statement(
      { kind: 'term', id, address: `#/glossary/${id}`, place, text },
      sources,
      setting,
      state === 'unconfirmed',
    );
  });
}

/** Every question by its stem; one on hold waits. */
export function questionStatements({ questions }: Content, setting: Setting): readonly Statement[] {
  return [...questions.values()].map(({ question: { id, stem, sources, pool, readAgain }, at }) => {
    const address = readAgain[0] ? `#/${readAgain[0]}` : null;
    const from = { kind: 'question', id, address, place: at(), text: stem[setting.language] } as const;
    return statement(from, sources, setting, pool === 'practice-hold');
  });
}

/** Every fact that changes, with what calculates with it. */
export function factStatements({ facts }: Content, setting: Setting): readonly Statement[] {
  return (facts.list ?? []).map(({ id, what, cs, en, sources, checked, also }) => {
    const czech = typeof cs === 'string' ? cs : cs['1'];
    const follows = also.length > 0 ? ` (→ ${also.join(', ')})` : '';
    const text = `${what[setting.language]}: ${setting.language === 'cs' ? czech : en}${follows}`;
    const place = facts.places.get(id) ?? { file: factsFile, line: 1 };
    return { ...statement({ kind: 'fact', id, address: null, place, text }, sources, setting), checked };
  });
}

/** What exercises and job aids rest on, and what in them says that it waits; the rows of the finder each with its own source. */
export function workStatements({ exercises, aids }: Content, setting: Setting): readonly Statement[] {
  return [
    ...exercises.flatMap((each) => inYaml('exercise', each, null, setting)),
    ...aids.flatMap((each) => [...inYaml('aid', each, `#/aids/${each.value.id}`, setting), ...partners(each, setting)]),
  ];
}

function partners(aid: AidFile, { language }: Setting): readonly Statement[] {
  if (!('partners' in aid.value)) return [];
  return (aid.value as unknown as WhomToApproach).partners.map(
    ({ id, name, does, source, checked, toConfirm }, index) => {
      const state = toConfirm ? 'unconfirmed' : 'verified';
      const shown = {
        ...source,
        language: source.language ?? 'cs',
        id,
        issuer: '',
        published: '',
        checked,
        state,
      } as const;
      const text = `${name[language]}: ${does[language]}`;
      const place = aid.at('partners', index);
      return { kind: 'partner', id, address: `#/aids/${aid.value.id}`, place, text, sources: [shown], state, checked };
    },
  );
}

/** Walks a file: what names sources is a statement, and so is each text that says it waits. */
function inYaml(
  kind: Kind,
  { value, at }: Yaml<{ readonly id: string }>,
  address: string | null,
  setting: Setting,
): readonly Statement[] {
  const { language } = setting;
  const found: Statement[] = [];
  const walk = (part: unknown, path: YamlPath): void => {
    if (typeof part !== 'object' || part === null) return;
    if (path.at(-1) === 'partners') return;
    const from = { kind, id: [value.id, ...path].join('.'), address, place: at(...path) };
    const sources = 'sources' in part && Array.isArray(part.sources) ? (part.sources as string[]) : [];
    if (sources.length > 0)
      found.push(statement({ ...from, text: firstText(part)?.[language] ?? value.id }, sources, setting));
    if (isText(part) && isWaiting(part[language], language))
      found.push(statement({ ...from, text: part[language] }, [], setting, true));
    for (const [key, each] of Object.entries(part)) walk(each, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return found;
}

function isText(part: object): part is Text {
  return 'cs' in part && 'en' in part && typeof part.cs === 'string' && typeof part.en === 'string';
}

function firstText(part: object): Text | null {
  if (isText(part)) return part;
  for (const each of Object.values(part)) {
    const text = typeof each === 'object' && each !== null ? firstText(each as object) : null;
    if (text) return text;
  }
  return null;
}
