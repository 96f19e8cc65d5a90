import type { Draft } from './draft.ts';
import { namersOf } from './figures.ts';

/**
 * The widest reach that any other set of the same size has. Exact: sets are built up person by person,
 * and given up only when even the largest gains still to be had could not beat what was found.
 */
export function nextBestReach(layers: readonly Draft[], set: readonly number[]): number {
  const everyone = layers[0]!.out.map((_, person) => person);
  const namers = everyone.map((person) => namersOf(layers, [person]));
  const order = everyone.sort((a, b) => namers[b]!.size - namers[a]!.size || a - b);
  const isSet = (chosen: readonly number[]) => chosen.every((person) => set.includes(person));
  let best = 0;

  const extend = (chosen: readonly number[], reached: ReadonlySet<number>, from: number): void => {
    const missing = set.length - chosen.length;
    if (missing === 0) {
      if (!isSet(chosen)) best = Math.max(best, namersOf(layers, chosen).size);
      return;
    }
    const later = order.slice(from).map((person) => ({
      person,
      gain: [...namers[person]!].filter((namer) => !reached.has(namer)).length,
    }));
    for (let at = 0; at + missing <= later.length; at++) {
      const { person, gain } = later[at]!;
      const gains = later.slice(at + 1).map((other) => other.gain);
      const most = gains.sort((a, b) => b - a).slice(0, missing - 1);
      if (reached.size + most.reduce((sum, more) => sum + more, gain) <= best) continue;
      extend([...chosen, person], new Set([...reached, ...namers[person]!]), from + at + 1);
    }
  };
  extend([], new Set(), 0);
  return best;
}
