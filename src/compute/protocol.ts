/** To a worker. A run is begun once in each worker that takes part, before its first block. */
export type Order =
  | {
      readonly kind: 'begin';
      readonly run: number;
      readonly job: string;
      readonly input: unknown;
      /** Whether compiled kernels are in force where the run was asked for. */
      readonly compiled: boolean;
    }
  | { readonly kind: 'block'; readonly run: number; readonly block: number }
  | { readonly kind: 'end'; readonly run: number };

/**
 * From a worker: one answer to each block, in the order in which the blocks were given; before it, how
 * far the block has come, where it is done in steps.
 */
export type Reply =
  | {
      readonly kind: 'steps';
      readonly run: number;
      readonly block: number;
      /** Done since the last such word. */
      readonly steps: number;
    }
  | {
      readonly kind: 'part';
      readonly run: number;
      readonly block: number;
      readonly part: unknown;
    }
  | { readonly kind: 'failed'; readonly run: number; readonly detail: string };
