import type { brokerageDefinitions } from '../../../measures/brokerage/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

const byChance = 'The count that the same number of ties would give if they fell at random.';
const beyondChance =
  'How far the count lies above (or below) what ties at random would give, in standard deviations; above 2 is rarely chance.';
const boundary =
  'Where ties have no direction, gatekeeper and representative are the same and every pair counts twice.';

export const brokerage: WordsOf<typeof brokerageDefinitions> = {
  constraint: {
    name: 'Constraint',
    plain:
      'How little room this person has between others: high when their contacts all know each other, low when they join separate circles.',
    caution: 'Programs differ in whose ties they count: compare values only within one profile.',
  },
  effectiveSize: {
    name: 'Effective size',
    plain:
      'How many different circles this person’s contacts open: contacts who know each other count as fewer.',
  },
  efficiency: {
    name: 'Efficiency',
    plain:
      'The part of this person’s contacts that opens something new: 1 if no two know each other.',
  },
  hierarchy: {
    name: 'Hierarchy of constraint',
    plain: 'Whether one contact holds this person above all (1) or all of them alike (0).',
    caution: 'It says nothing about rank.',
  },
  coordinator: {
    name: 'Coordinator',
    plain: 'How often this person joins two people of their own group who have no tie themselves.',
  },
  'coordinator.expected': { name: 'Coordinator, by chance', plain: byChance },
  'coordinator.z': { name: 'Coordinator, against chance (z)', plain: beyondChance },
  itinerant: {
    name: 'Consultant (itinerant broker)',
    plain: 'How often this person joins two people of another group who have no tie themselves.',
  },
  'itinerant.expected': { name: 'Consultant, by chance', plain: byChance },
  'itinerant.z': { name: 'Consultant, against chance (z)', plain: beyondChance },
  representative: {
    name: 'Representative',
    plain:
      'How often something goes out of this person’s own group through them, to someone the sender has no tie with.',
    caution: boundary,
  },
  'representative.expected': { name: 'Representative, by chance', plain: byChance },
  'representative.z': { name: 'Representative, against chance (z)', plain: beyondChance },
  gatekeeper: {
    name: 'Gatekeeper',
    plain:
      'How often something from outside comes into this person’s own group through them, to someone the sender has no tie with.',
    caution: boundary,
  },
  'gatekeeper.expected': { name: 'Gatekeeper, by chance', plain: byChance },
  'gatekeeper.z': { name: 'Gatekeeper, against chance (z)', plain: beyondChance },
  liaison: {
    name: 'Liaison',
    plain: 'How often this person joins two different groups, neither of them their own.',
    caution: 'There are no liaisons where there are only two groups.',
  },
  'liaison.expected': { name: 'Liaison, by chance', plain: byChance },
  'liaison.z': { name: 'Liaison, against chance (z)', plain: beyondChance },
  brokerage: {
    name: 'Brokerage',
    plain: 'How often this person joins two people who have no tie themselves, in whatever role.',
    caution: 'Many contacts alone make for many pairs: read it beside what chance would give.',
  },
  'brokerage.expected': { name: 'Brokerage, by chance', plain: byChance },
  'brokerage.z': { name: 'Brokerage, against chance (z)', plain: beyondChance },
  everettValente: {
    name: 'Brokerage per tie (Everett–Valente)',
    plain:
      'How much this person holds together with each of their ties: high for few ties that matter.',
  },
  honestBroker0: {
    name: 'Honest broker, pairs without a tie',
    plain: 'Between how many pairs of people who name this person, but not each other, they stand.',
  },
  honestBroker1: {
    name: 'Honest broker, pairs tied one way',
    plain:
      'Between how many pairs who both name this person, and of whom one names the other, they stand.',
  },
  honestBroker2: {
    name: 'Honest broker, pairs tied both ways',
    plain: 'Between how many pairs who both name this person, and each other, they stand.',
  },
  bridgingCoefficient: {
    name: 'Bridging coefficient',
    plain: 'Whether this person has few ties, but to people who have many.',
    caution: 'By itself it favours people with a single contact.',
  },
  bridgingCentrality: {
    name: 'Bridging centrality',
    plain: 'How much passes through this person as a join between crowded places.',
  },
};
