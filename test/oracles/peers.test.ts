import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparisons } from '../differential/all.ts';
import { compare } from '../differential/compare.ts';
import type { PeerAnswers } from '../differential/peers.ts';
import { type KnownLayer, knownLayers } from './make/datasets.ts';

/* Against R igraph, R sna and NetworkX: `npm run oracles` writes the file, with their versions. */

interface Known {
  readonly layers: readonly { readonly dataset: string; readonly layer: string }[];
  readonly peers: readonly PeerAnswers[];
}

const file = new URL('./peers.json', import.meta.url);
const { layers, peers } = JSON.parse(readFileSync(file, 'utf8')) as Known;

describe('the datasets, as other programs measure them', () => {
  let found: readonly KnownLayer[] = [];
  beforeAll(async () => {
    found = await knownLayers();
  });

  it('are those the answers are about, with versions', () => {
    expect(found.map(({ dataset, layer }) => ({ dataset, layer }))).toEqual(layers);
    const versions = peers.flatMap((peer) => Object.keys(peer.versions));
    expect(versions).toEqual(expect.arrayContaining(['igraph', 'sna', 'NetworkX']));
  });

  it.each(comparisons.map((each) => [each.measure, each.key, each] as const))(
    '%s as %s',
    (_, __, each) => {
      const { findings, networks, skipped } = compare(
        each,
        found.map(({ subject }) => subject),
        peers,
      );
      expect(findings).toEqual([]);
      expect(networks + [...skipped.values()].reduce((sum, count) => sum + count, 0)).toBe(
        layers.length,
      );
    },
  );
});
