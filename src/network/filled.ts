import { BudgetError } from '../errors.ts';
import { build } from './build.ts';
import type { Network } from './network.ts';
import { hasTie } from './rows.ts';
import { tieList } from './ties.ts';

/** More ties than these are never put in: the network would outgrow the memory. */
export const MOST_FILLED = 5_000_000;

/**
 * A reported network in which nothing is unknown any more: every cell nobody answered holds no tie,
 * or a tie of weight 1. What was answered stays. In an undirected network a pair is unknown where
 * neither end answered. Throws a BudgetError beyond 5 000 000 ties to put in. Cost: O(n + m) without
 * ties, and O(n) besides for every silent person with them.
 */
export function filled(reported: Network, cells: 'no-tie' | 'tie'): Network {
  const { n, directed, unknown } = reported;
  const known = tieList(reported);
  const source: number[] = [];
  const target: number[] = [];
  if (cells === 'tie') {
    if (unknown.count > MOST_FILLED) throw new BudgetError('unknown cells to fill', MOST_FILLED);
    const isSilent = (i: number, j: number) =>
      unknown.rows[i] === 1 && (directed || unknown.rows[j] === 1);
    for (let i = 0; i < n; i++) {
      if (unknown.rows[i] === 0) continue;
      for (let j = directed ? 0 : i + 1; j < n; j++) {
        if (i === j || !isSilent(i, j) || hasTie(reported.out, i, j)) continue;
        source.push(i);
        target.push(j);
      }
    }
    for (let at = 0; at < unknown.source.length; at++) {
      const [i, j] = [unknown.source[at]!, unknown.target[at]!];
      if (isSilent(i, j) || hasTie(reported.out, i, j)) continue;
      source.push(i);
      target.push(j);
    }
  }
  const weights = Array.from(known.slot, (slot) => reported.out.weights[slot]!);
  return build({
    ids: reported.ids,
    layer: reported.layer,
    kind: reported.kind,
    directed,
    source: Uint32Array.from([...known.source, ...source]),
    target: Uint32Array.from([...known.target, ...target]),
    weight: Float64Array.from([...weights, ...source.map(() => 1)]),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}
