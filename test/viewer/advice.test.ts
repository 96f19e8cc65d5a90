import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { type IssueCode, severities } from '../../src/issue.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { locales } from '../../src/study/localized.ts';
import { isAnsweredHere } from '../../viewer/store/answered-here.ts';
import { fixtures } from '../fixtures/issues.ts';

const codes = (Object.keys(severities) as IssueCode[]).filter((code) => !isAnsweredHere(code));

describe('advice in the page', () => {
  it.each(locales)('speaks of no command line in %s', async (locale) => {
    for (const code of codes) {
      const { sources, options } = fixtures[code];
      const { issues } = await readStudy(sources, options);
      const { onPage } = issueWords(issues.find((issue) => issue.code === code)!, locale);
      expect(onPage, code).toMatch(locale === 'en' ? /\.$/ : /。$/);
      expect(onPage, code).not.toMatch(/--[a-z]|guanxi (?:check|import|view)/);
    }
  });
});
