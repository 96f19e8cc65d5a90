import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { possibleLosses, studyFormats } from '../../src/export/study/losses.ts';
import { losses } from '../../src/locale/en/issues/losses.ts';

describe('the page about formats', () => {
  it('names for each format what it cannot hold, in the words that writing says', () => {
    const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
    for (const format of studyFormats) {
      const told =
        possibleLosses(format)
          .map((loss) => losses[loss])
          .join('; ') || 'nothing';
      expect(page).toContain(`| \`${format}\` | ${told} |`);
    }
  });
});
