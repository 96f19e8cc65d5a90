import type { Random } from '../random.ts';

/**
 * Visits each place of a list with its own chance, at a cost of the places visited instead of the
 * length: from one place looked at it leaps as far as luck with the last chance seen leads, and keeps
 * the place it lands on with the share its own chance has of that one (Miller & Hagberg 2011). So
 * chances must not increase along the list.
 */
export function chosenPlaces(
  length: number,
  chanceAt: (place: number) => number,
  random: Random,
  visit: (place: number) => void,
): void {
  let bound = length > 0 ? chanceAt(0) : 0;
  let place = 0;
  while (bound > 0 && place < length) {
    place += misses(bound, length - place, random.uniform());
    if (place >= length) return;
    const chance = chanceAt(place);
    if (chance >= bound || random.uniform() * bound < chance) visit(place);
    bound = chance;
    place++;
  }
}

/**
 * How many times a chance is missed in a row: the largest count, up to `most`, that happens with a
 * probability above `luck`. Powers by squaring instead of logarithms, which differ between machines.
 */
function misses(chance: number, most: number, luck: number): number {
  const powers = [1 - chance];
  let step = 1;
  while (step < most && powers.at(-1)! > luck) {
    powers.push(powers.at(-1)! * powers.at(-1)!);
    step *= 2;
  }
  let count = 0;
  let reached = 1;
  for (let at = powers.length - 1; at >= 0; at--, step /= 2) {
    if (reached * powers[at]! <= luck) continue;
    reached *= powers[at]!;
    count += step;
  }
  return Math.min(count, most);
}
