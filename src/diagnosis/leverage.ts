import type { LeveragePoint } from './diagnosis.ts';
import { type Finding, type PersonRole, roles } from './finding.ts';

/**
 * The overall answer: every person with a role, and why. People come in the order of their foremost
 * role, the surer name first; there is no score to add up.
 */
export function leverage(findings: readonly Finding[]): readonly LeveragePoint[] {
  const held = new Map<string, (PersonRole & { finding: string })[]>();
  for (const finding of findings) {
    for (const person of finding.people) {
      const list = held.get(person.id) ?? [];
      // The same role from several layers stays: each has a reason of its own.
      list.push({ ...person, finding: finding.id });
      held.set(person.id, list);
    }
  }
  const points = [...held].map(([person, list]) => ({
    person,
    roles: list.sort((a, b) => order(a) - order(b) || share(b) - share(a)),
  }));
  return points.sort(
    (a, b) =>
      order(a.roles[0]!) - order(b.roles[0]!) ||
      share(b.roles[0]!) - share(a.roles[0]!) ||
      (a.person < b.person ? -1 : 1),
  );
}

function order({ role }: PersonRole): number {
  return roles.indexOf(role);
}

function share({ certainty }: PersonRole): number {
  return certainty?.share ?? 0;
}
