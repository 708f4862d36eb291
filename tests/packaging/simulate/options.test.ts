import { describe, expect, it } from 'vitest';
import { help, readOptions } from '../../../packaging/simulate/options.ts';

const read = (line: string) => readOptions(line.split(' ').filter(Boolean));

describe('npm run simulate', () => {
  it.each([
    ['--learners 20', { learners: 20, seed: 1, language: 'cs', to: null }],
    [
      '--learners 1 --seed 7 --lang en --out a.ndjson',
      { learners: 1, seed: 7, language: 'en', to: { file: 'a.ndjson' } },
    ],
    [
      '--learners 5 --lrs http://127.0.0.1:4173/lrs',
      { learners: 5, seed: 1, language: 'cs', to: { lrs: 'http://127.0.0.1:4173/lrs/' } },
    ],
  ])('reads %s', (line, options) => {
    expect(read(line)).toEqual(options);
  });

  it.each(['', '--help', '--learners 3 --help'])('shows how it is called by "%s"', (line) => {
    expect(read(line)).toBeNull();
  });

  it.each([
    ['--seed 2', '--learners is missing.'],
    ['--learners 0', '--learners 0 is no whole number from 1 to 100000.'],
    ['--learners many', '--learners many is no whole number from 1 to 100000.'],
    ['--learners 3 --seed -1', "Option '--seed' argument is ambiguous."],
    [
      '--learners 3 --lrs lrs.example',
      '--lrs lrs.example is no address of an LRS: it begins with http:// or https://.',
    ],
    ['--learners 3 --lrs http://a --out b', '--lrs and --out exclude each other.'],
    ['--learners 3 --lang de', '--lang de is neither cs nor en.'],
    ['--learner 3', "Unknown option '--learner'"],
  ])('says what is wrong with %s, and how it is called', (line, says) => {
    expect(() => read(line)).toThrow(says);
    expect(() => read(line)).toThrow(help);
  });
});
