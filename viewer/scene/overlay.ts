import type Sigma from 'sigma';
import type { Lit } from '../store/lit.ts';
import { type Point, paintAreas, rounded, together } from './areas.ts';
import { MUST, type Name, placed } from './names.ts';
import type { Picture } from './scene.ts';

/** Above this many people names are weighed for the largest only: the rest would never fit. */
const MOST_NAMES = 600;
const LINE = 15;

/**
 * Paints what is not a point or a line: the areas of groups behind the ties, and all names above
 * everything. Names are placed anew for every frame, so that none covers another at any zoom.
 */
export function overlay<N extends { x: number; y: number }, E extends object>(
  sigma: Sigma<N, E>,
  current: () => { picture: Picture; radius: (person: number) => number },
): void {
  const behind = canvas(sigma, 'areas', { beforeLayer: 'edges' });
  const above = canvas(sigma, 'names', { afterLayer: 'nodes' });
  const widths = new Map<string, number>();
  let font = '';

  sigma.on('afterRender', () => {
    const { picture, radius: size } = current();
    const frame = sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    fresh(behind, frame, ratio);
    fresh(above, frame, ratio);
    const at = (person: number): Point =>
      sigma.graphToViewport({ x: picture.positions.x[person]!, y: picture.positions.y[person]! });
    const points = picture.ids.map((_, person) => at(person));
    const radius = (person: number) => sigma.scaleSize(size(person));
    const { lit, palette } = picture.look;
    const areas = picture.areas.map((area) => ({
      ...area,
      points: area.members.map((person) => points[person]!),
      dimmed: !stands(area.members, lit),
    }));
    paintAreas(behind, areas, 18, 0.11);
    if (font !== picture.font) widths.clear();
    font = picture.font;
    const width = ({ text, kind }: Name) => {
      const key = `${kind} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      above.font = fontOf(kind, font);
      const measured = above.measureText(text).width;
      widths.set(key, measured);
      return measured;
    };
    const obstacles = points.flatMap((point, person) =>
      lit.people === null || lit.people.has(person) ? [{ at: point, radius: radius(person) }] : [],
    );
    const names = [
      ...personNames(picture, points, radius),
      ...areas.flatMap(({ name, points: members, dimmed }) =>
        dimmed || name === '' ? [] : [groupName(name, members)],
      ),
    ];
    for (const name of placed(names, frame, width, LINE, obstacles)) {
      above.font = fontOf(name.kind, font);
      above.textBaseline = 'middle';
      above.lineJoin = 'round';
      above.lineWidth = 3.5;
      above.strokeStyle = palette.halo;
      above.strokeText(name.text, name.x, name.y);
      above.fillStyle = name.kind === 'group' ? palette.quiet : palette.ink;
      above.fillText(name.text, name.x, name.y);
    }
  });
}

/** Whether most of a group stands out, or somebody of it whom it is about. */
function stands(members: readonly number[], { people, core }: Lit): boolean {
  if (people === null || members.some((person) => core.has(person))) return true;
  return members.filter((person) => people.has(person)).length * 2 > members.length;
}

function personNames(
  { look, ids }: Picture,
  points: readonly Point[],
  radius: (person: number) => number,
): readonly Name[] {
  const { lit, selected, hovered, names, notable } = look;
  const candidates: Name[] = [];
  for (let person = 0; person < ids.length; person++) {
    if (lit.people !== null && !lit.people.has(person)) continue;
    const size = radius(person);
    const must =
      person === hovered ? 2 * MUST : selected.has(person) || lit.core.has(person) ? MUST : 0;
    candidates.push({
      text: names[person]!,
      at: points[person]!,
      radius: size,
      priority: must + size + (notable.has(person) ? 50 : 0),
      kind: 'person',
    });
  }
  if (candidates.length <= MOST_NAMES) return candidates;
  return candidates.sort((a, b) => b.priority - a.priority).slice(0, MOST_NAMES);
}

/** A group is named above its area. */
function groupName(text: string, members: readonly Point[]): Name {
  const shape = rounded(together(members), 18);
  let top = shape[0]!;
  for (const point of shape) if (point.y < top.y) top = point;
  return { text, at: { x: top.x, y: top.y - 8 }, radius: 0, priority: MUST - 1, kind: 'group' };
}

function fontOf(kind: Name['kind'], family: string): string {
  return kind === 'group' ? `600 12px ${family}` : `500 12px ${family}`;
}

function canvas<N extends object, E extends object>(
  sigma: Sigma<N, E>,
  id: string,
  place: { beforeLayer: string } | { afterLayer: string },
): CanvasRenderingContext2D {
  const made = sigma.createCanvas(id, { ...place, style: { pointerEvents: 'none' } });
  return made.getContext('2d')!;
}

/** Makes the canvas as sharp as the screen, and empties it. */
function fresh(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  ratio: number,
): void {
  const { canvas } = context;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
