import { network, partition, readStudy, tieList } from 'guanxi';
import { sourcesAt } from 'guanxi/files';
import type { DrawnNetwork } from './drawn-network.ts';

const study = async (name: string) => (await readStudy(await sourcesAt(`datasets/${name}`))).study!;

/** A layer of one of the project's own studies, its groups as teams. */
export async function datasetNetwork(
  name: string,
  layer: string,
  group: string,
): Promise<DrawnNetwork> {
  const read = await study(name);
  const ties = network(read, layer);
  return { ...tieList(ties), n: ties.n, directed: ties.directed, group: partition(read, group).of };
}
