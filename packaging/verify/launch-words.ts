import { say } from './say.ts';

const supplier = 'Tenhle řádek pošlete dodavateli.';
const supplierEn = 'Send this line to the supplier.';

/** What is said of a package that was launched. */
export const launchWords = {
  'no-browser': say(
    [
      'Spuštění jsme nevyzkoušeli, protože tu není Chrome ani Chromium: {what}',
      'Nainstalujte Chrome nebo Chromium (nebo nastavte CHROME_PATH) a ověření zopakujte.',
    ],
    [
      'The launch was not tried, since there is no Chrome or Chromium here: {what}',
      'Install Chrome or Chromium (or set CHROME_PATH) and verify again.',
    ],
  ),
  'no-initialise': say(
    [
      'Po otevření se balíček LMS nepřihlásil (nezavolal {what}).',
      'LMS by nezaznamenal dokončení ani výsledek. Obraťte se na dodavatele.',
    ],
    [
      'After it was opened, the package did not report to the LMS (it never called {what}).',
      'An LMS would record no completion and no result. Ask the supplier.',
    ],
  ),
  'no-status': say(
    [
      'Po otevření balíček nenastavil stav ({what}).',
      'Některé LMS pak kurz při zavření označí za dokončený. Vyzkoušejte ve svém LMS, jaký stav má kurz po prvním otevření.',
    ],
    [
      'After it was opened, the package set no status ({what}).',
      'Some LMSs then mark the course completed when it is closed. Try in your LMS what status the course has after it was first opened.',
    ],
  ),
  'no-finish': say(
    [
      'Při zavření okna se balíček neodhlásil (nezavolal {what}).',
      'LMS pak nezapočítá čas a může ztratit poslední změny. Řekněte účastníkům, ať kurz ukončují jeho vlastním tlačítkem.',
    ],
    [
      'When its window was closed, the package did not sign off (it never called {what}).',
      'An LMS then counts no time and may lose the last changes. Tell learners to end the course with its own button.',
    ],
  ),
  'refused-call': say(
    ['Volání, které standard nedovoluje: {what}', `Přísný LMS ho odmítne a údaj neuloží. ${supplier}`],
    ['A call the standard does not allow: {what}', `A strict LMS refuses it and keeps no value. ${supplierEn}`],
  ),
  'cmi5-breach': say(
    ['Po spuštění balíček porušil pravidlo cmi5: {what}', `LMS takový záznam odmítne. ${supplier}`],
    ['After its launch the package broke a rule of cmi5: {what}', `An LMS refuses such a statement. ${supplierEn}`],
  ),
  'script-missing': say(
    [
      'Stránka chce soubor, který v balíčku není: {what}',
      'Část kurzu nebude fungovat. Vytvořte balíček znovu, nebo soubor doplňte.',
    ],
    [
      'The page asks for a file the package does not hold: {what}',
      'A part of the course will not work. Build the package again, or add the file.',
    ],
  ),
  'media-missing': say(
    ['Stránka chce soubor, který v balíčku není: {what}', 'Něco se nezobrazí. Podívejte se, co na stránce chybí.'],
    [
      'The page asks for a file the package does not hold: {what}',
      'Something is not shown. See what is missing on the page.',
    ],
  ),
  'outside-request': say(
    [
      'Stránka se obrací mimo LMS: {what}',
      'Na zamčeném počítači to neprojde a cizí server se o účastnících dozví. Zeptejte se dodavatele, k čemu to je.',
    ],
    [
      'The page speaks to a place outside the LMS: {what}',
      'On a locked computer it fails, and that server hears of the learners. Ask the supplier what it is for.',
    ],
  ),
  'page-error': say(
    ['Skript na stránce skončil chybou: {what}', `Projděte kurz ve svém LMS do konce, než ho zveřejníte. ${supplier}`],
    [
      'A script of the page ended with an error: {what}',
      `Go through the whole course in your LMS before you publish it. ${supplierEn}`,
    ],
  ),
  dialog: say(
    [
      'Stránka po otevření zobrazila okno se zprávou: „{what}“',
      'Ve vnořeném rámu ho prohlížeč může zakázat. Vyzkoušejte kurz ve svém LMS.',
    ],
    [
      'On opening the page showed a message box: "{what}"',
      'In a nested frame a browser may forbid it. Try the course in your LMS.',
    ],
  ),
} as const;
