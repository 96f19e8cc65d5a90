import type { Random } from 'guanxi';
import type { Cast } from './cast.ts';
import { add, contacts, drop, tieList } from './draft.ts';
import { emptyLayers, type Layers } from './planted.ts';

/** How likely an answer that nothing planted rests on is given again. */
const KEPT = 0.8;

/** What is still so a year later: everything planted, all clashes, and most of the other ties. */
export function carriedOver(
  before: Layers,
  planted: Layers,
  answers: (person: number) => boolean,
  random: Random,
): Layers {
  const after = emptyLayers(before.advice.out.length);
  for (const layer of ['advice', 'trust', 'information', 'clash'] as const) {
    for (const [source, target] of tieList(before[layer])) {
      const isPlanted = layer === 'clash' || planted[layer].out[source]!.has(target);
      const stays = isPlanted || random.uniform() < KEPT;
      if (stays && answers(source)) add(after[layer], source, target);
    }
  }
  return after;
}

/** One bridge has left, and the expert has a deputy whom six of the specialists ask as well. */
export function changeByWaveTwo(layers: Layers, parts: Cast): void {
  const [gone] = parts.bridges;
  for (const layer of Object.values(layers)) {
    for (const other of contacts(layer, gone)) {
      drop(layer, other, gone);
      drop(layer, gone, other);
    }
  }
  const { advice } = layers;
  for (const specialist of parts.specialists.slice(0, 6)) add(advice, specialist, parts.deputy);
  const others = [...advice.in[parts.expert]!].filter((i) => !parts.specialists.includes(i));
  for (const other of others.sort((a, b) => a - b).slice(0, 8)) drop(advice, other, parts.expert);
}
