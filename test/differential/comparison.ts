import type { Convention } from './conventions.ts';
import type { Subject } from './subject.ts';

/** One measure against one answer of one peer. */
export interface Comparison {
  readonly measure: string;
  /** The peer and its answer's name, as in `peers.R` and `peers.py`. */
  readonly key: string;
  readonly ours: (subject: Subject) => ArrayLike<number>;
  readonly conventions: readonly Convention[];
  /** Why this network cannot be compared; `null` where it can. */
  readonly skip?: (subject: Subject) => string | null;
}

type Ours = (subject: Subject) => ArrayLike<number> | number;

interface Settings {
  readonly conventions?: readonly Convention[];
  readonly skip?: (subject: Subject) => string | null;
}

/** The same measure against several peers that share its conventions. */
export function against(
  keys: string,
  measure: string,
  ours: Ours,
  { conventions = [], skip }: Settings = {},
): Comparison[] {
  return keys.split(' ').map((key) => ({
    measure,
    key,
    ours: (subject) => {
      const found = ours(subject);
      return typeof found === 'number' ? [found] : found;
    },
    conventions,
    ...(skip === undefined ? {} : { skip }),
  }));
}
