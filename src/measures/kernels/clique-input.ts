import { cores } from './cores.ts';
import type { Ways } from './path-input.ts';

/** Which sets are looked for. */
export interface CliqueSettings {
  /** Smaller ones are left out. */
  readonly least: number;
  /** After so many the search stops. */
  readonly limit: number;
}

/** Rows of an undirected network, made ready for the search for complete sets. */
export interface CliqueInput extends Ways, CliqueSettings {
  readonly n: number;
  /** The degeneracy order: the search starts from each node among its later neighbours. */
  readonly order: Uint32Array;
  /** How far each row holds later neighbours; then come the earlier ones. Both ascend. */
  readonly splits: Uint32Array;
  /** Where in the order each block begins, and where the last ends. */
  readonly blocks: Uint32Array;
  readonly steps: number;
}

/** Steps of a block: some milliseconds, unless its nodes are in very many sets. */
const stepsPerBlock = 1e6;

export function cliqueInput(n: number, rows: Ways, settings: CliqueSettings): CliqueInput {
  const { order } = cores(n, rows);
  const { offsets } = rows;
  const { nodes, splits } = laterFirst(n, rows, order);
  const blocks = [0];
  let before = 0;
  let steps = 0;
  for (let at = 0; at < n; at++) {
    if (steps - before >= stepsPerBlock) {
      blocks.push(at);
      before = steps;
    }
    const node = order[at];
    const later = splits[node] - offsets[node];
    steps += STEPS_PER_PAIR * (offsets[node + 1] - offsets[node]) * (1 + later);
  }
  if (n > 0) blocks.push(n);
  return { n, offsets, nodes, order, splits, blocks: Uint32Array.from(blocks), steps, ...settings };
}

/** Steps for a neighbour and a later neighbour of a node: whether they are tied, and what follows. */
const STEPS_PER_PAIR = 8;

/** The rows with the neighbours later in the order first, up to `splits`, and both parts ascending. */
function laterFirst(n: number, { offsets, nodes }: Ways, order: Uint32Array) {
  const place = new Uint32Array(n);
  for (let at = 0; at < n; at++) place[order[at]] = at;
  const parted = new Uint32Array(nodes.length);
  const splits = new Uint32Array(n);
  const earlier = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    let next = offsets[node];
    let before = 0;
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
      const other = nodes[slot];
      const isLater = Number(place[other] > place[node]);
      // Written to both lists and kept by one: half of the guesses at a branch would be wrong.
      parted[next] = other;
      earlier[before] = other;
      next += isLater;
      before += 1 - isLater;
    }
    splits[node] = next;
    for (let at = 0; at < before; at++) parted[next + at] = earlier[at];
  }
  return { nodes: parted, splits };
}
