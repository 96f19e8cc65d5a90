import type { Accounting, RejectedRow } from '../issue.ts';
import type { IssueLog } from './issue-log.ts';
import { type Listing, placeOf } from './tables/table.ts';

/** What may become of a row; a row that several layers read keeps the strongest. */
export type Fate = 'ignored' | 'merged' | 'used' | 'rejected';
const strength: Readonly<Record<Fate, number>> = { ignored: 0, merged: 1, used: 2, rejected: 3 };

/** Follows every data row of every table, so that no row can vanish uncounted. */
export class Ledger {
  readonly #fates = new Map<Listing, Uint8Array>();
  #last: { readonly table: Listing; readonly fates: Uint8Array } | null = null;

  /** Takes a table into account; its rows count as ignored until something else is said. */
  open(table: Listing): void {
    if (table.origin !== undefined) this.open(table.origin.listing);
    else if (!this.#fates.has(table)) this.#fates.set(table, new Uint8Array(table.rows.length));
  }

  mark(table: Listing, row: number, fate: Fate): void {
    if (table.origin !== undefined) {
      this.mark(table.origin.listing, table.origin.rows[row] ?? -1, fate);
      return;
    }
    if (this.#last?.table !== table) {
      this.open(table);
      this.#last = { table, fates: this.#fates.get(table)! };
    }
    const { fates } = this.#last;
    if (fates[row]! < strength[fate]) fates[row] = strength[fate];
  }

  /** Every row counted as rejected, with the issue that stands in it or else in its file. */
  rejected(log: IssueLog): readonly RejectedRow[] {
    const found: RejectedRow[] = [];
    for (const [table, fates] of this.#fates) {
      fates.forEach((fate, row) => {
        if (fate !== strength.rejected) return;
        found.push({ file: table.file, ...log.causeAt(table.file, placeOf(table, row)) });
      });
    }
    return found;
  }

  accounting(): Accounting {
    const sums = [0, 0, 0, 0];
    for (const fates of this.#fates.values()) for (const fate of fates) sums[fate]!++;
    const [ignored, merged, used, rejected] = sums as [number, number, number, number];
    return { rowsRead: ignored + merged + used + rejected, used, rejected, merged, ignored };
  }
}
