import { knownOptions, oneOf } from '../errors.ts';
import type { Network, Rows } from './network.ts';
import { openPairs } from './unknown.ts';

/**
 * `any`: either report is enough. `confirmed`: both must report. `mean`, `sum`: of both values,
 * absent = 0.
 */
export type SymmetrizeRule = 'any' | 'confirmed' | 'mean' | 'sum';
export const symmetrizeRules: readonly SymmetrizeRule[] = ['any', 'confirmed', 'mean', 'sum'];

export interface SymmetrizeOptions {
  rule?: SymmetrizeRule;
}

/**
 * The undirected network of a directed one. The weight of a pair is the larger report under `any`,
 * the smaller under `confirmed`. A pair is unknown where the missing report could have changed the
 * answer: under `any` when no tie is reported and a report is missing, under `confirmed` when the
 * one tie reported lacks its answer or both are missing.
 */
export function symmetrize(network: Network, options: SymmetrizeOptions = {}): Network {
  knownOptions(options, ['rule']);
  const rule = oneOf('rule', options.rule ?? 'any', symmetrizeRules);
  if (!network.directed) return network;
  const out = merged(network, rule);
  return {
    ...network,
    directed: false,
    out,
    in: out,
    ties: out.nodes.length / 2,
    unknown: { ...network.unknown, count: openPairs(network, rule) },
    symmetrized: { reports: network, rule },
  };
}

/** Walks the two ascending rows of every node side by side. */
function merged(network: Network, rule: SymmetrizeRule): Rows {
  const { n, out, in: inward } = network;
  const offsets = new Uint32Array(n + 1);
  const most = out.nodes.length + inward.nodes.length;
  const nodes = new Uint32Array(most);
  const weights = new Float64Array(most);
  let slot = 0;
  for (let i = 0; i < n; i++) {
    let a = out.offsets[i]!;
    let b = inward.offsets[i]!;
    const endA = out.offsets[i + 1]!;
    const endB = inward.offsets[i + 1]!;
    while (a < endA || b < endB) {
      const left = a < endA ? out.nodes[a]! : n;
      const right = b < endB ? inward.nodes[b]! : n;
      const node = Math.min(left, right);
      const sent = left === node ? out.weights[a++]! : null;
      const received = right === node ? inward.weights[b++]! : null;
      const weight = combined(sent, received, rule);
      if (weight === null) continue;
      nodes[slot] = node;
      weights[slot++] = weight;
    }
    offsets[i + 1] = slot;
  }
  return { offsets, nodes: nodes.slice(0, slot), weights: weights.slice(0, slot) };
}

function combined(
  sent: number | null,
  received: number | null,
  rule: SymmetrizeRule,
): number | null {
  if (sent === null || received === null) {
    if (rule === 'confirmed') return null;
    const only = sent ?? received!;
    return rule === 'mean' ? only / 2 : only;
  }
  switch (rule) {
    case 'any':
      return Math.max(sent, received);
    case 'confirmed':
      return Math.min(sent, received);
    case 'mean':
      return (sent + received) / 2;
    case 'sum':
      return sent + received;
  }
}
