/** The colours of the map. Categories are Paul Tol's "muted" set, which colour-blind readers can tell apart. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly quiet: string;
  readonly halo: string;
  readonly tie: string;
  readonly litTie: string;
  readonly conflict: string;
  readonly selected: string;
  readonly none: string;
  readonly categories: readonly string[];
  /** From low to high. */
  readonly scale: readonly string[];
}

const light: Palette = {
  background: '#fbfaf7',
  ink: '#1b2428',
  quiet: '#5b676d',
  halo: '#fbfaf7',
  tie: '#c4cac7',
  litTie: '#3f5a5c',
  conflict: '#b0452b',
  selected: '#12302e',
  none: '#b9bdbb',
  categories: [
    '#44aa99',
    '#cc6677',
    '#5b4fa0',
    '#d6b94c',
    '#88ccee',
    '#882255',
    '#7d9a2b',
    '#aa4499',
    '#117733',
    '#e08a4a',
    '#4477aa',
    '#8c6d4f',
  ],
  scale: ['#e6e3d3', '#b9d2b9', '#7bb8a8', '#3f9191', '#1d6674', '#12404f'],
};

const dark: Palette = {
  background: '#151b1e',
  ink: '#eceee9',
  quiet: '#a3b0b3',
  halo: '#151b1e',
  tie: '#37434a',
  litTie: '#b9cdcb',
  conflict: '#ef8f6c',
  selected: '#ffffff',
  none: '#5d686c',
  categories: [
    '#4fbcaa',
    '#dd7f8d',
    '#8f83d6',
    '#dfc765',
    '#8fd0f0',
    '#c3608f',
    '#a3c04f',
    '#c873bb',
    '#4fa56b',
    '#eba06a',
    '#6f9fd0',
    '#b08f6f',
  ],
  scale: ['#2b3a3d', '#2f5757', '#3b7a74', '#5a9f8e', '#8fc4a6', '#d5e8c2'],
};

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = { light, dark };

/** The colour of a category; those beyond the palette share the colour of "none". */
export function categoryColour(palette: Palette, category: number): string {
  return palette.categories[category] ?? palette.none;
}

/** The colour of a share of a scale, between the two steps it falls between. */
export function scaleColour(palette: Palette, share: number): string {
  if (Number.isNaN(share)) return palette.none;
  const { scale } = palette;
  const place = Math.min(Math.max(share, 0), 1) * (scale.length - 1);
  const step = Math.min(Math.floor(place), scale.length - 2);
  return mixed(scale[step]!, scale[step + 1]!, place - step);
}

/** A colour between two, given as `#rrggbb`; 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  const parts = a.map((value, at) => Math.round(value + (b[at]! - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
