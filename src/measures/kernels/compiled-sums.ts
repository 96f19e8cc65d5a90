import type { BlockWork } from '../../work.ts';
import { plannedSums } from './compiled-paths.ts';
import { Room, workIn } from './instance.ts';
import { type PathInput, placesOf } from './path-input.ts';
import { base64 as batchKernel } from './wasm/brandes-batch.ts';

interface Batch {
  batch(...places: number[]): number;
}

/** Sources that the batched kernel takes at once. */
const lanes = 8;

/** For fewer people, making room for eight lanes takes as long as it saves. */
const leastForBatches = 3 * lanes;

/** Above that eight lanes for everybody no longer fit a processor's cache. */
const mostForBatches = 50_000;

/** Levels that eight sources may share so badly that batches still pay, in visits per node. */
const visitsPerNode = 5;

/** Counts up to this are exact; sums of larger ones depend on their order, which batches change. */
const exactCount = 2 ** 53;

/** So many batches may turn out to share no levels before sources are taken singly. */
const patience = 2;

/**
 * Betweenness by compiled kernels, eight sources at a time where that is faster. Single sources and
 * batches give the same bits, so which of them is used does not show in the result.
 */
export function compiledSums(input: PathInput): BlockWork<Float64Array> {
  const { n } = input;
  const room = new Room();
  const { sources, offsets, nodes, sums, enter } = plannedSums(room, input, 'nodes');
  const batch = n >= leastForBatches && n <= mostForBatches ? plannedBatch(room, input) : null;
  const singly = enter();
  const together = batch?.(sources, offsets, nodes, sums.at);
  let refusals = 0;
  return workIn(room, (block) => {
    sums.view.fill(0);
    const [first, last] = placesOf(block, input);
    for (let at = first; at < last; at += lanes) {
      const width = Math.min(lanes, last - at);
      if (together === undefined || refusals >= patience) {
        singly(at, at + width);
        continue;
      }
      const refused = together(at, width);
      if (refused !== 'no') singly(at, at + width);
      if (refused === 'spread') refusals++;
    }
    return sums.view.slice();
  });
}

/** Plans the arrays of the batched kernel; what is given back enters it, once all is planned. */
function plannedBatch(room: Room, { n, nodes: { length: ties }, back }: PathInput) {
  const visits = n * (visitsPerNode + 1);
  const backOffsets = room.u32(n + 1);
  const backNodes = room.u32(ties);
  const entries = room.u32(visits);
  const masks = room.u8(visits);
  const levels = room.u32(n + 3);
  const seen = room.u8(n);
  const next = room.u8(n);
  const paths = room.f64(n * lanes);
  const near = room.f64(n * lanes);
  const far = room.f64(n * lanes);
  return (sources: number, offsets: number, nodes: number, scores: number) => {
    const { batch } = room.enter<Batch>(batchKernel);
    backOffsets.put(back.offsets);
    backNodes.put(back.nodes);
    return (first: number, width: number): 'no' | 'spread' | 'inexact' => {
      const refusal = batch(
        n,
        width,
        visits,
        exactCount,
        sources + first * Uint32Array.BYTES_PER_ELEMENT,
        offsets,
        nodes,
        backOffsets.at,
        backNodes.at,
        entries.at,
        masks.at,
        levels.at,
        seen.at,
        next.at,
        paths.at,
        near.at,
        far.at,
        scores,
      );
      return refusal === 0 ? 'no' : refusal === 1 ? 'spread' : 'inexact';
    };
  };
}
