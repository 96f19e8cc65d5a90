/**
 * Sentences that tell no single person's value, by code: about groups, about a whole layer, or that
 * there is nobody to tell of. Audiences to whom individuals are closed read these and nothing else: a
 * sentence without a name still tells of one person where everyone knows who is meant. A code that is
 * not here is held back from them.
 */
export const groupLevel: ReadonlySet<string> = new Set([
  'conflict.tense-pair',
  'conflict.tense-pair-positive',
  'conflict.no-tense-pair',
  'conflict.closed',
  'conflict.closed-overall',
  'conflict.closed-unsaid',
  'conflict.open',
  'conflict.small-groups-counted',
  'strategic-point.none',
  'leaders.none',
  'information.no-single-way',
  'liaisons.nobody',
  // The reach of five people together is no value of any one of them.
  'champions.unnamed',
  'loss.none',
  'silos.closed',
  'silos.none',
  'silos.unsaid',
  'silos.gap',
  'gated',
]);
