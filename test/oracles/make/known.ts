import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { askPeers } from '../../differential/peers.ts';
import { knownStudies } from './cases.ts';
import { knownLayers } from './datasets.ts';
import { questions } from './questions.ts';

const command = 'npm run oracles';

/** What R and NetworkX answer about the project's datasets today, with the command that asks them. */
export async function known(python: string) {
  const layers = await knownLayers();
  const peers = await askPeers(
    layers.map(({ subject }) => subject),
    python,
  );
  return {
    command,
    scripts: ['test/differential/peers.R', 'test/differential/peers.py'],
    layers: layers.map(({ dataset, layer }) => ({ dataset, layer })),
    peers,
  };
}

/** Every measure of every known study by its definition, with what worked it out. */
export async function definitions(python: string) {
  const script = fileURLToPath(new URL('definitions.py', import.meta.url));
  const asked = [...(await knownStudies())].flatMap(([name, study]) => questions(name, study));
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return { command, script: 'test/oracles/make/definitions.py', ...JSON.parse(stdout) };
}
