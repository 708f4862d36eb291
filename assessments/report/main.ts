import { course, loadExercise, loadTitles } from 'virtual:course';
import './cso-report.ts';
import type { ScenarioWords } from './path-rows.ts';
import { readConfig } from './read-config.ts';

/** Starts the trainer's page: the course from the build, the LRS from `config.json` beside the page, the language from `?lang=`. */
const report = document.querySelector('cso-report');
if (!report) throw new TypeError('index.html holds no <cso-report>');
const asked = new URLSearchParams(location.search).get('lang');
report.language = course.languages.find((each) => each === asked) ?? course.referenceLanguage;
const apart = course.exercises.filter((each) => each.apart).map(({ id }) => loadExercise(id) as Promise<ScenarioWords>);
await loadTitles();
// An exercise that stands apart is a scenario: the build has checked its scenes and endings.
report.scenarios = await Promise.all(apart);
report.course = course;
report.lrs = await readConfig(document.baseURI).catch((error: unknown) => {
  console.error(error);
  return null;
});
