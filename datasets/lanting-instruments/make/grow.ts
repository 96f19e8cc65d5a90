import type { Random } from 'guanxi';
import { add, contacts, type Draft } from './draft.ts';

/** How people of one layer choose whom to name. */
export interface Habits {
  /** Whether a person answers in this wave. */
  readonly answers: (person: number) => boolean;
  /** How many people someone names in all. */
  readonly outDegree: (person: number) => number;
  /** How near the second is to the first, before anyone has named anyone; 0 rules the tie out. */
  readonly pull: (source: number, target: number) => number;
  /** Whether one more person may name the target. */
  readonly hasRoom: (target: number, source: number) => boolean;
}

const RETURNED = 9;
const PER_SHARED_CONTACT = 2;

/**
 * Lets everyone name people, one name a round, so that early names draw later ones: being named
 * makes naming back likelier, and so does every shared contact.
 */
export function grow(ties: Draft, habits: Habits, random: Random): void {
  const n = ties.out.length;
  const order = Array.from({ length: n }, (_, i) => i).filter(habits.answers);
  const most = order.reduce((max, i) => Math.max(max, habits.outDegree(i)), 0);
  const pulls = new Float64Array(n);
  for (let round = 0; round < most; round++) {
    for (const source of random.shuffle(order)) {
      if (ties.out[source]!.size >= habits.outDegree(source)) continue;
      let sum = 0;
      for (let target = 0; target < n; target++) {
        pulls[target] = pullNow(ties, habits, source, target);
        sum += pulls[target]!;
      }
      if (sum > 0) add(ties, source, drawn(pulls, sum, random));
    }
  }
}

/**
 * Gives everyone at least `least` contacts, and as many people who name them as `named` asks for,
 * through people who answer and are near them.
 */
export function fillUp(
  ties: Draft,
  habits: Habits,
  least: number,
  named: (person: number) => number,
  random: Random,
): void {
  const n = ties.out.length;
  const pulls = new Float64Array(n);
  for (let person = 0; person < n; person++) {
    for (;;) {
      if (contacts(ties, person).size >= least && ties.in[person]!.size >= named(person)) break;
      let sum = 0;
      for (let source = 0; source < n; source++) {
        const open = habits.answers(source);
        pulls[source] = open ? pullNow(ties, habits, source, person) : 0;
        sum += pulls[source]!;
      }
      if (sum === 0) break;
      add(ties, drawn(pulls, sum, random), person);
    }
  }
}

function pullNow(ties: Draft, habits: Habits, source: number, target: number): number {
  if (source === target || ties.out[source]!.has(target) || !habits.hasRoom(target, source))
    return 0;
  const start = habits.pull(source, target);
  if (start === 0) return 0;
  let shared = 0;
  for (const between of ties.out[source]!) if (ties.out[between]!.has(target)) shared++;
  return start * (ties.out[target]!.has(source) ? RETURNED : 1) * (1 + PER_SHARED_CONTACT * shared);
}

function drawn(pulls: Float64Array, sum: number, random: Random): number {
  let left = random.uniform() * sum;
  let last = 0;
  for (let i = 0; i < pulls.length; i++) {
    if (pulls[i] === 0) continue;
    last = i;
    left -= pulls[i]!;
    if (left < 0) return i;
  }
  return last;
}
