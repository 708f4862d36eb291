import { describe, expect, it } from 'vitest';
import { callText } from '../../../lessons/aids/call-for-nominations.ts';
import { emptyRow, feedbackTable, feedbackText, withoutReason } from '../../../lessons/aids/comments-feedback.ts';
import { callForNominations } from '../../../packaging/content/aid-schemas/call-for-nominations.ts';
import { commentsFeedback } from '../../../packaging/content/aid-schemas/comments-feedback.ts';
import { readAid } from './read-aid.ts';

describe('a call for nominations', () => {
  const aid = readAid('call-for-nominations', callForNominations);

  it('marks every place that is left open', () => {
    const text = callText(aid, { body: '', parts: {} }, 'cs');
    expect(text.split('[doplňte]')).toHaveLength(aid.parts.length + 2);
  });

  it('says under each heading what was written there, and keeps signs and lines', () => {
    const text = callText(aid, { body: 'Rada {title} $&', parts: { deadline: 'do 1. 3.\nna adresu' } }, 'en');
    expect(text).toContain('Call for nominations: Rada {title} $&');
    expect(text).toContain('By when\ndo 1. 3.\nna adresu\n');
  });
});

describe('feedback on comments', () => {
  const aid = readAid('comments-feedback', commentsFeedback);
  const row = (more: object) => ({ ...emptyRow(aid), ...more });
  const draft = {
    matter: 'Novela',
    rows: [
      row({ response: 'accepted' }),
      row({ response: 'refused' }),
      row({ response: 'refused', reason: 'Odporuje zákonu.' }),
      row({ response: 'partly', reason: '  ' }),
    ],
  };

  it('names the comments that were not accepted and say no reason', () => {
    expect(withoutReason(aid, draft)).toEqual([2, 4]);
  });

  it('is kept as text, every column named', () => {
    const text = feedbackText(aid, draft, 'cs');
    expect(text).toContain('Připomínka č. 3\n');
    expect(text).toContain('Jak jsme naložili: nepřijato\nDůvod: Odporuje zákonu.');
  });

  it('is a table a spreadsheet opens as it is, and runs as no formula', () => {
    const odd = { matter: '', rows: [row({ who: '=1+1', comment: 'řekl „a; b“\n"c"' })] };
    const [head, body] = feedbackTable(aid, odd, 'cs').split('\r\n');
    expect(head).toBe('\ufeff"Kdo ji podal";"Připomínka";"Jak jsme naložili";"Důvod";"Co se v textu změnilo"');
    expect(body).toBe('"\'=1+1";"řekl „a; b“\n""c""";"ještě nerozhodnuto";"";""');
  });
});
