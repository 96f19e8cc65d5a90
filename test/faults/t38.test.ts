import { expect } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { toJsonText } from '../../src/export/json-text.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { evaluate } from '../../src/measures/evaluate.ts';
import { compiledKernels } from '../../src/measures/kernels/instance.ts';
import type { Executor } from '../../src/work.ts';
import type { Tie } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';
import { threads } from '../support/threads.ts';
import { fault } from './fault.ts';

/* T38: another number of workers, or an engine that does not compile kernels. The bytes are the same. */

const n = 150;
const ring = Array.from({ length: n }, (_, i): Tie => [i, (i + 1) % n]);
const crossed = [...ring, ...ring.map(([i]): Tie => [i, (i + 37) % n])];
const groups = Array.from({ length: n }, (_, i) => 'abc'[i % 3]!);

const studies = [
  ['a ring', studyOf(n, { ties: { directed: false, ties: ring } }, groups)],
  ['a directed ring', studyOf(n, { ties: { ties: ring } }, groups)],
  ['a directed ring with crossings', studyOf(n, { ties: { ties: crossed } }, groups)],
] as const;

const measures = [
  'betweenness',
  'closeness',
  'inHarmonic',
  'outHarmonic',
  'meanDistance',
  'compactness',
  'bridgingCentrality',
  'everettValente',
  'betweennessCentralization',
  'eiIndex',
];

async function bytes(study: (typeof studies)[number][1], executor?: Executor): Promise<string> {
  const sealed = await evaluate(study, { layer: 'ties', measures }, { executor });
  const released = release(sealed, policyFor('analyst'));
  if (isRefusal(released)) throw new Error('refused to an analyst');
  return toJsonText(measuresJson(released));
}

const inputs = Object.fromEntries(studies);

fault('T38', 'the bytes are the same with 1, 2, 3, 4 and 8 workers', inputs, async (study) => {
  const alone = await bytes(study);
  for (const workers of [1, 2, 3, 4, 8]) {
    const executor = threads(workers);
    try {
      expect(await bytes(study, executor)).toBe(alone);
    } finally {
      executor.close();
    }
  }
});

fault('T38', 'the bytes are the same without compiled kernels', inputs, async (study) => {
  const compiled = await bytes(study);
  const before = compiledKernels(false);
  try {
    expect(await bytes(study)).toBe(compiled);
  } finally {
    compiledKernels(before);
  }
});
