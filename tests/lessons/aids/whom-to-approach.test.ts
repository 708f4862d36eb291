import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find, type WhomToApproach } from '../../../lessons/aids/whom-to-approach.ts';
import { whomToApproach } from '../../../packaging/content/aid-schemas/whom-to-approach.ts';

const authored = v.parse(whomToApproach, parse(readFileSync('lessons/aids/whom-to-approach.yaml', 'utf8')));
const data: WhomToApproach = { ...authored, sources: [], exercise: null };
const all = { text: '', area: '', kind: '' };
const found = (wanted: Partial<typeof all>, language: 'cs' | 'en' = 'cs') =>
  find(data, { ...all, ...wanted }, language).map(({ id }) => id);

describe('whom to approach', () => {
  it('gives every row a source and a day on which somebody read it', () => {
    expect(data.partners.length).toBeGreaterThanOrEqual(49);
    for (const { id, source, checked } of data.partners) {
      expect(source.href, id).toMatch(/^https?:\/\//);
      expect(checked <= new Date().toISOString().slice(0, 10), id).toBe(true);
    }
  });

  it('shows everybody by the alphabet of the language, in no other order', () => {
    for (const language of ['cs', 'en'] as const) {
      const names = find(data, all, language).map(({ name }) => name[language]);
      expect(names).toHaveLength(data.partners.length);
      expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
    }
  });

  it('finds without accents and capitals, by the beginning of a word', () => {
    expect(found({ text: 'zeleny kr' })).toEqual(['green-circle']);
    expect(found({ text: 'ZELENÝ KRUH' })).toEqual(['green-circle']);
    expect(found({ text: 'eleny' })).toEqual([]);
  });

  it('finds by the words of either language, whichever is read', () => {
    expect(found({ text: 'food banks' })).toEqual(['food-banks']);
    expect(found({ text: 'potravinove banky' }, 'en')).toEqual(found({ text: 'potravinove banky' }));
  });

  it('keeps to the area and the kind chosen, both at once', () => {
    const both = found({ area: 'seniors', kind: 'advisory-body' });
    expect(both).toContain('older-people-committee');
    expect(both).not.toContain('council-of-seniors');
    expect(found({ area: 'seniors' })).toContain('council-of-seniors');
  });

  it.each(authored.areas)('has somebody under "$en"', ({ id }) => {
    expect(found({ area: id })).not.toEqual([]);
  });

  it('says that the list is not complete, not ranked and no recommendation', () => {
    const said = data.limits.points.map(({ cs }) => cs).join(' ');
    for (const each of ['není úplný', 'abecední', 'není doporučení', 'nenahrazují hlas']) expect(said).toContain(each);
  });
});
