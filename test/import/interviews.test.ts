import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/import/read-study.ts';
import { file } from '../fixtures/files.ts';
import { interviews } from '../fixtures/interviews.ts';
import { expectSound } from '../support/network-files.ts';
import { studyOf, tiesOf } from '../support/reading.ts';

describe('an export of Network Canvas', () => {
  it('ties whoever was interviewed to whom they named, by identifiers, never by name', async () => {
    const study = await studyOf(interviews);
    expect(study.people.ids).toEqual(['e1', 'e2', 'u1', 'u2', 'u3', 'v1']);
    expect(study.people.names).toEqual(['case 1', 'case 2', '张三', '李四', 'Bo', '张三']);
    expect(tiesOf(study, 'named')).toEqual(['e1>u1:1', 'e1>u2:1', 'e1>u3:1', 'e2>v1:1']);
    const status = ['answered', 'answered', ...Array(4).fill('not-invited')];
    expect(study.layers.map(({ id, records }) => [id, records[0]!.status])).toEqual([
      ['named', status],
      ['friend', null],
    ]);
    expect(study.people.attributes.map(({ id, values }) => [id, values])).toEqual([
      ['interview', ['case 1', 'case 2', 'case 1', 'case 1', 'case 1', 'case 2']],
      ['type', ['ego', 'ego', '友人', '友人', '友人', '友人']],
      ['tenure', ['5', '7', null, null, null, null]],
      ['unit', [null, null, 'R', 'S', 'S', 'R']],
    ]);
  });

  it('has a layer for each type of tie; across interviews nothing was observed', async () => {
    const { study, accounting } = await readStudy(interviews);
    const ties = tiesOf(study!, 'friend');
    expect(ties.filter((tie) => !tie.endsWith('?'))).toEqual(['u1>u2:3']);
    // Four people of one interview and two of the other: eight pairs that nobody was asked about.
    expect(ties.filter((tie) => tie.endsWith('?'))).toHaveLength(8);
    expect(study!.layers.find(({ id }) => id === 'friend')!.directed).toBe(false);
    expect(accounting).toEqual({ rowsRead: 7, used: 7, rejected: 0, merged: 0, ignored: 0 });
  });

  it('opens as the archive it comes in', async () => {
    const packed = zipSync(Object.fromEntries(interviews.map(({ name, bytes }) => [name, bytes])));
    const study = await studyOf([file('export.zip', packed)]);
    expect(study.people.ids).toHaveLength(6);
  });

  it('of ties alone is told at the file that there is', async () => {
    const ties = interviews.filter(({ name }) => name.includes('edgeList'));
    expect((await readStudy(ties)).issues[0]).toMatchObject({
      code: 'INTERVIEW_PART_MISSING',
      file: 'c1_s1_edgeList_friend.csv',
    });
  });

  it('may be cut anywhere', async () => {
    for (const [at, { name, bytes }] of interviews.entries()) {
      for (let length = 0; length < bytes.length; length += 3) {
        await expectSound(interviews.with(at, file(name, bytes.slice(0, length))));
      }
    }
  }, 60_000);
});
