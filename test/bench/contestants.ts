import { spawnSync } from 'node:child_process';

/** Who takes part: how it is started, and what says whether it is installed. */
export interface ContestantKind {
  readonly id: string;
  readonly command: readonly string[];
  readonly needs: { readonly probe: readonly string[]; readonly debian: string } | null;
}

const script = (name: string) => ['build/bench/contestants', name].join('/');
const source = (name: string) => ['test/bench/contestants', name].join('/');
const ownNode = (name: string) => [process.execPath, '--expose-gc', script(`${name}.js`)];
const python = (id: string, module: string, debian: string): ContestantKind => ({
  id,
  command: [pythonName(), source('peers.py'), id],
  needs: { probe: [pythonName(), '-c', `import numpy, ${module}`], debian },
});

/** guanxi itself first; its plain twins race beside it, so that the gain of the kernels shows. */
export const contestants: readonly ContestantKind[] = [
  { id: 'guanxi', command: ownNode('guanxi'), needs: null },
  { id: 'guanxi-2', command: [...ownNode('guanxi'), '--workers=2'], needs: null },
  { id: 'guanxi-plain', command: [...ownNode('guanxi'), '--plain'], needs: null },
  { id: 'graphology', command: ownNode('graphology'), needs: null },
  { id: 'ngraph', command: ownNode('ngraph'), needs: null },
  python('igraph', 'igraph', 'python3-igraph'),
  python('graph-tool', 'graph_tool', 'python3-graph-tool'),
  python('graph-tool-2', 'graph_tool', 'python3-graph-tool'),
  python('networkx', 'networkx', 'python3-networkx'),
  python('numpy', 'numpy', 'python3-numpy'),
  {
    id: 'sna',
    command: ['Rscript', '--vanilla', source('peers.R')],
    needs: {
      probe: ['Rscript', '-e', 'library(sna); library(jsonlite)'],
      debian: 'r-cran-sna r-cran-jsonlite',
    },
  },
];

/** Debian's own Python has the packages of Debian; PYTHON names another. */
function pythonName(): string {
  const names = [process.env.PYTHON, '/usr/bin/python3', 'python3'];
  return names.find((name) => name !== undefined && works([name, '--version'])) ?? 'python3';
}

export function isInstalled({ needs }: ContestantKind): boolean {
  return needs === null || works(needs.probe);
}

function works([command, ...args]: readonly string[]): boolean {
  return spawnSync(command!, args, { stdio: 'ignore' }).status === 0;
}
