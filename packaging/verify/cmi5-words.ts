import { say } from './say.ts';

const supplier = 'LMS balíček odmítne. Tenhle řádek pošlete dodavateli.';
const supplierEn = 'An LMS will refuse the package. Send this line to the supplier.';

/** What is said of a cmi5 package, each rule with its clause. */
export const cmi5Words = {
  'cmi5-namespace': say(
    ['Kořen courseStructure nemá jmenný prostor cmi5, ale „{what}“ (cmi5 13.2).', supplier],
    ['The root courseStructure is not in the namespace of cmi5 but in "{what}" (cmi5 13.2).', supplierEn],
  ),
  'cmi5-course': say(
    ['Prvek course má být v cmi5.xml právě jeden, je jich {what} (cmi5 13.1.1).', supplier],
    ['There must be exactly one course in cmi5.xml; there are {what} (cmi5 13.1.1).', supplierEn],
  ),
  'cmi5-no-unit': say(
    ['V cmi5.xml není žádný prvek au, LMS by neměl co spustit (cmi5 13.1.4).', supplier],
    ['There is no au in cmi5.xml, so an LMS would have nothing to launch (cmi5 13.1.4).', supplierEn],
  ),
  'cmi5-same-id': say(
    [
      'Identifikátor „{what}“ je v cmi5.xml víckrát (cmi5 13.1).',
      'LMS by spletl, co čemu patří. Obraťte se na dodavatele.',
    ],
    [
      'The id "{what}" stands in cmi5.xml more than once (cmi5 13.1).',
      'An LMS would mix up what belongs where. Ask the supplier.',
    ],
  ),
  'cmi5-no-iri': say(
    ['Identifikátor není úplné IRI, například https://…: {what} (cmi5 13.1).', supplier],
    ['An id is no absolute IRI such as https://…: {what} (cmi5 13.1).', supplierEn],
  ),
  'cmi5-no-text': say(
    ['Chybí název nebo popis: {what} (cmi5 13.1).', supplier],
    ['A title or description is missing: {what} (cmi5 13.1).', supplierEn],
  ),
  'cmi5-langstring': say(
    ['Text langstring je prázdný nebo nemá jazyk: {what} (cmi5 13.1).', supplier],
    ['A langstring is empty or has no lang: {what} (cmi5 13.1).', supplierEn],
  ),
  'cmi5-no-url': say(
    ['Jednotka „{what}“ nemá adresu první stránky (cmi5 13.1.4).', supplier],
    ['The unit "{what}" has no url of its first page (cmi5 13.1.4).', supplierEn],
  ),
  'cmi5-taken-name': say(
    [
      'Adresa jednotky už obsahuje parametr „{what}“, který doplňuje LMS (cmi5 8.1.0.0-6).',
      'Modul by dostal dvě hodnoty. Tenhle řádek pošlete dodavateli.',
    ],
    [
      'The url of a unit holds the parameter "{what}", which an LMS adds itself (cmi5 8.1.0.0-6).',
      'The course would get two values. Send this line to the supplier.',
    ],
  ),
  'cmi5-mastery-score': say(
    ['masteryScore má být číslo od 0 do 1 s tečkou a nejvýš čtyřmi místy, je „{what}“ (cmi5 13.1.4).', supplier],
    [
      'masteryScore must be a number from 0 to 1 with a point and at most four places; it is "{what}" (cmi5 13.1.4).',
      supplierEn,
    ],
  ),
  'cmi5-move-on': say(
    [
      'moveOn má být Passed, Completed, CompletedAndPassed, CompletedOrPassed nebo NotApplicable, je „{what}“ (cmi5 13.1.4).',
      supplier,
    ],
    [
      'moveOn must be Passed, Completed, CompletedAndPassed, CompletedOrPassed or NotApplicable; it is "{what}" (cmi5 13.1.4).',
      supplierEn,
    ],
  ),
  'cmi5-launch-method': say(
    ['launchMethod má být OwnWindow nebo AnyWindow, je „{what}“ (cmi5 13.1.4).', supplier],
    ['launchMethod must be OwnWindow or AnyWindow; it is "{what}" (cmi5 13.1.4).', supplierEn],
  ),
} as const;
