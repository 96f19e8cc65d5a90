import { toProjectText } from '../../src/export/project/project-file.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { sealed } from '../../src/study/project/seal.ts';
import type { Dice } from './dice.ts';
import { type Importer, type Input, text } from './input.ts';
import { jsonBombs } from './json-graphs.ts';
import { longer, surveySource } from './studies.ts';

const ties = text('ties.csv', 'source,target,weight\na,b,1\nb,c,2\nc,a,9\n');

let settled: ReturnType<typeof readStudy> | undefined;

/** A project of an export or of a list of ties; half of them are followed whatever their checksum says. */
async function draw(dice: Dice): Promise<Input> {
  const survey = surveySource('wenjuanxing');
  settled ??= readStudy([survey], { recipe: 'propose', sums: true });
  const { survey: notes, inputs } = await settled;
  const source = dice.size > 1 ? longer(survey, dice.size) : dice.pick([survey, survey, ties]);
  const project = toProjectText(null, {
    ...(dice.oneIn(3) ? {} : { inputs: inputs! }),
    answers: {
      ...(dice.oneIn(2) ? { encoding: dice.pick(['utf-8', 'gb18030', 'utf-16le']) } : {}),
      ...(dice.oneIn(2)
        ? { missing: dice.several(0, 4, () => dice.pick(['-9', '不详', ''])) }
        : {}),
      ...(dice.oneIn(3) ? { directed: dice.oneIn(2) } : {}),
    },
    ...(dice.oneIn(4) ? {} : { recipe: { recipe: notes!.recipe, at: -1 } }),
    ...(dice.oneIn(2) ? { seed: dice.below(1000) } : {}),
    ...(dice.oneIn(2) ? { policy: { audience: 'manager', minGroup: 3 + dice.below(9) } } : {}),
  });
  return {
    sources: [text('team.guanxi.json', project), source],
    options: dice.oneIn(2) ? { acceptEdits: true } : {},
  };
}

const head = '{"guanxi-project":2,"sha256":"",';
const bombs: readonly (() => string)[] = [
  ...jsonBombs,
  () => sealed(`${head}"answers":{${'"a":1,'.repeat(5000)}"b":2}}`),
  () => sealed(`${head}"inputs":[${'{"file":"x"},'.repeat(5000)}{}]}`),
  () => sealed(`${head}"recipes":[${'{},'.repeat(5000)}{}]}`),
  () => '{"guanxi-project":99}',
  () => `${head}"a":${'['.repeat(100_000)}`,
  () => `${head}"inputs":[${'{"file":"x","sha256":""},'.repeat(5000)}{}]}`,
  () => `${head}${'"seed":1,'.repeat(20_000)}"seed":1}`,
  () => `${head}"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}`,
  () => `${head}"${'x'.repeat(1_000_000)}":1}`,
  () => sealed(`{"guanxi-project":2,"sha256":"","recipes":[${'{"recipe":1},'.repeat(3000)}{}]}`),
  () => '{"guanxi-project":1e308}',
  () => `{"recipe":1,"blocks":[${'{"form":"grid"},'.repeat(3000)}{}]}`,
];

/** A changed file has a checksum that fits, so that what stands behind the checksum is met as well. */
function mend(bytes: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(sealed(new TextDecoder().decode(bytes)));
  } catch {
    // What is no JSON has no place for a checksum.
    return bytes;
  }
}

export const projects: readonly Importer[] = [
  {
    name: 'project file',
    draw,
    mend,
    bombs: bombs.map((bomb) => () => ({
      sources: [text('team.guanxi.json', bomb()), ties],
      options: { acceptEdits: true },
    })),
  },
];
