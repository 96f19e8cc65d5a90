/** One point per node, in node order; y grows upward. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What is drawn: nodes 0…n−1, the people they stand for, and each tie once. */
export interface Drawing {
  readonly nodes: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** The group of each node, `NO_GROUP` for none. */
  readonly groups: Uint32Array | null;
}
