import type { Comparison } from './comparison.ts';
import { numbers, type PeerAnswers } from './peers.ts';
import type { Subject } from './subject.ts';

export const tolerance = 1e-9;

/** How one measure and one peer's answer stood to each other over all networks. */
export interface Outcome {
  readonly measure: string;
  readonly key: string;
  networks: number;
  values: number;
  /** The largest relative error among values no convention covers. */
  worst: number;
  /** Networks left out, and values that differ for a stated reason, by reason. */
  readonly skipped: Map<string, number>;
  readonly explained: Map<string, number>;
  readonly findings: Finding[];
  /** Reasons that were given for more networks than they may be. */
  readonly overdone: string[];
}

export interface Finding {
  readonly network: number;
  readonly at: number;
  readonly ours: number;
  readonly theirs: number;
}

export function compare(
  comparison: Comparison,
  subjects: readonly Subject[],
  peers: readonly PeerAnswers[],
): Outcome {
  const { measure, key, ours, skip, conventions } = comparison;
  const outcome: Outcome = {
    measure,
    key,
    networks: 0,
    values: 0,
    worst: 0,
    skipped: new Map(),
    explained: new Map(),
    findings: [],
    overdone: [],
  };
  subjects.forEach((subject, network) => {
    const answer = peers.map((peer) => peer.networks[network]!.answers[key]).find(Boolean);
    const why = answer === undefined ? noAnswer(peers, network, key) : (skip?.(subject) ?? null);
    if (why !== null) {
      count(outcome.skipped, why);
      return;
    }
    const theirs = numbers(answer!);
    const found = ours(subject);
    outcome.networks++;
    if (theirs.length !== found.length) {
      outcome.findings.push({ network, at: -1, ours: found.length, theirs: theirs.length });
      outcome.worst = Infinity;
      return;
    }
    for (let at = 0; at < theirs.length; at++) {
      const values = { ours: found[at]!, theirs: theirs[at]!, at };
      const error = relativeError(values.ours, values.theirs);
      if (error > tolerance) {
        const convention = conventions.find((known) => known.covers(values, subject));
        if (convention !== undefined) {
          count(outcome.explained, convention.why);
          continue;
        }
        outcome.findings.push({ network, ...values });
      }
      outcome.values++;
      outcome.worst = Math.max(outcome.worst, error);
    }
  });
  for (const { why, most } of conventions) {
    const times = outcome.explained.get(why) ?? 0;
    if (most !== undefined && times > most * outcome.networks) outcome.overdone.push(why);
  }
  return outcome;
}

/** Relative to the larger of the two; what is within 1e-12 of the other is equal. */
export function relativeError(ours: number, theirs: number): number {
  if (Number.isNaN(ours) || Number.isNaN(theirs))
    return Number.isNaN(ours + theirs) && Number.isNaN(ours) === Number.isNaN(theirs)
      ? 0
      : Infinity;
  if (ours === theirs) return 0;
  const off = Math.abs(ours - theirs);
  return off <= 1e-12 ? 0 : off / Math.max(Math.abs(ours), Math.abs(theirs));
}

function noAnswer(peers: readonly PeerAnswers[], network: number, key: string): string {
  const failed = peers.map((peer) => peer.networks[network]!.failed[key]).find(Boolean);
  return failed === undefined ? 'not asked: has no meaning here' : `refused by the peer: ${failed}`;
}

function count(counts: Map<string, number>, why: string): void {
  counts.set(why, (counts.get(why) ?? 0) + 1);
}
