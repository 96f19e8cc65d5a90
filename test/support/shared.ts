import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Network } from '../../src/network/network.ts';
import { type Partition, partitionOf } from '../../src/study/partition.ts';
import { networkOf, type Tie } from './networks.ts';

/**
 * Known networks and known answers that stand beside the repository, if at all: they may be read by
 * tests and never carried into the project. Tests that need them say so and pass where they are
 * absent.
 */
const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = existsSync(root);
if (!hasShared)
  console.info('known answers beside the repository are absent: oracle tests pass unread');

export function sharedPath(path: string): string {
  return root + path;
}

/** A JSON file of known answers; its shape is what the test says it is. */
export function sharedJson<T>(path: string): T {
  return JSON.parse(readFileSync(root + path, 'utf8')) as T;
}

/** The datasets with known answers, as the answer files are named. */
export const oracleNames = [
  'campnet',
  'knoke',
  'krackhardt_hightech',
  'krackhardt_kite',
  'padgett',
  'sampson',
  'silicon_systems',
  'wiring',
  'zachary',
] as const;
export type OracleName = (typeof oracleNames)[number];

const folders: Record<OracleName, string> = {
  campnet: 'cases/campnet',
  knoke: 'data/knoke',
  krackhardt_hightech: 'cases/krackhardt-hightech',
  krackhardt_kite: 'cases/kite',
  padgett: 'data/padgett',
  sampson: 'data/sampson',
  silicon_systems: 'data/silicon_systems',
  wiring: 'data/wiring',
  zachary: 'data/zachary',
};

/** Names the answer files use for the kite, whose own file numbers its people. */
const kiteNames = 'Andre Beverly Carol Diane Ed Fernando Garth Heather Ike Jane'.split(' ');

type Row = Record<string, string>;

/** Rows by column name; these files quote nothing. */
function csv(path: string): Row[] {
  const [header, ...lines] = readFileSync(root + path, 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? '']));
  });
}

/**
 * A layer of a known dataset, unweighted as the answers were worked out, in file order of the
 * people.
 */
export function sharedNetwork(name: OracleName, layer: string): Network {
  const folder = folders[name];
  const ids = peopleOf(name);
  const index = new Map(ids.map((id, node) => [id, node]));
  const ties = csv(`${folder}/ties.csv`)
    .filter((row) => row.layer === undefined || row.layer === layer)
    .filter((row) => row.weight === undefined || Number(row.weight) > 0)
    .map((row): Tie => {
      const ends = [row.source!, row.target!].map((id) =>
        index.get(name === 'krackhardt_kite' ? kiteNames[Number(id)]! : id),
      );
      return [ends[0]!, ends[1]!];
    });
  return networkOf(ids.length, ties, { ids, directed: isDirected(name, layer) });
}

/** The groups of a known dataset by the name the answers use for the attribute. */
export function sharedGroups(name: OracleName, attribute: string): Partition {
  const oracle = sharedJson<Oracle>(`oracle/${name}.json`);
  const first = Object.values(oracle.layers)[0]!;
  const values = first.groups?.[attribute]?.values;
  if (values === undefined) throw new Error(`no groups ${attribute} in the answers for ${name}`);
  return partitionOf(
    attribute,
    peopleOf(name).map((id) => values[id] ?? null),
  );
}

export interface Oracle {
  readonly layers: Readonly<Record<string, OracleLayer>>;
}

/** Answers of one layer; every test reads the keys it knows and says what shape they have. */
export interface OracleLayer {
  readonly n: number;
  readonly directed: boolean;
  readonly groups?: Readonly<Record<string, { readonly values: Readonly<Record<string, string>> }>>;
  readonly [key: string]: unknown;
}

/**
 * The answers for every layer of a dataset, `[layer, answers]`; `nx` for the second set of tools.
 */
export function oracleLayers(name: OracleName, nx = false): [string, OracleLayer][] {
  return Object.entries(sharedJson<Oracle>(`oracle/${name}${nx ? '.nx' : ''}.json`).layers);
}

/** Every known layer at once, for `it.each`; empty where the answers are absent. */
export function everyOracleLayer(): { name: OracleName; layer: string }[] {
  if (!hasShared) return [];
  return oracleNames.flatMap((name) => oracleLayers(name).map(([layer]) => ({ name, layer })));
}

/** The answer at a path of keys, as type T; `undefined` where the tool gave none. */
export function answer<T>(layer: OracleLayer, ...keys: readonly string[]): T | undefined {
  let at: unknown = layer;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at as T | undefined;
}

/** Values by id in node order; `NaN` where the answer is null. */
export function inNodeOrder(
  network: Network,
  values: Readonly<Record<string, number | null>>,
): Float64Array {
  return Float64Array.from(network.ids, (id) => values[id] ?? NaN);
}

function peopleOf(name: OracleName): string[] {
  if (name === 'krackhardt_kite') return kiteNames;
  const file = name === 'krackhardt_hightech' ? 'people.csv' : 'nodes.csv';
  return csv(`${folders[name]}/${file}`).map((row) => row.id!);
}

function isDirected(name: OracleName, layer: string): boolean {
  if (name === 'krackhardt_kite') return false;
  if (folders[name].startsWith('cases/')) return true;
  const row = csv(`${folders[name]}/layers.csv`).find((candidate) => candidate.layer === layer);
  return row?.directed === '1';
}
