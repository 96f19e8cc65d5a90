import { type Brokerage, brokerage, constraint, effectiveSize } from '../../../src/index.ts';
import { brokerTotals } from '../../../src/measures/brokerage/broker-roles.ts';
import { against } from '../comparison.ts';
import { fewerThan, namesNobody, peerBlank } from '../conventions.ts';
import type { Subject } from '../subject.ts';

const silent = peerBlank(
  'NetworkX has no value for whoever names nobody; a tie in either direction is a contact here',
  (subject, at) => subject.network.directed && namesNobody(subject, at),
);
const conventions = [silent];
/** Every role has four comparisons; the counts are made once per network. */
const known = new WeakMap<Subject, Brokerage>();
function rolesOf(subject: Subject) {
  const found =
    known.get(subject) ?? brokerage(subject.network, subject.groups, { profile: 'sna' });
  known.set(subject, found);
  return found.roles;
}

const alone = {
  conventions: [peerBlank('one person has no density in sna; no ties expected here', fewerThan(2))],
};

export const brokerageComparisons = [
  ...against('igraph.constraint', 'constraint', (s) => constraint(s.network)),
  ...against('networkx.constraint', 'constraint', (s) => constraint(s.network), { conventions }),
  ...against('igraph.constraintStrength', 'constraint, strength', (s) =>
    constraint(s.network, { weight: 'strength' }),
  ),
  ...against(
    'networkx.constraintStrength',
    'constraint, strength',
    (s) => constraint(s.network, { weight: 'strength' }),
    { conventions },
  ),
  ...against('networkx.effectiveSize', 'effectiveSize', (s) => effectiveSize(s.network), {
    conventions,
  }),
  ...against(
    'networkx.effectiveSizeStrength',
    'effectiveSize, strength',
    (s) => effectiveSize(s.network, { weight: 'strength' }),
    { conventions },
  ),
  ...brokerTotals.flatMap((role) => [
    ...against(`sna.${role}`, role, (s) => rolesOf(s)[role].raw),
    ...against(`sna.${role}.expected`, `${role}.expected`, (s) => rolesOf(s)[role].expected, alone),
    ...against(`sna.${role}.z`, `${role}.z`, (s) => rolesOf(s)[role].z),
    ...against(`sna.${role}.total`, `${role} of the network, z`, (s) => rolesOf(s)[role].total.z),
  ]),
];
