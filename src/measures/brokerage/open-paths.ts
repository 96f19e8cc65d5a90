import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { cells } from '../../network/unknown.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/** One broker of one pair: `broker` has a tie from `from` and a tie to `to`, who have none. */
type OpenPath = (from: number, broker: number, to: number, brokers: number) => void;

/**
 * Calls `visit` for every path from→broker→to whose ends are not tied themselves, and says how many
 * brokers the pair has. People without a group are left out altogether. A pair whose own tie was not
 * observed may not be open: its paths are not visited, and their number is returned.
 * An undirected path is visited from both its ends. Cost: O(Σ d²) for d ties per node.
 */
export function openPaths(network: Network, partition: Partition, visit: OpenPath): number {
  const { n, out, unknown } = network;
  const { of } = partition;
  if (of.length !== n) throw new OptionError('partition', of.length, `the groups of ${n} people`);
  const brokers = new Uint32Array(n);
  const tied = new Uint8Array(n);
  const known = cells(network);
  let undecided = 0;
  for (let from = 0; from < n; from++) {
    if (of[from] === NO_GROUP) continue;
    const start = out.offsets[from]!;
    const end = out.offsets[from + 1]!;
    tied[from] = 1;
    for (let slot = start; slot < end; slot++) tied[out.nodes[slot]!] = 1;
    const ends: number[] = [];
    for (let slot = start; slot < end; slot++) {
      const broker = out.nodes[slot]!;
      if (of[broker] === NO_GROUP) continue;
      for (let next = out.offsets[broker]!; next < out.offsets[broker + 1]!; next++) {
        const to = out.nodes[next]!;
        if (tied[to] === 1 || of[to] === NO_GROUP) continue;
        if (brokers[to]++ === 0) ends.push(to);
      }
    }
    if (unknown.count > 0) {
      for (const to of ends) {
        if (known(from, to) !== 'unknown') continue;
        undecided += brokers[to]!;
        brokers[to] = 0;
      }
    }
    for (let slot = start; slot < end; slot++) {
      const broker = out.nodes[slot]!;
      if (of[broker] === NO_GROUP) continue;
      for (let next = out.offsets[broker]!; next < out.offsets[broker + 1]!; next++) {
        const to = out.nodes[next]!;
        if (brokers[to]! > 0) visit(from, broker, to, brokers[to]!);
      }
    }
    for (const to of ends) brokers[to] = 0;
    tied[from] = 0;
    for (let slot = start; slot < end; slot++) tied[out.nodes[slot]!] = 0;
  }
  return undecided;
}
