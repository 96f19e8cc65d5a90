import { brokerageComparisons } from './comparisons/brokerage.ts';
import { centralityComparisons } from './comparisons/centrality.ts';
import { cohesionComparisons } from './comparisons/cohesion.ts';
import { groupsComparisons } from './comparisons/groups.ts';
import { relationsComparisons } from './comparisons/relations.ts';

/** Every measure against every peer that has it. */
export const comparisons = [
  ...centralityComparisons,
  ...brokerageComparisons,
  ...cohesionComparisons,
  ...groupsComparisons,
  ...relationsComparisons,
];
