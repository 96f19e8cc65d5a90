import type { Partition } from '../study/partition.ts';
import type { Status } from '../study/study.ts';

/**
 * What a response rate lets a result say. `individuals`: name people, with intervals.
 * `certain-individuals`: name only those whose place is sure enough. `in-degree-and-groups`: measures
 * of how often people are named, and groups. `groups-with-warning`: groups only, with a warning.
 * `descriptive`: counts only, no centrality. `unknown`: nothing says who answered.
 */
export type GateLevel =
  | 'individuals'
  | 'certain-individuals'
  | 'in-degree-and-groups'
  | 'groups-with-warning'
  | 'descriptive'
  | 'unknown';

/** Why a gate stands where it does; the words stand with whoever tells it. */
type GateCode =
  | 'RESPONSE_COMPLETE_ENOUGH'
  | 'RESPONSE_BELOW_90'
  | 'RESPONSE_BELOW_80'
  | 'RESPONSE_BELOW_70'
  | 'RESPONSE_BELOW_50'
  | 'RESPONSE_UNKNOWN';

/** The response to one layer and what it allows. */
export interface Gate {
  readonly level: GateLevel;
  readonly code: GateCode;
  /** answered / invited; `null` where nothing says who answered, or nobody was invited. */
  readonly rate: number | null;
  readonly answered: number | null;
  readonly invited: number | null;
}

/** The gate of a layer, and one per group in the order of the partition. */
export interface Gates extends Gate {
  readonly groups: readonly Gate[];
}

/** The share of draws from which a person may be named at `certain-individuals`. */
export const SURE_ENOUGH = 0.8;

const steps: readonly (readonly [least: number, GateLevel, GateCode])[] = [
  [0.9, 'individuals', 'RESPONSE_COMPLETE_ENOUGH'],
  [0.8, 'certain-individuals', 'RESPONSE_BELOW_90'],
  [0.7, 'in-degree-and-groups', 'RESPONSE_BELOW_80'],
  [0.5, 'groups-with-warning', 'RESPONSE_BELOW_70'],
  [0, 'descriptive', 'RESPONSE_BELOW_50'],
];

/**
 * What the answers to one layer are good for, by the share of those asked who answered. People who
 * were not invited or have withdrawn do not count as asked. The limits (.9, .8, .7, .5) are defaults
 * of this project; studies of missing answers find that already at .95 about one in ten of the true
 * top five is lost.
 *
 * @example
 * gates(record.status, units).level; // 'certain-individuals'
 */
export function gates(status: readonly Status[] | null, partition: Partition | null = null): Gates {
  const groups = (partition?.ids ?? []).map((_, group) =>
    gateOf(status === null ? null : status.filter((__, node) => partition!.of[node] === group)),
  );
  return { ...gateOf(status), groups };
}

function gateOf(status: readonly Status[] | null): Gate {
  const unknown: Gate = {
    level: 'unknown',
    code: 'RESPONSE_UNKNOWN',
    rate: null,
    answered: null,
    invited: null,
  };
  if (status === null) return unknown;
  const invited = status.filter((one) => one !== 'not-invited' && one !== 'withdrawn').length;
  const answered = status.filter((one) => one === 'answered').length;
  if (invited === 0) return { ...unknown, answered, invited };
  const rate = answered / invited;
  const [, level, code] = steps.find(([least]) => rate >= least - 1e-12)!;
  return { level, code, rate, answered, invited };
}

/** Whether a person may be named under a gate, given in which share of draws they stay. */
export function mayName({ level }: Gate, share: number | null): boolean {
  if (level === 'individuals' || level === 'unknown') return true;
  return level === 'certain-individuals' && share !== null && share >= SURE_ENOUGH;
}
