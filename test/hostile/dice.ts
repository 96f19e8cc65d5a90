import { stream } from '../../src/random.ts';

/** Chance for the making of inputs: everything drawn comes from the seed and the place in the run. */
export interface Dice {
  /** A whole number in [0, count). */
  below(count: number): number;
  /** True in one of `count` cases. */
  oneIn(count: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** As many draws as `least` to `most`. */
  several<T>(least: number, most: number, draw: (at: number) => T): T[];
  /** How many times as large as usual what is drawn should be; 1 unless growth is looked at. */
  readonly size: number;
}

export function diceOf(seed: number, ...task: number[]): Dice {
  const random = stream(seed, ...task);
  const below = (count: number) => (count < 2 ? 0 : random.integer(count));
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: (choices) => choices[below(choices.length)]!,
    several: (least, most, draw) =>
      Array.from({ length: least + below(most - least + 1) }, (_, at) => draw(at)),
    size: 1,
  };
}

/** Dice for something large: nothing rare happens, so that two sizes differ in size alone. */
export function largeDice(size: number): Dice {
  return { ...diceOf(1), oneIn: () => false, size };
}
