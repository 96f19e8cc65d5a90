import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { eiIndex } from '../../src/measures/groups/ei-index.ts';
import { network } from '../../src/network/network.ts';
import { partition } from '../../src/study/partition.ts';
import { hasShared, sharedPath } from '../support/shared.ts';
import { studyAt } from '../support/study.ts';

async function diagnosis(name: string): Promise<Diagnosis> {
  const study = await studyAt(sharedPath(`data/${name}`));
  const outcome = release(await diagnose(study, { draws: 30 }), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome.value;
}

const centres = ({ findings }: Diagnosis, layer: string) =>
  findings
    .filter((finding) => finding.question === 'strategic-point' && finding.layer === layer)
    .flatMap((finding) => finding.people.map((person) => person.id));

describe.runIf(hasShared)('cases whose end is known', () => {
  it('finds Chris at the centre of friendship in Silicon Systems, Ev and Steve of advice', async () => {
    const found = await diagnosis('silicon_systems');
    expect(centres(found, 'friendship')).toEqual(['Chris']);
    expect(centres(found, 'advice').sort()).toEqual(['Ev', 'Steve']);
  });

  it('finds the two cliques of the wiring room and the one friendship between them', async () => {
    const { findings } = await diagnosis('wiring');
    const groups = findings.find(
      (finding) => finding.code === 'conflict.small-groups' && finding.layer === 'friendship',
    );
    expect(groups?.subgroups.map((people) => people.toSorted())).toEqual([
      ['I1', 'S1', 'W1', 'W3', 'W4'],
      ['S4', 'W7', 'W8', 'W9'],
    ]);
    expect(groups?.params.outside).toMatchObject({ value: 5 });
    const only = findings.filter(
      (finding) => finding.code === 'conflict.only-tie' && finding.layer === 'friendship',
    );
    expect(only).toHaveLength(1);
    expect(only[0]!.people.map((person) => person.id).toSorted()).toEqual(['S1', 'W7']);
  });

  it('finds the factions of the monastery in the last wave of liking', async () => {
    const study = await studyAt(sharedPath('data/sampson'));
    const factions = partition(study, 'faction');
    // Published: the E-I index of liking by faction, on pairs, falls before the break-up; chance +0.373.
    [-0.268, -0.429, -0.61].forEach((value, wave) => {
      const ei = eiIndex(network(study, `like_t${wave + 1}`), factions, {
        ties: 'pairs',
        permutations: 0,
      });
      expect(ei.value).toBeCloseTo(value, 3);
      expect(ei.expected).toBeCloseTo(0.373, 3);
    });
    const { findings } = await diagnosis('sampson');
    const groups = findings.find(
      (finding) =>
        finding.question === 'conflict' &&
        finding.layer === 'like_t3' &&
        finding.subgroups.length > 0,
    );
    expect(groups!.subgroups.length).toBeGreaterThanOrEqual(3);
  });
});
