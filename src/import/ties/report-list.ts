import type { Place } from '../../issue.ts';
import { type Listing, placeOf } from '../tables/table.ts';
import { float64, int32, Numbers, uint32 } from './numbers.ts';

/** What the files say of one layer in one wave, in file order, before anything is merged. */
export class Reports {
  readonly source = new Numbers(uint32);
  readonly target = new Numbers(uint32);
  /** 0 is an observed "no tie", NaN "not observed". */
  readonly weight = new Numbers(float64);
  /** -1 for what no row says. */
  readonly row = new Numbers(int32);
  readonly #column = new Numbers(uint32);
  readonly #tables: { readonly from: number; readonly table: Listing }[] = [];

  get length(): number {
    return this.source.length;
  }

  add(
    source: number,
    target: number,
    weight: number,
    table: Listing,
    row: number,
    column: number,
  ): void {
    if (this.#tables.at(-1)?.table !== table) this.#tables.push({ from: this.length, table });
    this.source.push(source);
    this.target.push(target);
    this.weight.push(weight);
    this.row.push(row);
    this.#column.push(column);
  }

  /** The table a report stands in. */
  table(at: number): Listing {
    let found = 0;
    for (let end = this.#tables.length; end - found > 1; ) {
      const middle = (found + end) >> 1;
      if (this.#tables[middle]!.from > at) end = middle;
      else found = middle;
    }
    return this.#tables[found]!.table;
  }

  place(at: number): Place {
    return placeOf(this.table(at), this.row.at(at), this.#column.at(at));
  }
}
