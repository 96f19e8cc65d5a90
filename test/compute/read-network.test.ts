import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/compute/read-network.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { network } from '../../src/network/network.ts';
import { file } from '../fixtures/files.ts';

const row = (id: fc.Arbitrary<string>) => fc.tuple(id, id).map((ends) => ends.join(','));
const ids = fc.constantFrom('1', '2', '3', '4', '05', 'ann', '张三');
const oddIds = fc.constantFrom('1', '2', ' 3', '', 'ann,4', '"a,b"', '"2"', 'none');
const rowCodes = ['TIE_TO_SELF', 'TIE_REPEATED'];

describe('a network read at once', () => {
  it('is the network of the study of the same file', async () => {
    const texts = fc
      .tuple(
        fc.constantFrom('source,target', 'From,To', 'source,target,weight'),
        fc.array(fc.oneof({ weight: 20, arbitrary: row(ids) }, row(oddIds)), { maxLength: 30 }),
      )
      .map(([title, rows]) => [title, ...rows].join('\n'));
    let made = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const source = file('ties.csv', text);
        const { study, issues, accounting } = await readStudy([source], { directed: true });
        const read = await readNetwork(source);
        expect(read.network).toEqual(study === null ? null : network(study, 'ties'));
        expect(read.accounting).toEqual(accounting);
        const told = (all: typeof issues) => all.filter(({ code }) => rowCodes.includes(code));
        expect(told(read.issues)).toEqual(told(issues));
        if (read.network !== null) made++;
      }),
      { seed: 20260512, numRuns: 400 },
    );
    expect(made).toBeGreaterThan(100);
  });

  it.each([
    ['a number in quotes', 'source,target\n12,13\n"12",14\n', ['12', '13', '14'], []],
    ['nobody', 'source,target\na,b\nb,none\nc,N/A\n', ['a', 'b', 'c'], ['TIE_TO_NOBODY']],
    ['the header again', 'source,target\na,b\nsource,target\n', undefined, ['HEADER_REPEATED']],
    [
      'the header in capitals',
      'source,target\na,b\nSOURCE,Target\n',
      undefined,
      ['HEADER_REPEATED'],
    ],
  ])('takes %s as a study does', async (_, text, ids, codes) => {
    const source = file('ties.csv', text);
    const read = await readNetwork(source);
    const { study } = await readStudy([source], { directed: true });
    expect(read.network?.ids).toEqual(ids);
    expect(read.network).toEqual(study === null ? null : network(study, 'ties'));
    expect(read.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it('tells what stops it', async () => {
    const text = `source,target\n${'a,b\nb,c\nc,a\n'.repeat(100)}`;
    const tooMany = await readNetwork(file('ties.csv', text), { budget: { nodes: 2 } });
    expect(tooMany.network).toBeNull();
    expect(tooMany.issues.map(({ code }) => code)).toContain('BUDGET_EXCEEDED');
    const none = await readNetwork(file('ties.csv', ''));
    expect([none.network, none.issues[0]!.code]).toEqual([null, 'FILE_EMPTY']);
  });
});
