import type { Geodesics } from './geodesics.ts';

/*
 * Where more shortest paths lead somewhere than a number can hold (a grid of 600 by 600 has some
 * 10³⁵⁹ from corner to corner), counts are kept as value · 2^(512 · shift).
 */
const up = 2 ** 512;
const down = 2 ** -512;
const high = 2 ** 256;
const low = 2 ** -256;

/** Numbers far beyond the usual range, both arrays by the same place. */
interface Wide {
  readonly value: Float64Array;
  readonly shift: Int32Array;
}

const wide = (length: number): Wide => ({
  value: new Float64Array(length),
  shift: new Int32Array(length),
});

/**
 * Adds to `scores` what one source gives, the last that was searched from. The same sums in the same
 * order as elsewhere.
 */
export function addWideSums(found: Geodesics, reached: number, scores: Float64Array): void {
  backward(found, reached, {
    node(at, behind) {
      if (at > 0) scores[found.order[at]] += behind;
    },
  });
}

/** Adds to the slots of ties what one source gives. */
export function addWideTieSums(found: Geodesics, reached: number, along: Float64Array): void {
  backward(found, reached, {
    tie(tie, passing) {
      along[found.tieSlot[tie]] += passing;
    },
  });
}

/** Told from the farthest position to the source. */
interface Visitor {
  /** How much lies behind a position. */
  node?(at: number, behind: number): void;
  /** How much of what lies ahead goes along a tie. */
  tie?(tie: number, passing: number): void;
}

function backward(
  { firstTie, tieTo }: Geodesics,
  reached: number,
  { node, tie: along }: Visitor,
): void {
  const paths = wide(reached);
  const worth = wide(reached);
  const sum = wide(1);
  put(paths, 0, 1, 0);
  for (let at = 0; at < reached; at++) {
    for (let tie = firstTie[at]; tie < firstTie[at + 1]; tie++) add(paths, tieTo[tie], paths, at);
  }
  for (let at = reached - 1; at >= 0; at--) {
    put(sum, 0, 0, 0);
    for (let tie = firstTie[at]; tie < firstTie[at + 1]; tie++) {
      const to = tieTo[tie];
      add(sum, 0, worth, to);
      along?.(tie, plain(worth.value[to] * paths.value[at], worth.shift[to] + paths.shift[at]));
    }
    const behind = plain(sum.value[0] * paths.value[at], sum.shift[0] + paths.shift[at]);
    node?.(at, behind);
    put(worth, at, (1 + behind) / paths.value[at], -paths.shift[at]);
  }
}

function put(to: Wide, at: number, value: number, shift: number): void {
  const turned = value >= high ? 1 : value > 0 && value < low ? -1 : 0;
  to.value[at] = turned === 0 ? value : value * (turned === 1 ? down : up);
  to.shift[at] = shift + turned;
}

function add(to: Wide, at: number, from: Wide, place: number): void {
  const value = from.value[place];
  const shift = from.shift[place];
  if (value === 0) return;
  const apart = to.value[at] === 0 ? -2 : to.shift[at] - shift;
  // Twice 2⁵¹² apart, the smaller one is nothing beside the larger.
  if (apart > 1) return;
  if (apart === 1) put(to, at, to.value[at] + value * down, to.shift[at]);
  else if (apart === 0) put(to, at, to.value[at] + value, shift);
  else if (apart === -1) put(to, at, to.value[at] * down + value, shift);
  else put(to, at, value, shift);
}

function plain(value: number, shift: number): number {
  let scaled = value;
  for (let step = shift; step > 0; step--) scaled *= up;
  for (let step = shift; step < 0; step++) scaled *= down;
  return scaled;
}
