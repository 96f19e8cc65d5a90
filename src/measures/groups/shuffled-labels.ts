import { NO_GROUP, type Partition } from '../../study/partition.ts';
import type { LabelledTies } from '../kernels/label-shuffles.ts';

/**
 * The ties between people with a group, as tests that hand the labels round want them: group sizes
 * stay, and so does the network. People without a group take no part.
 */
export function labelledTies(
  { of, ids }: Partition,
  ties: Pick<LabelledTies, 'source' | 'target' | 'weight'>,
): LabelledTies {
  const members = Uint32Array.from(of.keys()).filter((node) => of[node] !== NO_GROUP);
  const place = new Uint32Array(of.length);
  members.forEach((node, at) => {
    place[node] = at;
  });
  return {
    labels: members.map((node) => of[node]!),
    groups: ids.length,
    source: ties.source.map((node) => place[node]!),
    target: ties.target.map((node) => place[node]!),
    weight: ties.weight,
  };
}
