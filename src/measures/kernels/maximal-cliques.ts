import type { Rows } from '../../network/network.ts';
import { walkCliques } from './clique-walk.ts';
import { cores } from './cores.ts';
import { Room, usesCompiledKernels } from './instance.ts';
import { SetList } from './set-list.ts';
import { base64 } from './wasm/cliques.ts';

interface CliqueSearch {
  cliques(
    state: number,
    n: number,
    work: number,
    room: number,
    least: number,
    order: number,
    offsets: number,
    splits: number,
    nodes: number,
    local: number,
    toCandidates: number,
    toDone: number,
    open: number,
    tried: number,
    todo: number,
    outside: number,
    chosen: number,
    found: number,
  ): number;
}

/** Words of bits looked at in one call, some milliseconds. */
const WORK = 1 << 21;
/** Words written by one call before it makes room. */
const ROOM = 1 << 16;

/**
 * Every maximal complete set of at least `least` nodes of an undirected network, each once: Bron and
 * Kerbosch's method with a pivot (Tomita, Tanaka & Takahashi 2006), started from each node among its
 * neighbours later in degeneracy order (Eppstein, Löffler & Strash 2010), without recursion. Stops
 * after `limit` sets; `complete` says whether there are no more.
 */
export function maximalCliques(
  n: number,
  rows: Pick<Rows, 'offsets' | 'nodes'>,
  least: number,
  limit: number,
): { readonly found: SetList; readonly complete: boolean } {
  const { order } = cores(n, rows);
  const found = new SetList();
  const complete = usesCompiledKernels()
    ? compiledSearch(n, rows, order, least, limit, found)
    : walkCliques(n, rows, order, (members) => {
        if (members.length < least) return true;
        if (found.count === limit) return false;
        found.add(members.sort());
        return true;
      });
  return { found, complete };
}

function compiledSearch(
  n: number,
  rows: Pick<Rows, 'offsets' | 'nodes'>,
  steps: Uint32Array,
  least: number,
  limit: number,
  list: SetList,
): boolean {
  const parted = laterFirst(n, rows, steps);
  const most = sizes(n, rows.offsets, parted.splits);
  const room = new Room();
  const state = room.u32(8);
  const order = room.u32(n);
  const offsets = room.u32(n + 1);
  const splits = room.u32(n);
  const nodes = room.u32(rows.nodes.length);
  const local = room.u32(n);
  const toCandidates = room.f64(most.toCandidates);
  const toDone = room.f64(most.candidates * most.doneWords);
  const levels = (most.candidates + 1) * words(most.candidates);
  const open = room.f64(levels);
  const tried = room.f64(levels);
  const todo = room.f64(levels);
  const outside = room.f64((most.candidates + 1) * most.doneWords);
  const chosen = room.u32(most.candidates + 1);
  const found = room.u32(ROOM + most.candidates + 3);
  const { cliques } = room.enter<CliqueSearch>(base64);
  order.view.set(steps);
  offsets.view.set(rows.offsets);
  splits.view.set(parted.splits);
  nodes.view.set(parted.nodes);
  state.view[1] = 0xffff_ffff;
  for (let more = true; more; ) {
    more =
      cliques(
        state.at,
        n,
        WORK,
        ROOM,
        Math.min(least, n + 1),
        order.at,
        offsets.at,
        splits.at,
        nodes.at,
        local.at,
        toCandidates.at,
        toDone.at,
        open.at,
        tried.at,
        todo.at,
        outside.at,
        chosen.at,
        found.at,
      ) === 1;
    const told = state.view[4];
    for (let at = 0; at < told; at += 1 + found.view[at]) {
      if (list.count === limit) return false;
      list.add(found.view, at + 1, found.view[at]);
    }
  }
  return true;
}

/** The rows with the neighbours later in the order first, up to `splits`, and both parts ascending. */
function laterFirst(
  n: number,
  { offsets, nodes }: Pick<Rows, 'offsets' | 'nodes'>,
  order: Uint32Array,
) {
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

/** The most room that the sets of bits around any node need. */
function sizes(n: number, offsets: Uint32Array, splits: Uint32Array) {
  let candidates = 0;
  let toCandidates = 0;
  let doneWords = 0;
  for (let node = 0; node < n; node++) {
    const later = splits[node] - offsets[node];
    candidates = Math.max(candidates, later);
    toCandidates = Math.max(toCandidates, (offsets[node + 1] - offsets[node]) * words(later));
    if (later > 0) doneWords = Math.max(doneWords, words(offsets[node + 1] - splits[node]));
  }
  return { candidates, toCandidates, doneWords };
}

function words(bits: number): number {
  return Math.ceil(bits / 64);
}
