import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowding, type Look, nodeLook, radii, tieLook } from '../../viewer/scene/appearance.ts';
import { hull, rounded, together } from '../../viewer/scene/areas.ts';
import { MUST, type Name, placed } from '../../viewer/scene/names.ts';
import { categoryColour, mixed, palettes, scaleColour } from '../../viewer/scene/palette.ts';

const look: Look = {
  palette: palettes.light,
  names: ['a', 'b', 'c'],
  categories: { kind: 'none' },
  sizes: null,
  answered: (person) => person !== 2,
  lit: { people: null, core: new Set(), ties: new Set(), added: [] },
  selected: new Set(),
  hovered: null,
  notable: new Set(),
  directed: true,
  tieWidth: 1.3,
  negative: new Set(['clash']),
};
const tie = { source: 0, target: 1, mutual: false, layer: 'advice' };

describe('sizes', () => {
  it('have areas in proportion, and are smallest where a value is missing', () => {
    const [large, quarter, none, missing] = radii([16, 4, 0, Number.NaN], 4);
    expect([large, quarter]).toEqual([15, 4 + 11 / 2]);
    expect([none, missing]).toEqual([4, 4]);
    expect(new Set(radii(null, 3)).size).toBe(1);
  });

  it('shrink where many share little room', () => {
    const room = { width: 800, height: 500 };
    expect(crowding(2000, room)).toBeLessThan(crowding(100, room));
    expect(crowding(0, room)).toBeLessThanOrEqual(1.1);
  });
});

describe('looks', () => {
  it('are plain at rest and dimmed beside what is lit', () => {
    expect(nodeLook(look, 0, 5).dimmed).toBe(false);
    const lit = { ...look.lit, people: new Set([0]), core: new Set([0]) };
    expect(nodeLook({ ...look, lit }, 1, 5).dimmed).toBe(true);
    expect(nodeLook({ ...look, lit }, 0, 5)).toMatchObject({ size: 7.5, dimmed: false });
  });

  it('are hollow for those who did not answer', () => {
    const silent = nodeLook(look, 2, 5);
    expect(silent.fillColor).not.toBe(silent.color);
    expect(nodeLook(look, 0, 5).fillColor).toBe(nodeLook(look, 0, 5).color);
  });

  it('tell ties apart by shape: direction, mutuality and conflict', () => {
    expect(tieLook(look, tie).type).toBe('arrow');
    expect(tieLook(look, { ...tie, mutual: true }).type).toBe('both');
    expect(tieLook({ ...look, directed: false }, tie).type).toBe('line');
    expect(tieLook(look, { ...tie, layer: 'clash' }).type).toBe('broken');
  });

  it('raise lit ties over the others', () => {
    const lit = { ...look.lit, people: new Set([0, 1]), ties: new Set(['0 1 advice']) };
    expect(tieLook({ ...look, lit }, tie).lit).toBe(true);
    expect(tieLook({ ...look, lit }, { ...tie, target: 2 }).lit).toBe(false);
  });
});

describe('colours', () => {
  it('mix, and fall back where there are more categories than colours', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(categoryColour(palettes.dark, 99)).toBe(palettes.dark.none);
    expect(categoryColour(palettes.dark, -1)).toBe(palettes.dark.none);
  });

  it('of a scale run from its first to its last step', () => {
    const { scale, none } = palettes.light;
    expect(scaleColour(palettes.light, 0)).toBe(scale[0]);
    expect(scaleColour(palettes.light, 1)).toBe(scale[scale.length - 1]);
    expect(scaleColour(palettes.light, Number.NaN)).toBe(none);
  });
});

describe('areas', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];

  it('are convex and leave inner points out', () => {
    expect(hull([...square, { x: 2, y: 2 }, { x: 4, y: 2 }])).toHaveLength(4);
    expect(hull([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }]);
    expect(hull([])).toEqual([]);
  });

  it('have a margin all around', () => {
    const xs = rounded(square, 3).map(({ x }) => x);
    expect(Math.min(...xs)).toBeCloseTo(-3, 6);
    expect(Math.max(...xs)).toBeCloseTo(7, 6);
  });

  it('do not stretch to somebody far away', () => {
    const crowd = [...square, { x: 2, y: 1 }, { x: 1, y: 2 }];
    expect(together([...crowd, { x: 90, y: 90 }])).toEqual(crowd);
  });
});

describe('names on the map', () => {
  const frame = { width: 400, height: 300 };
  const width = ({ text }: Name) => text.length * 7;

  it('never cover each other nor leave the frame', () => {
    const name = fc.record({
      text: fc.string({ minLength: 1, maxLength: 14 }),
      at: fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }),
      radius: fc.integer({ min: 2, max: 15 }),
      priority: fc.integer({ min: 0, max: 2 * MUST }),
      kind: fc.constantFrom('person' as const, 'group' as const),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (names) => {
        const put = placed(names, frame, width, 15);
        for (const [at, a] of put.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(frame.width);
          for (const b of put.slice(at + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= 15;
            expect(apart).toBe(true);
          }
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('go to the most important first', () => {
    const at = { x: 200, y: 150 };
    const one = { text: 'seldom named', at, radius: 300, priority: 1, kind: 'person' as const };
    const put = placed(
      [one, { ...one, radius: 5, text: 'chosen', priority: MUST }],
      frame,
      width,
      15,
    );
    expect(put.map(({ text }) => text)).toEqual(['chosen']);
  });

  it('keep off the points of others unless they must be shown', () => {
    const wall = Array.from({ length: 41 }, (_, at) => ({
      at: { x: at * 10, y: 135 + (at % 4) * 10 },
      radius: 14,
    }));
    const name = {
      text: 'someone',
      at: { x: 200, y: 150 },
      radius: 4,
      priority: 1,
      kind: 'person' as const,
    };
    expect(placed([name], frame, width, 15, wall)).toEqual([]);
    expect(placed([{ ...name, priority: MUST }], frame, width, 15, wall)).toHaveLength(1);
  });
});
