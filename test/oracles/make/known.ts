import { askPeers } from '../../differential/peers.ts';
import { knownLayers } from './datasets.ts';

/** What R and NetworkX answer about the project's datasets today, with the command that asks them. */
export async function known(python: string) {
  const layers = await knownLayers();
  const peers = await askPeers(
    layers.map(({ subject }) => subject),
    python,
  );
  return {
    command: 'npm run oracles',
    scripts: ['test/differential/peers.R', 'test/differential/peers.py'],
    layers: layers.map(({ dataset, layer }) => ({ dataset, layer })),
    peers,
  };
}
