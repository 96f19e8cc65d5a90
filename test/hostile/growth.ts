import { largeDice } from './dice.ts';
import { bytesOf, type Importer, type Input } from './input.ts';
import { judged } from './one.ts';

/** A reading should take so long before growth is looked at, or the file be so large. */
const enough = { milliseconds: 60, bytes: 4_000_000 };

/**
 * How much longer a file of twice as many bytes takes: the least processor time of several readings,
 * in turn, of a file and of a larger one. Both end alike: where a limit stops the larger, smaller ones
 * are looked at.
 */
export async function growthOf(importer: Importer): Promise<number> {
  const of = async (size: number) => importer.draw(largeDice(Math.round(size)));
  // The first readings of all are slow.
  for (let warm = 0; warm < 3; warm++) await reading(await of(32));
  let small = await of(32);
  let large = await larger(of, 32, small);
  const { outcome } = await reading(small);
  // Nothing is told by how long a refusal takes.
  if (outcome === 'refused') return Number.NaN;
  for (let size = 64; size < 1e6; size *= 2) {
    const next = await of(size);
    const beyond = await larger(of, size, next);
    if ((await reading(beyond)).outcome !== outcome) break;
    [small, large] = [next, beyond];
    const { milliseconds } = await reading(small);
    if (milliseconds > enough.milliseconds || bytesOf(small) > enough.bytes) break;
  }
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let lap = 0; lap < 5; lap++) {
    least[0] = Math.min(least[0]!, (await reading(small)).milliseconds);
    least[1] = Math.min(least[1]!, (await reading(large)).milliseconds);
  }
  const slope = Math.log(least[1]! / least[0]!) / Math.log(bytesOf(large) / bytesOf(small));
  return 2 ** slope;
}

/** About twice the bytes; a matrix of twice as many people has four times as many. */
async function larger(of: (size: number) => Promise<Input>, size: number, small: Input) {
  const twice = await of(size * 2);
  return bytesOf(twice) > 3 * bytesOf(small) ? of(size * Math.SQRT2) : twice;
}

async function reading(input: Input) {
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.cpuUsage();
  const { outcome } = await judged(input);
  const { user, system } = process.cpuUsage(before);
  return { outcome, milliseconds: (user + system) / 1000 };
}
