import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralityDefinitions } from '../../src/measures/centrality/definitions.ts';
import { cohesionDefinitions } from '../../src/measures/cohesion/definitions.ts';
import { measureContext } from '../../src/measures/context.ts';
import type { MeasureDefinition } from '../../src/measures/definition.ts';
import { usually } from '../../src/measures/own-options.ts';
import { flow } from '../../src/network/flow.ts';
import type { Network } from '../../src/network/network.ts';
import { expectClose, expectNear } from '../support/close.ts';
import { networkOf, type Tie } from '../support/networks.ts';
import { drawnTies, networks, seeded } from '../support/random.ts';

const definitions: readonly MeasureDefinition[] = [
  ...centralityDefinitions,
  ...cohesionDefinitions,
];
const runs = { ...seeded, numRuns: 60 };

/** Values per node, or the one value of the network; `null` for ties, records and mere labels. */
function valuesOf(measure: MeasureDefinition, network: Network): Float64Array | null {
  const context = measureContext(network, { flow: 'against' });
  if (measure.level === 'node' && measure.id !== 'component') {
    return Float64Array.from(measure.evaluate(context, usually).values);
  }
  if (measure.level !== 'network') return null;
  const found = measure.evaluate(context, usually);
  return 'value' in found ? Float64Array.of(found.value) : null;
}

describe.each(definitions.map((measure) => [`${measure.id} (${measure.level})`, measure] as const))(
  '%s',
  (_, measure) => {
    it('does not depend on the order of the people', () => {
      const cases = drawnTies({ maxNodes: 9 }).chain((drawn) =>
        fc.tuple(
          fc.constant(drawn),
          fc.shuffledSubarray([...Array(drawn.n).keys()], { minLength: drawn.n }),
        ),
      );
      fc.assert(
        fc.property(cases, ([{ n, ties, directed }, to]) => {
          const before = valuesOf(measure, networkOf(n, ties, { directed }));
          const moved = ties.map(([i, j]): Tie => [to[i]!, to[j]!]);
          const after = valuesOf(measure, networkOf(n, moved, { directed }));
          if (before === null || after === null) return;
          if (measure.level === 'network') expectClose(after, before);
          else
            expectClose(
              to.map((node) => after[node]!),
              before,
            );
        }),
        runs,
      );
    });

    it('is the same either way round if it says so', () => {
      fc.assert(
        fc.property(networks({ maxNodes: 8, directed: true }), (network) => {
          if (measure.reads === 'reported' || measure.reads === 'flow') return;
          const before = valuesOf(measure, network);
          const after = valuesOf(measure, flow(network));
          if (before !== null && after !== null) expectClose(after, before);
        }),
        runs,
      );
    });
  },
);

/** What one half of a network says of its people, whatever else there is. */
const local = new Set([
  'inDegree',
  'outDegree',
  'degree',
  'inStrength',
  'outStrength',
  'betweenness',
  'reach2',
  'clustering',
  'coreness',
  'cutpoint',
  'cliqueCount',
]);

describe('two networks side by side', () => {
  it.each(
    definitions
      .filter((measure) => local.has(measure.id) && measure.level === 'node')
      .map((measure) => [measure.id, measure] as const),
  )('%s of each is as it was alone, and 0 or none for a newcomer without ties', (_, measure) => {
    fc.assert(
      fc.property(drawnTies({ maxNodes: 6 }), drawnTies({ maxNodes: 6 }), (a, b) => {
        const { directed } = a;
        const other = b.directed === directed ? b.ties : [];
        const shifted = other.map(([i, j]): Tie => [i + a.n, j + a.n]);
        const n = a.n + b.n;
        const both = valuesOf(measure, networkOf(n + 1, [...a.ties, ...shifted], { directed }))!;
        expectClose(
          both.subarray(0, a.n),
          valuesOf(measure, networkOf(a.n, a.ties, { directed }))!,
        );
        expectClose(both.subarray(a.n, n), valuesOf(measure, networkOf(b.n, other, { directed }))!);
        expect(Number.isNaN(both[n]) ? 0 : both[n]).toBe(0);
      }),
      runs,
    );
  });

  it('have the sum of the components, cutpoints, bridges and cliques', () => {
    const counts = definitions.filter((measure) =>
      ['components', 'strongComponents', 'cutpoints', 'bridges', 'ties', 'n'].includes(measure.id),
    );
    fc.assert(
      fc.property(drawnTies({ directed: false, maxNodes: 7 }), (drawn) => {
        const { n, ties } = drawn;
        const twice = [...ties, ...ties.map(([i, j]): Tie => [i + n, j + n])];
        for (const measure of counts) {
          const once = valuesOf(measure, networkOf(n, ties))![0]!;
          expectNear(valuesOf(measure, networkOf(2 * n, twice))![0]!, 2 * once, 0, measure.id);
        }
      }),
      runs,
    );
  });
});
