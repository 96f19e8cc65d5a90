import { build } from '../network/build.ts';
import type { Network } from '../network/network.ts';
import { hasTie } from '../network/rows.ts';
import type { Partition } from '../study/partition.ts';
import { type AnswerRates, answerRates, sameGroup } from './answers.ts';

/** What is known of a network, and for everything else how likely a tie is. */
export interface OpenNetwork {
  /** The ties that are known; nothing in it is marked as unknown. */
  readonly known: Network;
  /** Cells (pairs if undirected) that hold no answer, and the chance of a tie in each. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly chance: Float64Array;
}

/** A tie that popularity alone makes likely stays short of certain. */
const MOST_LIKELY = 0.95;

/**
 * The open cells of a network as reported, with the people marked in `aside` treated as if they had
 * not answered. Cost: O(s · n log d + m) for s silent people.
 */
export function openNetwork(
  reported: Network,
  partition: Partition | null,
  aside: Uint8Array,
): OpenNetwork {
  const answered = aside.map((mark, i) => (mark === 1 || reported.unknown.rows[i] === 1 ? 0 : 1));
  const known = withoutAnswers(reported, answered, aside);
  const rates = answerRates(known, answered, partition);
  const source: number[] = [];
  const target: number[] = [];
  const chance: number[] = [];
  const open = (i: number, j: number) => {
    source.push(i);
    target.push(j);
    chance.push(chanceOf(i, j, known, answered, partition, rates));
  };
  for (let i = 0; i < known.n; i++) {
    if (answered[i] === 1) continue;
    for (let j = 0; j < known.n; j++) {
      if (j === i || hasTie(known.out, i, j)) continue;
      if (known.directed || (j > i && answered[j] === 0)) open(i, j);
    }
  }
  reported.unknown.source.forEach((i, at) => {
    const j = reported.unknown.target[at]!;
    const silent = answered[i] === 0 && (known.directed || answered[j] === 0);
    if (!silent && !hasTie(known.out, i, j)) open(i, j);
  });
  return {
    known,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    chance: Float64Array.from(chance),
  };
}

function chanceOf(
  i: number,
  j: number,
  known: Network,
  answered: Uint8Array,
  partition: Partition | null,
  rates: AnswerRates,
): number {
  const same = sameGroup(partition, i, j);
  if (!known.directed || answered[j] === 0) return rates.plain[same];
  if (hasTie(known.out, j, i)) return rates.returned[same];
  return Math.min(MOST_LIKELY, rates.unprompted[same] * rates.popularity[j]!);
}

/** The network without the answers set aside; ties found in the row of a silent person were seen, and stay. */
function withoutAnswers(reported: Network, answered: Uint8Array, aside: Uint8Array): Network {
  const { n, out, directed } = reported;
  const ties = { source: [] as number[], target: [] as number[], weight: [] as number[] };
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      if (!directed && j < i) continue;
      const lost = directed
        ? aside[i] === 1
        : answered[i] === 0 && answered[j] === 0 && aside[i]! + aside[j]! > 0;
      if (lost) continue;
      ties.source.push(i);
      ties.target.push(j);
      ties.weight.push(out.weights[slot]!);
    }
  }
  return observed(reported, ties);
}

/** A fully observed network of the same people with other ties. */
export function observed(
  { ids, layer, kind, directed }: Network,
  ties: {
    readonly source: ArrayLike<number>;
    readonly target: ArrayLike<number>;
    readonly weight: ArrayLike<number>;
  },
): Network {
  return build({
    ids,
    layer,
    kind,
    directed,
    source: Uint32Array.from(ties.source),
    target: Uint32Array.from(ties.target),
    weight: Float64Array.from(ties.weight),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}
