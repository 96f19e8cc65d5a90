import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStudy, type Source } from '../../src/import/read-study.ts';
import type { Dice } from './dice.ts';
import { draftOf, hostileNumbers } from './draft.ts';
import { type Importer, type Input, text } from './input.ts';
import { jsonBombs } from './json-graphs.ts';
import { lines, peopleRows } from './tables.ts';

const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** A folder with its study file; the study file is what is changed. */
const folder: Importer = {
  name: 'study.json',
  draw(dice) {
    const draft = draftOf(dice);
    const rows = peopleRows(draft, dice);
    const status = rows[0]!.includes('status');
    const study = {
      guanxi: dice.oneIn(12) ? dice.pick(hostileNumbers) : 1,
      title: dice.pick<unknown>(['T', { en: 'T', 'zh-Hans': '题' }]),
      group: dice.pick(['unit', null]),
      people: {
        file: 'people.csv',
        ...(dice.oneIn(2) ? { id: 'id' } : {}),
        attributes: {
          unit: dice.pick<unknown>(['text', { type: 'ordinal', labels: { X: { en: 'x' } } }]),
        },
      },
      layers: draft.layers.map((id) => ({
        id,
        ...(dice.oneIn(2) ? { kind: 'advice', directed: dice.oneIn(2) } : {}),
        ...(dice.oneIn(3) ? { scale: { min: 1, max: 5 }, weights: 'strength' } : {}),
      })),
      ...(status && dice.oneIn(2) ? { coverage: { column: 'status' } } : {}),
      ...(dice.oneIn(4) ? { waves: [{ id: 'w1', ties: 'ties.csv' }, { id: 'w2' }] } : {}),
      ...(dice.oneIn(9) ? { __proto__: 1, extra: [1] } : {}),
    };
    const ties = draft.ties.map(({ from, to, layer, weight }) => [from, to, layer, weight]);
    return {
      sources: [
        text('study.json', JSON.stringify(study, null, dice.pick([0, 1, 2]))),
        text('people.csv', csvOf(rows)),
        text('ties.csv', csvOf([['source', 'target', 'layer', 'weight'], ...ties])),
      ],
    };
  },
  bombs: [
    ...jsonBombs.map((bomb) => () => ({ sources: [text('study.json', bomb())] })),
    ...[
      `{"guanxi":1,"people":{"file":"p.csv"},"layers":[${'{"id":"a"},'.repeat(6000)}{"id":"a"}]}`,
      `{"guanxi":1,"people":{"file":"p.csv"},"layers":[${lines(3000, (at) => `{"id":"l${at}","kind":1},`)}{}]}`,
      `{"guanxi":1,${lines(5000, (at) => `"k${at}":1,`)}"people":{"file":"p.csv"},"layers":[{"id":"a"}]}`,
      `{"guanxi":1,"people":{"file":"p.csv"},"layers":[{"id":"a"}],"waves":[${lines(3000, (at) => `{"id":"w${at}"},`)}{"id":"z"}]}`,
      '{"guanxi":1,"people":{"file":"study.json"},"layers":[{"id":"a","file":"study.json"}]}',
      '{"guanxi":1,"people":{"file":"../../etc/passwd"},"layers":[{"id":"a"}]}',
      `{"guanxi":1,"people":{"file":"p.csv"},"layers":[{"id":"a"}],"coverage":{"layers":{${lines(3000, (at) => `"k${at}":null,`)}"a":null}}}`,
    ].map((study) => () => ({
      sources: [
        text('study.json', study),
        text('p.csv', `id,unit\n${lines(300, (at) => `p${at},X`)}`),
        text('ties.csv', 'source,target\np1,p2\n'),
      ],
    })),
    // One wave from which many withdrew: every cell of theirs is unknown.
    () => ({
      sources: [
        text(
          'study.json',
          '{"guanxi":1,"people":{"file":"p.csv"},"layers":[{"id":"a"}],"waves":[{"id":"1","status":"s1"},{"id":"2","status":"s2"}]}',
        ),
        text('p.csv', `id,s1,s2\n${lines(4000, (at) => `p${at},withdrawn,answered`)}`),
        text('ties.csv', 'source,target,wave\np1,p2,1\np1,p2,2\n'),
      ],
    }),
  ],
};

const surveyFiles = [
  'qualtrics',
  'surveymonkey',
  'google-forms',
  'microsoft-forms',
  'wenjuanxing',
  'wenjuanxing-codes',
  'wenjuanxing-gbk',
] as const;

const exports = new Map<string, Source>();

export function surveySource(name: string): Source {
  const known = exports.get(name);
  if (known !== undefined) return known;
  const path = join(process.cwd(), 'test/fixtures/surveys', `${name}.csv`);
  const source = { name: `${name}.csv`, bytes: new Uint8Array(readFileSync(path)) };
  exports.set(name, source);
  return source;
}

/** An export with its responses over and over; the headers stand once. */
export function longer({ name, bytes }: Source, size: number): Source {
  const starts = [0];
  bytes.forEach((byte, at) => {
    if (byte === 0x0a) starts.push(at + 1);
  });
  const responses = bytes.subarray(starts[3]!);
  const copies = Array.from({ length: Math.ceil(size / 8) }, () => responses);
  return { name, bytes: new Uint8Array(Buffer.concat([bytes, ...copies])) };
}

/** An export with some of its responses repeated, left out or moved. */
function survey(name: (typeof surveyFiles)[number]): Importer {
  return {
    name,
    draw(dice) {
      const { bytes } = surveySource(name);
      const kept: Uint8Array[] = [];
      let from = 0;
      // Responses by their bytes, so that no encoding is needed; quoted line breaks may be torn.
      for (let at = 0; at < bytes.length; at++) {
        if (bytes[at] !== 0x0a && at + 1 < bytes.length) continue;
        const line = bytes.subarray(from, at + 1);
        from = at + 1;
        if (kept.length > 3 && dice.oneIn(8)) continue;
        kept.push(line);
        if (kept.length > 3 && dice.oneIn(8)) kept.push(line);
      }
      const whole = new Uint8Array(Buffer.concat(kept));
      const options = {
        ...(dice.oneIn(4) ? {} : { recipe: 'propose' as const }),
        ...(name.endsWith('gbk') && !dice.oneIn(3) ? { encoding: 'gb18030' as const } : {}),
      };
      if (dice.size > 1) return { sources: [longer(surveySource(name), dice.size)], options };
      return { sources: [{ name: `${name}.csv`, bytes: whole }], options };
    },
    bombs: surveyBombs.map((bomb) => () => ({
      sources: [text(`${name}.csv`, bomb())],
      options: { recipe: 'propose' as const },
    })),
  };
}

const wjx = '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名';
const surveyBombs: readonly (() => string)[] = [
  () =>
    `${wjx}${lines(4000, (at) => `,第3题(p${at})`).replaceAll('\n', '')}\n${'1,2,3,4,5,6,p1\n'.repeat(400)}`,
  () => `${wjx},2、对象\n${lines(3000, (at) => `1,2,3,4,5,6,p${at},q${at}┋r${at}`)}`,
  () => `${wjx},2、对象\n1,2,3,4,5,6,p1,${'┋'.repeat(30_000)}\n`,
  () => `${wjx},2、对象\n1,2,3,4,5,6,p1,${'a┋'.repeat(8000)}b\n`,
  () => `${wjx},2、${'('.repeat(100_000)}\n1,2,3,4,5,6,p1,x\n`,
  () => `${wjx}${',1、x'.repeat(5000)}\n1,2\n`,
  () => `${wjx}\n${'"'.repeat(100_000)}`,
  () =>
    `Timestamp,Email,Name${lines(3000, (at) => `,Q [p${at}]`).replaceAll('\n', '')}\n${'1,2,p1\n'.repeat(500)}`,
];

let proposed: Promise<Source> | undefined;

async function recipeOfWenjuanxing(): Promise<Source> {
  const { survey } = await readStudy([surveySource('wenjuanxing')], { recipe: 'propose' });
  return text('recipe.json', JSON.stringify(survey!.recipe, null, 1));
}

const recipe: Importer = {
  name: 'recipe',
  changes: 'recipe',
  async draw(dice: Dice): Promise<Input> {
    proposed ??= recipeOfWenjuanxing();
    const base = surveySource(dice.oneIn(8) ? 'qualtrics' : 'wenjuanxing');
    const sources = [dice.size > 1 ? longer(base, dice.size) : base];
    return { sources, options: { recipe: await proposed } };
  },
  bombs: [
    ...jsonBombs,
    () => `{"recipe":1,"blocks":[${'{"form":"grid"},'.repeat(5000)}{}]}`,
    () => `{"recipe":1,"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}`,
  ].map((bomb) => () => ({
    sources: [surveySource('wenjuanxing')],
    options: { recipe: text('recipe.json', bomb()) },
  })),
};

export const studies: readonly Importer[] = [folder, ...surveyFiles.map(survey), recipe];
