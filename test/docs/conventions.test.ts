import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cards } from '../../src/locale/en/cards.ts';
import { measureCard } from '../../src/measures/cards/card.ts';
import { type MeasureId, measures } from '../../src/measures/registry.ts';

const page = readFileSync(new URL('../../docs/conventions.md', import.meta.url), 'utf8');
const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];

describe('the page of conventions', () => {
  it('lists every change a profile makes, in the words of the cards, and no other', () => {
    const expected = ids.flatMap((id) =>
      measureCard(id).changes.map(
        ([profile, change]) => `| \`${id}\` | ${profile} | ${cards.changes[change]} |`,
      ),
    );
    const listed = page
      .slice(page.indexOf('## Profiles'))
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(listed).toEqual(expected);
  });

  it('speaks of measures there are', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)]);
    const known = new Set<string>(ids);
    expect(named.map(([, id]) => id).filter((id) => !known.has(id!))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});
