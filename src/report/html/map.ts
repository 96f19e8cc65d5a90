import type { MapBlock, MapPerson } from '../document.ts';
import { rich } from '../rich.ts';
import { html, nothing, type Safe } from '../safe.ts';
import { bare } from '../user-text.ts';
import { type LabelRequest, labelHeight, placedLabels } from './labels.ts';
import { markClass, markShape, short } from './marks.ts';

const width = 920;
const tallest = 860;
const lowest = 320;
const margin = 34;
/** Between people without ties. */
const step = 36;

interface Placed extends MapPerson {
  readonly px: number;
  readonly py: number;
}

/** The drawn network with its legend. Everything in it is also said in words or tables elsewhere. */
export function mapFigure(block: MapBlock, id: string): Safe {
  const { people, height, apart } = fitted(block);
  const ties = (across: boolean) =>
    block.ties
      .filter((tie) => tie.across === across)
      .map((tie) => tiePath(people[tie.from]!, people[tie.to]!, block.tapered))
      .join('');
  return html`<figure class="map">
<svg viewBox="0 0 ${width} ${short(height)}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${bare(block.caption)}</title>
<desc id="${id}-desc">${bare(block.description)}</desc>
${apart === null ? nothing : html`<line class="apart" x1="${margin}" y1="${short(apart)}" x2="${width - margin}" y2="${short(apart)}"/>`}
<path class="tie inside" d="${ties(false)}"/>
<path class="tie across" d="${ties(true)}"/>
<g class="marks">${people.map(mark)}</g>
<g class="labels">${labels(people, height)}</g>
</svg>
${legend(block)}
<figcaption>${rich(block.caption)}</figcaption>
</figure>`;
}

/** Positions turned into the picture's own space, keeping their proportions. */
function fitted({ people, ties }: MapBlock): {
  readonly people: readonly Placed[];
  readonly height: number;
  /** Where the people without ties begin, who stand in rows of their own; `null` without any. */
  readonly apart: number | null;
} {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const drawn = people.filter((_, at) => tied.has(at));
  const [left, right] = range(drawn.map(({ x }) => x));
  const [top, bottom] = range(drawn.map(({ y }) => y));
  const across = Math.max(right - left, 1e-9);
  const down = Math.max(bottom - top, 1e-9);
  const scale = Math.min((width - 2 * margin) / across, (tallest - 2 * margin) / down);
  const body = drawn.length === 0 ? 0 : Math.max(lowest, down * scale + 2 * margin);
  const perRow = Math.floor((width - 2 * margin) / step) + 1;
  const alone = people.length - drawn.length;
  let next = 0;
  return {
    height: body + (alone === 0 ? 0 : (Math.ceil(alone / perRow) + 1) * step),
    apart: alone === 0 || drawn.length === 0 ? null : body,
    people: people.map((person, at): Placed => {
      if (tied.has(at)) {
        return {
          ...person,
          px: width / 2 + (person.x - (left + right) / 2) * scale,
          py: body / 2 + (person.y - (top + bottom) / 2) * scale,
        };
      }
      const place = next++;
      const row = Math.floor(place / perRow) + 1;
      return { ...person, px: margin + (place % perRow) * step, py: body + row * step };
    }),
  };
}

function range(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** A wedge from who names to who is named, or a thin even band where ties have no direction. */
function tiePath(from: Placed, to: Placed, tapered: boolean): string {
  const dx = to.px - from.px;
  const dy = to.py - from.py;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 1e-6) return '';
  const wide = tapered ? 1.3 : 0.5;
  const point = tapered ? 0.15 : 0.5;
  const [ux, uy] = [-dy / length, dx / length];
  const corner = (person: Placed, half: number) =>
    `${short(person.px + ux * half)} ${short(person.py + uy * half)}`;
  return `M${corner(from, wide)}L${corner(to, point)}L${corner(to, -point)}L${corner(from, -wide)}Z`;
}

function mark(person: Placed): Safe {
  const shape = markShape(person.mark, person.px, person.py, person.size);
  return html`<g class="${markClass(person.mark)}${person.label === null ? '' : ' named'}"><title>${bare(person.title)}</title>${shape}</g>`;
}

function labels(people: readonly Placed[], height: number): readonly Safe[] {
  const named = people
    .filter((person) => person.label !== null)
    .sort((a, b) => b.size - a.size || a.px - b.px);
  const requests = named.map(
    (person): LabelRequest => ({
      text: bare(person.label!),
      x: person.px,
      y: person.py,
      r: person.size,
    }),
  );
  const boxes = people.map(({ px, py, size }) => ({
    x: px,
    y: py,
    width: 2 * size,
    height: 2 * size,
  }));
  const places = placedLabels(requests, boxes, { width, height });
  return places.map((place, at) => {
    const { text, x, y } = requests[at]!;
    const line = place.leader ? leader(x, y, place) : nothing;
    return html`${line}<text x="${short(place.x)}" y="${short(place.y + labelHeight * 0.3)}">${text}</text>`;
  });
}

/** To the near end of the text, whichever side that is. */
function leader(x: number, y: number, place: { x: number; y: number; width: number }): Safe {
  const half = place.width / 2;
  const endX = Math.max(place.x - half, Math.min(place.x + half, x));
  const endY = Math.max(place.y - labelHeight / 2, Math.min(place.y + labelHeight / 2, y));
  return html`<line x1="${short(x)}" y1="${short(y)}" x2="${short(endX)}" y2="${short(endY)}"/>`;
}

function legend({ legend: { title, groups, hints } }: MapBlock): Safe {
  const items = groups.map(
    ({ mark, text }) =>
      html`<li><svg viewBox="0 0 16 16" aria-hidden="true"><g class="${markClass(mark)}">${markShape(mark, 8, 8, 5.5)}</g></svg>${rich(text)}</li>`,
  );
  const key =
    items.length === 0
      ? nothing
      : html`<p class="label">${title}</p>
<ul class="groups">${items}</ul>`;
  return html`<div class="legend">
${key}
<ul class="hints">${hints.map((hint) => html`<li>${hint}</li>`)}</ul>
</div>`;
}
