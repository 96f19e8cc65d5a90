/** A point of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The convex hull of some points, counter-clockwise on a screen whose y points down (Andrew 1979). */
export function hull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (
        chain.length > 1 &&
        turn(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0
      ) {
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The points that stand together: those within two and a half times the usual distance of the middle. */
export function together(points: readonly Point[]): readonly Point[] {
  if (points.length < 4) return points;
  const x = middle(points.map((point) => point.x));
  const y = middle(points.map((point) => point.y));
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const limit = 2.5 * middle(distances);
  return points.filter((_, at) => distances[at]! <= limit);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

interface Area {
  readonly colour: string;
  readonly points: readonly Point[];
  readonly dimmed: boolean;
}

/** A hull with a margin around it, its corners rounded. */
export function rounded(points: readonly Point[], margin: number): readonly Point[] {
  const corner = (point: Point) =>
    CIRCLE.map(({ x, y }) => ({ x: point.x + x * margin, y: point.y + y * margin }));
  return hull(hull(points).flatMap(corner));
}

const CIRCLE: readonly Point[] = Array.from({ length: 20 }, (_, step) => ({
  x: Math.cos((step * Math.PI) / 10),
  y: Math.sin((step * Math.PI) / 10),
}));

/** Paints a soft shape behind the members of each group. */
export function paintAreas(
  context: CanvasRenderingContext2D,
  areas: readonly Area[],
  margin: number,
  strength: number,
): void {
  context.save();
  for (const { colour, points, dimmed } of areas) {
    const shape = rounded(together(points), margin);
    context.beginPath();
    for (const point of shape) context.lineTo(point.x, point.y);
    context.closePath();
    context.fillStyle = colour;
    context.globalAlpha = dimmed ? strength / 3 : strength;
    context.fill();
  }
  context.restore();
}
