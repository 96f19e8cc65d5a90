import type { Profile } from '../definition.ts';
import type { MeasureId } from '../registry.ts';

/** What a profile does otherwise; the words for each stand in the catalogues. */
const profileChanges = [
  'unreachable-max-plus-one',
  'unreachable-within-reach',
  'unreachable-zero',
  'largest-is-one',
  'ego-network',
  'ego-network-no-pendants',
  'ego-network-isolates-zero',
  'pairs-not-arcs',
] as const;
export type ProfileChange = (typeof profileChanges)[number];

type Changes = Readonly<Partial<Record<Exclude<Profile, 'default'>, ProfileChange>>>;

const closeness: Changes = {
  ucinet: 'unreachable-max-plus-one',
  igraph: 'unreachable-within-reach',
  sna: 'unreachable-zero',
};
const scaled: Changes = { igraph: 'largest-is-one' };
const pairs: Changes = { ucinet: 'pairs-not-arcs' };

/** Every measure a profile changes; a test evaluates all measures under all profiles to hold it so. */
export const changesOf = {
  inCloseness: closeness,
  outCloseness: closeness,
  closeness,
  eigenvector: scaled,
  hub: scaled,
  authority: scaled,
  constraint: { ucinet: 'ego-network-no-pendants' },
  effectiveSize: { ucinet: 'ego-network-isolates-zero' },
  efficiency: { ucinet: 'ego-network' },
  hierarchy: { ucinet: 'ego-network' },
  eiIndex: pairs,
  'eiIndex.pLower': pairs,
  'eiIndex.pUpper': pairs,
  'eiIndex.memberPooled': pairs,
} as const satisfies Partial<Record<MeasureId, Changes>>;
