import { holm } from '../inference/holm.ts';
import { eiGroups } from '../measures/groups/ei-groups.ts';
import { eiIndex } from '../measures/groups/ei-index.ts';
import type { Partition } from '../study/partition.ts';
import type { Layer } from '../study/study.ts';
import type { Context } from './context.ts';
import { evidence } from './draft.ts';
import type { Evidence } from './finding.ts';
import { groupAnswered } from './response.ts';

const LEVEL = 0.05;
/** So many of the most closed groups are told in a sentence; the evidence has all. */
const MOST_TOLD = 3;

/** How far the groups of a layer keep to themselves, against what chance would give. */
export interface Closedness {
  /** Whether the layer as a whole does, beyond chance. */
  readonly overall: boolean;
  readonly value: number;
  readonly expected: number;
  readonly pLower: number;
  /** Groups that do, by id, where enough of their people answered. */
  readonly closed: readonly string[];
  /** The most closed of them. */
  readonly foremost: readonly string[];
  /** Whether groups that seem closed are left out because too few of them answered. */
  readonly unsaid: boolean;
  readonly evidence: readonly Evidence[];
}

export function closedness(context: Context, partition: Partition, layer: Layer): Closedness {
  const { ei, perGroup } = eiOf(context, partition, layer);
  const levels = holm(perGroup.pLower);
  const seeming = [...partition.ids.keys()].filter((group) => levels[group]! <= LEVEL);
  const closed = seeming.filter((group) => groupAnswered(context, layer, group));
  const below = (group: number) => perGroup.tieBased[group]! - perGroup.tieBasedExpected[group]!;
  const foremost = closed.toSorted((a, b) => below(a) - below(b)).slice(0, MOST_TOLD);
  const { pLower, pUpper } = ei.permutation;
  return {
    overall: pLower <= LEVEL,
    value: ei.value,
    expected: ei.expected,
    pLower,
    closed: closed.map(context.group),
    foremost: foremost.map(context.group),
    unsaid: closed.length < seeming.length,
    evidence: [
      evidence({
        measure: 'eiIndex',
        layer: layer.id,
        value: ei.value,
        expected: ei.expected,
        pLower,
        pUpper,
      }),
      ...closed.map((group) => groupEvidence(context, partition, layer, group)),
    ],
  };
}

/** The E-I index of one group, its p-value corrected for all groups looked at. */
export function groupEvidence(
  context: Context,
  partition: Partition,
  layer: Layer,
  group: number,
): Evidence {
  const { perGroup } = eiOf(context, partition, layer);
  return evidence({
    measure: 'eiIndex',
    layer: layer.id,
    of: { kind: 'group', id: context.group(group) },
    value: perGroup.tieBased[group]!,
    expected: perGroup.tieBasedExpected[group]!,
    pLower: holm(perGroup.pLower)[group]!,
  });
}

/** The E-I index of a layer and of each group, worked out once. */
export function eiOf(context: Context, partition: Partition, layer: Layer) {
  const { seed } = context;
  // Enough shuffles for a p-value corrected for all groups to fall below the level.
  const permutations = Math.max(context.permutations, 40 * partition.ids.length);
  return context.once(`ei:${layer.id}`, () => ({
    ei: eiIndex(context.reported(layer), partition, { permutations, seed }),
    perGroup: eiGroups(context.reported(layer), partition, { permutations, seed }),
  }));
}
