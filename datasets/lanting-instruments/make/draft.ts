/** Ties of one layer while they are being made: who names whom, and who is named by whom. */
export interface Draft {
  readonly out: readonly Set<number>[];
  readonly in: readonly Set<number>[];
}

export function draft(n: number): Draft {
  return {
    out: Array.from({ length: n }, () => new Set<number>()),
    in: Array.from({ length: n }, () => new Set<number>()),
  };
}

export function add(ties: Draft, source: number, target: number): void {
  if (source === target) return;
  ties.out[source]!.add(target);
  ties.in[target]!.add(source);
}

export function drop(ties: Draft, source: number, target: number): void {
  ties.out[source]!.delete(target);
  ties.in[target]!.delete(source);
}

/** The distinct people a person has a tie with, in either direction. */
export function contacts(ties: Draft, person: number): Set<number> {
  return new Set([...ties.out[person]!, ...ties.in[person]!]);
}

export function tieCount(ties: Draft): number {
  return ties.out.reduce((sum, targets) => sum + targets.size, 0);
}

/** All ties, by source and then by target. */
export function tieList(ties: Draft): [source: number, target: number][] {
  return ties.out.flatMap((targets, source) =>
    [...targets].sort((a, b) => a - b).map((target): [number, number] => [source, target]),
  );
}
