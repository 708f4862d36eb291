import { say } from '../verify/say.ts';

const reopens = 'Účastníkům se znovu otevře; ostatní odpovědi jim zůstanou.';
const reopensEn = 'It opens again for learners; their other answers stay.';
const deletes =
  'LMS (například Moodle) tím může smazat, co účastníci udělali. Balíček nevyměňujte; nahrajte ho jako novou aktivitu, nebo se obraťte na autory.';
const deletesEn =
  'An LMS (Moodle, for one) may delete what learners did then. Do not replace the package; upload it as a new activity, or ask the authors.';
const mixes = 'Uložená práce by se přiřadila k něčemu jinému. Balíček nevyměňujte a obraťte se na autory.';
const mixesEn = 'What is stored would be taken for something else. Do not replace the package, and ask the authors.';

/** What `npm run diff` says, by code: the fact, and what it means for learners in progress. */
export const words = {
  'other-kind': say(
    ['Balíčky jsou různého druhu: {what}', 'LMS jeden druhým nenahradí. Porovnejte balíčky stejného druhu.'],
    [
      'The packages are of different kinds: {what}',
      'An LMS cannot replace one by the other. Compare packages of one kind.',
    ],
  ),
  identifier: say(['Změnil se identifikátor: {what}', deletes], ['An identifier changed: {what}', deletesEn]),
  'other-course': say(
    ['Je to jiný kurz: {what}', 'Co účastníci udělali, by nový balíček nenašel. Nahrajte ho jako novou aktivitu.'],
    ['It is another course: {what}', 'The new package would not find what learners did. Upload it as a new activity.'],
  ),
  older: say(
    [
      'Nový balíček je starší vydání: {what}',
      'Nemusí přečíst, co zapsalo novější. Zkontrolujte pořadí souborů v příkazu.',
    ],
    [
      'The new package is an older release: {what}',
      'It may not read what the newer one wrote. Check the order of the files in the command.',
    ],
  ),
  'number-reused': say(
    ['Číslo dostalo něco jiného: {what}', mixes],
    ['A number was given to something else: {what}', mixesEn],
  ),
  'key-changed': say(
    [
      'Otázka se hodnotí jinak, ale verze jí zůstala: {what}',
      'Výsledky před výměnou a po ní by se v přehledech míchaly. Autoři mají otázce zvýšit verzi.',
    ],
    [
      'A question is judged otherwise and kept its version: {what}',
      'Results before and after would be mixed in reports. The authors have to raise its version.',
    ],
  ),
  'replay-failed': say(
    [
      'Nový balíček se s uloženým stavem neotevřel: {what}',
      'Účastníci by nemohli pokračovat. Balíček nevyměňujte a obraťte se na autory.',
    ],
    [
      'The new package did not open with a stored state: {what}',
      'Learners could not go on. Do not replace the package, and ask the authors.',
    ],
  ),
  'replay-lost': say(
    ['Nový balíček ztratil část uložené práce: {what}', 'Balíček nevyměňujte a obraťte se na autory.'],
    ['The new package lost a part of what was stored: {what}', 'Do not replace the package, and ask the authors.'],
  ),
  'pass-mark': say(
    ['Změnila se hranice úspěšnosti: {what}', 'Kdo už uspěl, tomu výsledek zůstane. Ostatním novou hranici oznamte.'],
    ['The pass mark changed: {what}', 'Who has passed keeps the result. Tell the others the new mark.'],
  ),
  attempts: say(
    [
      'Změnil se počet pokusů v závěrečném testu: {what}',
      'Pokusy, které účastník už využil, se počítají. Novinku oznamte.',
    ],
    ['The number of attempts at the final test changed: {what}', 'Attempts already made count. Tell learners.'],
  ),
  'question-changed': say(
    ['Otázka má novou verzi: {what}', reopens],
    ['A question has a new version: {what}', reopensEn],
  ),
  'question-retired': say(
    ['Otázka se už neklade: {what}', 'Odpověď zůstane v LMS, v modulu ji účastník neuvidí.'],
    ['A question is asked no more: {what}', 'The answer stays in the LMS; learners no longer see it in the module.'],
  ),
  'question-added': say(
    ['Nová otázka: {what}', 'Kdo už příslušnou sadu dokončil, toho se netýká.'],
    ['A new question: {what}', 'It does not concern those who have finished its set.'],
  ),
  'question-reworded': say(
    ['Otázka má jiná slova a stejnou verzi: {what}', 'Odpovědi účastníkům zůstanou.'],
    ['A question has other words and the same version: {what}', 'The answers of learners stay.'],
  ),
  'exercise-changed': say(
    ['Cvičení má novou verzi: {what}', reopens],
    ['An exercise has a new version: {what}', reopensEn],
  ),
  'exercise-retired': say(
    ['Cvičení v kurzu už není: {what}', 'Co v něm účastníci napsali, v modulu neuvidí. Ať si to předem vytisknou.'],
    [
      'An exercise is no longer in the course: {what}',
      'What learners wrote there they will not see. Let them print it beforehand.',
    ],
  ),
  'exercise-added': say(
    ['Nové cvičení: {what}', 'Kdo má kurz dokončený, má ho dokončený dál.'],
    ['A new exercise: {what}', 'Who has completed the course has completed it still.'],
  ),
  'block-added': say(
    ['Nová obrazovka: {what}', 'Kdo má kurz dokončený, má ho dokončený dál; ostatní ji uvidí jako nepřečtenou.'],
    ['A new screen: {what}', 'Who has completed the course has completed it still; the others see it as unread.'],
  ),
  'block-removed': say(
    ['Obrazovka v kurzu už není: {what}', 'Ostatní přečtené obrazovky účastníkům zůstanou.'],
    ['A screen is no longer in the course: {what}', 'The other screens that learners have read stay read.'],
  ),
  'block-moved': say(
    ['Obrazovka je na jiném místě: {what}', 'Přečtené obrazovky zůstanou přečtené.'],
    ['A screen has another place: {what}', 'Screens read stay read.'],
  ),
  'launch-page': say(
    ['Změnila se první stránka: {what}', 'LMS spustí novou; na uloženou práci to nemá vliv.'],
    ['The first page changed: {what}', 'The LMS launches the new one; it does not affect what is stored.'],
  ),
  'manifest-mark': say(
    [
      'Změnila se hranice úspěšnosti zapsaná v manifestu: {what}',
      'LMS podle ní může přepsat výsledky. Porovnejte ji s nastavením aktivity.',
    ],
    [
      'The pass mark in the manifest changed: {what}',
      'An LMS may replace results by it. Compare it with the settings of the activity.',
    ],
  ),
  version: say(['Vydání: {what}', 'Účastníci nemusí nic dělat.'], ['Release: {what}', 'Learners have nothing to do.']),
  same: say(
    ['Balíčky se pro účastníky neliší.', 'Výměna nic nezmění.'],
    ['For learners the packages do not differ.', 'Replacing one by the other changes nothing.'],
  ),
  replayed: say(
    [
      'Stavy starého balíčku otevřené v novém: {what}',
      'Nový balíček našel všechno, co má najít, a uložil to zpátky. Zkoušelo se v prohlížeči proti přísnému LMS.',
    ],
    [
      'States of the old package opened in the new one: {what}',
      'The new package found all it has to find and stored it again. Tried in a browser against a strict LMS.',
    ],
  ),
  'no-release': say(
    [
      'Balíček neříká, jaké má otázky a obrazovky: {what}',
      'Porovnali jsme jen identifikátory. Výměnu nejdřív vyzkoušejte se zkušebním účastníkem.',
    ],
    [
      'A package does not say which questions and screens it has: {what}',
      'Only the identifiers were compared. Try the replacement with a test learner first.',
    ],
  ),
  'not-replayed': say(
    [
      'Stavy starého balíčku jsme v novém nezkusili, protože tu není Chrome ani Chromium: {what}',
      'Nainstalujte Chrome nebo Chromium (nebo nastavte CHROME_PATH) a porovnání zopakujte.',
    ],
    [
      'States of the old package were not tried in the new one, since there is no Chrome or Chromium here: {what}',
      'Install Chrome or Chromium (or set CHROME_PATH) and compare again.',
    ],
  ),
} as const;

export type ChangeCode = keyof typeof words;
