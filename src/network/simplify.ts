import { knownOptions, oneOf } from '../errors.ts';

/** What becomes of several ties between the same two people. */
export type ParallelRule = 'sum' | 'max' | 'mean' | 'last';
export const parallelRules: readonly ParallelRule[] = ['sum', 'max', 'mean', 'last'];

export interface SimplifyOptions {
  parallel?: ParallelRule;
  directed?: boolean;
}

/** Ties without self-ties and repetitions, and how many of each there were. */
export interface Simplified {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  readonly selfTies: number;
  readonly merged: number;
}

/**
 * Drops self-ties and merges parallel ties, keeping the place of the first. Undirected ties are
 * parallel whichever end stands first.
 */
export function simplify(
  source: Uint32Array,
  target: Uint32Array,
  weight: Float64Array,
  options: SimplifyOptions = {},
): Simplified {
  knownOptions(options, ['parallel', 'directed']);
  const rule = oneOf('parallel', options.parallel ?? 'max', parallelRules);
  const directed = options.directed ?? true;
  const first = new Map<string, number>();
  const kept: { from: number; to: number; weight: number; times: number }[] = [];
  let selfTies = 0;
  for (let tie = 0; tie < source.length; tie++) {
    const from = source[tie]!;
    const to = target[tie]!;
    if (from === to) {
      selfTies++;
      continue;
    }
    const key = directed || from < to ? `${from},${to}` : `${to},${from}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, kept.length);
      kept.push({ from, to, weight: weight[tie]!, times: 1 });
      continue;
    }
    const held = kept[known]!;
    held.times++;
    held.weight = fold(held.weight, weight[tie]!, held.times, rule);
  }
  return {
    source: Uint32Array.from(kept, (tie) => tie.from),
    target: Uint32Array.from(kept, (tie) => tie.to),
    weight: Float64Array.from(kept, (tie) => tie.weight),
    selfTies,
    merged: source.length - selfTies - kept.length,
  };
}

function fold(held: number, next: number, times: number, rule: ParallelRule): number {
  if (rule === 'sum') return held + next;
  if (rule === 'max') return Math.max(held, next);
  if (rule === 'last') return next;
  return held + (next - held) / times;
}
