import { type Random, stream } from '../../src/random.ts';

/** A network as the peers are given it: ties by node numbers, ordered by source and target. */
export interface Drawn {
  readonly n: number;
  readonly directed: boolean;
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Above 0. */
  readonly weight: readonly number[];
  /** Numbered by first appearance. */
  readonly groups: readonly number[];
  /** One per person, often equal. */
  readonly numbers: readonly number[];
  /** A second, unweighted network of the same people. */
  readonly otherSource: readonly number[];
  readonly otherTarget: readonly number[];
  readonly shape: Shape;
}

const shapes = [
  'nothing',
  'sparse',
  'middling',
  'dense',
  'complete',
  'pieces',
  'twins',
  'tree',
  'ring',
  'star',
  'two-sided',
  'grid',
] as const;
type Shape = (typeof shapes)[number];

type Pair = readonly [number, number];

/** The networks of one run; network k depends on the seed and k only. */
export function drawn(count: number, seed: number): Drawn[] {
  return Array.from({ length: count }, (_, at) => one(stream(seed, at), at));
}

function one(random: Random, at: number): Drawn {
  // The first networks go through the smallest sizes; later ones are drawn.
  const n = at < 24 ? Math.floor(at / 6) : sizeOf(random);
  const directed = random.uniform() < 0.6;
  const shape = shapes[random.integer(shapes.length)]!;
  const pairs = ordered(shaped(shape, n, directed, random), directed);
  const weight = weights(pairs.length, random);
  const kinds = 1 + random.integer(4);
  const groups = numbered(Array.from({ length: n }, () => random.integer(kinds)));
  const other = ordered(scattered(n, directed, random.uniform(), random), directed);
  return {
    n,
    directed,
    source: pairs.map(([from]) => from),
    target: pairs.map(([, to]) => to),
    weight,
    groups,
    otherSource: other.map(([from]) => from),
    otherTarget: other.map(([, to]) => to),
    numbers: numbersFor(n, random),
    shape,
  };
}

function sizeOf(random: Random): number {
  const share = random.uniform();
  if (share < 0.3) return 3 + random.integer(6);
  return share < 0.85 ? 6 + random.integer(20) : 25 + random.integer(16);
}

function shaped(shape: Shape, n: number, directed: boolean, random: Random): Pair[] {
  switch (shape) {
    case 'nothing':
      return random.uniform() < 0.3 ? [] : scattered(n, directed, 1 / Math.max(1, n * n), random);
    case 'sparse':
      return scattered(n, directed, (0.5 + random.uniform() * 2) / Math.max(1, n), random);
    case 'middling':
      return scattered(n, directed, 0.15 + random.uniform() * 0.3, random);
    case 'dense':
      return scattered(n, directed, 0.6 + random.uniform() * 0.35, random);
    case 'complete':
      return scattered(n, directed, 1, random);
    case 'pieces':
      return pieces(n, directed, random);
    case 'twins':
      return twins(n, directed, random);
    case 'tree':
      return turned(
        range(1, n).map((node): Pair => [random.integer(node), node]),
        random,
      );
    case 'ring':
      return turned(n < 3 ? [] : range(0, n).map((node): Pair => [node, (node + 1) % n]), random);
    case 'star':
      return turned(
        range(1, n).map((node): Pair => [0, node]),
        random,
      );
    case 'two-sided': {
      const half = Math.floor(n / 2);
      return turned(
        range(0, half).flatMap((a) => range(half, n).map((b): Pair => [a, b])),
        random,
      ).filter(() => random.uniform() < 0.6);
    }
    case 'grid': {
      const side = Math.max(1, Math.floor(Math.sqrt(n)));
      const cells = range(0, side * side);
      const right = cells.filter((cell) => (cell + 1) % side !== 0).map((c): Pair => [c, c + 1]);
      const below = cells
        .filter((cell) => cell + side < side * side)
        .map((c): Pair => [c, c + side]);
      return turned([...right, ...below], random);
    }
  }
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function scattered(n: number, directed: boolean, share: number, random: Random): Pair[] {
  return range(0, n).flatMap((i) =>
    range(directed ? 0 : i + 1, n)
      .filter((j) => i !== j && random.uniform() < share)
      .map((j): Pair => [i, j]),
  );
}

/** Ties only inside blocks of up to nine people, some of them isolates. */
function pieces(n: number, directed: boolean, random: Random): Pair[] {
  const label = new Array<number>(n).fill(0);
  for (let node = 1, left = random.integer(9); node < n; node++, left--) {
    if (left <= 0) left = 1 + random.integer(9);
    label[node] = label[node - 1]! + (left === 1 ? 1 : 0);
  }
  const share = 0.3 + 0.6 * random.uniform();
  return scattered(n, directed, share, random).filter(([i, j]) => label[i] === label[j]);
}

/** The same piece twice, so that everything comes in equal pairs, and an isolate where n is odd. */
function twins(n: number, directed: boolean, random: Random): Pair[] {
  const half = Math.floor(n / 2);
  const piece = scattered(half, directed, 0.2 + 0.5 * random.uniform(), random);
  return [...piece, ...piece.map(([i, j]): Pair => [i + half, j + half])];
}

/** Turns some ties round and doubles some, for directed networks; the undirected do not mind. */
function turned(pairs: readonly Pair[], random: Random): Pair[] {
  const style = random.integer(3);
  return pairs.flatMap(([i, j]): Pair[] => {
    const back: Pair = [j, i];
    if (style === 0) return [[i, j]];
    if (style === 1) return [random.uniform() < 0.5 ? [i, j] : back];
    return random.uniform() < 0.5 ? [[i, j], back] : [[i, j]];
  });
}

function ordered(pairs: readonly Pair[], directed: boolean): Pair[] {
  const known = new Map<string, Pair>();
  for (const [i, j] of pairs) {
    const pair: Pair = directed || i < j ? [i, j] : [j, i];
    known.set(pair.join(), pair);
  }
  return [...known.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function weights(count: number, random: Random): number[] {
  const style = random.integer(4);
  return Array.from({ length: count }, () => {
    if (style === 0) return 1;
    if (style === 1) return 1 + random.integer(6);
    return style === 2 ? (1 + random.integer(16)) / 4 : 0.1 + random.uniform() * 9.9;
  });
}

function numbersFor(n: number, random: Random): number[] {
  const style = random.integer(4);
  return Array.from({ length: n }, () => {
    if (style === 0) return 3;
    return style === 1 ? random.integer(4) : Math.round(random.uniform() * 400) / 10;
  });
}

function numbered(labels: readonly number[]): number[] {
  const index = new Map<number, number>();
  return labels.map((label) => {
    if (!index.has(label)) index.set(label, index.size);
    return index.get(label)!;
  });
}
