import { describe, expect, it } from 'vitest';
import { importers } from './importers.ts';
import { inputAt } from './inputs.ts';
import { judged } from './one.ts';

const seed = 20261128;
const count = 16;

describe('hostile files', () => {
  it.each(importers.map(({ name }, at) => [name, at] as const))(
    'of the format %s are read, refused or asked about, and nothing else',
    async (_, at) => {
      const importer = importers[at]!;
      for (let index = 0; index < count; index++) {
        const { faults } = await judged(await inputAt(importer, seed, index, count));
        expect(faults, `input ${index} of ${importer.name}`).toEqual([]);
      }
    },
  );
});
