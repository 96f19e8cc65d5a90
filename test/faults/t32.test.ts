import { expect } from 'vitest';
import { type CrashOptions, crashes } from '../crash/run.ts';
import { fault } from './fault.ts';

/* T32: killed, or asked to end, in the midst of writing. */
fault<Omit<CrashOptions, 'runs'>>(
  'T32',
  'there are the old files or the new, and nothing else',
  {
    killed: { signal: 'SIGKILL', seed: 32 },
    'killed at other moments': { signal: 'SIGKILL', seed: 33 },
    'asked to end': { signal: 'SIGTERM', seed: 32 },
    'asked at other moments': { signal: 'SIGTERM', seed: 33 },
  },
  async (how) => {
    const tallies = await crashes({ runs: 4, ...how });
    expect([...tallies.values()]).toEqual(
      Array.from({ length: 4 }, () => ({ runs: 1, torn: 0, mixed: 0, lost: 0, left: 0 })),
    );
  },
);
