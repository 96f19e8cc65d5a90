import type { CliqueInput } from './clique-input.ts';
import { ones } from './ones.ts';

/**
 * The plain twin of the compiled search for maximal cliques, clique by clique in the same order,
 * from the nodes at `first` to before `last` in degeneracy order. `visit` gets a view that it may
 * change and the next call overwrites, and may answer `false` to stop; then the result is `false`.
 */
export function cliqueWalk(input: CliqueInput) {
  const { n, order } = input;
  const start = starter(input);
  const members = new Uint32Array(n);
  return (first: number, last: number, visit: (members: Uint32Array) => boolean): boolean => {
    for (const node of order.subarray(first, last)) {
      const { later, ...around } = start(node);
      const found = (chosen: Uint32Array, size: number) => {
        members[0] = node;
        for (let at = 0; at < size; at++) members[at + 1] = later[chosen[at]];
        return visit(members.subarray(0, size + 1));
      };
      if (!branch(around, found)) return false;
    }
    return true;
  };
}

/**
 * The neighbours of one node: those later in the order are candidates, the earlier ones are done.
 */
interface Around {
  readonly candidates: number;
  readonly done: number;
  /** Bits over candidates, per candidate and, after those, per earlier neighbour. */
  readonly toCandidates: Uint32Array;
  /** Bits over earlier neighbours, per candidate. */
  readonly toDone: Uint32Array;
}

const words = (bits: number) => (bits + 31) >>> 5;

function starter({ n, offsets, splits, nodes }: CliqueInput) {
  const local = new Int32Array(n).fill(-1);
  return (node: number): Around & { readonly later: Uint32Array } => {
    const all = nodes.subarray(offsets[node], offsets[node + 1]);
    const later = nodes.subarray(offsets[node], splits[node]);
    const earlier = nodes.subarray(splits[node], offsets[node + 1]);
    const wide = words(later.length);
    const wideDone = words(earlier.length);
    const toCandidates = new Uint32Array(all.length * wide);
    const toDone = new Uint32Array(later.length * wideDone);
    earlier.forEach((other, at) => {
      local[other] = later.length + at;
    });
    later.forEach((other, at) => {
      local[other] = at;
    });
    later.forEach((candidate, row) => {
      for (let slot = offsets[candidate]; slot < offsets[candidate + 1]; slot++) {
        const other = local[nodes[slot]];
        if (other === -1) continue;
        const bit = other - later.length;
        if (bit >= 0) toDone[row * wideDone + (bit >>> 5)] |= 1 << (bit & 31);
        toCandidates[other * wide + (row >>> 5)] |= 1 << (row & 31);
      }
    });
    for (const other of all) local[other] = -1;
    return { later, candidates: later.length, done: earlier.length, toCandidates, toDone };
  };
}

/**
 * Walks the choices among the candidates level by level; each level has its own sets in the stacks.
 */
function branch(around: Around, found: (chosen: Uint32Array, size: number) => boolean): boolean {
  const { candidates, done, toCandidates, toDone } = around;
  const wide = words(candidates);
  const wideDone = words(done);
  const open = new Uint32Array((candidates + 1) * wide);
  const tried = new Uint32Array((candidates + 1) * wide);
  const todo = new Uint32Array((candidates + 1) * wide);
  const outside = new Uint32Array((candidates + 1) * wideDone);
  const chosen = new Uint32Array(candidates + 1);
  for (let bit = 0; bit < candidates; bit++) open[bit >>> 5] |= 1 << (bit & 31);
  for (let bit = 0; bit < done; bit++) outside[bit >>> 5] |= 1 << (bit & 31);

  /** Leaves out of `todo` the neighbours of the node that has most of them among the open ones. */
  const plan = (level: number) => {
    let most = -1;
    let pivot = 0;
    const consider = (row: number) => {
      let shared = 0;
      for (let w = 0; w < wide; w++) {
        shared += ones(open[level * wide + w] & toCandidates[row * wide + w]);
      }
      if (shared > most) {
        most = shared;
        pivot = row;
      }
    };
    for (let w = 0; w < wide; w++) {
      const either = open[level * wide + w] | tried[level * wide + w];
      for (let bits = either; bits !== 0; bits &= bits - 1) consider(w * 32 + lowest(bits));
    }
    for (let w = 0; w < wideDone; w++) {
      for (let bits = outside[level * wideDone + w]; bits !== 0; bits &= bits - 1) {
        consider(candidates + w * 32 + lowest(bits));
      }
    }
    for (let w = 0; w < wide; w++) {
      todo[level * wide + w] = open[level * wide + w] & ~toCandidates[pivot * wide + w];
    }
  };

  const isEmpty = (sets: Uint32Array, level: number, width: number) => {
    for (let w = level * width; w < (level + 1) * width; w++) if (sets[w] !== 0) return false;
    return true;
  };

  /** Reports a complete set, or plans what to try next; `false` when told to stop. */
  const enter = (level: number): boolean => {
    if (!isEmpty(open, level, wide)) {
      plan(level);
      return true;
    }
    todo.fill(0, level * wide, (level + 1) * wide);
    const isMaximal = isEmpty(tried, level, wide) && isEmpty(outside, level, wideDone);
    return isMaximal ? found(chosen, level) : true;
  };

  if (!enter(0)) return false;
  for (let level = 0; level >= 0; ) {
    const here = level * wide;
    let w = 0;
    while (w < wide && todo[here + w] === 0) w++;
    if (w === wide) {
      level--;
      continue;
    }
    const bit = lowest(todo[here + w]);
    const next = w * 32 + bit;
    todo[here + w] &= ~(1 << bit);
    for (let v = 0; v < wide; v++) {
      open[here + wide + v] = open[here + v] & toCandidates[next * wide + v];
      tried[here + wide + v] = tried[here + v] & toCandidates[next * wide + v];
    }
    for (let v = 0; v < wideDone; v++) {
      outside[(level + 1) * wideDone + v] =
        outside[level * wideDone + v] & toDone[next * wideDone + v];
    }
    open[here + w] &= ~(1 << bit);
    tried[here + w] |= 1 << bit;
    chosen[level++] = next;
    if (!enter(level)) return false;
  }
  return true;
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
