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
  const { source, target } = list;
  const weight = isOnes(list.weight) ? null : list.weight;
  const ends = list.directed ? rows(n, target, source, weight) : both(n, source, target, weight);
  // Turning rows round leaves every new row ascending.
  const out = withWeights(transposed(n, ends), list.weight);
  const backward = () => {
    const { weights, ...bare } = transposed(n, weight === null ? { ...out, weights: null } : out);
    return { ...bare, weights: weights ?? out.weights };
  };
  return {
    layer: list.layer,
    kind: list.kind,
    n,
    ids: list.ids,
    directed: list.directed,
    direction: 'reported',
    out,
    in: list.directed ? backward() : out,
    ties: source.length,
    unknown: unknownCells(list, out),
  };
}

/** Rows as they are sorted: where all weights are 1 there is no need to carry them along. */
interface BareRows extends Pick<Rows, 'offsets' | 'nodes'> {
  readonly weights: Float64Array | null;
}

/** Where all weights are 1, one list of ones serves whoever needs as many: nobody writes into it. */
function withWeights({ weights, ...bare }: BareRows, ones: Float64Array): Rows {
  const { length } = bare.nodes;
  return {
    ...bare,
    weights: weights ?? (length === ones.length ? ones : new Float64Array(length).fill(1)),
  };
}

/** The same ties seen from the other end; every row ascends. */
function transposed(n: number, { offsets, nodes, weights }: BareRows): BareRows {
  const turned = emptyRows(n, nodes, weights !== null);
  const next = turned.offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
      const to = next[nodes[slot]!]!++;
      turned.nodes[to] = i;
      if (weights !== null) turned.weights![to] = weights[slot]!;
    }
  }
  return turned;
}

/** Rows from unsorted ties by counting; the neighbours keep the order of the list. */
function rows(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  weight: Float64Array | null,
): BareRows {
  const made = emptyRows(n, source, weight !== null);
  const next = made.offsets.slice(0, n);
  for (let tie = 0; tie < source.length; tie++) {
    const slot = next[source[tie]!]!++;
    made.nodes[slot] = target[tie]!;
    if (weight !== null) made.weights![slot] = weight[tie]!;
  }
  return made;
}

function emptyRows(n: number, source: Uint32Array, valued: boolean): BareRows {
  const offsets = new Uint32Array(n + 1);
  for (let tie = 0; tie < source.length; tie++) offsets[source[tie]! + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  return {
    offsets,
    nodes: new Uint32Array(source.length),
    weights: valued ? new Float64Array(source.length) : null,
  };
}

/** Undirected ties, seen from both ends. */
function both(
  n: number,
  source: Uint32Array,
  target: Uint32Array,
  weight: Float64Array | null,
): BareRows {
  const m = source.length;
  const from = new Uint32Array(2 * m);
  const to = new Uint32Array(2 * m);
  from.set(source);
  from.set(target, m);
  to.set(target);
  to.set(source, m);
  if (weight === null) return rows(n, from, to, null);
  const value = new Float64Array(2 * m);
  value.set(weight);
  value.set(weight, m);
  return rows(n, from, to, value);
}

function isOnes(weight: Float64Array): boolean {
  for (let tie = 0; tie < weight.length; tie++) if (weight[tie] !== 1) return false;
  return true;
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
