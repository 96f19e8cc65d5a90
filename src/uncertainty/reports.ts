import { build } from '../network/build.ts';
import { flow } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { symmetrize } from '../network/symmetrize.ts';
import { tieList } from '../network/ties.ts';

/** A network as people reported it, and the way back for other reports of the same people. */
export interface Reports {
  readonly reports: Network;
  restored(reports: Network): Network;
}

/** The reports behind a network that was turned to flow or symmetrized, or both. */
export function reportsOf(network: Network): Reports {
  const { direction } = network;
  if (network.symmetrized !== undefined) {
    const { reports, rule } = network.symmetrized;
    const inner = reportsOf(reports);
    return {
      reports: inner.reports,
      restored: (other) => symmetrize(inner.restored(other), { rule }),
    };
  }
  if (network.directed && network.unknown.side === 'in') {
    return { reports: flow(network), restored: (other) => ({ ...flow(other), direction }) };
  }
  return { reports: network, restored: (other) => ({ ...other, direction }) };
}

/**
 * The same network without the answers of some people, who stay in it as not having answered. An
 * undirected tie is an answer of both ends and goes only with both. Cost: O(n + m).
 */
export function withoutAnswers(network: Network, people: Iterable<number>): Network {
  const { reports, restored } = reportsOf(network);
  const before = reports.unknown.rows;
  const silent = before.slice();
  for (const node of people) silent[node] = 1;
  const { source, target, slot } = tieList(reports);
  const kept = Uint32Array.from(source.keys()).filter((tie) => {
    const [i, j] = [source[tie]!, target[tie]!];
    if (silent[i] === before[i]) return true;
    return !reports.directed && silent[j] === before[j];
  });
  return restored(
    build({
      ids: reports.ids,
      layer: reports.layer,
      kind: reports.kind,
      directed: reports.directed,
      source: kept.map((tie) => source[tie]!),
      target: kept.map((tie) => target[tie]!),
      weight: Float64Array.from(kept, (tie) => reports.out.weights[slot[tie]!]!),
      status: Array.from(silent, (mark) => (mark === 1 ? 'absent' : 'answered')),
      unknownSource: reports.unknown.source,
      unknownTarget: reports.unknown.target,
    }),
  );
}
