import { describe, expect, it } from 'vitest';
import { readAddress } from '../../module/player/address.ts';
import { withScenario } from '../support/scenario-course.ts';
import { twoLessons as course } from '../ui/sample-course.ts';

describe('an address', () => {
  it.each([
    ['', { screen: 'cover' }],
    ['#/', { screen: 'cover' }],
    ['#/contents', { screen: 'contents' }],
    ['#/support', { screen: 'support' }],
    ['#/end', { screen: 'end' }],
    ['#/survey', { screen: 'standing', address: 'survey' }],
    ['#/transfer', { screen: 'standing', address: 'transfer' }],
    ['#/settings', { screen: 'reference', page: 'settings', at: '' }],
    ['#/glossary', { screen: 'reference', page: 'glossary', at: '' }],
    ['#/glossary/reed', { screen: 'reference', page: 'glossary', at: 'reed' }],
    ['#/sources', { screen: 'reference', page: 'sources', at: '' }],
    ['#/accessibility', { screen: 'reference', page: 'accessibility', at: '' }],
    ['#/notes', { screen: 'reference', page: 'notes', at: '' }],
    ['#/search', { screen: 'reference', page: 'search', at: '' }],
    ['#/search/1/2%20dne', { screen: 'reference', page: 'search', at: '1/2%20dne' }],
    ['#/aids', { screen: 'reference', page: 'aids', at: '' }],
    ['#/aids/whom-to-approach', { screen: 'reference', page: 'aids', at: 'whom-to-approach' }],
    ['#/first/story', { screen: 'block', block: 'first/story' }],
    ['#/language/en', { screen: 'language', language: 'en' }],
  ])('%s leads to its place', (hash, place) => {
    expect(readAddress(course, hash)).toEqual(place);
  });

  it('of the scenario leads to it where the course has one', () => {
    expect(readAddress(withScenario(course), '#/scenario')).toEqual({ screen: 'reference', page: 'scenario', at: '' });
    expect(readAddress(course, '#/scenario')).toEqual({ screen: 'contents' });
  });

  it.each(['#/first/gone', '#/language/de', '#/nowhere'])('%s, which nobody knows, leads to the contents', (hash) => {
    expect(readAddress(course, hash)).toEqual({ screen: 'contents' });
  });

  it('that is a mark within the page is left to the browser', () => {
    expect(readAddress(course, '#content')).toBeNull();
  });
});
