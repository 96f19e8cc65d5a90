import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { Sealed } from '../../src/sealed.ts';
import { fixtures } from '../fixtures/issues.ts';
import { filled, ran, scratch } from '../support/cli.ts';

it('check --rejects writes place and code of each rejected row, and no cell', async () => {
  const folder = filled(scratch(), {
    'people.csv': 'id,unit\nan,X\nbo,X\ncy,Y\nbo,Y\n',
    'ties.csv': 'source,target,weight\nan,bo,1\nan,Zorro,1\n,bo,1\nbo,cy,many\n',
  });
  const out = join(folder, 'out.csv');
  const { code } = await ran(['check', folder, '--rejects', out]);
  expect(code).toBe(3);
  expect(readFileSync(out, 'utf8')).toBe(
    `\ufeff${[
      'file,line,column,sheet,cell,code',
      'people.csv,5,1,,,ID_DUPLICATE',
      'ties.csv,3,2,,,PERSON_NOT_ON_ROSTER',
      'ties.csv,4,1,,,ID_EMPTY',
      'ties.csv,5,3,,,WEIGHT_NOT_A_NUMBER',
      '',
    ].join('\r\n')}`,
  );
});

it('every row that the account calls rejected is listed, for every issue there is', async () => {
  for (const { sources, options } of Object.values(fixtures)) {
    const { accounting, rejects = [] } = await readStudy(sources, options);
    expect(rejects).toHaveLength(accounting.rejected);
    for (const { file, line, cell } of rejects) {
      expect(sources.map(({ name }) => name)).toContain(file);
      expect(line ?? cell).toBeDefined();
    }
  }
});

it('only the analyst gets them', () => {
  const sealed = () => Sealed.of({ kind: 'rejects', rows: [] } as const);
  expect(release(sealed(), policyFor('analyst'))).toHaveProperty('value');
  expect(release(sealed(), policyFor('manager'))).toMatchObject({ refused: 'study-data' });
});
