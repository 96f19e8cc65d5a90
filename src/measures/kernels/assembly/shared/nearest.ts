/*
 * Dijkstra's search, the nearest node first, of equally near ones the first in node order. The plain
 * twin stands in ../../search.ts; the order settles everything, so the shape of the heap does not show.
 */
import { f64At, i32At, putF64, putI32, putU32, u32At } from './memory.ts';

/**
 * Searches from a source: `order` and `distance` tell the nodes reached, whose number is given back.
 * `distance` holds infinity and `spot` −1 everywhere before; `forget` makes them so again.
 */
export function nearest(
  source: u32,
  offsets: usize,
  nodes: usize,
  lengths: usize,
  order: usize,
  distance: usize,
  keys: usize,
  waiting: usize,
  spot: usize,
): u32 {
  putF64(distance, source, 0);
  rise(source, 0, 0, keys, waiting, spot);
  let size: u32 = 1;
  let reached: u32 = 0;
  while (size > 0) {
    const node = u32At(waiting, 0);
    const far = f64At(keys, 0);
    putI32(spot, node, -1);
    size--;
    if (size > 0) sink(size, keys, waiting, spot);
    putU32(order, reached++, node);
    const end = u32At(offsets, node + 1);
    for (let slot = u32At(offsets, node); slot < end; slot++) {
      const to = u32At(nodes, slot);
      const next = far + f64At(lengths, slot);
      if (next >= f64At(distance, to)) continue;
      putF64(distance, to, next);
      const stands = i32At(spot, to);
      rise(to, next, stands < 0 ? size++ : <u32>stands, keys, waiting, spot);
    }
  }
  return reached;
}

export function forget(reached: u32, order: usize, distance: usize): void {
  for (let at: u32 = 0; at < reached; at++) putF64(distance, u32At(order, at), Infinity);
}

// @ts-ignore: decorator
@inline
function put(node: u32, key: f64, at: u32, keys: usize, waiting: usize, spot: usize): void {
  putF64(keys, at, key);
  putU32(waiting, at, node);
  putI32(spot, node, at);
}

/** Moves a node from its spot towards the front, four children under each. */
function rise(node: u32, key: f64, from: u32, keys: usize, waiting: usize, spot: usize): void {
  let at = from;
  while (at > 0) {
    const parent: u32 = (at - 1) >> 2;
    const above = f64At(keys, parent);
    const other = u32At(waiting, parent);
    if (above < key || (above == key && other < node)) break;
    put(other, above, at, keys, waiting, spot);
    at = parent;
  }
  put(node, key, at, keys, waiting, spot);
}

/** Takes the last of `size + 1` nodes to the empty front and down to where it belongs. */
function sink(size: u32, keys: usize, waiting: usize, spot: usize): void {
  const node = u32At(waiting, size);
  const key = f64At(keys, size);
  let at: u32 = 0;
  for (;;) {
    const first: u32 = 4 * at + 1;
    if (first >= size) break;
    let child: u32 = first;
    let least = f64At(keys, first);
    let name = u32At(waiting, first);
    const end: u32 = min<u32>(first + 4, size);
    for (let next: u32 = first + 1; next < end; next++) {
      const other = f64At(keys, next);
      if (other > least) continue;
      const called = u32At(waiting, next);
      if (other == least && called > name) continue;
      child = next;
      least = other;
      name = called;
    }
    if (key < least || (key == least && node < name)) break;
    put(name, least, at, keys, waiting, spot);
    at = child;
  }
  put(node, key, at, keys, waiting, spot);
}
