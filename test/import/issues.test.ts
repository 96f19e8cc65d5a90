import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { type IssueCode, severities } from '../../src/issue.ts';
import { catalogue } from '../../src/locale/catalogue.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { locales } from '../../src/study/localized.ts';
import { fixtures } from '../fixtures/issues.ts';

const codes = Object.keys(severities) as IssueCode[];

describe('every issue', () => {
  it.each(codes)('%s is found where it is', async (code) => {
    const { sources, options, file, place, count = 1 } = fixtures[code];
    const { study, issues, accounting } = await readStudy(sources, options);
    const issue = issues.find((candidate) => candidate.code === code);
    expect(issue, `${code} among ${issues.map((found) => found.code).join(', ')}`).toMatchObject({
      code,
      severity: severities[code],
      file,
      ...place,
      count,
    });
    expect(issue!.samples[0]).toEqual(place);
    expect(issue!.samples.length).toBe(Math.min(count, 20));
    const stops = issues.some(({ severity }) => severity === 'error' || severity === 'question');
    expect(study === null).toBe(stops);
    const { rowsRead, used, rejected, merged, ignored } = accounting;
    expect(rowsRead).toBe(used + rejected + merged + ignored);
  });

  it.each(codes)(
    '%s alone stops the reading only if it is an error or a question',
    async (code) => {
      const { sources, options } = fixtures[code];
      const { issues } = await readStudy(sources, options);
      const others = issues.filter(
        (issue) => issue.code !== code && issue.severity !== 'info' && issue.severity !== 'warning',
      );
      expect(others.map((issue) => issue.code)).toEqual([]);
    },
  );

  it.each(locales)('says what it is and what to do in %s', async (locale) => {
    expect(Object.keys(catalogue(locale).issues.codes).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      const { issues } = await readStudy(fixtures[code].sources, fixtures[code].options);
      const issue = issues.find((candidate) => candidate.code === code)!;
      const { text, advice } = issueWords(issue, locale);
      for (const sentence of [text, advice]) {
        expect(sentence.length, code).toBeGreaterThan(4);
        expect(sentence, code).not.toMatch(/undefined|null|\[object|NaN/);
        expect(sentence, code).toMatch(locale === 'en' ? /[.?]$/ : /[。？]$/);
      }
      const own = Object.values(issue.params).reduce<string>(
        (rest, fact) => rest.replaceAll(String(fact), ''),
        text + advice,
      );
      if (locale === 'en') expect(own, code).not.toMatch(/\p{Script=Han}/u);
      else expect(text, code).toMatch(/\p{Script=Han}/u);
    }
  });
});
