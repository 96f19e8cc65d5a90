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

/**
 * Walks the two ascending rows of every node side by side. Which of them goes on is left to
 * arithmetic: half of the guesses at a branch would be wrong.
 */
function merged({ n, out, in: inward }: Network, rule: SymmetrizeRule): Rows {
  const { nodes: sent, weights: sentWeights } = out;
  const { nodes: received, weights: receivedWeights } = inward;
  const offsets = new Uint32Array(n + 1);
  const nodes = new Uint32Array(sent.length + received.length);
  const weights = new Float64Array(sent.length + received.length);
  const share = rule === 'mean' ? 0.5 : 1;
  let slot = 0;
  for (let i = 0; i < n; i++) {
    let a = out.offsets[i]!;
    let b = inward.offsets[i]!;
    const endA = out.offsets[i + 1]!;
    const endB = inward.offsets[i + 1]!;
    while (a < endA && b < endB) {
      const left = sent[a]!;
      const right = received[b]!;
      const forward = sentWeights[a]!;
      const backward = receivedWeights[b]!;
      a += Number(left <= right);
      b += Number(right <= left);
      if (left === right) weights[slot] = combined(forward, backward, rule);
      else if (rule === 'confirmed') continue;
      else weights[slot] = share * (left < right ? forward : backward);
      nodes[slot++] = Math.min(left, right);
    }
    if (rule !== 'confirmed') {
      for (; a < endA; a++) {
        nodes[slot] = sent[a]!;
        weights[slot++] = share * sentWeights[a]!;
      }
      for (; b < endB; b++) {
        nodes[slot] = received[b]!;
        weights[slot++] = share * receivedWeights[b]!;
      }
    }
    offsets[i + 1] = slot;
  }
  return { offsets, nodes: nodes.slice(0, slot), weights: weights.slice(0, slot) };
}

function combined(sent: number, received: number, rule: SymmetrizeRule): number {
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
