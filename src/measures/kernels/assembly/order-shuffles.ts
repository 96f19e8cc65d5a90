/*
 * Orders of people in four rounds at once. The plain twin stands in ../order-shuffles.ts.
 */
import { shuffleFour } from './shared/four-shuffles.ts';

/**
 * People change places within each segment of `places`, which ends where `ends` says; whoever comes to
 * stand in place p of round k is `orders[k * people + p]`. `drawn` has a register per person.
 */
export function orders(
  states: usize,
  places: usize,
  ends: usize,
  segments: usize,
  people: usize,
  drawn: usize,
  orders: usize,
): void {
  for (let at: usize = 0; at < people; at++) {
    v128.store(drawn + (at << 4), i32x4.splat(load<u32>(places + (at << 2))));
  }
  let from = 0;
  for (let segment: usize = 0; segment < segments; segment++) {
    const to = load<i32>(ends + (segment << 2));
    shuffleFour<u32>(states, drawn, from, to);
    from = to;
  }
  const apart = people << 2;
  for (let at: usize = 0; at < people; at++) {
    let place = orders + ((<usize>load<u32>(places + (at << 2))) << 2);
    const four = drawn + (at << 4);
    store<u32>(place, load<u32>(four));
    place += apart;
    store<u32>(place, load<u32>(four, 4));
    place += apart;
    store<u32>(place, load<u32>(four, 8));
    place += apart;
    store<u32>(place, load<u32>(four, 12));
  }
}
