import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { drawsBehind } from '../../src/report/draws.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { rateText } from '../../src/report/rate-text.ts';
import { told } from '../../src/report/told.ts';
import { sampleDiagnosis, sampleReleased } from '../support/diagnosis.ts';

describe('a share of possible ties', () => {
  it.each([
    [0.034, true, 17, '3.4%'],
    [0.03, true, 2, '3%'],
    [0.25, true, 17, '25%'],
    [0, true, 2, '<1%'],
    [0, false, 2, '0%'],
    [0.0004, true, 17, '<0.1%'],
    [0, false, 17, '0.0%'],
  ])('%f, with ties %s, in %i decimals is %s', (share, any, decimals, text) => {
    expect(rateText(share, { any, decimals })).toBe(text);
  });

  it('has no digit after the point in a report to a manager', () => {
    const text = toMarkdown(sampleReleased('manager'), { locale: 'en' });
    expect(text).not.toMatch(/\d\.\d%/);
    expect(toMarkdown(sampleReleased('analyst'), { locale: 'en' })).toMatch(/\d\.\d%/);
  });
});

describe('the sizes of groups', () => {
  it('say over how many groups they are, where some are hidden', () => {
    const whole = toMarkdown(sampleReleased('analyst'), { locale: 'en' });
    expect(whole).toContain('3 to 14 people each');
    expect(whole).not.toContain('whose size is shown');
    const part = toMarkdown(sampleReleased('manager'), { locale: 'en' });
    expect(part).toMatch(/1\d to 14 people each in the \d whose size is shown/);
  });
});

describe('audiences without names', () => {
  it.each(['manager', 'public'] as const)('are not told what is enough for names: %s', (who) => {
    const text = toMarkdown(sampleReleased(who), { locale: 'en' });
    expect(text).not.toMatch(/enough for names|maps and names are indicative/);
    expect(text).toContain('Below 80% the findings are indicative only.');
  });
});

describe('what certainties rest on', () => {
  it('is told for each kind, from the fewest draws to the most', () => {
    const [first] = sampleDiagnosis().leverage;
    const role = first!.roles[0]!;
    const rated = (basis: 'imputation' | 'case-dropping', draws: number) => ({
      ...role,
      certainty: { share: 1, basis, draws },
    });
    const leverage: Diagnosis['leverage'] = [
      { person: first!.person, roles: [rated('case-dropping', 50), rated('imputation', 200)] },
      { person: first!.person, roles: [rated('imputation', 80), { ...role, certainty: null }] },
    ];
    expect(drawsBehind(leverage)).toEqual([
      { basis: 'imputation', least: 80, most: 200 },
      { basis: 'case-dropping', least: 50, most: 50 },
    ]);
    expect(told(sampleDiagnosis({ leverage }), 'en').draws).toEqual([
      { basis: 'imputation', draws: '80 to 200' },
      { basis: 'case-dropping', draws: '50' },
    ]);
  });
});
