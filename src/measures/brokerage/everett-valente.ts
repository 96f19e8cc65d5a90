import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import { here, type Results, type Task } from '../../work.ts';
import { betweenness, betweennessTasks } from '../centrality/betweenness.ts';
import { components } from '../cohesion/components.ts';
import { reachedPeople } from '../kernels/reached-people.ts';

/**
 * How much brokering each of a person's ties does: high for someone who holds much together with few
 * ties.
 *
 * Undirected: (2b_i + c_i − 1) / d_i, with betweenness b_i counting each pair once and c_i the number
 * of people in i's component; 0 for people with one contact or none. Directed: half of
 * (b_i + r_in)/d_in + (b_i + r_out)/d_out, with r_in people who reach i and r_out whom i reaches; 0
 * where b_i = 0. The two rules differ: an undirected person with several contacts and b = 0 scores
 * above 0. Turning all ties round changes nothing. Weight is ignored.
 * No nodes: an empty array. Values in node order, never negative. Throws nothing. Cost: O(n · m).
 * Source: Everett & Valente 2016, doi:10.1016/j.socnet.2015.09.001.
 *
 * @example
 * everettValente(network(study, 'information'));
 */
export function everettValente(network: Network, results: Results = here): Float64Array {
  const between = betweenness(network, {}, results);
  return network.directed ? directed(network, between, results) : undirected(network, between);
}

/** The heavy work of `everettValente`. */
export function everettValenteTasks(network: Network): readonly Task<unknown>[] {
  const { n, directed, out, in: inward } = network;
  const reached = directed ? [out, inward].map((rows) => reachedPeople(n, rows).reached) : [];
  return [...betweennessTasks(network), ...reached];
}

function undirected(network: Network, between: Float64Array): Float64Array {
  const { labels, sizes } = components(network);
  return between.map((b, node) => {
    const ties = degreeOf(network.out, node);
    return ties < 2 ? 0 : (2 * b + sizes[labels[node]!]! - 1) / ties;
  });
}

function directed(
  { n, out, in: inward }: Network,
  between: Float64Array,
  results: Results,
): Float64Array {
  const [onward, backward] = [out, inward].map((rows) => {
    const { of, reached } = reachedPeople(n, rows);
    const counts = results(reached);
    return (node: number) => counts[of[node]!]!;
  });
  return between.map((b, node) => {
    if (b === 0) return 0;
    const sent = (b + onward(node) - 1) / degreeOf(out, node);
    const received = (b + backward(node) - 1) / degreeOf(inward, node);
    return (sent + received) / 2;
  });
}
