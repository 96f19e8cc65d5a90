/** Many small sets of nodes, told one after the other, in two lists that grow. */
export class SetList {
  #count = 0;
  /** Where each set ends, and so where the next begins. */
  #ends = new Uint32Array(64);
  #members = new Uint32Array(256);

  get count(): number {
    return this.#count;
  }

  /** Adds the `size` members that stand in `told` from `first` on, ascending. */
  add(told: Uint32Array, first = 0, size = told.length): void {
    const start = this.#startOf(this.#count);
    if (this.#count === this.#ends.length) this.#ends = doubled(this.#ends, this.#count + 1);
    if (start + size > this.#members.length) this.#members = doubled(this.#members, start + size);
    for (let at = 0; at < size; at++) this.#members[start + at] = told[first + at];
    this.#ends[this.#count++] = start + size;
  }

  /**
   * The sets, the largest first and equally large ones in order of their members; views of one
   * array. Cost: O(n + members), and sorting those that share their size and first member.
   */
  inOrder(n: number): Uint32Array[] {
    const members = this.#members.slice(0, this.#startOf(this.#count));
    const ends = this.#ends;
    const start = (set: number) => (set === 0 ? 0 : ends[set - 1]);
    const size = (set: number) => ends[set] - start(set);
    let largest = 0;
    for (let set = 0; set < this.#count; set++) largest = Math.max(largest, size(set));
    let order = Uint32Array.from({ length: this.#count }, (_, set) => set);
    order = sortedBy(order, n, (set) => members[start(set)]);
    order = sortedBy(order, largest + 1, (set) => largest - size(set));
    const furtherOn = (a: number, b: number) => {
      const [atA, atB, common] = [start(a), start(b), size(a)];
      let at = 1;
      while (at < common && members[atA + at] === members[atB + at]) at++;
      return at >= common ? 0 : members[atA + at] - members[atB + at];
    };
    for (let from = 0, to = 1; from < order.length; from = to++) {
      const isAlike = (set: number) =>
        size(set) === size(order[from]) && members[start(set)] === members[start(order[from])];
      while (to < order.length && isAlike(order[to])) to++;
      if (to - from > 1) order.subarray(from, to).sort(furtherOn);
    }
    return Array.from(order, (set) => members.subarray(start(set), ends[set]));
  }

  #startOf(set: number): number {
    return set === 0 ? 0 : this.#ends[set - 1];
  }
}

function doubled(list: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(2 * list.length, least));
  longer.set(list);
  return longer;
}

/** Sorts by whole numbers below `bins`, equal ones as they came. */
function sortedBy(
  sets: Uint32Array<ArrayBuffer>,
  bins: number,
  key: (set: number) => number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(bins + 1);
  for (const set of sets) next[key(set) + 1]++;
  for (let bin = 0; bin < bins; bin++) next[bin + 1] += next[bin];
  const order = new Uint32Array(sets.length);
  for (const set of sets) order[next[key(set)]++] = set;
  return order;
}
