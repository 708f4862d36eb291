/** What is said of each finding: what was met (`{found}`), and what it means for the module. By probe, then by word. */
type Said = Readonly<Record<'cs' | 'en', string>>;
const say = (cs: string, en: string): Said => ({ cs, en });

/** On every probe: the LMS broke off with an error of its own. */
export const throws = say(
  'LMS skončil chybou: {found}. Předejte výsledek správci LMS; modul by na tomto místě nemusel ukládat.',
  'The LMS broke off with an error: {found}. Give the result to the administrator of the LMS; the module might not save here.',
);

export const probes: Readonly<Record<string, { readonly title: Said } & Readonly<Record<string, Said>>>> = {
  api: {
    title: say('Spojení s LMS', 'Connection to the LMS'),
    frame: say(
      'Nalezeno: {found}. Modul bude výsledky ukládat do LMS.',
      'Found: {found}. The module will save results to the LMS.',
    ),
    opener: say(
      'Nalezeno v okně, ze kterého se kurz otevřel: {found}. Modul bude výsledky ukládat. Účastníci nesmějí zavřít okno LMS dřív než modul.',
      'Found in the window that opened the course: {found}. The module will save results. Learners must not close the window of the LMS before the module.',
    ),
    only2004: say(
      'LMS tomuto balíčku nabízí jen {found}. Nahrajte balíček scorm2004-4th, nebo v LMS zvolte SCORM 1.2.',
      'The LMS offers this package {found} only. Upload the package scorm2004-4th, or choose SCORM 1.2 in the LMS.',
    ),
    nowhere: say(
      'LMS jsme nenašli. Výsledky by se neukládaly. Spusťte balíček jako aktivitu SCORM, ne jako soubor nebo odkaz.',
      'No LMS was found. No results would be saved. Launch the package as a SCORM activity, not as a file or a link.',
    ),
  },
  begin: {
    title: say('Zahájení', 'Beginning'),
    good: say('LMS přijal zahájení.', 'The LMS accepted the beginning.'),
    bad: say(
      'LMS zahájení odmítl ({found}). Zavřete aktivitu ve všech oknech a otevřete ji znovu; když to nepomůže, předejte výsledek správci LMS.',
      'The LMS refused the beginning ({found}). Close the activity in all windows and open it again; if that does not help, give the result to the administrator.',
    ),
  },
  mode: {
    title: say('Režim', 'Mode'),
    good: say('Kurz je otevřený k absolvování.', 'The course is open for taking.'),
    looks: say(
      'LMS otevřel kurz jen k prohlížení ({found}). Modul by nic neuložil. Vypněte v nastavení aktivity náhled, nebo začněte nový pokus.',
      'The LMS opened the course for looking only ({found}). The module would save nothing. Turn the preview off in the settings of the activity, or start a new attempt.',
    ),
  },
  resume: {
    title: say('Pokračování po zavření', 'Going on after closing'),
    good: say(
      'Při druhém otevření LMS vrátil všech {found} znaků. Účastníci budou pokračovat tam, kde skončili.',
      'At the second launch the LMS gave back all {found} characters. Learners will go on where they stopped.',
    ),
    first: say(
      'První otevření. Zavřete aktivitu a otevřete ji znovu: teprve pak se ukáže, zda LMS práci vrací.',
      'First launch. Close the activity and open it again: only then can be seen whether the LMS gives the work back.',
    ),
    changed: say(
      'LMS nevrátil, co mu kurz naposledy předal (vrátil {found} znaků). Účastníci by přišli o rozdělanou práci. Předejte výsledek správci LMS.',
      'The LMS did not give back what the course left ({found} characters came). Learners would lose their work. Give the result to the administrator.',
    ),
    noTime: say(
      'LMS práci vrátil, ale nezapočítal čas ({found}). Přehledy času v LMS nebudou spolehlivé.',
      'The LMS gave the work back but counted no time ({found}). Its reports of time will not be reliable.',
    ),
    entry: say(
      'LMS práci vrátil, ale hlásí nový začátek („{found}“). Modul bude pokračovat i tak. Vypněte v aktivitě vynucení nového pokusu.',
      'The LMS gave the work back but reports a new start ("{found}"). The module goes on all the same. Turn off forcing a new attempt in the activity.',
    ),
  },
  status: {
    title: say('Stav kurzu', 'Status of the course'),
    good: say('LMS přijal stav „nedokončeno“.', 'The LMS took the status "incomplete".'),
    bad: say(
      'LMS stav odmítl (chyba {found}). Dokončení by se nezaznamenalo. Předejte výsledek správci LMS.',
      'The LMS refused the status (error {found}). Completion would not be recorded. Give the result to the administrator.',
    ),
    other: say(
      'LMS stav přijal, ale vrací „{found}“. Porovnejte po testu stav v přehledu LMS.',
      'The LMS took the status but gives back "{found}". Compare the status in the report of the LMS after the test.',
    ),
  },
  errors: {
    title: say('Hlášení chyb', 'Error reports'),
    good: say(
      'LMS nesprávnou hodnotu odmítl a řekl proč (chyba {found}).',
      'The LMS refused a wrong value and said why (error {found}).',
    ),
    takesAll: say(
      'LMS přijímá i nesprávné hodnoty. Modul píše jen správné, nemusíte nic nastavovat.',
      'The LMS takes wrong values too. The module writes right ones only; there is nothing to set.',
    ),
    noCode: say(
      'LMS nesprávnou hodnotu odmítl, ale neřekl proč („{found}“). Modul na to stačí; při potížích přiložte tento výsledek.',
      'The LMS refused a wrong value but did not say why ("{found}"). The module copes; attach this result if there is trouble.',
    ),
  },
  room: {
    title: say('Místo pro rozdělanou práci', 'Room for work in progress'),
    good: say(
      'LMS uložil {found} znaků, jak standard slibuje. Modul potřebuje nejvýš 3500.',
      'The LMS kept {found} characters, as the standard promises. The module needs 3,500 at most.',
    ),
    enough: say(
      'LMS uložil {found} znaků, méně, než standard slibuje. Modulu to stačí.',
      'The LMS kept {found} characters, fewer than the standard promises. They are enough for the module.',
    ),
    bad: say(
      'LMS uložil jen {found} znaků. Modul potřebuje až 3500; rozdělaná práce by se mohla ztratit. Předejte výsledek správci LMS.',
      'The LMS kept {found} characters only. The module needs up to 3,500; work could be lost. Give the result to the administrator.',
    ),
  },
  more: {
    title: say('Příliš dlouhá data', 'Data that are too long'),
    takes: say('LMS přijal {found} znaků.', 'The LMS took {found} characters.'),
    refuses: say(
      'LMS delší data odmítl (chyba {found}), jak má.',
      'The LMS refused longer data (error {found}), as it should.',
    ),
    cuts: say(
      'LMS delší data bez upozornění zkrátil na {found} znaků. Modul tak dlouhá data nepíše; u jiných kurzů buďte opatrní.',
      'The LMS cut longer data to {found} characters without a word. The module writes none as long; be careful with other courses.',
    ),
  },
  questions: {
    title: say('Počet otázek v přehledu', 'Number of questions in the report'),
    good: say('LMS přijal {found} otázek.', 'The LMS took {found} questions.'),
    few: say(
      'LMS přijal jen {found} otázek. Ostatní odpovědi v přehledu LMS chybí; výsledek kurzu to neovlivní.',
      'The LMS took {found} questions only. Other answers are missing in its report; the result of the course is not affected.',
    ),
  },
  answers: {
    title: say('Odpovědi v přehledu', 'Answers in the report'),
    words: say(
      'LMS přijal odpověď slovy. V přehledu budou čitelné odpovědi.',
      'The LMS took an answer in words. Its report will be readable.',
    ),
    codes: say(
      'LMS přijal odpověď jen jako písmeno. V přehledu budou písmena; co znamenají, najdete v katalogu otázek vedle balíčku.',
      'The LMS took an answer as a letter only. Its report will hold letters; the question catalogue beside the package says what they mean.',
    ),
    fields: say(
      'LMS nepřijal některé údaje o odpovědi (chyba {found}). Přehled odpovědí nebude úplný; výsledek kurzu to neovlivní.',
      'The LMS did not take some details of an answer (error {found}). The report of answers will not be complete; the result of the course is not affected.',
    ),
    none: say(
      'LMS odpovědi nepřijal (chyba {found}). Přehled odpovědí bude prázdný; použijte katalog otázek a výsledky kurzu.',
      'The LMS took no answer (error {found}). The report of answers will be empty; use the question catalogue and the results of the course.',
    ),
  },
  mark: {
    title: say('Hranice úspěšnosti v LMS', 'Pass mark in the LMS'),
    good: say(
      'LMS nemá vlastní hranici. Platí hranice modulu.',
      'The LMS has no mark of its own. The mark of the module counts.',
    ),
    set: say(
      'LMS má vlastní hranici {found}. Může podle ní přepsat výsledek. Nastavte ji stejně jako v modulu, nebo ji zrušte.',
      'The LMS has its own mark, {found}, and may replace the result by it. Set it as in the module, or remove it.',
    ),
  },
  commit: {
    title: say('Uložení', 'Saving'),
    good: say('LMS uložil za {found} ms.', 'The LMS saved in {found} ms.'),
    slow: say(
      'LMS ukládal {found} ms. Modul při ukládání krátce nereaguje. Zkuste to v jinou dobu; když se to opakuje, řekněte to správci LMS.',
      'The LMS took {found} ms to save. The module does not react meanwhile. Try at another time; if it stays so, tell the administrator.',
    ),
    bad: say(
      'LMS neuložil ({found}). Účastníci by přišli o výsledky. Přihlaste se znovu; když to nepomůže, předejte výsledek správci LMS.',
      'The LMS did not save ({found}). Learners would lose their results. Log in again; if that does not help, give the result to the administrator.',
    ),
  },
  frame: {
    title: say('Velikost okna kurzu', 'Size of the frame'),
    good: say('{found} px. Modul se vejde.', '{found} px. The module fits.'),
    low: say(
      '{found} px. Modul se vejde, ale bude se hodně posouvat. Zvětšete v nastavení aktivity výšku okna.',
      '{found} px. The module fits, with much scrolling. Make the frame higher in the settings of the activity.',
    ),
    narrow: say(
      '{found} px. Okno je užší než 298 px, text se nemusí vejít. Skryjte v nastavení aktivity osnovu kurzu.',
      '{found} px. The frame is narrower than 298 px; text may not fit. Hide the structure of the course in the settings of the activity.',
    ),
  },
  address: {
    title: say('Zabezpečené spojení', 'Secure connection'),
    https: say('Adresa začíná {found}. V pořádku.', 'The address begins with {found}. In order.'),
    http: say(
      'Adresa začíná {found}. Modul funguje i tak.',
      'The address begins with {found}. The module works all the same.',
    ),
  },
  storage: {
    title: say('Záloha v prohlížeči', 'Backup in the browser'),
    good: say(
      'Prohlížeč dovoluje ukládat. Při výpadku LMS se práce neztratí.',
      'The browser allows storing. Work is not lost when the LMS fails.',
    ),
    none: say(
      'Prohlížeč v tomto okně ukládat nedovoluje. Práce je jen v LMS. Povolte pro adresu LMS data webů, pokud to vaše pravidla dovolují.',
      'The browser allows no storing in this window. Work is in the LMS only. Allow site data for the address of the LMS, if your rules permit.',
    ),
  },
  cookies: {
    title: say('Cookies', 'Cookies'),
    good: say('Prohlížeč je dovoluje. Modul žádné neukládá.', 'The browser allows them. The module sets none.'),
    none: say(
      'Prohlížeč je v tomto okně nedovoluje. Modul je nepotřebuje; LMS by ale mohl účastníky odhlašovat.',
      'The browser does not allow them in this window. The module needs none; the LMS, however, might log learners out.',
    ),
  },
  partition: {
    title: say('Okno uvnitř jiného webu', 'Frame inside another site'),
    same: say('Kurz běží na adrese LMS ({found}).', 'The course runs at the address of the LMS ({found}).'),
    other: say(
      'Kurz běží uvnitř webu s jinou adresou. Záloha v prohlížeči platí jen pro tento LMS; nemusíte nic nastavovat.',
      'The course runs inside a site of another address. The backup in the browser counts for this LMS only; there is nothing to set.',
    ),
  },
  window: {
    title: say('Nové okno', 'New window'),
    good: say(
      'Nové okno se otevřelo. Odkazy na zdroje budou fungovat.',
      'A new window opened. Links to sources will work.',
    ),
    blocked: say(
      'Nové okno se neotevřelo. Odkazy na zdroje by účastníci museli kopírovat. Povolte pro adresu LMS vyskakovací okna.',
      'No new window opened. Learners would have to copy links to sources. Allow pop-ups for the address of the LMS.',
    ),
  },
};

export const page = {
  title: say('Zkouška LMS', 'Test of the LMS'),
  lead: say(
    'Tahle stránka zkouší, co váš LMS dovolí modulu Společný stůl. Nic neposílá jinam než do LMS. Otevřete ji dvakrát a výsledek druhého otevření pošlete tomu, kdo vám modul předal.',
    'This page tries what your LMS allows the module Společný stůl. It sends nothing anywhere but to the LMS. Open it twice and send the result of the second launch to whoever gave you the module.',
  ),
  good: say('V pořádku', 'In order'),
  care: say('Pozor', 'Take care'),
  bad: say('Nefunguje', 'Does not work'),
  allGood: say('Modul tu bude fungovat.', 'The module will work here.'),
  someCare: say(
    'Modul tu bude fungovat. Přečtěte si řádky „Pozor“.',
    'The module will work here. Read the lines "Take care".',
  ),
  someBad: say(
    'Modul tu zatím fungovat nebude. Začněte řádky „Nefunguje“.',
    'The module will not work here yet. Begin with the lines "Does not work".',
  ),
  results: say('Výsledky', 'Results'),
  tryWindow: say('Vyzkoušet nové okno', 'Try a new window'),
  copy: say('Zkopírovat výsledek', 'Copy the result'),
  copied: say('Zkopírováno. Vložte výsledek do zprávy.', 'Copied. Paste the result into a message.'),
  marked: say('Výsledek je označený. Zkopírujte ho klávesami Ctrl+C.', 'The result is marked. Copy it with Ctrl+C.'),
  text: say('Výsledek jako text', 'Result as text'),
} as const;
