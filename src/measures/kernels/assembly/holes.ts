/*
 * Burt's dyadic constraint and redundancy. The plain twin stands in ../hole-sums.ts; both do the same
 * sums in the same order.
 */
import { f64At, putF64, u32At } from './shared/memory.ts';

/** What a node puts into ego and ego's contacts, those with a share above 0. */
function sumAmong(
  node: u32,
  ego: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  share: usize,
): f64 {
  let sum: f64 = 0;
  const end = u32At(offsets, node + 1);
  for (let slot = u32At(offsets, node); slot < end; slot++) {
    const other = u32At(nodes, slot);
    if (other == ego || f64At(share, other) > 0) sum += f64At(weights, slot);
  }
  return sum;
}

/** The strongest tie of a node with ego or one of ego's contacts. */
function mostAmong(
  node: u32,
  ego: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  share: usize,
): f64 {
  let most: f64 = 0;
  const end = u32At(offsets, node + 1);
  for (let slot = u32At(offsets, node); slot < end; slot++) {
    const other = u32At(nodes, slot);
    if (other != ego && !(f64At(share, other) > 0)) continue;
    const weight = f64At(weights, slot);
    if (weight > most) most = weight;
  }
  return most;
}

/**
 * For the nodes `first … last − 1` the constraint by each contact, at its slot. `sums` are those of
 * the rows; `share` and `indirect`, one for every node, are 0 before and after.
 */
export function constrain(
  first: u32,
  last: u32,
  isEgo: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  sums: usize,
  share: usize,
  indirect: usize,
  constraint: usize,
): void {
  for (let i = first; i < last; i++) {
    const start = u32At(offsets, i);
    const end = u32At(offsets, i + 1);
    const all = f64At(sums, i);
    for (let slot = start; slot < end; slot++) {
      putF64(share, u32At(nodes, slot), f64At(weights, slot) / all);
    }
    for (let slot = start; slot < end; slot++) {
      const q = u32At(nodes, slot);
      const among = isEgo ? sumAmong(q, i, offsets, nodes, weights, share) : f64At(sums, q);
      const through = f64At(share, q) / among;
      const rowEnd = u32At(offsets, q + 1);
      for (let at = u32At(offsets, q); at < rowEnd; at++) {
        const j = u32At(nodes, at);
        if (!(f64At(share, j) > 0)) continue;
        putF64(indirect, j, f64At(indirect, j) + through * f64At(weights, at));
      }
    }
    for (let slot = start; slot < end; slot++) {
      const j = u32At(nodes, slot);
      const invested = f64At(share, j) + f64At(indirect, j);
      putF64(constraint, slot, invested * invested);
    }
    for (let slot = start; slot < end; slot++) {
      const j = u32At(nodes, slot);
      putF64(share, j, 0);
      putF64(indirect, j, 0);
    }
  }
}

/**
 * For the nodes `first … last − 1` how much of their contacts is told by other contacts. `maxima` are
 * those of the rows; `share` is 0 before and after.
 */
export function repeat(
  first: u32,
  last: u32,
  isEgo: u32,
  offsets: usize,
  nodes: usize,
  weights: usize,
  sums: usize,
  share: usize,
  maxima: usize,
  redundant: usize,
): void {
  for (let i = first; i < last; i++) {
    const start = u32At(offsets, i);
    const end = u32At(offsets, i + 1);
    const all = f64At(sums, i);
    for (let slot = start; slot < end; slot++) {
      putF64(share, u32At(nodes, slot), f64At(weights, slot) / all);
    }
    let sum: f64 = 0;
    for (let slot = start; slot < end; slot++) {
      const j = u32At(nodes, slot);
      let known: f64 = 0;
      const rowEnd = u32At(offsets, j + 1);
      for (let at = u32At(offsets, j); at < rowEnd; at++) {
        known += f64At(share, u32At(nodes, at)) * f64At(weights, at);
      }
      sum += known / (isEgo ? mostAmong(j, i, offsets, nodes, weights, share) : f64At(maxima, j));
    }
    putF64(redundant, i, sum);
    for (let slot = start; slot < end; slot++) putF64(share, u32At(nodes, slot), 0);
  }
}
