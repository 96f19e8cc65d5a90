/*
 * Betweenness from single sources, one step a tie. The plain twin stands in ../source-sums.ts; both
 * do the same sums in the same order.
 */
import { f64At, putF64, putI32, putU32, i32At, u32At } from './memory.ts';

/**
 * Adds what the sources at the places `first … last − 1` of a list give to `scores`. Stops before a
 * source to which more than `most` shortest paths lead somewhere, and gives back its place.
 */
export function betweenness(
  first: u32,
  last: u32,
  most: f64,
  sources: usize,
  offsets: usize,
  nodes: usize,
  order: usize,
  place: usize,
  paths: usize,
  worth: usize,
  firstTie: usize,
  tieTo: usize,
  scores: usize,
): u32 {
  for (let next = first; next < last; next++) {
    const source = u32At(sources, next);
    putU32(order, 0, source);
    putI32(place, source, 0);
    putF64(paths, 0, 1);
    let reached: i32 = 1;
    let ties: u32 = 0;
    let nextLevel: i32 = 1;
    let largest: f64 = 1;
    for (let at: i32 = 0; at < reached; at++) {
      if (at == nextLevel) nextLevel = reached;
      const node = u32At(order, at);
      const count = f64At(paths, at);
      largest = max(largest, count);
      let slot = nodes + ((<usize>u32At(offsets, node)) << 2);
      const end = nodes + ((<usize>u32At(offsets, node + 1)) << 2);
      putU32(firstTie, at, ties);
      for (; slot < end; slot += 4) {
        const to = load<u32>(slot);
        let position = i32At(place, to);
        if (position < 0) {
          position = reached++;
          putI32(place, to, position);
          putU32(order, position, to);
          putF64(paths, position, 0);
        } else if (position < nextLevel) continue;
        const leads = paths + ((<usize>position) << 3);
        store<f64>(leads, load<f64>(leads) + count);
        putU32(tieTo, ties, position);
        ties++;
      }
    }
    putU32(firstTie, reached, ties);
    for (let at: i32 = 0; at < reached; at++) putI32(place, u32At(order, at), -1);
    if (largest > most) return next;
    for (let at = reached - 1; at > 0; at--) {
      let sum: f64 = 0;
      const end = u32At(firstTie, at + 1);
      for (let tie = u32At(firstTie, at); tie < end; tie++) sum += f64At(worth, u32At(tieTo, tie));
      const count = f64At(paths, at);
      const behind = sum * count;
      const score = scores + ((<usize>u32At(order, at)) << 3);
      store<f64>(score, load<f64>(score) + behind);
      putF64(worth, at, (1 + behind) / count);
    }
  }
  return last;
}
