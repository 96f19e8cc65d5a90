import { compiledKernels } from '../../src/measures/kernels/instance.ts';
import { comparisons } from './all.ts';
import { compare, type Outcome, tolerance } from './compare.ts';
import { drawn } from './draw.ts';
import { askPeers } from './peers.ts';
import { sameInWorkers } from './same-in-workers.ts';
import { subject } from './subject.ts';

export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  readonly python: string;
  /** Takes the plain twins of the compiled kernels. */
  readonly plain: boolean;
  /** So many workers do everything once more, to the same bits; none with 0. */
  readonly workers: number;
  /** What each worker runs. */
  readonly script: URL;
  write(text: string): void;
}

/** Draws networks, asks the peers, tells how guanxi stands to them; whether nothing is unexplained. */
export async function run(options: RunOptions): Promise<boolean> {
  const { count, seed, python, plain, workers, write } = options;
  compiledKernels(!plain);
  const subjects = drawn(count, seed).map(subject);
  const peers = await askPeers(subjects, python);
  const versions = peers.flatMap((peer) => Object.entries(peer.versions));
  write(
    `${count} networks, seed ${seed}, ${plain ? 'plain' : 'compiled'} kernels; ${versions.map((each) => each.join(' ')).join(', ')}\n\n`,
  );
  const outcomes = comparisons.map((comparison) => compare(comparison, subjects, peers));
  for (const outcome of outcomes) write(lines(outcome));
  const findings = outcomes.reduce(
    (sum, { findings, overdone }) => sum + findings.length + overdone.length,
    0,
  );
  const values = outcomes.reduce((sum, outcome) => sum + outcome.values, 0);
  const worst = outcomes.reduce((most, outcome) => Math.max(most, outcome.worst), 0);
  write(
    `\n${outcomes.length} comparisons, ${values} values, largest relative error ${worst.toExponential(1)} ` +
      `(allowed ${tolerance}), ${findings} unexplained differences\n`,
  );
  return (workers === 0 || (await sameInWorkers(subjects, options))) && findings === 0;
}

function lines({ measure, key, networks, values, worst, ...rest }: Outcome): string {
  const head = `${measure.padEnd(34)} ${key.padEnd(36)} ${String(networks).padStart(6)} networks ${String(values).padStart(7)} values  ${worst.toExponential(1)}\n`;
  const notes = [
    ...[...rest.skipped].map(([why, count]) => `    skipped ${count}: ${why}\n`),
    ...[...rest.explained].map(([why, count]) => `    explained ${count}: ${why}\n`),
    ...rest.overdone.map((why) => `    TOO OFTEN: ${why}\n`),
    ...rest.findings
      .slice(0, 5)
      .map(
        ({ network, at, ours, theirs }) =>
          `    DIFFERS network ${network} [${at}]: guanxi ${ours}, peer ${theirs}\n`,
      ),
  ];
  return head + notes.join('');
}
