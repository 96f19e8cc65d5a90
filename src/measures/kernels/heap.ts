/** Nodes waiting for their turn, nearest first; of equally near ones the first in node order. */
export interface Heap {
  readonly size: number;
  /** Puts a node in, or moves it forward after its key has become smaller. */
  push(node: number): void;
  pop(): number;
}

/** A binary heap over the nodes 0 … n−1, ordered by `keys`, which its owner keeps up to date. */
export function heap(n: number, keys: Float64Array): Heap {
  const nodes = new Uint32Array(n);
  const place = new Int32Array(n).fill(-1);
  let size = 0;

  const before = (a: number, b: number) => keys[a] < keys[b] || (keys[a] === keys[b] && a < b);
  const put = (node: number, at: number) => {
    nodes[at] = node;
    place[node] = at;
  };
  const rise = (node: number, from: number) => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(node, nodes[parent])) break;
      put(nodes[parent], at);
      at = parent;
    }
    put(node, at);
  };
  const sink = (node: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && before(nodes[child + 1], nodes[child])) child++;
      if (!before(nodes[child], node)) break;
      put(nodes[child], at);
      at = child;
    }
    put(node, at);
  };

  return {
    get size() {
      return size;
    },
    push(node) {
      rise(node, place[node] === -1 ? size++ : place[node]);
    },
    pop() {
      const first = nodes[0];
      place[first] = -1;
      size--;
      if (size > 0) sink(nodes[size]);
      return first;
    },
  };
}
