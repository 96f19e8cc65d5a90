import { type Need, NeedError } from '../errors.ts';
import type { Network } from '../network/network.ts';
import type { Task } from '../work.ts';

/** What work may take; what is left out has no limit. */
export interface Most {
  readonly bytes?: number;
  readonly seconds?: number;
}

/** Innermost steps of the kernels that one processor does in a second; slower machines do a third. */
export const stepsPerSecond = 2e8;
/** A network is held as reported, turned round, in the direction of flow and without direction. */
const bytesPerTie = 4 * 2 * 12;
const bytesPerPerson = 4 * 2 * 8;

/**
 * What measures take, roughly and before any is begun: `96 m + 64 n` bytes for the forms of the network,
 * `8 n` for each result, and the steps of all tasks at 2 · 10⁸ a second.
 */
export function needOf(
  { n, ties }: Pick<Network, 'n' | 'ties'>,
  tasks: readonly Task<unknown>[],
  results: number,
): Need {
  const steps = tasks.reduce((sum, { job, input }) => sum + job.cost(input), 0);
  return {
    people: n,
    ties,
    bytes: bytesPerTie * ties + (bytesPerPerson + 8 * results) * n,
    seconds: steps / stepsPerSecond,
  };
}

/** Throws a NeedError where work would take more than it may. */
export function refuseBeyond(need: Need, most: Most): void {
  for (const budget of ['bytes', 'seconds'] as const) {
    const limit = most[budget];
    if (limit !== undefined && need[budget] > limit) throw new NeedError(budget, limit, need);
  }
}
