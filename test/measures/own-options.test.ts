import { describe, expect, it } from 'vitest';
import { evaluate, type Request } from '../../src/measures/evaluate.ts';
import type { OwnOption, OwnValue } from '../../src/measures/own-options.ts';
import { type OwnRequest, ownOptionsOf } from '../../src/measures/own-values.ts';
import { type MeasureId, measures } from '../../src/measures/registry.ts';
import { stream } from '../../src/random.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Tie } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];
const own = ids.flatMap((id) =>
  ownOptionsOf(id).map((option) => [id, option.name, option] as const),
);

/** Weighted, directed, in pieces, with ties both ways and one way, and a layer of clashes. */
const random = stream(3, 0);
const ties = Array.from({ length: 26 * 26 }, (_, at): Tie => {
  const [i, j] = [Math.floor(at / 26), at % 26];
  return [i, j, 1 + random.integer(4)];
}).filter(([i, j]) => i !== j && i < 20 === j < 20 && random.uniform() < 0.17);
const clashes = ties.filter(() => random.uniform() < 0.2).map(([i, j]): Tie => [j, i]);
const study = studyOf(
  26,
  {
    ties: { ties, kind: 'affect', weights: 'strength' },
    clash: { ties: clashes, kind: 'conflict' },
  },
  Array.from({ length: 26 }, (_, node) => `u${node % 3}`),
);
const withNumbers = {
  ...study,
  people: {
    ...study.people,
    attributes: [
      ...study.people.attributes,
      {
        id: 'tenure',
        label: 'Tenure',
        type: 'number' as const,
        values: Array.from({ length: 26 }, (_, node) => String((node * 7) % 11)),
        labels: new Map(),
      },
    ],
  },
};

async function told(id: MeasureId, request: Partial<Request> = {}): Promise<string> {
  const sealed = await evaluate(withNumbers, {
    layer: 'ties',
    measures: [id],
    permutations: 20,
    ...request,
  });
  const { nodes, ties: tieValues, groupValues, network } = Sealed.open(sealed);
  return JSON.stringify(
    [nodes, tieValues, groupValues, network].map((each) => [...each]),
    (_, value) =>
      ArrayBuffer.isView(value)
        ? Array.from(value as Float64Array, String)
        : value instanceof Map
          ? [...value]
          : value,
  );
}

/** Other values than the usual one. */
function others({ accepts, usual }: OwnOption): readonly OwnValue[] {
  if (!('whole' in accepts)) return accepts.filter((value) => value !== usual);
  return accepts.whole ? [1, 3, 4, 5, 6] : [0.02, 0.5, 3];
}

describe('options of single measures', () => {
  it.each(own)('%s.%s changes what is told', async (id, name, option) => {
    const usual = await told(id);
    // A value may be out of range here; one of the others must then make a difference.
    const changed = await Promise.all(
      others(option).map((value) =>
        told(id, { set: { [id]: { [name]: value } } }).catch(() => usual),
      ),
    );
    expect(changed.some((each) => each !== usual)).toBe(true);
  });

  it.each(own)('%s.%s set to what it usually is changes nothing', async (id, name, { usual }) => {
    if (usual === null) return;
    expect(await told(id, { set: { [id]: { [name]: usual } } })).toBe(await told(id));
  });

  it.each(own)('%s.%s refuses by name what it cannot be', async (id, name, { accepts }) => {
    const wrong = 'whole' in accepts ? [Number.NaN, 'much', '3'] : [3, 'much', null];
    for (const value of wrong) {
      const set: OwnRequest = { [id]: { [name]: value } };
      await expect(told(id, { set })).rejects.toThrow(`option "${id}.${name}"`);
    }
  });

  it('echo what was used', async () => {
    const request = {
      layer: 'ties',
      measures: ['kPlexes', 'inDegree'],
      set: { kPlexes: { k: 3 } },
    };
    const found = Sealed.open(await evaluate(study, request)).own;
    expect([...found]).toEqual([
      [
        'kPlexes',
        new Map<string, OwnValue>([
          ['k', 3],
          ['minSize', null],
        ]),
      ],
    ]);
  });

  it.each([
    [{ nobody: { k: 1 } }, 'measure'],
    [{ kPlexes: { k: 3 } }, 'set'],
    [{ inDegree: { k: 3 } }, 'inDegree.k'],
    [{ closeness: { k: 3 } }, 'closeness.k'],
    [{ closeness: { ['__proto__']: 3 } }, 'closeness.__proto__'],
  ] as const)('refuse %j', async (set, option) => {
    const request = { layer: 'ties', measures: ['inDegree', 'closeness'], set };
    await expect(evaluate(study, request)).rejects.toThrow(`option "${option}"`);
  });

  it.each([
    ['kPlexes', { k: 3, minSize: 4 }, '"kPlexes.minSize": expected at least 2k'],
    ['pagerank', { damping: 1 }, '"pagerank.damping": expected a number from 0'],
    ['community', { resolution: 0 }, '"community.resolution"'],
    ['leiden', { resolution: -1 }, '"leiden.resolution"'],
    ['katz', { alpha: -1 }, '"katz.alpha"'],
  ] as const)('name the range of %s %j', async (id, values, message) => {
    await expect(told(id, { set: { [id]: values } })).rejects.toThrow(message);
  });
});
