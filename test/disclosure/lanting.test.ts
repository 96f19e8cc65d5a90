import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { diagnosisJson } from '../../src/export/diagnosis-json.ts';
import { diagnosisTables } from '../../src/export/diagnosis-tables.ts';
import { toHtml } from '../../src/report/html.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import type { Sealed } from '../../src/sealed.ts';
import { type Locale, locales } from '../../src/study/localized.ts';
import type { Study } from '../../src/study/study.ts';
import { dataset } from '../support/study.ts';

/* The sample study has no column of consent: nobody in it may be named to anyone but the analyst. */

const others = ['sponsor', 'manager', 'public'] as const;

let study: Study;
let sealed: Sealed<Diagnosis>;
let all: Released<Diagnosis>;

function released(audience: 'analyst' | (typeof others)[number]): Released<Diagnosis> {
  const outcome = release(sealed, policyFor(audience));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome;
}

/** Everything that can be written of it, in one language. */
function written(of: Released<Diagnosis>, locale: Locale): string {
  return [
    JSON.stringify(diagnosisJson(of, locale)),
    JSON.stringify(diagnosisTables(of, locale)),
    toMarkdown(of, { locale }),
    // Text in which markup has no part.
    toHtml(of, { locale }).replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]+>/g, ' '),
  ].join('\n');
}

beforeAll(async () => {
  study = await dataset('lanting-instruments');
  sealed = await diagnose(study, { draws: 10, permutations: 200 });
  all = released('analyst');
}, 120_000);

describe('what is written of Lanting Instruments', () => {
  it.each(others)('names none of its people to the %s', (audience) => {
    const names = study.people.names.flatMap((name) =>
      typeof name === 'string' ? [name] : Object.values(name),
    );
    expect(names.length).toBeGreaterThanOrEqual(2 * 148);
    for (const locale of locales) {
      const text = written(released(audience), locale);
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(study.people.ids.filter((id) => text.includes(id))).toEqual([]);
    }
    expect(names.some((name) => written(all, 'en').includes(name))).toBe(true);
  });

  it('tells the public no number of clashes, in all or between groups', () => {
    const { value } = released('public');
    const clash = study.layers.find((layer) => layer.kind === 'conflict')!.id;
    const summary = value.study.layers.find((layer) => layer.id === clash)!;
    expect(summary).toMatchObject({ ties: 'suppressed', density: 'suppressed' });
    expect(value.tables.map((table) => table.layer)).not.toContain(clash);
    expect(value.findings.filter((finding) => finding.layers.includes(clash))).toEqual([]);
    expect(JSON.stringify(value.findings)).not.toMatch(/clash|tense/);
    const total = all.value.study.layers.find((layer) => layer.id === clash)!.ties;
    const tense = all.value.findings.find(({ code }) => code.startsWith('conflict.tense-pair'))!;
    const between = tense.evidence.find(({ layer }) => layer === clash)!.value!;
    expect(between).toBeGreaterThan(1);
    for (const locale of locales) {
      const told = diagnosisTables(released('public'), locale);
      const layers = told.find(({ id }) => id === 'layers')!.rows;
      const row = layers[study.layers.findIndex((layer) => layer.id === clash)]!;
      expect(row).not.toContain(total);
      const lines = toMarkdown(released('public'), { locale })
        .split('\n')
        .filter((line) => /clash|冲突/i.test(line));
      for (const line of lines) {
        expect(line.match(/\d+/g) ?? []).not.toContain(String(total));
        expect(line.match(/\d+/g) ?? []).not.toContain(String(between));
      }
    }
  });

  it('tells managers of tension only what the table between the groups shows', () => {
    const { value } = released('manager');
    const clashes = value.tables.find((table) => table.layer === 'clash')!;
    const tense = value.findings.filter(({ code }) => code.startsWith('conflict.tense-pair'));
    expect(tense).toHaveLength(1);
    const [g, h] = tense[0]!.groups.map((id) => clashes.groups.indexOf(id)) as [number, number];
    const { clashes: told } = tense[0]!.params;
    expect(told).toMatchObject({
      value: (clashes.ties[g]![h] as number) + (clashes.ties[h]![g] as number),
    });
  });

  it('knows for the tables who gave most to each cell, as counted by hand from the ties', () => {
    const layer = study.layers.find(({ id }) => id === 'clash')!;
    const unit = study.people.attributes.find(({ id }) => id === 'unit')!.values;
    const table = all.value.tables.find((one) => one.layer === 'clash')!;
    const record = layer.records[0]!;
    table.groups.forEach((from, g) => {
      table.groups.forEach((to, h) => {
        const senders = [...record.source].filter(
          (i, tie) => unit[i] === from && unit[record.target[tie]!] === to,
        );
        const counts = [...new Set(senders)].map((i) => senders.filter((one) => one === i).length);
        const [first = 0, second = 0] = counts.sort((a, b) => b - a);
        expect(table.largest![g]![h]).toEqual([first, second]);
      });
    });
  });
});
