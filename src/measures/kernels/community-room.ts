import type { Stepwise } from '../../work.ts';
import { plainJoin, plainMove, plainRefine } from './community-steps.ts';
import { type Placed, type Room, usesCompiledKernels } from './instance.ts';
import { base64 } from './wasm/communities.ts';

/** People, or groups of them, as nodes; what is tied within a node counts for its degree alone. */
export interface LevelArrays {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly weights: Float64Array;
  readonly degree: Float64Array;
}

/** What the steps work on, by node or by label. */
export interface CommunityArrays {
  /** First in the queue, how many wait, how many groups are empty. */
  readonly state: Uint32Array;
  readonly labels: Uint32Array;
  readonly total: Float64Array;
  readonly size: Uint32Array;
  readonly vacant: Uint32Array;
  readonly queue: Uint32Array;
  readonly isWaiting: Uint8Array;
  readonly parts: Uint32Array;
  readonly partTotal: Float64Array;
  readonly partSize: Uint32Array;
  /** What ties every part to the rest of its group. */
  readonly outward: Float64Array;
  readonly groupTotal: Float64Array;
  readonly order: Uint32Array;
  readonly draws: Float64Array;
  readonly gains: Float64Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** All 0 between the steps. */
  readonly toward: Float64Array;
  readonly near: Uint32Array;
}

/**
 * The arrays of a search for communities and the steps that change them, each in calls that do a part
 * of the work and yield how much. `levels` has the network itself first, and two to write joined
 * levels to in turn.
 */
export interface CommunityRoom extends CommunityArrays {
  readonly levels: readonly [LevelArrays, LevelArrays, LevelArrays];
  move(n: number, level: LevelArrays, penalty: number, least: number): Stepwise<void>;
  refine(n: number, level: LevelArrays, penalty: number, least: number): Stepwise<void>;
  join(count: number, level: LevelArrays, next: LevelArrays): Stepwise<void>;
}

interface Steps {
  move(state: number, n: number, work: number, ...rest: number[]): number;
  refine(first: number, last: number, ...rest: number[]): void;
  join(first: number, last: number, ...rest: number[]): void;
}

/** Slots looked at in one call, some milliseconds; and nodes, which have about twenty. */
const TIES = 1 << 18;
const NODES = 1 << 13;
/** What looking at a slot takes. */
const STEPS = 10;

/** What a network of n nodes with so many slots in its rows needs, in a room of its own. */
export function communityRoom(room: Room, n: number, slots: number): CommunityRoom {
  const compiled = usesCompiledKernels();
  const u32 = (length: number) => (compiled ? room.u32(length) : plain(new Uint32Array(length)));
  const f64 = (length: number) => (compiled ? room.f64(length) : plain(new Float64Array(length)));
  const u8 = (length: number) => (compiled ? room.u8(length) : plain(new Uint8Array(length)));
  const level = () => ({
    offsets: u32(n + 1),
    nodes: u32(slots),
    weights: f64(slots),
    degree: f64(n),
  });
  const placedLevels = [level(), level(), level()] as const;
  const placed = {
    state: u32(3),
    labels: u32(n),
    total: f64(n),
    size: u32(n),
    vacant: u32(n),
    queue: u32(n),
    isWaiting: u8(n),
    parts: u32(n),
    partTotal: f64(n),
    partSize: u32(n),
    outward: f64(n),
    groupTotal: f64(n),
    order: u32(n),
    draws: f64(n),
    gains: f64(n),
    starts: u32(n + 1),
    members: u32(n),
    toward: f64(n),
    near: u32(n),
  };
  const steps = compiled ? room.enter<Steps>(base64) : null;
  const arrays = views(placed);
  const levels = [views(placedLevels[0]), views(placedLevels[1]), views(placedLevels[2])] as const;
  if (steps === null) {
    return {
      ...arrays,
      levels,
      *move(count, from, penalty, least) {
        while (plainMove(count, TIES, from, arrays, penalty, least) > 0) yield STEPS * TIES;
      },
      refine: (count, from, penalty, least) =>
        ranges(count, from.offsets, (first, last) =>
          plainRefine(first, last, from, arrays, penalty, least),
        ),
      join: (count, from, next) =>
        ranges(count, next.offsets, (first, last) => plainJoin(first, last, from, next, arrays)),
    };
  }
  const at = addresses(placed);
  const rowsAt = (of: LevelArrays) => {
    const { offsets, nodes, weights, degree } = addresses(placedLevels[levels.indexOf(of)]!);
    return [offsets, nodes, weights, degree];
  };
  return {
    ...arrays,
    levels,
    *move(count, from, penalty, least) {
      const rest = [penalty, least, ...rowsAt(from), at.labels, at.total, at.size, at.vacant];
      rest.push(at.queue, at.isWaiting, at.toward, at.near);
      while (steps.move(at.state, count, TIES, ...rest) > 0) yield STEPS * TIES;
    },
    refine(count, from, penalty, least) {
      const rest = [penalty, least, ...rowsAt(from), at.labels, at.parts, at.partTotal];
      rest.push(at.partSize, at.outward, at.groupTotal, at.order, at.draws, at.gains);
      rest.push(at.toward, at.near);
      return ranges(count, from.offsets, (first, last) => steps.refine(first, last, ...rest));
    },
    join(count, from, next) {
      const rest = [...rowsAt(from), at.parts, at.starts, at.members, at.toward, at.near];
      rest.push(...rowsAt(next));
      return ranges(count, next.offsets, (first, last) => steps.join(first, last, ...rest));
    },
  };
}

/** Some nodes after others. */
function* ranges(
  count: number,
  offsets: Uint32Array,
  part: (first: number, last: number) => void,
): Stepwise<void> {
  for (let first = 0; first < count; first += NODES) {
    const last = Math.min(count, first + NODES);
    part(first, last);
    yield STEPS * (offsets[last] - offsets[first] + last - first);
  }
}

function plain<View>(view: View): Placed<View> {
  return { at: 0, view };
}

type Views<T> = { readonly [K in keyof T]: T[K] extends Placed<infer View> ? View : never };

function views<T extends Record<string, Placed<unknown>>>(placed: T): Views<T> {
  return Object.fromEntries(
    Object.entries(placed).map(([name, { view }]) => [name, view]),
  ) as Views<T>;
}

function addresses<T extends Record<string, Placed<unknown>>>(placed: T) {
  return Object.fromEntries(Object.entries(placed).map(([name, { at }]) => [name, at])) as {
    readonly [K in keyof T]: number;
  };
}
