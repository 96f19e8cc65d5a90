import { measureContext } from '../../measures/context.ts';
import type { MeasureContext } from '../../measures/definition.ts';
import { usually } from '../../measures/own-options.ts';
import { measureOf } from '../../measures/registry.ts';
import type { Network } from '../../network/network.ts';
import { shuffleStream } from '../../random.ts';
import type { Partition } from '../../study/partition.ts';
import type { Layer } from '../../study/study.ts';
import type { Job } from '../../work.ts';
import { type Drawing, drawsJob, drawsOf, type Planned } from '../draws.ts';
import type { Distribution } from '../permutation.ts';
import { type Given, randomNetworks } from '../random-network.ts';
import { singleNumber } from './single-numbers.ts';

/** Measures of a network, and how they read it. Plain data. */
export interface MeasuredNetwork {
  readonly network: Network;
  /** Ids of measures that are one number of a whole network. */
  readonly measures: readonly string[];
  readonly groups: Partition | null;
  readonly flow: Layer['flow'];
  /** How two reports are joined where a measure reads ties without direction. */
  readonly symmetrize: 'none' | 'any' | 'confirmed';
}

interface RandomMeasures extends Drawing, MeasuredNetwork {
  readonly given: Given;
  /** Innermost steps of one round, in all. */
  readonly steps: number;
}

/** A measure with its value, among those of random networks. */
export interface MeasureChance {
  readonly measure: string;
  readonly value: number;
  readonly chance: Distribution;
}

/** The same random networks for all measures, one a round: each `cugTest` by itself draws those too. */
export function plannedMeasures(
  measured: MeasuredNetwork,
  { given, permutations, seed }: { given: Given; permutations: number; seed: number },
): Planned<readonly MeasureChance[]> {
  const { network, measures } = measured;
  const context = contextOf(measured, network, seed);
  const observed = Float64Array.from(valuesOf(measured)(context));
  const { n, out, unknown } = network;
  const drawn = given === 'size' ? (n * n) / 2 : out.nodes.length;
  const steps =
    STEPS_PER_TIE * (n + drawn) * (1 + measures.length) +
    (unknown.count > 0 ? n * n : 0) +
    measures.reduce((sum, id) => sum + stepsOf(id, context), 0);
  const draws = drawsOf(randomMeasuresJob, {
    ...measured,
    ...{ given, permutations, seed, observed, steps },
  });
  return {
    draws: [draws],
    result(results) {
      const chances = results(draws);
      return measures.map((measure, at) => ({
        measure,
        value: observed[at]!,
        chance: chances[at]!,
      }));
    },
  };
}

/** Rounds of random networks, with all measures of each. */
export const randomMeasuresJob: Job<RandomMeasures, Float64Array, readonly Distribution[]> =
  drawsJob('random-networks', {
    steps: ({ steps }) => steps,
    open(input) {
      const drawn = randomNetworks(input.network, input.given);
      const values = valuesOf(input);
      return ({ seed, first, last }) => {
        const rows = new Float64Array((last - first) * input.measures.length);
        for (let round = first; round < last; round++) {
          const context = contextOf(input, drawn(shuffleStream(seed, round)), seed);
          rows.set(values(context), (round - first) * input.measures.length);
        }
        return rows;
      };
    },
  });

/** To draw a tie and sort it into its row, or to look at it in a measure, in steps of a kernel. */
const STEPS_PER_TIE = 40;

function valuesOf({ measures }: MeasuredNetwork): (context: MeasureContext) => number[] {
  const numbers = measures.map((id) => singleNumber(id)!);
  return (context) => numbers.map((number) => number(context));
}

/** What a measure takes besides reading every tie: the kernels that it leaves to whoever has time. */
function stepsOf(id: string, context: MeasureContext): number {
  const tasks = measureOf(id).tasks?.(context, usually) ?? [];
  return tasks.reduce((sum, { job, input }) => sum + job.cost(input), 0);
}

function contextOf(
  { groups, flow, symmetrize }: MeasuredNetwork,
  network: Network,
  seed: number,
): MeasureContext {
  const joined = symmetrize === 'none' ? {} : { symmetrize };
  return measureContext(network, { groups, flow, options: { ...joined, permutations: 0, seed } });
}
