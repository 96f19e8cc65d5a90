import { describe, expect, it } from 'vitest';
import { files } from '../../datasets/lanting-instruments/make/files.ts';
import { textOf } from './table.ts';

describe('the script that makes Lanting Instruments', () => {
  it('writes every file again, byte for byte', () => {
    const made = files();
    expect([...made.keys()]).toEqual([
      'study.json',
      'people.csv',
      'ties.csv',
      'ties-w2.csv',
      'truth.json',
      'expected.json',
    ]);
    for (const [name, text] of made) {
      expect(text === textOf(`lanting-instruments/${name}`), name).toBe(true);
    }
  });
});
