import { stream } from '../../random.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/**
 * Calls `visit` with the group of every node after each of `rounds` shuffles of the labels among the
 * people who have one: group sizes stay, and so does the network. The array is reused between rounds.
 * Each round has its own stream, so round r is the same however many rounds there are.
 */
export function shuffledLabels(
  { of }: Partition,
  rounds: number,
  seed: number,
  visit: (shuffled: Uint32Array) => void,
): void {
  const members = Uint32Array.from(of.keys()).filter((node) => of[node] !== NO_GROUP);
  const labels = members.map((node) => of[node]!);
  const shuffled = of.slice();
  const drawn = labels.slice();
  for (let round = 0; round < rounds; round++) {
    drawn.set(labels);
    stream(seed, round).shuffle(drawn);
    for (let at = 0; at < members.length; at++) shuffled[members[at]!] = drawn[at]!;
    visit(shuffled);
  }
}
