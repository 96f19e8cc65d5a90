import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { toHtml } from '../../src/report/html.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import type { Sealed } from '../../src/sealed.ts';
import { locales } from '../../src/study/localized.ts';
import type { Study } from '../../src/study/study.ts';
import { dataset } from '../support/study.ts';

/* The report of the sample study, from its files: what the hand-made diagnosis cannot show. */

let study: Study;
let sealed: Sealed<Diagnosis>;

beforeAll(async () => {
  study = await dataset('lanting-instruments');
  sealed = await diagnose(study, { draws: 20, permutations: 200 });
});

function released(audience: 'analyst' | 'manager'): Released<Diagnosis> {
  const outcome = release(sealed, policyFor(audience));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome;
}

const text = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '\n');

describe('the report of Lanting Instruments', () => {
  it.each(locales)('has every leverage point by name, and no codes: %s', (locale) => {
    const outcome = released('analyst');
    for (const words of [text(toHtml(outcome, { locale })), toMarkdown(outcome, { locale })]) {
      for (const { person } of outcome.value.leverage) {
        const name = outcome.value.names.get(person)!;
        expect(words).toContain(typeof name === 'string' ? name : name[locale]);
      }
      expect(words.match(/undefined|NaN|Infinity|\b[a-z]+[A-Z]\w*\b/)).toBe(null);
    }
  });

  it('tells of which ties a fact about a person is, since one may be of two', () => {
    const page = toMarkdown(released('analyst'), { locale: 'en' }).replace(/[\u2066-\u2069]/g, '');
    expect(page).toContain('In-degree (Advice): 19');
    expect(page).toContain('In-degree (Trust): 0');
  });

  it('says nothing in English in the Chinese report', () => {
    const words = text(toHtml(released('analyst'), { locale: 'zh-Hans' }));
    expect(words.replace(/&\w+;|guanxi|E-I/g, '').match(/[A-Za-z]{2,}/g)).toBe(null);
  });

  it('names nobody to a manager', () => {
    for (const locale of locales) {
      const page = toHtml(released('manager'), { locale });
      for (const name of study.people.names) {
        expect(page).not.toContain(typeof name === 'string' ? name : name[locale]);
      }
      expect(page).not.toMatch(/LT\d{3}/);
    }
  });

  it('is the same to the byte when everything is worked out again', async () => {
    const again = release(
      await diagnose(study, { draws: 20, permutations: 200 }),
      policyFor('analyst'),
    );
    if (isRefusal(again)) throw new Error('refused');
    expect(toHtml(again)).toBe(toHtml(released('analyst')));
  });
});
