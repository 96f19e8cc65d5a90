import { build } from '../../src/network/build.ts';
import type { Network } from '../../src/network/network.ts';
import { type Partition, partitionOf } from '../../src/study/partition.ts';
import type { LayerKind, Status } from '../../src/study/study.ts';

/** A tie by node numbers, with weight 1 unless a third number says otherwise. */
export type Tie = readonly [from: number, to: number, weight?: number];

export interface NetworkOfOptions {
  directed?: boolean;
  kind?: LayerKind;
  ids?: readonly string[];
  status?: readonly Status[] | null;
  unknown?: readonly (readonly [number, number])[];
}

/** A small network; undirected unless told otherwise. People are called "0", "1", … */
export function networkOf(
  n: number,
  ties: readonly Tie[],
  options: NetworkOfOptions = {},
): Network {
  const unknown = options.unknown ?? [];
  return build({
    ids: options.ids ?? Array.from({ length: n }, (_, node) => String(node)),
    layer: 'test',
    kind: options.kind ?? 'other',
    directed: options.directed ?? false,
    source: Uint32Array.from(ties, (tie) => tie[0]),
    target: Uint32Array.from(ties, (tie) => tie[1]),
    weight: Float64Array.from(ties, (tie) => tie[2] ?? 1),
    status: options.status ?? null,
    unknownSource: Uint32Array.from(unknown, (pair) => pair[0]),
    unknownTarget: Uint32Array.from(unknown, (pair) => pair[1]),
  });
}

/** Groups from one label per node, `null` for none. */
export function groupsOf(labels: readonly (string | null)[]): Partition {
  return partitionOf('group', labels);
}

/** Every pair (or arc) of the network once, with its weight. */
export function tiesOf(network: Network): [number, number, number][] {
  const ties: [number, number, number][] = [];
  for (let i = 0; i < network.n; i++) {
    for (let slot = network.out.offsets[i]!; slot < network.out.offsets[i + 1]!; slot++) {
      const j = network.out.nodes[slot]!;
      if (network.directed || i < j) ties.push([i, j, network.out.weights[slot]!]);
    }
  }
  return ties;
}

/** The 0/1 matrix of a network: the slow and obvious form that references read. */
export function matrixOf(network: Network): number[][] {
  const matrix = Array.from({ length: network.n }, () => new Array<number>(network.n).fill(0));
  for (const [i, j, weight] of tiesOf(network)) {
    matrix[i]![j] = weight;
    if (!network.directed) matrix[j]![i] = weight;
  }
  return matrix;
}

export const empty = (n: number) => networkOf(n, []);
export const path = (n: number) =>
  networkOf(
    n,
    Array.from({ length: Math.max(0, n - 1) }, (_, i) => [i, i + 1] as const),
  );
export const ring = (n: number) =>
  networkOf(
    n,
    Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const),
  );
/** Node 0 is the centre. */
export const star = (n: number) =>
  networkOf(
    n,
    Array.from({ length: Math.max(0, n - 1) }, (_, i) => [0, i + 1] as const),
  );
export const complete = (n: number) =>
  networkOf(
    n,
    Array.from({ length: n }, (_, i) => i).flatMap((i) =>
      Array.from({ length: n - 1 - i }, (_, step) => [i, i + 1 + step] as const),
    ),
  );

/** Krackhardt's kite (1990): ten people, eighteen ties. */
export const kiteTies: readonly Tie[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [1, 3],
  [1, 4],
  [1, 6],
  [2, 3],
  [2, 5],
  [3, 4],
  [3, 5],
  [3, 6],
  [4, 6],
  [5, 6],
  [5, 7],
  [6, 7],
  [7, 8],
  [8, 9],
];
export const kite = () => networkOf(10, kiteTies);
