import type { Network } from './network.ts';
import { hasTie } from './rows.ts';
import type { SymmetrizeRule } from './symmetrize.ts';

/** What is known of one cell: a tie, an observed absence, or nothing. */
export type Cell = 'tie' | 'none' | 'unknown';

/** The cell i→j of a network, or of the pair where it is undirected; `cells` reads many. */
export function cell(network: Network, i: number, j: number): Cell {
  return cells(network)(i, j);
}

/**
 * A reader of single cells. Cost: O(u) once for u single unanswered cells, then O(log degree) each.
 */
export function cells(network: Network): (i: number, j: number) => Cell {
  const { n, out, directed, unknown, symmetrized } = network;
  if (symmetrized !== undefined) {
    const report = cells(symmetrized.reports);
    return (i, j) => {
      if (hasTie(out, i, j)) return 'tie';
      return isOpen(report(i, j), report(j, i), symmetrized.rule) ? 'unknown' : 'none';
    };
  }
  const single = new Set<number>();
  for (let at = 0; at < unknown.source.length; at++) {
    single.add(unknown.source[at]! * n + unknown.target[at]!);
    if (!directed) single.add(unknown.target[at]! * n + unknown.source[at]!);
  }
  const { rows, side } = unknown;
  const isSilent = (i: number, j: number) =>
    directed ? rows[side === 'out' ? i : j] === 1 : rows[i] === 1 && rows[j] === 1;
  return (i, j) => {
    if (hasTie(out, i, j)) return 'tie';
    return isSilent(i, j) || single.has(i * n + j) ? 'unknown' : 'none';
  };
}

/** Whether the missing report of a pair could have changed what `rule` makes of it. */
function isOpen(forward: Cell, backward: Cell, rule: SymmetrizeRule): boolean {
  if (forward !== 'unknown' && backward !== 'unknown') return false;
  if (rule === 'any') return forward !== 'tie' && backward !== 'tie';
  if (rule === 'confirmed') return forward !== 'none' && backward !== 'none';
  return true;
}

/**
 * The number of open pairs. Pairs without any report follow from the number of silent people alone,
 * so only reported ties and single unanswered cells are looked at one by one.
 */
export function openPairs(reports: Network, rule: SymmetrizeRule): number {
  const { n, out, unknown } = reports;
  const silent = unknown.rows.reduce((sum, bit) => sum + bit, 0);
  if (silent === 0 && unknown.source.length === 0) return 0;
  const answered = n - silent;
  const bothSilent = (silent * (silent - 1)) / 2;
  let count = rule === 'confirmed' ? bothSilent : bothSilent + silent * answered;
  const seen = new Set<number>();
  const report = cells(reports);
  const settle = (i: number, j: number) => {
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (seen.has(key)) return;
    seen.add(key);
    const bySilence = unknown.rows[i]! + unknown.rows[j]! >= (rule === 'confirmed' ? 2 : 1);
    count += Number(isOpen(report(i, j), report(j, i), rule)) - Number(bySilence);
  };
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      if (unknown.rows[i] === 1 || unknown.rows[j] === 1) settle(i, j);
    }
  }
  for (let at = 0; at < unknown.source.length; at++)
    settle(unknown.source[at]!, unknown.target[at]!);
  return count;
}
