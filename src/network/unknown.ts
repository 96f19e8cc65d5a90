import type { Network } from './network.ts';
import { hasTie } from './rows.ts';
import type { SymmetrizeRule } from './symmetrize.ts';

/** What is known of one cell: a tie, an observed absence, or nothing. */
export type Cell = 'tie' | 'none' | 'unknown';

/** The cell i→j of a network, or of the pair where it is undirected. */
export function cell(network: Network, i: number, j: number): Cell {
  if (hasTie(network.out, i, j)) return 'tie';
  if (network.symmetrized !== undefined) {
    const { reports, rule } = network.symmetrized;
    return isOpen(reports, i, j, rule) ? 'unknown' : 'none';
  }
  const { rows, side, source, target } = network.unknown;
  const silent = network.directed
    ? rows[side === 'out' ? i : j] === 1
    : rows[i] === 1 && rows[j] === 1;
  if (silent) return 'unknown';
  for (let at = 0; at < source.length; at++) {
    if (source[at] === i && target[at] === j) return 'unknown';
    if (!network.directed && source[at] === j && target[at] === i) return 'unknown';
  }
  return 'none';
}

/** Whether the missing report of a pair could have changed what `rule` makes of it. */
function isOpen(reports: Network, i: number, j: number, rule: SymmetrizeRule): boolean {
  const forward = cell(reports, i, j);
  const backward = cell(reports, j, i);
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
  const settle = (i: number, j: number) => {
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (seen.has(key)) return;
    seen.add(key);
    const bySilence = unknown.rows[i]! + unknown.rows[j]! >= (rule === 'confirmed' ? 2 : 1);
    count += Number(isOpen(reports, i, j, rule)) - Number(bySilence);
  };
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      if (unknown.rows[i] === 1 || unknown.rows[j] === 1) settle(i, j);
    }
  }
  for (let at = 0; at < unknown.source.length; at++) settle(unknown.source[at]!, unknown.target[at]!);
  return count;
}
