/** The association of one matrix with another whose people have changed places. */
export type Drawn = (order: Uint32Array) => number;

/** Which of the two matrices is read cell by cell while the other one is looked up. */
export interface Turned {
  readonly n: number;
  /** The second, so that people change places in the first, the other way round. */
  readonly swapped: boolean;
}

/** Takes an order as that of the matrix which is looked up. */
export function ordered<Value>(
  { n, swapped }: Turned,
  drawn: (order: Uint32Array) => Value,
): (order: Uint32Array) => Value {
  if (!swapped) return drawn;
  const back = new Uint32Array(n);
  return (order) => {
    for (let i = 0; i < n; i++) back[order[i]] = i;
    return drawn(back);
  };
}
