import { expect, it } from 'vitest';
import { contactAddress } from '../../module/player/contact.ts';

it.each([
  ['kurz@example.org', 'mailto:kurz@example.org?subject=Chyba%3A%20a%20%26%20b'],
  ['https://example.org/kurz', 'https://example.org/kurz'],
  ['linka 123, pan Malý', null],
])(
  'whoever answers for the course, %s, is written to with a subject where an address can carry one, and words are no link (RFC 6068 5)',
  (contact, address) => {
    expect(contactAddress(contact, 'Chyba: a & b')).toBe(address);
  },
);
