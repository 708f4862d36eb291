import type { Statement } from '../../module/formats/statement-types.ts';
import { everywhere, type Template, type TemplateRule } from './table.ts';

/** The templates whose verb and type of object a statement has: one, where profile and statement agree. */
export function templatesOf(all: readonly Template[], statement: Statement): readonly Template[] {
  return all.filter(
    ({ verb, type }) => statement.verb.id.endsWith(`/${verb}`) && statement.object.definition?.type === type,
  );
}

/** Every rule of a template a statement breaks, in words; empty when it breaks none. @see xAPI Profiles 1.0 Structure 8.1 */
export function brokenTemplate(template: Template, statement: Statement): readonly string[] {
  return [...everywhere, ...template.rules].flatMap((rule) => {
    const problem = broken(rule, valuesAt(statement, rule.location));
    return problem ? [`${template.id}: ${rule.location} ${problem}`] : [];
  });
}

function broken({ presence, all }: TemplateRule, found: readonly unknown[]): string | null {
  if (presence === 'included' && found.length === 0) return 'is missing';
  if (presence === 'excluded' && found.length > 0) return 'must not be there';
  const other = all ? found.find((each) => !all.includes(each as string | boolean)) : undefined;
  return other === undefined ? null : `is ${JSON.stringify(other)}, not ${JSON.stringify(all)}`;
}

/** All values at a JSONPath made of names, `['…']` and `[*]`. @throws SyntaxError for any other */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  const steps = /^\$((?:\.\w+|\['[^']+'\]|\[\*\])+)$/.exec(path)?.[1]?.match(/\.\w+|\['[^']+'\]|\[\*\]/g);
  if (!steps) throw new SyntaxError(`"${path}" is not a path of names, ['…'] and [*]`);
  return steps.reduce<readonly unknown[]>((found, step) => found.flatMap((each) => inside(each, step)), [value]);
}

function inside(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '[*]') return Object.values(value);
  const name = step.replace(/^\.|^\['|'\]$/g, '');
  const found = (value as Record<string, unknown>)[name];
  return found === undefined ? [] : [found];
}
