import type { InvitationScenario, Node } from '../../lessons/exercises/scenario-data.ts';

/** The nodes of a scenario as a graph, whatever the conditions of its ways say. */

/** Nodes to which some option of this one leads. */
export function after({ nodes }: InvitationScenario, { options }: Node): readonly Node[] {
  const ids = new Set(options.flatMap(({ next }) => next.map(({ to }) => to)));
  return nodes.filter(({ id }) => ids.has(id));
}

/** All nodes, each behind those it leads to; null where some ways go round. */
export function inOrder(scenario: InvitationScenario): readonly Node[] | null {
  const order: Node[] = [];
  const open = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (order.includes(node)) return true;
    if (open.has(node)) return false;
    open.add(node);
    if (!after(scenario, node).every(visit)) return false;
    order.push(node);
    return true;
  };
  return scenario.nodes.every(visit) ? order : null;
}

/** Nodes on some way from these on, these among them. */
export function reached(scenario: InvitationScenario, from: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  const visit = (node: Node): void => {
    if (found.has(node)) return;
    found.add(node);
    after(scenario, node).forEach(visit);
  };
  from.forEach(visit);
  return found;
}
