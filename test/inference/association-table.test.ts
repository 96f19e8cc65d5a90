import { describe, expect, it } from 'vitest';
import {
  type AssociationId,
  euclidean,
  hamming,
  hubert,
  jaccard,
  match,
  pearson,
} from '../../src/inference/association.ts';
import { associationOfTable } from '../../src/inference/association-table.ts';
import { gamma } from '../../src/inference/gamma.ts';
import { stream } from '../../src/random.ts';

const ofLists: Record<AssociationId, (x: Float64Array, y: Float64Array) => number> = {
  pearson,
  jaccard,
  match,
  gamma,
  hamming,
  hubert,
  euclidean,
};

describe.each(Object.keys(ofLists) as AssociationId[])('%s of a table', (id) => {
  it('is that of the lists of cells', () => {
    for (let round = 0; round < 200; round++) {
      const random = stream(17, round);
      const values = (count: number) =>
        Float64Array.from({ length: count }, (_, at) => at + (random.integer(3) - 1) / 3).sort();
      const [x, y] = [values(1 + random.integer(4)), values(1 + random.integer(4))];
      if (random.integer(2) === 0) x[0] = 0;
      const width = y.length + 1;
      const times = new Uint32Array((x.length + 1) * width);
      const cells = [...Array(random.integer(30))].map(() => {
        const [i, j] = [random.integer(x.length + 1), random.integer(width)];
        times[i * width + j]!++;
        return [x[i] ?? NaN, y[j] ?? NaN] as const;
      });
      const slow = ofLists[id](
        Float64Array.from(cells, ([a]) => a),
        Float64Array.from(cells, ([, b]) => b),
      );
      const found = associationOfTable(id, { x, y, times, width });
      if (Number.isNaN(slow)) expect(found).toBeNaN();
      else expect(Math.abs(found - slow)).toBeLessThan(1e-12 * Math.max(1, Math.abs(slow)));
    }
  });
});
