import type { Rows } from '../../network/network.ts';
import type { Job } from '../../work.ts';
import { Room, usesCompiledKernels, workIn } from './instance.ts';
import { rowJoining } from './row-joining.ts';
import { base64 } from './wasm/holes.ts';

interface Holes {
  constrain(first: number, last: number, isEgo: number, ...rest: number[]): void;
  repeat(first: number, last: number, isEgo: number, ...rest: number[]): void;
}

/** Whose ties p_qj is a share of: all of q's ties, or those among ego and its contacts. */
export type EgoModel = 'whole' | 'ego';

/** Ties of both directions together, and whose shares are meant. */
export interface HoleInput {
  readonly ties: Rows;
  readonly model: EgoModel;
}

/** A long call stays with the engine's slow compiler; short ones let the fast code take over. */
const nodesPerBlock = 1024;

function blocks({ ties }: HoleInput): number {
  return Math.ceil((ties.offsets.length - 1) / nodesPerBlock);
}

/** The nodes of one block, from the first to before the last. */
function nodesOf(block: number, { ties }: HoleInput): readonly [first: number, last: number] {
  const first = block * nodesPerBlock;
  return [first, Math.min(ties.offsets.length - 1, first + nodesPerBlock)];
}

/** Each contact's contacts are looked at once, and in the ego model once more. */
function cost({ ties: { offsets, nodes }, model }: HoleInput): number {
  let steps = offsets.length + nodes.length;
  for (const node of nodes) steps += offsets[node + 1] - offsets[node];
  return model === 'ego' ? 2 * steps : steps;
}

/**
 * c_ij for every pair with a tie, at the slot of j in the row of i:
 * (p_ij + Σ_q p_iq p_qj)² over q tied to both. One block is some nodes i.
 */
export const constraintJob: Job<HoleInput, Float64Array, Float64Array> = {
  name: 'dyadic-constraint',
  blocks,
  cost,
  open: (input) => (usesCompiledKernels() ? compiledConstraint(input) : plainConstraint(input)),
  join: ({ ties }) => rowJoining(ties.nodes.length),
};

/** Σ_j Σ_q p_iq m_jq for every i: how much of its contacts is told by others. */
export const redundancyJob: Job<HoleInput, Float64Array, Float64Array> = {
  name: 'redundancy',
  blocks,
  cost,
  open: (input) => (usesCompiledKernels() ? compiledRedundancy(input) : plainRedundancy(input)),
  join: ({ ties }) => rowJoining(ties.offsets.length - 1),
};

function compiledConstraint(input: HoleInput) {
  const { ties, model } = input;
  const { offsets } = ties;
  const room = new Room();
  const indirect = room.f64(offsets.length - 1);
  const constraint = room.f64(ties.nodes.length);
  const { kernel, at } = entered(room, ties);
  return workIn(room, (block): Float64Array => {
    const [first, last] = nodesOf(block, input);
    kernel.constrain(first, last, model === 'ego' ? 1 : 0, ...at, indirect.at, constraint.at);
    return constraint.view.slice(offsets[first], offsets[last]);
  });
}

function compiledRedundancy(input: HoleInput) {
  const { ties, model } = input;
  const n = ties.offsets.length - 1;
  const room = new Room();
  const maxima = room.f64(n);
  const redundant = room.f64(n);
  const { kernel, at } = entered(room, ties);
  maxima.put(rowMaxima(ties));
  return workIn(room, (block): Float64Array => {
    const [first, last] = nodesOf(block, input);
    kernel.repeat(first, last, model === 'ego' ? 1 : 0, ...at, maxima.at, redundant.at);
    return redundant.view.slice(first, last);
  });
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
  offsets.put(ties.offsets);
  nodes.put(ties.nodes);
  weights.put(ties.weights);
  sums.put(rowSums(ties));
  return { kernel, at: [offsets.at, nodes.at, weights.at, sums.at, share.at] };
}

function plainConstraint(input: HoleInput) {
  const { ties, model } = input;
  const { offsets, nodes, weights } = ties;
  const n = offsets.length - 1;
  const sums = rowSums(ties);
  const share = new Float64Array(n);
  const indirect = new Float64Array(n);
  return (block: number): Float64Array => {
    const [first, last] = nodesOf(block, input);
    const from = offsets[first];
    const constraint = new Float64Array(offsets[last] - from);
    for (let i = first; i < last; i++) {
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
        constraint[slot - from] = invested * invested;
      }
      for (let slot = start; slot < end; slot++) {
        share[nodes[slot]] = 0;
        indirect[nodes[slot]] = 0;
      }
    }
    return constraint;
  };
}

function plainRedundancy(input: HoleInput) {
  const { ties, model } = input;
  const { offsets, nodes, weights } = ties;
  const n = offsets.length - 1;
  const sums = rowSums(ties);
  const maxima = rowMaxima(ties);
  const share = new Float64Array(n);
  return (block: number): Float64Array => {
    const [first, last] = nodesOf(block, input);
    const redundant = new Float64Array(last - first);
    for (let i = first; i < last; i++) {
      const start = offsets[i];
      const end = offsets[i + 1];
      for (let slot = start; slot < end; slot++) share[nodes[slot]] = weights[slot] / sums[i];
      for (let slot = start; slot < end; slot++) {
        const j = nodes[slot];
        let known = 0;
        for (let at = offsets[j]; at < offsets[j + 1]; at++)
          known += share[nodes[at]] * weights[at];
        redundant[i - first] +=
          known / (model === 'whole' ? maxima[j] : mostAmong(ties, j, i, share));
      }
      for (let slot = start; slot < end; slot++) share[nodes[slot]] = 0;
    }
    return redundant;
  };
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
