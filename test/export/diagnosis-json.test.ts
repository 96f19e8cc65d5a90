import { describe, expect, it } from 'vitest';
import { statement } from '../../src/diagnosis/params.ts';
import { diagnosisJson } from '../../src/export/diagnosis-json.ts';
import { toJsonText } from '../../src/export/json-text.ts';
import { namesOf, phrase } from '../../src/locale/phrase.ts';
import { locales } from '../../src/study/localized.ts';
import { version } from '../../src/version.ts';
import { sampleDiagnosis, sampleReleased } from '../support/diagnosis.ts';
import { hostileDiagnosis } from '../support/hostile.ts';

interface Read {
  readonly findings: readonly Record<string, unknown>[];
  readonly leverage: readonly Record<string, unknown>[];
  readonly tables: readonly Record<string, unknown>[];
  readonly study: Record<string, unknown>;
}

const read = (text: string) => JSON.parse(text) as Read;

describe('a diagnosis as JSON', () => {
  const value = sampleDiagnosis();
  const json = read(toJsonText(diagnosisJson(sampleReleased())));

  it('has the keys of the contract, in this order', () => {
    expect(Object.keys(json)).toEqual([
      'guanxi',
      'command',
      'language',
      'study',
      'questions',
      'options',
      'policy',
      'suppressed',
      'leverage',
      'findings',
      'tables',
    ]);
    expect(json).toMatchObject({
      guanxi: version,
      command: 'diagnose',
      language: 'en',
      options: { seed: 1, permutations: 1000, draws: 200 },
      policy: { audience: 'analyst', minGroup: 5 },
      suppressed: 0,
    });
  });

  it('tells a finding by codes and values for programs and by sentences for people', () => {
    const finding = value.findings[0]!;
    const names = namesOf(value, 'en');
    const [bridge] = finding.people;
    expect(json.findings[0]).toEqual({
      id: 'conflict-1',
      question: 'conflict',
      layer: 'clash',
      layers: ['clash', 'trust'],
      code: 'conflict.tense-pair-with-bridges',
      params: finding.params,
      text: phrase(finding, 'en', names),
      evidence: [
        {
          measure: 'tiesBetween',
          layer: 'clash',
          of: null,
          value: 21,
          expected: 3.4,
          pLower: null,
          pUpper: 0.0002,
          interval: null,
        },
        {
          measure: 'tiesBetween',
          layer: 'trust',
          of: null,
          value: 6,
          expected: 24.8,
          pLower: 0.001,
          pUpper: null,
          interval: null,
        },
      ],
      people: finding.people.map((person) => ({
        id: person.id,
        name: names.person(person.id),
        role: 'bridge',
        reason: phrase(person.reason, 'en', names),
        reasonCode: 'reason.bridge',
        certainty: person.certainty,
      })),
      ties: finding.ties.map((tie) => [tie.source, tie.target]),
      tieLayers: ['trust', 'trust', 'trust'],
      groups: ['rd', 'prod'],
      subgroups: [],
      actions: finding.actions.map((one) => ({ code: one.code, text: phrase(one, 'en', names) })),
      caveats: finding.caveats.map((one) => ({ code: one.code, text: phrase(one, 'en', names) })),
    });
    expect(json.leverage[0]).toMatchObject({ id: bridge!.id, name: names.person(bridge!.id) });
  });

  it('carries what stands behind the findings: study, groups, layers, tables', () => {
    expect(json.study).toMatchObject({
      title: 'Lanting Instruments',
      wave: { id: 'w1', label: 'Spring 2026' },
      people: 60,
      group: 'unit',
    });
    expect(json.tables[0]).toMatchObject({ layer: 'advice', groups: value.tables[0]!.groups });
    expect(json.tables[0]!.density).toEqual(value.tables[0]!.density);
  });

  it('speaks the language asked for, with the same codes', () => {
    const chinese = read(toJsonText(diagnosisJson(sampleReleased(), 'zh-Hans')));
    expect(chinese.study.title).toBe('兰亭仪器');
    expect(chinese.findings.map(({ code }) => code)).toEqual(json.findings.map(({ code }) => code));
    expect(chinese.findings[0]!.text).not.toBe(json.findings[0]!.text);
  });

  it('says "suppressed" where a policy holds a number back, never null or 0', () => {
    const manager = read(toJsonText(diagnosisJson(sampleReleased('manager'))));
    const density = manager.tables[0]!.density as unknown[][];
    expect(density.flat()).toContain('suppressed');
    expect(toJsonText(diagnosisJson(sampleReleased('manager')))).not.toMatch(/LT\d{3}/);
  });

  it('is the same to the byte twice', () => {
    for (const locale of locales) {
      expect(toJsonText(diagnosisJson(sampleReleased(), locale))).toBe(
        toJsonText(diagnosisJson(sampleReleased(), locale)),
      );
    }
  });

  it('reads back whatever names and ids hold', () => {
    const released = sampleReleased('analyst', hostileDiagnosis());
    const json = diagnosisJson(released);
    expect(JSON.parse(toJsonText(json))).toEqual(JSON.parse(JSON.stringify(json)));
  });

  it('refuses a code that has no sentence, rather than showing it', () => {
    const [first] = value.findings;
    const unknown = { ...first!, ...statement('no.such-code') };
    expect(() =>
      diagnosisJson(sampleReleased('analyst', sampleDiagnosis({ findings: [unknown] }))),
    ).toThrow('no.such-code');
  });
});
