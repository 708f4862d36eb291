import type { Place, Problems } from './content-error.ts';
import { checkQuestion } from './check-bank.ts';
import type { Facts } from './facts.ts';
import { readYaml, type YamlPath } from './read-yaml.ts';
import { bankSchema, type AuthoredQuestion } from './schema.ts';

/** Where a part of a question stands. */
export type At = (...path: YamlPath) => Place;

/** A question as written, and where it and its parts stand. */
export interface PlacedQuestion {
  readonly question: AuthoredQuestion;
  readonly at: At;
}

/** The questions of one lesson. */
export interface AuthoredBank {
  readonly file: string;
  readonly questions: readonly PlacedQuestion[];
}

export const banksFolder = 'assessments/banks';
/** The bank of no lesson: what learners are asked about the course itself. */
export const surveyBank = 'survey';

export function bankFile(folder: string): string {
  return `${banksFolder}/${folder}.yaml`;
}

/** Reads a bank and checks each question by itself; null when it cannot be read. */
export async function readBank(
  root: string,
  folder: string,
  facts: Facts,
  problems: Problems,
): Promise<AuthoredBank | null> {
  const file = bankFile(folder);
  const yaml = facts.inYaml(await readYaml(root, file, bankSchema, problems), problems);
  if (!yaml) return null;
  const questions = yaml.value.map((question, index) => ({
    question,
    at: (...path: YamlPath) => yaml.at(index, ...path),
  }));
  for (const { question, at } of questions) checkQuestion(question, at, problems);
  return { file, questions };
}
