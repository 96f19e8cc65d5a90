import { expect, it } from 'vitest';
import { crashes } from '../crash/run.ts';

/* T32: killed, or asked to end, in the midst of writing. */
it.each(['SIGKILL', 'SIGTERM'] as const)(
  'T32: %s leaves the old files or the new',
  async (signal) => {
    const tallies = await crashes({ runs: 8, seed: 32, signal });
    expect([...tallies.values()]).toEqual(
      Array.from({ length: 4 }, () => ({ runs: 2, torn: 0, mixed: 0, lost: 0, left: 0 })),
    );
  },
);
