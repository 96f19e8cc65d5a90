import { describe, expect, it } from 'vitest';
import { articulationPoints } from '../../src/measures/cohesion/articulation-points.ts';
import { bridges } from '../../src/measures/cohesion/bridges.ts';
import {
  betweennessCentralization,
  closenessCentralization,
  degreeCentralization,
  inDegreeCentralization,
  outDegreeCentralization,
} from '../../src/measures/cohesion/centralization.ts';
import { cliques } from '../../src/measures/cohesion/cliques.ts';
import { clustering } from '../../src/measures/cohesion/clustering.ts';
import { components } from '../../src/measures/cohesion/components.ts';
import { connectedness } from '../../src/measures/cohesion/connectedness.ts';
import { coreness } from '../../src/measures/cohesion/coreness.ts';
import { density } from '../../src/measures/cohesion/density.ts';
import { distances } from '../../src/measures/cohesion/distances.ts';
import {
  arcReciprocity,
  dyadCensus,
  dyadReciprocity,
} from '../../src/measures/cohesion/dyad-census.ts';
import { gtdEfficiency } from '../../src/measures/cohesion/gtd-efficiency.ts';
import { gtdHierarchy } from '../../src/measures/cohesion/gtd-hierarchy.ts';
import { gtdLub } from '../../src/measures/cohesion/gtd-lub.ts';
import { strongComponents } from '../../src/measures/cohesion/strong-components.ts';
import { transitivity } from '../../src/measures/cohesion/transitivity.ts';
import { triadCensus, triadTypes } from '../../src/measures/cohesion/triad-census.ts';
import { flow } from '../../src/network/flow.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { expectClose, expectNear } from '../support/close.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  inNodeOrder,
  type OracleLayer,
  oracleLayers,
  sharedNetwork,
} from '../support/shared.ts';

type Values = Record<string, number | null>;

/** Compares a single number where the tool has one; `null` is no value. */
function agree(found: number, layer: OracleLayer, ...keys: string[]): void {
  const expected = answer<number | null | readonly never[]>(layer, ...keys);
  if (expected === undefined || Array.isArray(expected)) return;
  expectNear(found, (expected as number | null) ?? NaN, 1e-9, keys.join('.'));
}

describe.skipIf(!hasShared)('cohesion as R and NetworkX have it', () => {
  describe.each(everyOracleLayer())('$name $layer', ({ name, layer }) => {
    const network = sharedNetwork(name, layer);
    const either = symmetrize(network);
    const mutual = symmetrize(network, { rule: 'confirmed' });
    const r = new Map(oracleLayers(name)).get(layer)!;
    const nx = new Map(oracleLayers(name, true)).get(layer)!;
    const idsOf = (nodes: Iterable<number>) => [...nodes].map((node) => network.ids[node]!);

    it('density and distances', () => {
      agree(density(network), r, 'density');
      for (const [key, form] of [
        ['directed', network],
        ['sym', either],
      ] as const) {
        const found = distances(form);
        agree(found.mean, r, 'distance', key, 'avg_reachable');
        agree(found.diameter, r, 'distance', key, 'diameter');
        agree(found.reachableShare, r, 'distance', key, 'prop_reachable');
        agree(found.compactness, r, 'distance', key, 'sum_reciprocal_norm');
      }
    });

    it('reciprocity', () => {
      const census = dyadCensus(network);
      agree(census.mutual, r, 'reciprocity', 'mutual');
      agree(census.asymmetric, r, 'reciprocity', 'asym');
      agree(census.null, r, 'reciprocity', 'null');
      agree(arcReciprocity(network), r, 'reciprocity', 'arc_reciprocity');
      agree(dyadReciprocity(network), r, 'reciprocity', 'dyad_reciprocity');
      if (network.directed) agree(arcReciprocity(network), nx, 'reciprocity');
    });

    it('transitivity and clustering', () => {
      // Without any two-step path sna says 1; guanxi has no value.
      const isOpen = Number.isNaN(transitivity(network));
      agree(isOpen ? 1 : transitivity(network), r, 'transitivity', 'sna_weak');
      agree(transitivity(either), r, 'transitivity', 'igraph_global_sym');
      const local = answer<Values>(r, 'transitivity', 'igraph_local_sym')!;
      expectClose(clustering(network), inNodeOrder(network, local));
    });

    it('triads', () => {
      const found = triadCensus(network);
      const known = answer<Values>(nx, 'triadic_census') ?? answer<Values>(r, 'triad_census') ?? {};
      const names = network.directed ? triadTypes : (['003', '102', '201', '300'] as const);
      const keys = network.directed ? triadTypes : ['0', '1', '2', '3'];
      names.forEach((type, at) => {
        expectNear(found[triadTypes.indexOf(type)]!, known[keys[at]!]!, 0, type);
      });
    });

    it('components, cutpoints and bridges', () => {
      const weak = components(network);
      agree(weak.count, r, 'components', 'weak', 'count');
      const sizes = answer<number[]>(r, 'components', 'weak', 'sizes')!;
      expect([...weak.sizes].sort()).toEqual([...sizes].sort());
      const strong = answer<Values>(r, 'components', 'strong', 'membership');
      if (strong !== undefined) {
        expect(numbered(strongComponents(network).labels)).toEqual(
          numbered(inNodeOrder(network, strong)),
        );
      }
      const cut = articulationPoints(network);
      const cutpoints = answer<string[]>(r, 'components', 'cutpoints')!;
      const found = idsOf([...cut.keys()].filter((node) => cut[node] === 1));
      expect(found.sort()).toEqual([...cutpoints].sort());
      const { source, target } = bridges(network);
      const pairs = [...source].map((from, at) => idsOf([from, target[at]!]).sort().join(' '));
      const known = answer<string[][]>(r, 'components', 'bridges')!;
      expect(pairs.sort()).toEqual(known.map((pair) => [...pair].sort().join(' ')).sort());
    });

    it.each([
      ['sym', either],
      ['mutual', mutual],
    ] as const)('%s cliques and cores', (key, form) => {
      const core = answer<Values>(r, 'kcore', `${key}_coreness`);
      if (core !== undefined) expectClose(coreness(form), inNodeOrder(network, core));
      const known = answer<{ count: number; list: number[][] | number }>(r, 'cliques', key);
      if (known === undefined) return;
      const { members, complete } = cliques(form);
      expect(complete).toBe(true);
      expect(members.length).toBe(known.count);
      if (!Array.isArray(known.list)) return;
      const found = members.map((clique) => [...clique].map((node) => node + 1).join(' '));
      const list = known.list.map((clique) => [...clique].sort((a, b) => a - b).join(' '));
      expect(found.sort()).toEqual(list.sort());
    });

    it('centralization', () => {
      agree(inDegreeCentralization(network), r, 'centralization', 'sna_indegree');
      agree(outDegreeCentralization(network), r, 'centralization', 'sna_outdegree');
      agree(degreeCentralization(network), r, 'centralization', 'sna_degree_sym');
      agree(betweennessCentralization(network), r, 'centralization', 'sna_betweenness');
      agree(betweennessCentralization(either), r, 'centralization', 'sna_betweenness_sym');
      if (components(network).count === 1) {
        agree(closenessCentralization(network), r, 'centralization', 'sna_closeness_sym');
      }
    });

    it.each([
      ['gtd', ''],
      ['gtd_transposed', '_transposed'],
    ])('%s', (key, suffix) => {
      const form = suffix === '' ? network : flow(network);
      agree(connectedness(form), r, key, 'connectedness');
      agree(gtdHierarchy(form), r, key, 'hierarchy_krackhardt');
      agree(gtdEfficiency(form), r, key, 'efficiency');
      const definition = `gtd_definition${suffix}`;
      agree(connectedness(form), nx, definition, 'connectedness');
      agree(gtdHierarchy(form), nx, definition, 'hierarchy');
      agree(gtdEfficiency(form), nx, definition, 'efficiency_directed');
      agree(gtdEfficiency(form, { count: 'pairs' }), nx, definition, 'efficiency_underlying');
      agree(gtdLub(form), nx, definition, 'lubness');
    });
  });
});

/** Labels numbered by first appearance, so that two numberings of the same parts are equal. */
function numbered(labels: ArrayLike<number>): number[] {
  const seen = new Map<number, number>();
  return Array.from(labels, (label) => {
    if (!seen.has(label)) seen.set(label, seen.size);
    return seen.get(label)!;
  });
}
