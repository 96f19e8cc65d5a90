import { BudgetError, type IoCode, IoError } from '../errors.ts';
import type { Reading, ReadOptions } from '../import/source.ts';

/** What a reading thread is given to begin with. */
export interface ReadingOrder {
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly name: string;
  }[];
  readonly options: Omit<ReadOptions, 'signal' | 'onProgress'>;
  /** Bytes of typed arrays it may hold; the limits of a thread do not count those. */
  readonly arrayBytes: number;
}

/** What it answers: how far it is, and in the end the study or what stopped it. */
export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'fault'; readonly fault: Fault };

type Fault =
  | { readonly kind: 'io'; readonly code: IoCode; readonly path: string }
  | { readonly kind: 'budget'; readonly budget: string; readonly limit: number }
  | { readonly kind: 'other'; readonly error: unknown };

/** An error as data: classes do not survive the way between threads. */
export function faultOf(error: unknown): Fault {
  if (error instanceof IoError) return { kind: 'io', code: error.code, path: error.path };
  if (error instanceof BudgetError)
    return { kind: 'budget', budget: error.budget, limit: error.limit };
  return { kind: 'other', error };
}

export function errorOf(fault: Fault): unknown {
  switch (fault.kind) {
    case 'io':
      return new IoError(fault.code, fault.path);
    case 'budget':
      return new BudgetError(fault.budget, fault.limit);
    case 'other':
      return fault.error;
  }
}
