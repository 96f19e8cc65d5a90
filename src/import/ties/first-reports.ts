import type { Reports } from './report-list.ts';

export interface FirstReports {
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
  isLeftOut: (from: number, to: number) => boolean,
): FirstReports {
  const { length } = reports;
  const near = (at: number) => {
    const [from, to] = [reports.source.at(at), reports.target.at(at)];
    return directed || from < to ? from : to;
  };
  const isTie = (at: number) => {
    const [from, to, value] = [reports.source.at(at), reports.target.at(at), reports.weight.at(at)];
    return from !== to && value !== 0 && !Number.isNaN(value) && !isLeftOut(from, to);
  };
  const starts = new Uint32Array(people + 1);
  for (let at = 0; at < length; at++) if (isTie(at)) starts[near(at) + 1]!++;
  for (let node = 0; node < people; node++) starts[node + 1]! += starts[node]!;
  const told = starts[people]!;
  const order = new Uint32Array(told);
  const next = starts.slice(0, people);
  for (let at = 0; at < length; at++) if (isTie(at)) order[next[near(at)]!++] = at;
  const seenBy = new Uint32Array(people);
  const seenAt = new Uint32Array(people);
  let first: Uint32Array | null = null;
  let ties = told;
  for (let node = 0; node < people; node++) {
    for (let slot = starts[node]!; slot < starts[node + 1]!; slot++) {
      const at = order[slot]!;
      const far = reports.source.at(at) + reports.target.at(at) - node;
      if (seenBy[far] !== node + 1) {
        seenBy[far] = node + 1;
        seenAt[far] = at;
        continue;
      }
      first ??= Uint32Array.from({ length }, (_, each) => each);
      first[at] = seenAt[far]!;
      ties--;
    }
  }
  return { first, ties };
}
