import type { LayerKind, Status } from '../study/study.ts';
import type { Network, Rows, Unknown } from './network.ts';

/** Ties as parallel lists, from any source; `simplify` them first where they may repeat. */
export interface TieList {
  readonly ids: readonly string[];
  readonly layer: string;
  readonly kind: LayerKind;
  readonly directed: boolean;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  readonly status: readonly Status[] | null;
  readonly unknownSource: Uint32Array;
  readonly unknownTarget: Uint32Array;
}

/** Compressed rows from a list of ties without self-ties and repetitions. Cost: O(n + m). */
export function build(list: TieList): Network {
  const n = list.ids.length;
  const { source, target, weight } = list;
  const forward = rows(n, source, target, weight);
  const backward = transposed(n, forward);
  const out = list.directed ? transposed(n, backward) : both(n, source, target, weight);
  return {
    layer: list.layer,
    kind: list.kind,
    n,
    ids: list.ids,
    directed: list.directed,
    direction: 'reported',
    out,
    in: list.directed ? backward : out,
    ties: source.length,
    unknown: unknownCells(list, out),
  };
}

/** Rows from unsorted ties by counting; the neighbours keep the order of the list. */
function rows(n: number, source: Uint32Array, target: Uint32Array, weight: Float64Array): Rows {
  const offsets = new Uint32Array(n + 1);
  for (const node of source) offsets[node + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const nodes = new Uint32Array(source.length);
  const weights = new Float64Array(source.length);
  for (let tie = 0; tie < source.length; tie++) {
    const slot = next[source[tie]!]!++;
    nodes[slot] = target[tie]!;
    weights[slot] = weight[tie]!;
  }
  return { offsets, nodes, weights };
}

/** The same ties seen from the other end. Reading rows in order leaves every new row ascending. */
export function transposed(n: number, { offsets, nodes, weights }: Rows): Rows {
  const source = new Uint32Array(nodes.length);
  for (let i = 0; i < n; i++) source.fill(i, offsets[i]!, offsets[i + 1]!);
  return rows(n, nodes, source, weights);
}

function both(n: number, source: Uint32Array, target: Uint32Array, weight: Float64Array): Rows {
  const m = source.length;
  const from = new Uint32Array(2 * m);
  const to = new Uint32Array(2 * m);
  const value = new Float64Array(2 * m);
  from.set(source);
  from.set(target, m);
  to.set(target);
  to.set(source, m);
  value.set(weight);
  value.set(weight, m);
  // Transposing an unsorted symmetric list gives the same ties with sorted rows.
  return transposed(n, rows(n, from, to, value));
}

/** Counts arcs (or pairs) that hold no tie and were not answered by anyone who could have. */
function unknownCells(list: TieList, out: Rows): Unknown {
  const n = list.ids.length;
  const missing = Uint8Array.from({ length: n }, (_, i) =>
    list.status === null || list.status[i] === 'answered' ? 0 : 1,
  );
  const silent = missing.reduce((sum, bit) => sum + bit, 0);
  let count = list.directed ? silent * (n - 1) : (silent * (silent - 1)) / 2;
  for (let i = 0; i < n; i++) {
    if (missing[i] === 0) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      if (list.directed) count--;
      else if (missing[out.nodes[slot]!] === 1 && out.nodes[slot]! > i) count--;
    }
  }
  const single = list.unknownSource.reduce(
    (sum, from, at) =>
      sum +
      (missing[from] === 1 && (list.directed || missing[list.unknownTarget[at]!] === 1) ? 0 : 1),
    0,
  );
  return {
    count: count + single,
    rows: missing,
    side: 'out',
    source: list.unknownSource,
    target: list.unknownTarget,
  };
}
