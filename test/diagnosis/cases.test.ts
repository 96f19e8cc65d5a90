import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Role } from '../../src/diagnosis/finding.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import type { Study } from '../../src/study/study.ts';
import { dataset } from '../support/study.ts';

async function diagnosis(study: Study): Promise<Diagnosis> {
  const outcome = release(await diagnose(study, { draws: 30 }), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome.value;
}

const holders = ({ findings }: Diagnosis, role: Role, layer: string) =>
  findings
    .filter((finding) => finding.layer === layer && finding.question === 'strategic-point')
    .flatMap((finding) => finding.people)
    .filter((person) => person.role === role)
    .map((person) => person.id);

describe('the high-tech managers', () => {
  it('ask across departments, but are friends within them', async () => {
    const found = await diagnosis(await dataset('krackhardt-hightech'));
    const table = (layer: string) => found.tables.find((one) => one.layer === layer)!.eiIndex;
    // Published for these data: advice 0.516 against 0.552, friendship 0.255, p 0.25 and 0.004.
    expect(table('advice').value).toBeCloseTo(0.516, 3);
    expect(table('advice').expected).toBeCloseTo(0.552, 3);
    expect(Math.abs(table('advice').pLower! - 0.25)).toBeLessThan(0.05);
    expect(table('friendship').value).toBeCloseTo(0.255, 3);
    expect(table('friendship').pLower!).toBeLessThan(0.02);
    expect(holders(found, 'expert', 'advice')).toEqual(['2']);
  });
});
