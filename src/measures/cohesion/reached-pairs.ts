import type { Network } from '../../network/network.ts';
import type { Results, Task } from '../../work.ts';
import { reachedPeople } from '../kernels/reached-people.ts';

/** Ordered pairs of different people in which the first reaches the second along the ties. */
export function reachedPairs(network: Network, results: Results): number {
  const { of, reached } = reachedPeople(network.n, network.out);
  const counts = results(reached);
  return of.reduce((sum, circle) => sum + counts[circle] - 1, 0);
}

/** The heavy work of `reachedPairs`. */
export function reachedPairsTasks(network: Network): readonly Task<unknown>[] {
  return [reachedPeople(network.n, network.out).reached];
}
