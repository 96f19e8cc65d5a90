import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Role } from '../../src/diagnosis/finding.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { namesOf, phrase } from '../../src/locale/phrase.ts';
import { type Locale, locales } from '../../src/study/localized.ts';
import { dataset } from '../support/study.ts';

interface Planted {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
}

const truth = JSON.parse(
  readFileSync(new URL('../../datasets/lanting-instruments/truth.json', import.meta.url), 'utf8'),
).planted as {
  conflict: { units: string[]; bridges: Planted[] };
  overloadedExpert: { person: Planted };
  upwardGate: { person: Planted };
  opinionLeader: { person: Planted };
  starWithoutTrust: { person: Planted };
  champions: { people: Planted[] };
};

let found: Diagnosis;

beforeAll(async () => {
  const study = await dataset('lanting-instruments');
  const outcome = release(await diagnose(study, { draws: 60 }), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused');
  found = outcome.value;
});

const holders = (role: Role, question?: string) =>
  new Set(
    found.findings
      .filter((finding) => question === undefined || finding.question === question)
      .flatMap((finding) => finding.people)
      .filter((person) => person.role === role)
      .map((person) => person.id),
  );

const ids = (people: readonly Planted[]) => new Set(people.map((person) => person.id));

describe('what was planted in Lanting Instruments is found from the answers alone', () => {
  it('finds the one pair of units in conflict and exactly the two people who join them', () => {
    const tense = found.findings.filter((finding) =>
      finding.code.startsWith('conflict.tense-pair'),
    );
    expect(tense).toHaveLength(1);
    expect(new Set(tense[0]!.groups)).toEqual(new Set(truth.conflict.units));
    expect(holders('bridge')).toEqual(ids(truth.conflict.bridges));
    const closedness = tense[0]!.evidence.filter(
      ({ measure, of }) => measure === 'eiIndex' && of?.kind === 'group',
    );
    expect(closedness).toHaveLength(2);
    for (const { value, expected, pLower } of closedness) {
      expect(value!).toBeLessThan(expected!);
      expect(pLower!).toBeLessThan(0.01);
    }
  });

  it('finds the overloaded expert on whom ten others hang', () => {
    const expert = new Set([truth.overloadedExpert.person.id]);
    expect(holders('expert')).toEqual(expert);
    expect(holders('bottleneck')).toEqual(expert);
    const [advice] = found.findings.filter(
      (finding) => finding.code === 'loss.cut-off' && finding.layer === 'advice',
    );
    expect(new Set(advice!.people.map((person) => person.id))).toEqual(expert);
  });

  it('finds the manager all upward news must pass', () => {
    expect(holders('gatekeeper')).toEqual(new Set([truth.upwardGate.person.id]));
  });

  it('finds the opinion leader without rank and the expert whom nobody trusts', () => {
    expect(holders('opinion-leader')).toEqual(new Set([truth.opinionLeader.person.id]));
    expect(holders('expert-without-trust')).toEqual(new Set([truth.starWithoutTrust.person.id]));
  });

  it('finds the best set of five champions', () => {
    expect(holders('champion')).toEqual(ids(truth.champions.people));
  });

  it('lists every planted person among the leverage points, with a reason', () => {
    const points = new Map(found.leverage.map((point) => [point.person, point.roles]));
    const planted = [
      ...truth.conflict.bridges,
      truth.overloadedExpert.person,
      truth.upwardGate.person,
      truth.opinionLeader.person,
      truth.starWithoutTrust.person,
      ...truth.champions.people,
    ];
    for (const { id } of planted) expect(points.get(id)?.[0]?.reason.code).toMatch(/^reason\./);
  });
});

describe.each(locales)('in %s', (locale: Locale) => {
  it('names everyone planted in the sentences of the findings', () => {
    const names = namesOf(found, locale);
    const text = found.findings.map((finding) => phrase(finding, locale, names)).join('\n');
    const planted = [
      ...truth.conflict.bridges,
      truth.overloadedExpert.person,
      truth.upwardGate.person,
      truth.opinionLeader.person,
      truth.starWithoutTrust.person,
      ...truth.champions.people,
    ];
    for (const person of planted) {
      expect(text).toContain(locale === 'en' ? person.name_en : person.name_zh);
    }
  });

  it('parts numbers from Chinese characters by a space', () => {
    const names = namesOf(found, locale);
    const texts = found.findings.flatMap((finding) =>
      [finding, ...finding.people.map(({ reason }) => reason)].map((each) =>
        phrase(each, locale, names),
      ),
    );
    for (const text of texts) expect(text).not.toMatch(/[\u4e00-\u9fff]\d|[\d%][\u4e00-\u9fff]/);
  });

  it('has words for every statement, reason, action and caveat', () => {
    const names = namesOf(found, locale);
    for (const finding of found.findings) {
      const statements = [
        finding,
        ...(finding.unnamed === null ? [] : [finding.unnamed]),
        ...finding.people.map((person) => person.reason),
        ...finding.actions,
        ...finding.caveats,
      ];
      for (const statement of statements) {
        expect(phrase(statement, locale, names)).not.toMatch(/undefined|NaN|\w+\.\w+-\w+|^$/);
      }
    }
  });
});

it('gives the same diagnosis for the same seed, and another certainty for another', async () => {
  const study = await dataset('krackhardt-hightech');
  const text = async (seed: number) => {
    const outcome = release(await diagnose(study, { draws: 20, seed }), policyFor('analyst'));
    return JSON.stringify(outcome, (_, part) => (part instanceof Map ? [...part] : part));
  };
  expect(await text(1)).toBe(await text(1));
  expect(await text(2)).not.toBe(await text(1));
});
