import { brokenRules } from '../../../module/formats/statement-rules.ts';
import { asList, child, isObject, text, type JsonObject } from './json.ts';
import { objectParameter, RequestError } from './request.ts';

/** Text equal for equal agents and identified groups; null for an anonymous group. @see xAPI 1.0.3 Data 2.4.2.3 Inverse Functional Identifier */
export function agentKey(agent: JsonObject): string | null {
  const account = child(agent, 'account');
  if (account) return `account ${JSON.stringify([text(account, 'homePage'), text(account, 'name')])}`;
  for (const identifier of ['mbox', 'mbox_sha1sum', 'openid']) {
    const value = text(agent, identifier);
    if (value !== null) return `${identifier} ${value}`;
  }
  return null;
}

/** Keys of an agent or group and of the group's members. */
export function agentKeys(agent: JsonObject | undefined): string[] {
  if (!agent) return [];
  const members = asList(agent['member']).filter(isObject);
  return [agent, ...members].map(agentKey).filter((key) => key !== null);
}

export function isAgent(object: JsonObject | undefined): boolean {
  return object?.['objectType'] === 'Agent' || object?.['objectType'] === 'Group';
}

/** Reads an `agent` parameter, judged by the rules for an actor. @throws RequestError 400 */
export function agentParameter(value: string): JsonObject {
  const agent = objectParameter('agent', value);
  const broken = brokenRules({
    actor: agent,
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: { objectType: 'Activity', id: 'http://lrs.invalid/agent' },
  }).map((rule) => rule.replace('statement.actor', 'agent'));
  if (broken.length > 0) throw new RequestError(400, `Parameter "agent":\n${broken.join('\n')}`);
  if (agentKey(agent) === null)
    throw new RequestError(
      400,
      'Parameter "agent" has no identifier. Give one of mbox, mbox_sha1sum, openid, account.',
    );
  return agent;
}
