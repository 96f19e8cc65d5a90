import type { Reports } from './report-list.ts';

interface FirstReports {
  /** For every report of a tie, the first one of the same tie; `null` where no tie is told twice. */
  readonly first: Uint32Array | null;
  /** How many different ties there are. */
  readonly ties: number;
}

/**
 * Which reports say again what an earlier one said. Reports are put in order of one end by counting,
 * so that neither time nor memory grows faster than their number.
 */
export function firstReports(
  reports: Reports,
  people: number,
  directed: boolean,
  isValue: (value: number) => boolean,
  isLeftOut: (from: number, to: number) => boolean,
): FirstReports {
  const { length } = reports;
  const source = reports.source.packed();
  const target = reports.target.packed();
  const starts = new Uint32Array(people + 1);
  const near = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const from = source[at]!;
    const to = target[at]!;
    const isTie = from !== to && isValue(reports.weight.at(at)) && !isLeftOut(from, to);
    near[at] = !isTie ? people : directed || from < to ? from : to;
    if (isTie) starts[near[at]! + 1]!++;
  }
  for (let node = 0; node < people; node++) starts[node + 1]! += starts[node]!;
  const told = starts[people]!;
  const order = new Uint32Array(told);
  const next = starts.slice(0, people);
  for (let at = 0; at < length; at++) {
    const node = near[at]!;
    if (node < people) order[next[node]!++] = at;
  }
  const seenBy = new Uint32Array(people);
  const seenAt = new Uint32Array(people);
  let first: Uint32Array | null = null;
  let ties = told;
  for (let node = 0; node < people; node++) {
    for (let slot = starts[node]!; slot < starts[node + 1]!; slot++) {
      const at = order[slot]!;
      const far = source[at]! + target[at]! - node;
      if (seenBy[far] !== node + 1) {
        seenBy[far] = node + 1;
        seenAt[far] = at;
        continue;
      }
      if (first === null) {
        first = new Uint32Array(length);
        for (let each = 0; each < length; each++) first[each] = each;
      }
      first[at] = seenAt[far]!;
      ties--;
    }
  }
  return { first, ties };
}
