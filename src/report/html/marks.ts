import { html, type Safe } from '../safe.ts';

/*
 * Groups are told apart by colour and by shape at once: seven colours that most eyes can tell from
 * each other, grey for the groups after those, and six shapes in turn.
 */

const colours = 7;

/** The class that colours a mark; -1 is for people without a group. */
export function markClass(mark: number): string {
  if (mark < 0) return 'mark m-none';
  return `mark m${Math.min(mark, colours)}`;
}

/** A mark of about the area of a circle of radius `r`. */
export function markShape(mark: number, x: number, y: number, r: number): Safe {
  const d = outlines[mark < 0 ? 0 : mark % outlines.length]!(x, y, r);
  return html`<path d="${d}"/>`;
}

type Outline = (x: number, y: number, r: number) => string;

const polygon = (points: readonly (readonly [number, number])[]): Outline => {
  return (x, y, r) =>
    `M${points.map(([dx, dy]) => `${short(x + dx * r)} ${short(y + dy * r)}`).join('L')}Z`;
};

const outlines: readonly Outline[] = [
  (x, y, r) => {
    // Rounded once: an arc whose width is not twice its radius is drawn as an oval.
    const size = Math.round(r * 10) / 10;
    const half = `a${short(size)} ${short(size)} 0 1 0`;
    return `M${short(x - size)} ${short(y)}${half} ${short(2 * size)} 0${half} ${short(-2 * size)} 0Z`;
  },
  polygon([
    [-0.89, -0.89],
    [0.89, -0.89],
    [0.89, 0.89],
    [-0.89, 0.89],
  ]),
  polygon([
    [0, -1.3],
    [1.15, 0.75],
    [-1.15, 0.75],
  ]),
  polygon([
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ]),
  polygon([
    [0, 1.3],
    [1.15, -0.75],
    [-1.15, -0.75],
  ]),
  polygon([
    [-0.4, -1.15],
    [0.4, -1.15],
    [0.4, -0.4],
    [1.15, -0.4],
    [1.15, 0.4],
    [0.4, 0.4],
    [0.4, 1.15],
    [-0.4, 1.15],
    [-0.4, 0.4],
    [-1.15, 0.4],
    [-1.15, -0.4],
    [-0.4, -0.4],
  ]),
];

/** A coordinate with one decimal: finer is invisible and only makes the file longer. */
export function short(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be drawn`);
  const text = value.toFixed(1);
  return text === '-0.0' ? '0' : text.replace(/\.0$/, '');
}
