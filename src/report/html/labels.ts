/** A rectangle, by its middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRequest {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the mark the label belongs to. */
  readonly r: number;
}

interface PlacedLabel {
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether a thin line must lead from the mark to the text. */
  readonly leader: boolean;
}

export const labelHeight = 14;
const rings = [0, 1, 2, 3, 5, 7, 9];
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
];

/**
 * Places labels one after the other so that none covers another, or a mark of those given. A label
 * with no room beside its mark moves outwards and gets a line; where all places are taken, the one
 * that covers least wins. Cost: O(labels × (labels + marks)).
 */
export function placedLabels(
  requests: readonly LabelRequest[],
  marks: readonly Box[],
  area: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  return requests.map((request) => {
    const width = textWidth(request.text);
    let best: { box: Box; leader: boolean; covered: number } | null = null;
    for (const ring of rings) {
      for (const [dx, dy] of directions) {
        const gap = request.r + 3 + ring * 11;
        const box = {
          x: within(request.x + dx * (gap + width / 2), width / 2, area.width),
          y: within(request.y + dy * (gap + labelHeight / 2), labelHeight / 2, area.height),
          width,
          height: labelHeight,
        };
        // Another label is never to be covered; a mark may be, rather than placing a name far off.
        const covered = overlap(box, taken) * 100 + overlap(box, marks);
        if (best === null || covered < best.covered) best = { box, leader: ring > 0, covered };
        if (covered === 0) break;
      }
      if (best?.covered === 0) break;
    }
    taken.push(best!.box);
    return { x: best!.box.x, y: best!.box.y, width, leader: best!.leader };
  });
}

function overlap(box: Box, others: readonly Box[]): number {
  let sum = 0;
  for (const other of others) {
    const across = (box.width + other.width) / 2 - Math.abs(box.x - other.x);
    const down = (box.height + other.height) / 2 - Math.abs(box.y - other.y);
    if (across > 0 && down > 0) sum += across * down;
  }
  return sum;
}

function within(value: number, margin: number, size: number): number {
  return Math.max(margin + 2, Math.min(size - margin - 2, value));
}

/** How wide 12-pixel text stands, roughly and on the safe side: full-width characters take an em. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += character > '\u2e7f' ? 12.2 : /[A-ZMWmw@]/.test(character) ? 8.6 : 6.6;
  }
  return width;
}
