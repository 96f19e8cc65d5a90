import { build } from '../network/build.ts';
import { flow } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { symmetrize } from '../network/symmetrize.ts';
import { tieList } from '../network/ties.ts';
import type { Random } from '../random.ts';

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

/** The people whose answers there are, in a network as reported. */
export function respondents({ n, unknown }: Network): Uint32Array {
  return Uint32Array.from({ length: n }, (_, node) => node).filter(
    (node) => unknown.rows[node] === 0,
  );
}

/** A share of the people who answered, at least one of them, chosen at random. */
export function someRespondents(reports: Network, share: number, random: Random): Uint32Array {
  const people = random.shuffle(respondents(reports));
  return people.subarray(0, Math.max(1, Math.round(share * people.length)));
}

/**
 * The same network without the answers of some people, who stay in it as not having answered. An
 * undirected tie is an answer of both ends and goes when neither of them answers any more; ties found
 * in the row of people who were silent before were seen, and stay. Cost: O(n + m).
 */
export function withoutAnswers(network: Network, people: Iterable<number>): Network {
  const { reports, restored } = reportsOf(network);
  const before = reports.unknown.rows;
  const silent = before.slice();
  for (const node of people) silent[node] = 1;
  const { source, target, slot } = tieList(reports);
  const weight = new Float64Array(source.length);
  let kept = 0;
  for (let tie = 0; tie < source.length; tie++) {
    const [i, j] = [source[tie]!, target[tie]!];
    const lost = reports.directed
      ? silent[i] !== before[i]
      : silent[i]! + silent[j]! === 2 && before[i]! + before[j]! < 2;
    if (lost) continue;
    source[kept] = i;
    target[kept] = j;
    weight[kept++] = reports.out.weights[slot[tie]!]!;
  }
  return restored(
    build({
      ids: reports.ids,
      layer: reports.layer,
      kind: reports.kind,
      directed: reports.directed,
      source: source.subarray(0, kept),
      target: target.subarray(0, kept),
      weight: weight.subarray(0, kept),
      status: Array.from(silent, (mark) => (mark === 1 ? 'absent' : 'answered')),
      unknownSource: reports.unknown.source,
      unknownTarget: reports.unknown.target,
    }),
  );
}
