import { cmi5Words } from './cmi5-words.ts';
import { launchWords } from './launch-words.ts';
import { say } from './say.ts';

/** What `npm run verify` says, by code: the problem, and what to do. `{what}` is what was found in the package. */
export const words = {
  ...cmi5Words,
  ...launchWords,
  'no-zip': say(
    ['Soubor není zip, nebo je poškozený: {what}', 'Stáhněte balíček znovu a nahrajte ho tak, jak je, bez rozbalení.'],
    [
      'The file is no zip, or is damaged: {what}',
      'Download the package again and upload it as it is, without unpacking it.',
    ],
  ),
  encrypted: say(
    ['Soubor v zipu je zašifrovaný.', 'Balíček pro LMS nesmí mít heslo. Požádejte dodavatele o balíček bez něj.'],
    ['A file in the zip is encrypted.', 'A package for an LMS has no password. Ask the supplier for one without.'],
  ),
  'path-escapes': say(
    [
      'Cesta vede ven z balíčku: {what}',
      'Balíček nenahrávejte, mohl by přepsat cizí soubory. Obraťte se na dodavatele.',
    ],
    [
      'The path leads out of the package: {what}',
      'Do not upload the package, it could overwrite other files. Ask the supplier.',
    ],
  ),
  'symbolic-link': say(
    ['V balíčku je odkaz na jiné místo disku.', 'Balíček nenahrávejte. Obraťte se na dodavatele.'],
    ['The package holds a link to another place of the disk.', 'Do not upload the package. Ask the supplier.'],
  ),
  bomb: say(
    ['Po rozbalení by měl {what}.', 'Balíček nenahrávejte, zahltil by server. Obraťte se na dodavatele.'],
    ['Unpacked it would have {what}.', 'Do not upload the package, it would fill the server. Ask the supplier.'],
  ),
  'same-name': say(
    [
      'Dva soubory se liší jen velikostí písmen, nebo vůbec: {what}',
      'Na některých serverech zbude jen jeden. Jeden z nich přejmenujte.',
    ],
    [
      'Two files differ in upper and lower case only, or not at all: {what}',
      'On some servers only one is left. Rename one of them.',
    ],
  ),
  'odd-name': say(
    [
      'Název má mezeru, diakritiku nebo jiný znak mimo ASCII.',
      'Některé LMS takový soubor nenajdou. Vyzkoušejte balíček, nebo požádejte o jiné názvy.',
    ],
    [
      'The name has a space, a diacritic or another character outside ASCII.',
      'Some LMSs do not find such a file. Try the package, or ask for other names.',
    ],
  ),
  'no-manifest': say(
    [
      'V kořeni zipu není imsmanifest.xml ani cmi5.xml.',
      'Tohle není balíček SCORM ani cmi5. Zkontrolujte, že nahráváte správný soubor.',
    ],
    [
      'There is no imsmanifest.xml and no cmi5.xml at the root of the zip.',
      'This is no SCORM or cmi5 package. Check that you have the right file.',
    ],
  ),
  'manifest-in-folder': say(
    ['Manifest leží ve složce {what}, ne v kořeni.', 'Zabalte obsah té složky, ne složku samu.'],
    [
      'The manifest lies in the folder {what}, not at the root.',
      'Zip the content of that folder, not the folder itself.',
    ],
  ),
  'no-xml': say(
    ['Manifest není správné XML: {what}', 'LMS ho nepřečte. Vytvořte balíček znovu.'],
    ['The manifest is not well-formed XML: {what}', 'An LMS cannot read it. Build the package again.'],
  ),
  'unknown-version': say(
    [
      'Manifest se hlásí k verzi „{what}“, kterou neznáme.',
      'Očekáváme SCORM 1.2, 2004 3rd Edition nebo 2004 4th Edition.',
    ],
    [
      'The manifest claims version "{what}", which we do not know.',
      'We expect SCORM 1.2, 2004 3rd Edition or 2004 4th Edition.',
    ],
  ),
  schema: say(
    [
      'Manifest neodpovídá schématu standardu: {what}',
      'Přísný LMS ho může odmítnout. Vyzkoušejte balíček ve svém LMS a tenhle řádek pošlete dodavateli.',
    ],
    [
      'The manifest breaks the schema of the standard: {what}',
      'A strict LMS may refuse it. Try the package in your LMS and send this line to the supplier.',
    ],
  ),
  'same-identifier': say(
    ['Identifikátor „{what}“ je v manifestu víckrát.', 'LMS by spletl, co čemu patří. Obraťte se na dodavatele.'],
    [
      'The identifier "{what}" stands in the manifest more than once.',
      'An LMS would mix up what belongs where. Ask the supplier.',
    ],
  ),
  'no-organization': say(
    ['Manifest neříká, která osnova platí: {what}', 'Bez ní LMS neví, co spustit. Obraťte se na dodavatele.'],
    [
      'The manifest does not say which organization counts: {what}',
      'Without it an LMS does not know what to launch. Ask the supplier.',
    ],
  ),
  'no-resource': say(
    ['Položka ukazuje na zdroj „{what}“, který v manifestu není.', 'Položka se nespustí. Obraťte se na dodavatele.'],
    [
      'An item points to the resource "{what}", which is not in the manifest.',
      'The item cannot be launched. Ask the supplier.',
    ],
  ),
  'no-sco': say(
    ['Žádná položka nevede na SCO.', 'LMS by nezaznamenal dokončení ani výsledek. Obraťte se na dodavatele.'],
    ['No item leads to a SCO.', 'An LMS would record no completion and no result. Ask the supplier.'],
  ),
  'file-missing': say(
    ['Manifest slibuje soubor, který v balíčku není: {what}', 'Vytvořte balíček znovu, nebo soubor doplňte.'],
    ['The manifest promises a file the package does not hold: {what}', 'Build the package again, or add the file.'],
  ),
  'outside-address': say(
    [
      'Manifest spouští adresu mimo balíček: {what}',
      'Na zamčeném počítači se neotevře a výsledek se nezaznamená. Obraťte se na dodavatele.',
    ],
    [
      'The manifest launches an address outside the package: {what}',
      'It will not open on a locked computer, and no result is recorded. Ask the supplier.',
    ],
  ),
  unlisted: say(
    ['Soubory, které manifest nezmiňuje: {what}', 'Většina LMS je přijme, některé je při nahrání vynechají.'],
    ['Files the manifest does not mention: {what}', 'Most LMSs take them, some leave them out on upload.'],
  ),
  'more-scos': say(
    [
      'Balíček má víc spouštěných částí: {what}',
      'V Moodlu se pak sloupce přehledu odpovědí posouvají. Vyzkoušejte přehled předem.',
    ],
    [
      'The package has more than one part to launch: {what}',
      'In Moodle the columns of the report of answers shift then. Try the report beforehand.',
    ],
  ),
  'mastery-score': say(
    [
      'Manifest nese vlastní hranici úspěšnosti: {what}',
      'LMS podle ní může přepsat výsledek kurzu. Porovnejte ji s hranicí, kterou chcete.',
    ],
    [
      'The manifest carries a pass mark of its own: {what}',
      'An LMS may replace the result of the course by it. Compare it with the one you want.',
    ],
  ),
} as const;

export type Code = keyof typeof words;
