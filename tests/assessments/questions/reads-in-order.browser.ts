import { assert } from '@esm-bundle/chai';
import type { Question } from '../../../module/model/course.ts';
import { heardIn } from '../../support/heard.ts';
import { everyType, single } from '../bank.ts';
import { ask } from './ask.ts';

/** Around every question: the heading of the page, the form, and at its end two places that speak only when there is news. */
const frame = ['heading 1 "Kontrola"', 'form', 'alert', 'status'];

/** What a screen reader meets of each type before the answer, in this order. */
const heard: Readonly<Record<Question['type'], readonly string[]>> = {
  'single-choice': [
    'heading 2 "Otázka 3 z 8: Which one? (cs)"',
    'text "Vyberte jednu možnost."',
    'radio "option d (cs)"',
    'radio "option c (cs)"',
    'radio "option b (cs)"',
    'radio "option a (cs)"',
    'button "Zkontrolovat"',
  ],
  'multiple-choice': [
    'heading 2 "Otázka 3 z 8: Which three? (cs)"',
    'text "Vybráno: 0 ze 3"',
    'checkbox "option e (cs)"',
    'checkbox "option d (cs)"',
    'checkbox "option c (cs)"',
    'checkbox "option b (cs)"',
    'checkbox "option a (cs)"',
    'button "Zkontrolovat"',
  ],
  'true-false-reason': [
    'heading 2 "Otázka 3 z 8: True or false? (cs)"',
    'text "Vyberte jedno hodnocení. Musí platit i jeho důvod."',
    'radio "option d (cs)"',
    'radio "option c (cs)"',
    'radio "option b (cs)"',
    'radio "option a (cs)"',
    'button "Zkontrolovat"',
  ],
  'situational-judgement': [
    'heading 2 "Otázka 3 z 8: What do you do? (cs)"',
    'text "Vyberte jeden postup. Nejvhodnější je za 1 bod, přijatelný za 0,5 bodu, nevhodný za 0 bodů."',
    'radio "option d (cs)"',
    'radio "option c (cs)"',
    'radio "option b (cs)"',
    'radio "option a (cs)"',
    'button "Zkontrolovat"',
  ],
  matching: [
    'heading 2 "Otázka 3 z 8: What goes with what? (cs)"',
    'text "Ke každé položce vyberte jednu možnost ze seznamu. Jedna možnost zůstane nevyužitá."',
    'combobox "item 1 (cs)"',
    'combobox "item 2 (cs)"',
    'combobox "item 3 (cs)"',
    'combobox "item 4 (cs)"',
    'button "Zkontrolovat"',
  ],
  ordering: [
    'heading 2 "Otázka 3 z 8: In which order? (cs)"',
    'text "Přesuňte položky tlačítky nahoru a dolů, nebo u položky vyberte její místo."',
    'text "1"',
    'text "."',
    'text "step d (cs)"',
    'combobox "Místo položky: step d (cs)"',
    'button "Posunout nahoru: step d (cs)"',
    'button "Posunout dolů: step d (cs)"',
    'text "2"',
    'text "."',
    'text "step c (cs)"',
    'combobox "Místo položky: step c (cs)"',
    'button "Posunout nahoru: step c (cs)"',
    'button "Posunout dolů: step c (cs)"',
    'text "3"',
    'text "."',
    'text "step b (cs)"',
    'combobox "Místo položky: step b (cs)"',
    'button "Posunout nahoru: step b (cs)"',
    'button "Posunout dolů: step b (cs)"',
    'text "4"',
    'text "."',
    'text "step a (cs)"',
    'combobox "Místo položky: step a (cs)"',
    'button "Posunout nahoru: step a (cs)"',
    'button "Posunout dolů: step a (cs)"',
    'button "Zkontrolovat"',
  ],
  numeric: [
    'heading 2 "Otázka 3 z 8: How many per cent? (cs)"',
    'text "Napište číslo, s desetinnou čárkou i tečkou."',
    'textbox "Vaše odpověď"',
    'text "%"',
    'button "Zkontrolovat"',
  ],
  'fill-in': [
    'heading 2 "Otázka 3 z 8: Which abbreviation? (cs)"',
    'text "Napište slovo nebo zkratku. Velikost písmen nerozhoduje."',
    'textbox "Vaše odpověď"',
    'button "Zkontrolovat"',
  ],
  likert: [
    'heading 2 "Otázka 3 z 8: I will find a partner. (cs)"',
    'text "Vyberte, co nejlépe odpovídá vašemu názoru."',
    'radio "point a (cs)"',
    'radio "point b (cs)"',
    'radio "point c (cs)"',
    'radio "point d (cs)"',
    'radio "point e (cs)"',
    'button "Uložit odpověď"',
  ],
  reflection: [
    'heading 2 "Otázka 3 z 8: What will you try? (cs)"',
    'text "Pište pro sebe. Na délce ani na slohu nezáleží."',
    'textbox "Vaše poznámka"',
    'text "Zbývá 200 znaků."',
    'checkbox "Souhlasím, aby se můj text odeslal pořadatelům kurzu. Bez souhlasu zůstane jen v mém postupu."',
    'button "Uložit odpověď"',
  ],
};

describe('the accessibility tree of a question', () => {
  for (const question of everyType) {
    it(`reads in order: ${question.type}`, async () => {
      await ask(question, 'cs');
      const all = await heardIn('main');
      assert.deepEqual(
        all.filter((line) => !frame.includes(line)),
        heard[question.type],
      );
      assert.deepEqual(
        all.filter((line) => frame.includes(line)),
        frame,
      );
    });
  }

  it('says the verdict first, then each option with what was chosen and why', async () => {
    await ask(single, 'cs', { response: { kind: 'choice', chosen: ['a'] }, scaled: 0 });
    assert.deepEqual(
      (await heardIn('main')).filter((line) => !frame.includes(line)),
      [
        'heading 2 "Otázka 3 z 8: Which one? (cs)"',
        'heading 3 "Ještě ne"',
        'text "Získáváte 0 bodů. Správné řešení ukážeme v posledním pokusu."',
        'radio "option d (cs)"',
        'radio "option c (cs)"',
        'radio "option b (cs)"',
        'radio "option a (cs)" chosen',
        'text "Vaše odpověď: ještě ne"',
        'text "because a (cs)"',
        'text "option a (cs): Vaše odpověď: ještě ne. because a (cs)"',
      ],
    );
  });
});
