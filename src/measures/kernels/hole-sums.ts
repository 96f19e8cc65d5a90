import type { Rows } from '../../network/network.ts';
import { Room, usesCompiledKernels } from './instance.ts';
import { base64 } from './wasm/holes.ts';

interface Holes {
  constrain(first: number, last: number, isEgo: number, ...rest: number[]): void;
  repeat(first: number, last: number, isEgo: number, ...rest: number[]): void;
}

/** Whose ties p_qj is a share of: all of q's ties, or those among ego and its contacts. */
export type EgoModel = 'whole' | 'ego';

/** A long call stays with the engine's slow compiler; short ones let the fast code take over. */
const nodesPerCall = 1024;

/**
 * c_ij for every pair with a tie, at the slot of j in the row of i:
 * (p_ij + Σ_q p_iq p_qj)² over q tied to both. Cost: O(Σ degree²).
 */
export function dyadicConstraint(ties: Rows, model: EgoModel): Float64Array {
  if (!usesCompiledKernels()) return plainConstraint(ties, model);
  const n = ties.offsets.length - 1;
  const room = new Room();
  const indirect = room.f64(n);
  const constraint = room.f64(ties.nodes.length);
  const { kernel, at } = entered(room, ties);
  for (let first = 0; first < n; first += nodesPerCall) {
    const last = Math.min(n, first + nodesPerCall);
    kernel.constrain(first, last, model === 'ego' ? 1 : 0, ...at, indirect.at, constraint.at);
  }
  return constraint.view.slice();
}

/** Σ_j Σ_q p_iq m_jq for every i: how much of its contacts is told by others. Cost: O(Σ degree²). */
export function redundancy(ties: Rows, model: EgoModel): Float64Array {
  if (!usesCompiledKernels()) return plainRedundancy(ties, model);
  const n = ties.offsets.length - 1;
  const room = new Room();
  const maxima = room.f64(n);
  const redundant = room.f64(n);
  const { kernel, at } = entered(room, ties);
  maxima.view.set(rowMaxima(ties));
  for (let first = 0; first < n; first += nodesPerCall) {
    const last = Math.min(n, first + nodesPerCall);
    kernel.repeat(first, last, model === 'ego' ? 1 : 0, ...at, maxima.at, redundant.at);
  }
  return redundant.view.slice();
}

/** What both kernels read, and the shares they note. */
function entered(room: Room, ties: Rows) {
  const n = ties.offsets.length - 1;
  const offsets = room.u32(n + 1);
  const nodes = room.u32(ties.nodes.length);
  const weights = room.f64(ties.nodes.length);
  const sums = room.f64(n);
  const share = room.f64(n);
  const kernel = room.enter<Holes>(base64);
  offsets.view.set(ties.offsets);
  nodes.view.set(ties.nodes);
  weights.view.set(ties.weights);
  sums.view.set(rowSums(ties));
  return { kernel, at: [offsets.at, nodes.at, weights.at, sums.at, share.at] };
}

function plainConstraint(ties: Rows, model: EgoModel): Float64Array {
  const { offsets, nodes, weights } = ties;
  const n = offsets.length - 1;
  const sums = rowSums(ties);
  const share = new Float64Array(n);
  const indirect = new Float64Array(n);
  const constraint = new Float64Array(nodes.length);
  for (let i = 0; i < n; i++) {
    const start = offsets[i];
    const end = offsets[i + 1];
    for (let slot = start; slot < end; slot++) share[nodes[slot]] = weights[slot] / sums[i];
    for (let slot = start; slot < end; slot++) {
      const q = nodes[slot];
      const through = share[q] / (model === 'whole' ? sums[q] : sumAmong(ties, q, i, share));
      for (let at = offsets[q]; at < offsets[q + 1]; at++) {
        const j = nodes[at];
        if (share[j] > 0) indirect[j] += through * weights[at];
      }
    }
    for (let slot = start; slot < end; slot++) {
      const j = nodes[slot];
      const invested = share[j] + indirect[j];
      constraint[slot] = invested * invested;
    }
    for (let slot = start; slot < end; slot++) {
      share[nodes[slot]] = 0;
      indirect[nodes[slot]] = 0;
    }
  }
  return constraint;
}

function plainRedundancy(ties: Rows, model: EgoModel): Float64Array {
  const { offsets, nodes, weights } = ties;
  const n = offsets.length - 1;
  const sums = rowSums(ties);
  const maxima = rowMaxima(ties);
  const share = new Float64Array(n);
  const redundant = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const start = offsets[i];
    const end = offsets[i + 1];
    for (let slot = start; slot < end; slot++) share[nodes[slot]] = weights[slot] / sums[i];
    for (let slot = start; slot < end; slot++) {
      const j = nodes[slot];
      let known = 0;
      for (let at = offsets[j]; at < offsets[j + 1]; at++) known += share[nodes[at]] * weights[at];
      redundant[i] += known / (model === 'whole' ? maxima[j] : mostAmong(ties, j, i, share));
    }
    for (let slot = start; slot < end; slot++) share[nodes[slot]] = 0;
  }
  return redundant;
}

/** What q puts into ego and ego's contacts, those with a share above 0. */
function sumAmong({ offsets, nodes, weights }: Rows, q: number, ego: number, share: Float64Array) {
  let sum = 0;
  for (let slot = offsets[q]; slot < offsets[q + 1]; slot++) {
    if (nodes[slot] === ego || share[nodes[slot]] > 0) sum += weights[slot];
  }
  return sum;
}

/** The strongest tie of j with ego or one of ego's contacts. */
function mostAmong({ offsets, nodes, weights }: Rows, j: number, ego: number, share: Float64Array) {
  let most = 0;
  for (let slot = offsets[j]; slot < offsets[j + 1]; slot++) {
    if (nodes[slot] !== ego && !(share[nodes[slot]] > 0)) continue;
    if (weights[slot] > most) most = weights[slot];
  }
  return most;
}

function rowSums({ offsets, weights }: Rows): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let i = 0; i < sums.length; i++) {
    for (let slot = offsets[i]; slot < offsets[i + 1]; slot++) sums[i] += weights[slot];
  }
  return sums;
}

function rowMaxima({ offsets, weights }: Rows): Float64Array {
  const maxima = new Float64Array(offsets.length - 1);
  for (let i = 0; i < maxima.length; i++) {
    for (let slot = offsets[i]; slot < offsets[i + 1]; slot++) {
      if (weights[slot] > maxima[i]) maxima[i] = weights[slot];
    }
  }
  return maxima;
}
