import type { Cast } from './cast.ts';
import type { Spoken } from './nearness.ts';
import type { Person } from './organization.ts';
import type { Layers } from './planted.ts';

/** Planted people are named by exactly those planted; nobody else becomes as prominent. */
export function hasRoom(
  layers: Layers,
  layer: Spoken,
  people: readonly Person[],
  parts: Cast,
  target: number,
  source: number,
): boolean {
  if (layer === 'information') return layers.information.in[target]!.size < 13;
  if (parts.champions.includes(target)) return false;
  if (target === parts.expert || target === parts.opinionLeader) return false;
  if (target === parts.star && layer === 'advice') return false;
  const isManager = people[target]!.level <= 2;
  const isBridge = parts.bridges.includes(target);
  const most = layer === 'advice' ? (isManager ? 10 : 9) : isBridge ? 11 : 10;
  if (layers[layer].in[target]!.size >= most) return false;
  const naming = new Set([...layers.advice.in[target]!, ...layers.trust.in[target]!, source]);
  return naming.size <= (isManager || isBridge ? 12 : 11);
}
