import { type Floor, floors, loadMib, loadMibTried, modularityLead } from './floors.ts';
import type { Placing } from './heat.ts';
import type { HeatPlan } from './program.ts';

/** A heat that was run. */
export interface HeatResult {
  readonly plan: HeatPlan;
  readonly ties: number;
  readonly placings: readonly Placing[];
}

/** Whether guanxi keeps a floor; `null` where the other side did not run. */
export interface Verdict {
  readonly plan: HeatPlan;
  readonly text: string;
  readonly ratio: number;
  readonly floor: number;
  readonly met: boolean;
  /** What was tried where it is missed, and what stands in the way. */
  readonly tried?: string | undefined;
}

/** The middle of the laps, or the first go of whoever had but that one. */
export function median({ warm, cold }: Placing): number {
  const sorted = [...(warm.length > 0 ? warm : [cold])].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Half the way from the first to the third quarter of the laps, as a share of the middle. */
export function spread(placing: Placing): number {
  const sorted = [...placing.warm].sort((a, b) => a - b);
  if (sorted.length < 4) return NaN;
  const quarter = Math.floor(sorted.length / 4);
  return (sorted[sorted.length - 1 - quarter]! - sorted[quarter]!) / 2 / median(placing);
}

export function placingOf(result: HeatResult, contestant: string): Placing | undefined {
  return result.placings.find((placing) => placing.contestant === contestant);
}

/** How many times as fast as `against` the runner was. */
export function ratioOf(result: HeatResult, runner: string, against: string): number | null {
  const [own, other] = [placingOf(result, runner), placingOf(result, against)];
  if (own === undefined || other === undefined) return null;
  return median(other) / median(own);
}

/** Floors are set for networks of teams; other families are told, not judged. */
export function verdictsOf(result: HeatResult): readonly Verdict[] {
  const { plan } = result;
  if (plan.family !== 'teams') return [];
  const ofTimes = (floors[plan.workload] ?? [])
    .filter(({ leastSize }) => plan.n >= (leastSize ?? 0))
    .flatMap((floor) => verdict(result, floor) ?? []);
  return plan.workload === 'load' ? [...ofTimes, ...memoryVerdict(result)] : ofTimes;
}

/** Ten million ties may take so much memory, runtime included. */
function memoryVerdict(result: HeatResult): readonly Verdict[] {
  const own = placingOf(result, 'guanxi');
  if (own === undefined || result.ties < 5_000_000) return [];
  const ratio = loadMib / own.peakMib;
  return [
    {
      plan: result.plan,
      text: `memory within ${loadMib} MiB`,
      ratio,
      floor: 1,
      met: ratio >= 1,
      tried: loadMibTried,
    },
  ];
}

function verdict(result: HeatResult, floor: Floor): Verdict | null {
  const { against, cold, runner = 'guanxi', tried } = floor;
  const [own, other] = [placingOf(result, runner), placingOf(result, against)];
  if (own === undefined || other === undefined) return null;
  const ratio = cold === true ? other.cold / own.cold : median(other) / median(own);
  const text = `${runner} against ${against}${cold === true ? ', cold' : ''}`;
  const met = ratio >= floor.ratio;
  return { plan: result.plan, text, ratio, floor: floor.ratio, met, tried };
}

/**
 * Where contestants found different things: the race compares the same work only. Communities may
 * differ, as long as nobody's are better than guanxi's by more than the floor allows.
 */
export function differences(result: HeatResult): readonly string[] {
  const own = placingOf(result, 'guanxi')?.check ?? null;
  if (own === null) return [];
  return result.placings.flatMap(({ contestant, check }) => {
    if (check === null) return [];
    if (result.plan.workload === 'communities') {
      return check - own > modularityLead
        ? [`${contestant} found a modularity of ${check.toFixed(4)}, guanxi ${own.toFixed(4)}`]
        : [];
    }
    const scale = Math.max(Math.abs(own), Math.abs(check), 1);
    return Math.abs(own - check) > 1e-8 * scale
      ? [`${contestant} found ${check}, guanxi ${own}`]
      : [];
  });
}
