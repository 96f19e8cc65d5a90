import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelHeight, placedLabels } from '../../src/report/html/labels.ts';
import { markShape, short } from '../../src/report/html/marks.ts';

const area = { width: 900, height: 600 };

describe('labels of the map', () => {
  it('do not cover each other and stay inside', () => {
    const point = fc.record({
      text: fc.constantFrom('王磊', '欧阳晓彤', 'Wang Lei', 'Ouyang Xiaotong', 'Li'),
      x: fc.double({ min: 40, max: 860, noNaN: true }),
      y: fc.double({ min: 40, max: 560, noNaN: true }),
      r: fc.double({ min: 3, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 24 }), (requests) => {
        const marks = requests.map(({ x, y, r }) => ({ x, y, width: 2 * r, height: 2 * r }));
        const placed = placedLabels(requests, marks, area);
        expect(placed).toHaveLength(requests.length);
        placed.forEach((one, at) => {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width / 2).toBeLessThanOrEqual(area.width);
          expect(one.y).toBeGreaterThan(0);
          expect(one.y).toBeLessThan(area.height);
          for (const other of placed.slice(0, at)) {
            const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
            const down = labelHeight - Math.abs(one.y - other.y);
            expect(Math.min(across, down)).toBeLessThanOrEqual(1e-9);
          }
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('are placed even where there is no room', () => {
    const crowd = Array.from({ length: 400 }, () => ({
      text: 'Ouyang Xiaotong',
      x: 5,
      y: 5,
      r: 4,
    }));
    expect(placedLabels(crowd, [], area)).toHaveLength(400);
  });
});

describe('marks of the map', () => {
  it('write coordinates shortly and refuse what is no place', () => {
    expect([short(1), short(1.26), short(-0.01), short(-3.5)]).toEqual(['1', '1.3', '0', '-3.5']);
    expect(() => short(Number.NaN)).toThrow(TypeError);
  });

  it('differ by shape for six groups in a row', () => {
    const shapes = [0, 1, 2, 3, 4, 5].map((mark) => markShape(mark, 10, 10, 5).toString());
    expect(new Set(shapes).size).toBe(6);
    expect(markShape(6, 10, 10, 5).toString()).toBe(shapes[0]);
  });
});
