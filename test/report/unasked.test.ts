import { describe, expect, it } from 'vitest';
import type { Diagnosis, LayerSummary } from '../../src/diagnosis/diagnosis.ts';
import { questionIds } from '../../src/diagnosis/finding.ts';
import { toHtml } from '../../src/report/html.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { told } from '../../src/report/told.ts';
import { lacking } from '../../src/report/unasked.ts';
import { locales } from '../../src/study/localized.ts';
import type { LayerKind } from '../../src/study/study.ts';
import { ran } from '../support/cli.ts';
import { sampleDiagnosis, sampleReleased } from '../support/diagnosis.ts';

function study(kinds: readonly LayerKind[], groups: number): Diagnosis['study'] {
  const { study: whole } = sampleDiagnosis();
  const layer = whole.layers[0]!;
  return {
    ...whole,
    groups: whole.groups.slice(0, groups),
    layers: kinds.map((kind): LayerSummary => ({ ...layer, id: kind, kind })),
  };
}

const bare = (kinds: readonly LayerKind[], groups: number) =>
  sampleDiagnosis({
    study: study(kinds, groups),
    findings: [],
    leverage: [],
    tables: [],
    map: null,
  });

describe('a question', () => {
  it.each([
    ['conflict', ['other'], 0, []],
    ['strategic-point', ['other'], 3, [['advice', 'information', 'affect']]],
    ['leaders', ['advice'], 3, [['affect']]],
    ['leaders', ['advice', 'affect'], 0, []],
    ['information', ['information'], 3, [['formal']]],
    ['information', ['formal'], 3, [['information']]],
    ['liaisons', ['advice'], 1, ['groups']],
    ['liaisons', ['contact'], 0, ['groups', ['information', 'advice', 'affect']]],
    ['champions', ['information'], 3, [['advice', 'affect']]],
    ['loss', ['affect'], 3, [['advice', 'information']]],
    ['silos', ['contact'], 2, []],
    ['silos', ['affect'], 2, [['information', 'advice', 'contact']]],
  ] as const)('%s of %j and %i groups lacks %j', (question, kinds, groups, missing) => {
    expect(lacking(question, study(kinds, groups))).toEqual(missing);
  });

  it('needs ties, not only a layer; ties that are held back are ties', () => {
    const one = study(['advice'], 0);
    const having = (ties: LayerSummary['ties']) => ({
      ...one,
      layers: one.layers.map((layer) => ({ ...layer, ties })),
    });
    expect(lacking('loss', having(0))).toHaveLength(1);
    expect(lacking('loss', having('suppressed'))).toEqual([]);
  });

  it('lacks nothing in a full study', () => {
    const full = study(['advice', 'affect', 'information', 'formal'], 2);
    expect(questionIds.flatMap((question) => lacking(question, full))).toEqual([]);
  });
});

describe('a question that could not be asked', () => {
  it('is told in both languages', () => {
    const say = (locale: 'en' | 'zh-Hans') => told(bare(['other'], 0), locale).unasked('silos');
    expect(say('en')).toBe(
      'This question could not be asked: the study has fewer than two groups of people, and no ties of the kind “information”, “advice” or “contact”.',
    );
    expect(say('zh-Hans')).toBe(
      '这个问题无法提出：本研究没有两个以上的群体，也没有“信息网络”、“咨询网络”或“日常接触”类的关系。',
    );
  });

  it.each(locales)('says so in the reports and not that chance explains it: %s', (locale) => {
    const diagnosis = bare(['other'], 0);
    const reason = told(diagnosis, locale).unasked('information')!;
    const released = sampleReleased('analyst', diagnosis);
    for (const text of [toHtml(released, { locale }), toMarkdown(released, { locale })])
      expect(text).toContain(reason);
  });

  it('says so in the terminal', async () => {
    const { stdout } = await ran(['diagnose', 'datasets/kite', '--permutations', '99']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('the study has no ties of the kind “advice” or “information”.');
    expect(text).not.toContain('Nothing found that chance alone would not explain');
    expect(text).toContain('with at least 99 rearrangements, or exact');
  });
});
