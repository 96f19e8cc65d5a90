import type { Categories } from '../store/categories.ts';
import { type Lit, tieKey } from '../store/lit.ts';
import type { MapTie } from '../store/neighbours.ts';
import { categoryColour, mixed, type Palette, scaleColour } from './palette.ts';

/** All that decides how people and ties look; the same look always draws the same picture. */
export interface Look {
  readonly palette: Palette;
  readonly names: readonly string[];
  readonly categories: Categories;
  /** What decides the size, in node order; null for one size for all. */
  readonly sizes: ArrayLike<number> | null;
  /** Whether a person answered the layer's question; those who did not are drawn hollow. */
  readonly answered: (person: number) => boolean | null;
  readonly lit: Lit;
  readonly selected: ReadonlySet<number>;
  readonly hovered: number | null;
  /** People whose names should show before those of others. */
  readonly notable: { has(person: number): boolean };
  readonly directed: boolean;
  /** How wide a tie is at rest; many ties are drawn finer. */
  readonly tieWidth: number;
  /** Layers of conflict; their ties are broken lines. */
  readonly negative: ReadonlySet<string>;
}

interface NodeLook {
  readonly size: number;
  readonly color: string;
  readonly borderColor: string;
  readonly fillColor: string;
  readonly zIndex: number;
  readonly dimmed: boolean;
}

interface TieLook {
  readonly size: number;
  readonly color: string;
  readonly type: 'line' | 'arrow' | 'both' | 'broken';
  readonly zIndex: number;
  readonly lit: boolean;
}

const SMALLEST = 4;
const LARGEST = 15;
const ONE_SIZE = 7;

/** Sizes in pixels whose areas are in proportion to the values. Undefined and negative are smallest. */
export function radii(values: ArrayLike<number> | null, n: number): Float64Array {
  if (values === null) return new Float64Array(n).fill(ONE_SIZE);
  let largest = 0;
  for (let person = 0; person < values.length; person++) {
    if (values[person]! > largest) largest = values[person]!;
  }
  return Float64Array.from({ length: n }, (_, person) => {
    const share = largest > 0 ? Math.max(0, values[person] || 0) / largest : 0;
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share);
  });
}

/** How much smaller points are drawn where many share little room; 1 where there is plenty. */
export function crowding(n: number, { width, height }: { width: number; height: number }): number {
  const side = Math.sqrt((width * height) / Math.max(n, 1));
  return Math.min(Math.max(side / 62, 0.3), 1.1);
}

/** The width in pixels at which this many ties can still be told apart. */
export function restingWidth(ties: number): number {
  if (ties > 500) return 1.3;
  return ties > 120 ? 1.6 : 2;
}

function nodeColour(look: Look, person: number): string {
  const { categories, palette } = look;
  if (categories.kind === 'categories') return categoryColour(palette, categories.of[person]!);
  if (categories.kind === 'scale') return scaleColour(palette, categories.of[person]!);
  return mixed(palette.quiet, palette.background, 0.2);
}

export function nodeLook(look: Look, person: number, radius: number): NodeLook {
  const { palette, lit, selected } = look;
  const dimmed = lit.people !== null && !lit.people.has(person);
  const faded = (colour: string) => (dimmed ? mixed(colour, palette.background, 0.82) : colour);
  const colour = nodeColour(look, person);
  const hollow = look.answered(person) === false;
  const marked = selected.has(person) || look.hovered === person || lit.core.has(person);
  return {
    size: marked ? radius + 2.5 : radius,
    color: faded(colour),
    fillColor: faded(hollow ? mixed(colour, palette.background, 0.75) : colour),
    borderColor: marked
      ? palette.selected
      : faded(hollow ? colour : mixed(colour, palette.background, 0.55)),
    zIndex: marked ? 3 : dimmed ? 0 : 1,
    dimmed,
  };
}

export function tieLook(look: Look, tie: MapTie): TieLook {
  const { palette, lit } = look;
  const negative = look.negative.has(tie.layer);
  const shining = lit.ties.has(tieKey(tie));
  const type = negative ? 'broken' : !look.directed ? 'line' : tie.mutual ? 'both' : 'arrow';
  const beside = lit.people === null ? 0.4 : 0.55;
  const resting = negative ? mixed(palette.conflict, palette.background, beside) : palette.tie;
  if (shining) {
    const color = negative ? palette.conflict : palette.litTie;
    return { size: Math.max(look.tieWidth, 1.6) + 0.4, color, type, zIndex: 2, lit: true };
  }
  const near = lit.people === null || (lit.people.has(tie.source) && lit.people.has(tie.target));
  const color = near ? resting : mixed(resting, palette.background, 0.78);
  const size = negative ? 1.5 : look.tieWidth;
  return { size, color, type, zIndex: near ? 1 : 0, lit: false };
}
