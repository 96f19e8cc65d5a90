import { type Job, type Task, task } from '../../work.ts';
import { type CliqueInput, type CliqueSettings, cliqueInput } from './clique-input.ts';
import { cliqueWalk } from './clique-walk.ts';
import { Room, usesCompiledKernels, workIn } from './instance.ts';
import type { Ways } from './path-input.ts';
import { SetList } from './set-list.ts';
import { base64 } from './wasm/cliques.ts';

interface CliqueSearch {
  cliques(
    state: number,
    until: number,
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
/** Words written by one call before it makes room; where there are few ties, fewer will do. */
const ROOM = 1 << 16;
const ROOM_PER_SLOT = 4;

/** Sets of nodes, the largest first, equally large ones in order of their members. */
export interface FoundSets {
  readonly members: readonly Uint32Array[];
  /** Whether there are no more. */
  readonly complete: boolean;
}

/** Sets one after the other, each as its size and its members. */
type ToldSets = readonly Uint32Array[];

/**
 * Every maximal complete set of at least `least` nodes of an undirected network, each once: Bron and
 * Kerbosch's method with a pivot (Tomita, Tanaka & Takahashi 2006), started from each node among its
 * neighbours later in degeneracy order (Eppstein, Löffler & Strash 2010), without recursion. Stops
 * after `limit` sets. The rows are made from `about` and, where it matters, `variant`.
 */
export function maximalCliques(
  n: number,
  rows: () => Ways,
  settings: CliqueSettings,
  { about, variant = '' }: { about: object; variant?: string },
): Task<FoundSets> {
  const { least, limit } = settings;
  return task(cliquesJob, () => cliqueInput(n, rows(), settings), {
    about,
    variant: `${variant} ${least} ${limit}`,
  });
}

/** One block is some nodes to start from, in degeneracy order. */
export const cliquesJob: Job<CliqueInput, ToldSets, FoundSets> = {
  name: 'maximal-cliques',
  blocks: ({ blocks }) => blocks.length - 1,
  cost: ({ steps }) => steps,
  open: (input) => (usesCompiledKernels() ? compiledSearch(input) : plainSearch(input)),
  join({ n, limit }) {
    const found = new SetList();
    let complete = true;
    return {
      add(part) {
        for (const told of part) {
          for (let at = 0; complete && at < told.length; at += 1 + told[at]) {
            if (found.count === limit) complete = false;
            else found.add(told, at + 1, told[at]);
          }
        }
      },
      enough: () => !complete,
      result: () => ({ members: found.inOrder(n), complete }),
    };
  },
};

function plainSearch(input: CliqueInput) {
  const { blocks, least, limit } = input;
  const walk = cliqueWalk(input);
  return (block: number): ToldSets => {
    const told: number[] = [];
    let count = 0;
    walk(blocks[block], blocks[block + 1], (members) => {
      if (members.length >= least) {
        told.push(members.length);
        for (const member of members.sort()) told.push(member);
        count++;
      }
      return count <= limit;
    });
    return [Uint32Array.from(told)];
  };
}

function compiledSearch(input: CliqueInput) {
  const { n, blocks, least, limit } = input;
  const most = sizes(input);
  const room = new Room();
  const state = room.u32(8);
  const order = room.u32(n);
  const offsets = room.u32(n + 1);
  const splits = room.u32(n);
  const nodes = room.u32(input.nodes.length);
  const local = room.f64(n);
  const toCandidates = room.f64(most.toCandidates);
  const toDone = room.f64(most.candidates * most.doneWords);
  const levels = (most.candidates + 1) * words(most.candidates);
  const open = room.f64(levels);
  const tried = room.f64(levels);
  const todo = room.f64(levels);
  const outside = room.f64((most.candidates + 1) * most.doneWords);
  const chosen = room.u32(most.candidates + 1);
  const mostWritten = Math.min(ROOM, ROOM_PER_SLOT * input.nodes.length);
  const found = room.u32(mostWritten + most.candidates + 3);
  const { cliques } = room.enter<CliqueSearch>(base64);
  order.put(input.order);
  offsets.put(input.offsets);
  splits.put(input.splits);
  nodes.put(input.nodes);
  return workIn(room, (block): ToldSets => {
    const parts: Uint32Array[] = [];
    let count = 0;
    state.view[0] = blocks[block];
    state.view[1] = 0xffff_ffff;
    // One more than wanted tells that there are more.
    for (let more = true; more && count <= limit; ) {
      more =
        cliques(
          state.at,
          blocks[block + 1],
          WORK,
          mostWritten,
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
      const told = found.view.slice(0, state.view[4]);
      for (let at = 0; at < told.length; at += 1 + told[at]) count++;
      if (told.length > 0) parts.push(told);
    }
    return parts;
  });
}

/** The most room that the sets of bits around any node need. */
function sizes({ n, offsets, splits }: CliqueInput) {
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
