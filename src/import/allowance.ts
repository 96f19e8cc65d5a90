import type { Budget } from '../budget.ts';
import type { Place } from '../issue.ts';

/** What one reading may use: the limits that are asked for, and a watch on its time. */
export interface Allowance extends Budget {
  /** Ends the reading where its time is up. Cheap enough for every row; the place is asked for only then. */
  tick(file: string, place?: () => Place): void;
}

/** Ends a reading from wherever it is. It is caught where the reading began and told as an issue. */
export class Exceeded extends Error {
  readonly budget: keyof Budget;
  readonly limit: number;
  readonly file: string;
  readonly place: Place | undefined;

  constructor(budget: keyof Budget, limit: number, file: string, place?: Place) {
    super(budget);
    this.budget = budget;
    this.limit = limit;
    this.file = file;
    this.place = place;
  }
}

/** How many rows may be made from a table of `rows`. */
export function madeRowsOf({ madeRows }: Budget, rows: number): number {
  return madeRows + 4 * rows;
}

/** How many rows or words pass between two looks at the clock. */
const between = 256;

/** `now` tells milliseconds from any start; without it time has no limit, since nothing here has a clock. */
export function allowanceOf(budget: Budget, bytes: number, now?: () => number): Allowance {
  if (now === undefined) return { ...budget, tick() {} };
  const milliseconds = budget.milliseconds + (budget.nanosecondsPerByte * bytes) / 1e6;
  const end = now() + milliseconds;
  let left = between;
  return {
    ...budget,
    tick(file, place) {
      if (--left > 0) return;
      left = between;
      if (now() > end)
        throw new Exceeded('milliseconds', Math.round(milliseconds), file, place?.());
    },
  };
}
