/** Known cells of one part of the matrix: how many, their sum, and the sum of their squares. */
export interface Block {
  count: number;
  sum: number;
  squares: number;
}

const block = (): Block => ({ count: 0, sum: 0, squares: 0 });

/**
 * One division into core and periphery over a matrix of cells, kept so that a single node can
 * change sides in O(n) and the fit before and after costs O(1).
 */
export class Split {
  readonly core: Uint8Array;
  readonly #n: number;
  readonly #dense: Float64Array;
  /** Cells between each node and the core, and between it and everybody, both ways together. */
  readonly #near: readonly Block[];
  readonly #all: readonly Block[];
  readonly #within = block();
  readonly #between = block();
  readonly #outside = block();

  /** Begins with everybody in the periphery. */
  constructor(n: number, dense: Float64Array) {
    this.#n = n;
    this.#dense = dense;
    this.core = new Uint8Array(n);
    this.#near = Array.from({ length: n }, block);
    this.#all = Array.from({ length: n }, block);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        take(this.#all[i], dense[i * n + j], 1);
        take(this.#all[i], dense[j * n + i], 1);
        take(this.#outside, dense[i * n + j], 1);
      }
    }
  }

  /** Moves a node to the other side. */
  flip(node: number): void {
    const enters = this.core[node] === 0;
    const sign = enters ? 1 : -1;
    this.#shift(node, sign, this.#within, this.#between, this.#outside);
    this.core[node] = enters ? 1 : 0;
    const n = this.#n;
    for (let other = 0; other < n; other++) {
      take(this.#near[other], this.#dense[node * n + other], sign);
      take(this.#near[other], this.#dense[other * n + node], sign);
    }
  }

  /**
   * Correlation of the cells with the ideal: 1 inside the core, 0 inside the periphery, and
   * `between` in the rest, which is left out if `null`. `NaN` where either side does not vary.
   */
  fit(between: number | null): number {
    return correlation(this.#within, this.#between, this.#outside, between);
  }

  /** What `fit` would be with this node on the other side. */
  fitAfter(node: number, between: number | null): number {
    const within = { ...this.#within };
    const middle = { ...this.#between };
    const outside = { ...this.#outside };
    this.#shift(node, this.core[node] === 0 ? 1 : -1, within, middle, outside);
    return correlation(within, middle, outside, between);
  }

  #shift(node: number, sign: number, within: Block, between: Block, outside: Block): void {
    const near = this.#near[node];
    const all = this.#all[node];
    for (const part of ['count', 'sum', 'squares'] as const) {
      const far = all[part] - near[part];
      within[part] += sign * near[part];
      outside[part] -= sign * far;
      between[part] += sign * (far - near[part]);
    }
  }
}

function take(into: Block, cell: number, sign: number): void {
  if (Number.isNaN(cell)) return;
  into.count += sign;
  into.sum += sign * cell;
  into.squares += sign * cell * cell;
}

function correlation(within: Block, middle: Block, outside: Block, between: number | null): number {
  const share = between === null ? 0 : 1;
  const ideal = between ?? 0;
  const count = within.count + outside.count + share * middle.count;
  const sum = within.sum + outside.sum + share * middle.sum;
  const squares = within.squares + outside.squares + share * middle.squares;
  const ideals = within.count + ideal * middle.count;
  const idealSquares = within.count + ideal * ideal * middle.count;
  const products = within.sum + ideal * middle.sum;
  const spread = count * squares - sum * sum;
  const idealSpread = count * idealSquares - ideals * ideals;
  // Below this a difference of sums is rounding.
  if (!(spread > 1e-12 * count * squares) || !(idealSpread > 1e-12 * count * idealSquares)) {
    return NaN;
  }
  return (count * products - sum * ideals) / Math.sqrt(spread * idealSpread);
}
