/*
 * Betweenness from single sources, one step a tie. The plain twin stands in
 * ../betweenness-sums.ts; both do the same sums in the same order.
 */

/** Adds what the sources `first … last − 1` give to `scores`. All arrays are told by address. */
export function betweenness(
  first: u32,
  last: u32,
  offsets: usize,
  nodes: usize,
  order: usize,
  place: usize,
  paths: usize,
  worth: usize,
  firstTie: usize,
  tieTo: usize,
  scores: usize,
): void {
  for (let source = first; source < last; source++) {
    store<u32>(order, source);
    store<i32>(place + ((<usize>source) << 2), 0);
    store<f64>(paths, 1);
    let reached: i32 = 1;
    let ties: i32 = 0;
    let nextLevel: i32 = 1;
    for (let at: i32 = 0; at < reached; at++) {
      if (at == nextLevel) nextLevel = reached;
      const node = <usize>load<u32>(order + ((<usize>at) << 2));
      const count = load<f64>(paths + ((<usize>at) << 3));
      let slot = nodes + ((<usize>load<u32>(offsets + (node << 2))) << 2);
      const end = nodes + ((<usize>load<u32>(offsets + ((node + 1) << 2))) << 2);
      store<u32>(firstTie + ((<usize>at) << 2), ties);
      for (; slot < end; slot += 4) {
        const to = <usize>load<u32>(slot);
        let position = load<i32>(place + (to << 2));
        if (position < 0) {
          position = reached++;
          store<i32>(place + (to << 2), position);
          store<u32>(order + ((<usize>position) << 2), <u32>to);
          store<f64>(paths + ((<usize>position) << 3), 0);
        } else if (position < nextLevel) continue;
        const leads = paths + ((<usize>position) << 3);
        store<f64>(leads, load<f64>(leads) + count);
        store<u32>(tieTo + ((<usize>ties) << 2), position);
        ties++;
      }
    }
    store<u32>(firstTie + ((<usize>reached) << 2), ties);
    for (let at = reached - 1; at > 0; at--) {
      let sum: f64 = 0;
      const end = <i32>load<u32>(firstTie + ((<usize>(at + 1)) << 2));
      for (let tie = <i32>load<u32>(firstTie + ((<usize>at) << 2)); tie < end; tie++) {
        sum += load<f64>(worth + ((<usize>load<u32>(tieTo + ((<usize>tie) << 2))) << 3));
      }
      const count = load<f64>(paths + ((<usize>at) << 3));
      const behind = sum * count;
      const score = scores + ((<usize>load<u32>(order + ((<usize>at) << 2))) << 3);
      store<f64>(score, load<f64>(score) + behind);
      store<f64>(worth + ((<usize>at) << 3), (1 + behind) / count);
    }
    for (let at: i32 = 0; at < reached; at++) {
      store<i32>(place + ((<usize>load<u32>(order + ((<usize>at) << 2))) << 2), -1);
    }
  }
}
