import { describe, expect, it } from 'vitest';
import { inTop, shareOfDraws } from '../../src/diagnosis/certainty.ts';
import { context } from '../../src/diagnosis/context.ts';
import { inDegree } from '../../src/measures/centrality/degree.ts';
import type { Network } from '../../src/network/network.ts';
import { degreeOf } from '../../src/network/rows.ts';
import type { Layer, Status, Study } from '../../src/study/study.ts';
import { rankCertainty } from '../../src/uncertainty/imputation.ts';

/** Everyone names the `named` people who follow; `silent` people at the end did not answer. */
function studyOf(n: number, named: number, silent = 0, layerIds = ['advice']): Study {
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < n - silent; i++) {
    for (let step = 1; step <= named; step++) {
      source.push(i);
      target.push((i + step * step) % n);
    }
  }
  const status = Array.from(
    { length: n },
    (_, i): Status => (i < n - silent ? 'answered' : 'absent'),
  );
  const layer = (id: string): Layer => ({
    id,
    label: id,
    kind: 'advice',
    directed: true,
    flow: 'against',
    question: null,
    scale: null,
    weights: 'none',
    sensitivity: 'low',
    records: [
      {
        source: Uint32Array.from(source),
        target: Uint32Array.from(target),
        weight: new Float64Array(source.length).fill(1),
        status,
        unknownSource: new Uint32Array(0),
        unknownTarget: new Uint32Array(0),
      },
    ],
  });
  return {
    title: 'Test',
    people: {
      ids: Array.from({ length: n }, (_, i) => `p${i}`),
      names: Array.from({ length: n }, (_, i) => `P${i}`),
      attributes: [],
    },
    waves: [{ id: 'w1', label: 'w1' }],
    layers: layerIds.map(layer),
    group: null,
  };
}

const of = (study: Study, draws = 200) =>
  context(study, { wave: 'w1', seed: 4, permutations: 10, draws, group: null });

/** The networks behind a certainty, as the rules see them. */
function drawnFrom(study: Study, draws = 200): readonly (readonly Network[])[] {
  const shared = of(study, draws);
  const seen: (readonly Network[])[] = [];
  shareOfDraws(shared, study.layers, (drawn) => {
    seen.push(drawn);
    return [];
  });
  return seen;
}

describe('certainty where nothing is missing', () => {
  it('leaves out the answers of a tenth of the people, and makes none up', () => {
    const study = studyOf(40, 3, 0, ['advice', 'trust']);
    const drawn = drawnFrom(study, 50);
    expect(drawn).toHaveLength(50);
    const whole = of(study).reported(study.layers[0]!);
    for (const [first, second] of drawn) {
      const silent = [...first!.unknown.rows.keys()].filter((i) => first!.unknown.rows[i] === 1);
      expect(silent).toHaveLength(4);
      expect(second!.unknown.rows).toEqual(first!.unknown.rows);
      for (let i = 0; i < 40; i++) {
        expect(degreeOf(first!.out, i)).toBe(silent.includes(i) ? 0 : degreeOf(whole.out, i));
      }
    }
    expect(new Set(drawn.map(([first]) => first!.unknown.rows.join(''))).size).toBeGreaterThan(40);
    expect(shareOfDraws(of(study), study.layers, () => [1])(1)).toEqual({
      share: 1,
      basis: 'case-dropping',
      draws: 200,
    });
  });

  it('draws fewer networks of a large study, and none where they would be too few', () => {
    const large = drawnFrom(studyOf(3000, 20, 0, ['advice', 'trust', 'news', 'clash']));
    expect(large.length).toBeGreaterThanOrEqual(20);
    expect(large.length).toBeLessThan(100);
    const vast = studyOf(20_000, 10, 0, ['advice', 'trust', 'news', 'clash']);
    expect(shareOfDraws(of(vast), vast.layers, () => [0])(0)).toBeNull();
    expect(shareOfDraws(of(studyOf(5, 1), 0), studyOf(5, 1).layers, () => [0])(0)).toBeNull();
  });
});

describe('certainty where answers are missing', () => {
  it('fills in a large survey half of which is silent', () => {
    const study = studyOf(1000, 3, 500);
    const certain = shareOfDraws(of(study), study.layers, ([drawn]) => {
      expect(drawn!.unknown.count).toBe(0);
      return drawn!.ties > 1500 ? [7] : [];
    });
    expect(certain(7)).toMatchObject({ share: 1, basis: 'imputation', draws: 200 });
  });

  it('counts a place among the first as the ranks of a single network do', () => {
    const study = studyOf(30, 4, 5);
    const measure = (network: Network) => Float64Array.from(inDegree(network));
    const { of: certainty, interval } = inTop(
      of(study),
      study.layers,
      ([drawn]) => measure(drawn!),
      6,
    );
    const alone = rankCertainty(of(study).reported(study.layers[0]!), measure, {
      top: 6,
      draws: 200,
      seed: 4,
    });
    for (let node = 0; node < 30; node++) {
      expect(certainty(node)!.share).toBe(alone.topShare[node]);
      expect(interval(node)).toEqual([alone.low[node], alone.high[node]]);
    }
  });
});
