import { describe, expect, it } from 'vitest';
import { grid, longGrid } from '../../src/cli/grid.ts';

const header = ['Id', 'Name\nof them', 'Value'];
const rows = [
  ['1', '张三', 2.5],
  ['22', 'O’Brien the Long', 10],
  ['333', '', -0.25],
] as const;
const cells = rows.map((row) => row.map(String));

describe('a grid', () => {
  it('looks the same however many rows it has', () => {
    const titles = header.map((title) => title.split('\n'));
    expect([...longGrid(titles, cells, [false, false, true])].join('')).toBe(
      grid(header, cells, { rows }),
    );
  });

  it('of a hundred thousand rows has a line for each', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => cells[at % 3]!);
    expect(grid(header, many).split('\n').length).toBe(100_002);
  });
});
