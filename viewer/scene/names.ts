import type { Point } from './areas.ts';

/** A name that wants to be written beside a point. */
export interface Name {
  readonly text: string;
  readonly at: Point;
  /** The radius of what it belongs to, which it must not cover. */
  readonly radius: number;
  /** Higher ones are placed first; from `MUST` on they are placed even where it is tight. */
  readonly priority: number;
  readonly kind: 'person' | 'group';
}

interface PlacedName extends Name {
  /** The left end and the middle of the line of text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const MUST = 1000;
const GAP = 3;

/**
 * Where names fit: the most important first, each to the right of its point, else to the left, below
 * or above it, never over another name nor beyond the frame. What does not fit is left out.
 */
export function placed(
  names: readonly Name[],
  frame: { readonly width: number; readonly height: number },
  width: (name: Name) => number,
  lineHeight: number,
  obstacles: readonly { readonly at: Point; readonly radius: number }[] = [],
): readonly PlacedName[] {
  const taken: Box[] = [];
  const covered = obstacles.map(({ at, radius }) => around(at, radius * 0.8));
  const result: PlacedName[] = [];
  const order = [...names].sort((a, b) => b.priority - a.priority);
  for (const name of order) {
    const wide = width(name);
    for (const { x, y } of places(name, wide, lineHeight)) {
      const box = {
        left: x - 2,
        right: x + wide + 2,
        top: y - lineHeight / 2,
        bottom: y + lineHeight / 2,
      };
      if (!within(box, frame) || taken.some((other) => meet(box, other))) continue;
      const own = (other: Box) => contains(other, name.at);
      if (name.priority < MUST && covered.some((other) => meet(box, other) && !own(other)))
        continue;
      taken.push(box);
      result.push({ ...name, x, y, width: wide });
      break;
    }
  }
  return result;
}

function places({ at, radius, kind }: Name, wide: number, high: number): readonly Point[] {
  if (kind === 'group') return [{ x: at.x - wide / 2, y: at.y }];
  const side = radius + GAP;
  const above = radius + GAP + high / 2;
  return [
    { x: at.x + side, y: at.y },
    { x: at.x - side - wide, y: at.y },
    { x: at.x - wide / 2, y: at.y + above },
    { x: at.x - wide / 2, y: at.y - above },
  ];
}

function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function within(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
