import type { Result } from './one.ts';

/** What a process is to read: inputs `from` … `to` − 1 of a format. */
export interface Job {
  readonly format: number;
  readonly seed: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** Looks at growth instead. */
  readonly growth?: true;
}

/** How much longer twice as many bytes take. */
export interface Growth {
  readonly growth: number;
}

/** Told before a reading, so that one that never ends is known. */
export interface Began {
  readonly began: number;
  readonly bytes: number;
}

export interface Done extends Result {
  readonly index: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What a reading may take: processor time, and memory beyond what the program itself takes. */
export const allowed = {
  milliseconds: (bytes: number) => 2000 + bytes * 1e-4,
  megabytes: (bytes: number) => 64 + (12 * bytes) / 1024 ** 2,
  growth: 2.5,
};
