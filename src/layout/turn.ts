import type { Positions } from './drawing.ts';

/** Turns a picture, in place, so that it is wider than high: its longest direction becomes horizontal. */
export function turn({ x, y }: Positions): void {
  const n = x.length;
  if (n < 2) return;
  const middle = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const [centreX, centreY] = [middle(x), middle(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < n; node++) {
    const dx = x[node]! - centreX;
    const dy = y[node]! - centreY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // The first eigenvector of the covariance, in the form that does not cancel.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  let [a, b] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const norm = Math.sqrt(a * a + b * b);
  if (norm === 0) return;
  if (a < 0) [a, b] = [-a, -b];
  const [cos, sin] = [a / norm, b / norm];
  for (let node = 0; node < n; node++) {
    const dx = x[node]! - centreX;
    const dy = y[node]! - centreY;
    x[node] = cos * dx + sin * dy;
    y[node] = cos * dy - sin * dx;
  }
}
