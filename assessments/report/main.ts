import { course, loadTitles } from 'virtual:course';
import './cso-report.ts';
import { readConfig } from './read-config.ts';

/** Starts the trainer's page: the course from the build, the LRS from `config.json` beside the page, the language from `?lang=`. */
const report = document.querySelector('cso-report');
if (!report) throw new TypeError('index.html holds no <cso-report>');
const asked = new URLSearchParams(location.search).get('lang');
report.language = course.languages.find((each) => each === asked) ?? course.referenceLanguage;
await loadTitles();
report.course = course;
report.lrs = await readConfig(document.baseURI).catch((error: unknown) => {
  console.error(error);
  return null;
});
