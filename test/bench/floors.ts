/** How many times as fast as a contestant guanxi has to be. */
export interface Floor {
  readonly against: string;
  readonly ratio: number;
  /** Who has to be so fast: guanxi on one thread unless said otherwise. */
  readonly runner?: 'guanxi' | 'guanxi-2';
  readonly cold?: true;
  /** The smallest network it holds for. */
  readonly leastSize?: number;
  /** What was tried where it is missed, and what stands in the way. */
  readonly tried?: string;
}

const faster = (against: string, ratio: number, more: Partial<Floor> = {}): Floor => ({
  against,
  ratio,
  ...more,
});

const two = { runner: 'guanxi-2', leastSize: 5000 } as const;

/** By workload; they hold for networks of the family `teams`, from `leastSize` people. */
export const floors: Readonly<Record<string, readonly Floor[]>> = {
  betweenness: [
    faster('graphology', 5, { leastSize: 1000 }),
    faster('igraph', 2.5, { leastSize: 1000 }),
    faster('igraph', 1.5, { leastSize: 1000, cold: true }),
    faster('graphology', 10, two),
    faster('igraph', 5, two),
    faster('graph-tool-2', 3.5, two),
    faster('guanxi', 1.9, {
      ...two,
      tried:
        'the race of two threads goes the whole way of the command line: the network is made anew each time, and a ' +
        'third thread joins the sums of all blocks while two are searching on two processors.',
    }),
  ],
  closeness: [
    faster('graphology', 60, { leastSize: 1000 }),
    faster('igraph', 30, { leastSize: 1000 }),
  ],
  harmonic: [faster('igraph', 30, { leastSize: 1000 })],
  triads: [faster('igraph', 10, { leastSize: 5000 })],
  cliques: [
    faster('igraph', 2.5, {
      leastSize: 5000,
      tried:
        'degeneracy order and words of bits for each neighbourhood, compiled and without branches; the search is a ' +
        'third of the time. The rest is JavaScript: the order to begin with, and putting the cliques in order, each as ' +
        'an array of its own. 1.9 to 2.4 times as fast. Not tried: the order and the sorting in the kernel.',
    }),
  ],
  constraint: [faster('igraph', 1, { leastSize: 100_000 })],
  communities: [
    faster('graphology', 2, {
      leastSize: 100_000,
      tried:
        'moves, refining and joining are compiled, in pieces that end between others; they are two thirds of the ' +
        'time and wait for memory. The rest is copying rows into the kernel, cutting communities into connected parts ' +
        'and their modularity; 1.5 to 2.2 times as fast. Not tried: fewer bytes for each tie where ' +
        'all weigh the same, which would be a kernel of its own.',
    }),
  ],
  eiPermutations: [
    faster('numpy', 12),
    faster('sna', 50, {
      tried:
        'labels as bytes, sixteen at once, four streams of chance side by side, compiled, in memory that is used again; ' +
        'six tenths of a call are the kernel, the rest is listing ties by label and the collector. Called again and ' +
        'again it takes 4 ms; in turn with others, on a processor gone cold, 6.',
    }),
  ],
  qap: [faster('numpy', 25)],
  mrqapOutcome: [faster('sna', 300)],
  mrqapPartialling: [faster('sna', 100)],
  load: [
    faster('igraph', 3, {
      leastSize: 1_000_000,
      tried:
        'one thread: a third of the time goes into reading digits, a third into putting arcs in rows, the rest into ' +
        'the texts of ids, the collector and the file. Known numbers skip the hash, an arc on its way is one word, the ' +
        'next piece is read while one is looked at: a fifth to a half less each than before. Rows of files that come ' +
        'sorted, filled without a detour, gained three hundredths. Not tried: a second thread ' +
        'that reads the other half and turns the rows round, which would cost the memory its floor.',
    }),
  ],
};

/** No contestant may find communities of a modularity higher by more than this. */
export const modularityLead = 1e-3;
/** The most memory that loading ten million ties may take, in MiB. */
export const loadMib = 300;
export const loadMibTried =
  'the library takes 52 MiB before the first row; ids 40, the two columns 70, the rows both ways with their weights ' +
  '140. How soon the columns are freed depends on when the collector comes.';
