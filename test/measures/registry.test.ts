import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/locale/catalogue.ts';
import { measureWords } from '../../src/locale/measure-words.ts';
import { measureContext } from '../../src/measures/context.ts';
import type { MeasureDefinition, Reason } from '../../src/measures/definition.ts';
import { usually } from '../../src/measures/own-options.ts';
import { definitionsOf, measureOf, measures } from '../../src/measures/registry.ts';
import type { Network } from '../../src/network/network.ts';
import { locales } from '../../src/study/localized.ts';
import { partitionOf } from '../../src/study/partition.ts';
import { complete, empty, kite, networkOf, path, ring, star } from '../support/networks.ts';
import { networks, seeded } from '../support/random.ts';

/** The ids the contract names for people, ties and the whole network, in these two folders. */
const promised =
  `inDegree outDegree degree inStrength outStrength betweenness inCloseness outCloseness
  closeness inHarmonic outHarmonic harmonic eigenvector pagerank hub authority bonacich katz reach2
  clustering coreness cutpoint cliqueCount component n ties density arcReciprocity dyadReciprocity
  transitivity meanDistance diameter compactness components strongComponents connectedness gtdHierarchy
  gtdEfficiency gtdLub fragmentation distanceFragmentation inDegreeCentralization
  outDegreeCentralization degreeCentralization betweennessCentralization closenessCentralization
  triadCensus cliques bridges cutpoints bridge localBridgeSpan`.split(/\s+/);

const reasons = new Set<string>(Object.keys(catalogue('en').measures.reasons));

describe('the registry', () => {
  it('has every measure that was promised', () => {
    const ids = new Set<string>(measures.map((measure) => measure.id));
    expect(promised.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has an id once at each level', () => {
    const keys = measures.map((measure) => `${measure.level} ${measure.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reads one form of the layer per id and level table', () => {
    for (const { id } of measures) {
      const forms = new Set(definitionsOf(id).map((measure) => measure.reads));
      expect(forms.size, id).toBe(1);
    }
  });

  it('finds by id and names what it does not know', () => {
    expect(measureOf('betweenness').level).toBe('node');
    expect(definitionsOf('betweenness').map((measure) => measure.level)).toEqual(['node', 'tie']);
    expect(() => measureOf('betweenes')).toThrow(/"measure".*inDegree.*"betweenes"/);
  });

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s cites and explains itself',
    (id, measure) => {
      expect(measure.sources.length).toBeGreaterThan(0);
      for (const source of measure.sources) expect(source).toMatch(/\(\d{4}\)/);
      for (const locale of locales) {
        const words = measureWords(id, locale);
        expect(words?.name).toBeTruthy();
        expect(words?.plain).toMatch(/[.。]$/);
      }
    },
  );
});

/** Every `NaN` has a reason the catalogues know, and no other value has one. */
function expectReasons(
  values: ArrayLike<number>,
  given: ReadonlyMap<number, Reason> | undefined,
  id: string,
): void {
  for (let at = 0; at < values.length; at++) {
    const reason = given?.get(at);
    if (Number.isNaN(values[at]))
      expect(reasons.has(reason ?? ''), `${id} ${at} ${reason}`).toBe(true);
    else expect(reason, `${id} ${at}`).toBeUndefined();
    expect(Math.abs(values[at]!), `${id} ${at}`).not.toBe(Infinity);
  }
}

function expectSound(
  measure: MeasureDefinition,
  network: Network,
  weight: 'none' | 'cost' = 'none',
): void {
  const groups = partitionOf(
    'unit',
    network.ids.map((_, node) => (node % 3 === 2 ? null : `g${node % 2}`)),
  );
  const context = measureContext(network, {
    groups,
    flow: 'against',
    options: { weight, permutations: 20 },
  });
  switch (measure.level) {
    case 'node': {
      const { values, reasons: given } = measure.evaluate(context, usually);
      expect(values, measure.id).toHaveLength(network.n);
      expectReasons(values, given, measure.id);
      break;
    }
    case 'tie': {
      const { source, target, values, reasons: given } = measure.evaluate(context, usually);
      expect([source.length, target.length]).toEqual([values.length, values.length]);
      expectReasons(values, given, measure.id);
      break;
    }
    case 'group': {
      const { values, reasons: given } = measure.evaluate(context, usually);
      expect(values).toHaveLength(groups.ids.length);
      expectReasons(values, given, measure.id);
      break;
    }
    case 'network': {
      const found = measure.evaluate(context, usually);
      if (!('value' in found)) break;
      const given = found.reason === undefined ? undefined : new Map([[0, found.reason]]);
      expectReasons([found.value], given, measure.id);
    }
  }
}

describe.each(measures.map((measure) => [`${measure.id} (${measure.level})`, measure] as const))(
  '%s',
  (_, measure) => {
    it.each([
      ['no nodes', empty(0)],
      ['one node', empty(1)],
      ['two nodes', complete(2)],
      ['isolates', empty(4)],
      ['a pair and an isolate', networkOf(3, [[0, 1]])],
      [
        'two pieces',
        networkOf(6, [
          [0, 1],
          [1, 2],
          [3, 4],
        ]),
      ],
      ['a path', path(5)],
      ['a ring', ring(6)],
      ['a star', star(6)],
      ['a complete network', complete(6)],
      ['the kite', kite()],
      [
        'a directed chain',
        networkOf(
          4,
          [
            [0, 1],
            [1, 2],
            [2, 3],
          ],
          { directed: true },
        ),
      ],
      [
        'a directed loop',
        networkOf(
          3,
          [
            [0, 1],
            [1, 2],
            [2, 0],
          ],
          { directed: true },
        ),
      ],
      [
        'nobody answering',
        networkOf(3, [], { directed: true, status: ['absent', 'absent', 'absent'] }),
      ],
      [
        'a weight of nothing',
        networkOf(3, [
          [0, 1, 0],
          [1, 2, 1],
        ]),
      ],
    ])('has a value or a reason for %s', (__, network) => {
      expectSound(measure, network);
      expectSound(measure, network, 'cost');
    });

    it('has a value or a reason for any network, and leaves it as it was', () => {
      fc.assert(
        fc.property(networks({ maxNodes: 8, maxWeight: 3 }), (network) => {
          const before = structuredClone(network);
          expectSound(measure, network);
          expect(network).toEqual(before);
        }),
        { ...seeded, numRuns: 40 },
      );
    });
  },
);
