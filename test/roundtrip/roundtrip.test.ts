import { describe, expect, it } from 'vitest';
import { readableFormats, run } from './run.ts';

describe('a study', () => {
  it.each(readableFormats)('written as %s reads back up to its losses', async (format) => {
    let table = '';
    const write = (text: string) => {
      table += text;
    };
    const sound = await run({ count: 40, seed: 20260301, formats: [format], write });
    expect(sound, table).toBe(true);
  });
});
