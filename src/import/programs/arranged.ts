import type { Budget } from '../../budget.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Grid } from '../tables/table.ts';
import { kumuGrids } from './kumu.ts';
import { nodexlGrids } from './nodexl.ts';

/**
 * Tables as other programs lay them out, made plain: what only drawing needs is set aside, and cells
 * that hold several people become rows. Tables of nobody's making pass through.
 */
export function arranged(grids: readonly Grid[], budget: Budget, log: IssueLog): readonly Grid[] {
  const files = new Map<string, Grid[]>();
  for (const grid of grids) {
    if (!files.has(grid.file)) files.set(grid.file, []);
    if (!saysIgnore(grid, log)) files.get(grid.file)!.push(grid);
  }
  return [...files.values()].flatMap((own) => {
    return nodexlGrids(own) ?? kumuGrids(own, budget, log) ?? own;
  });
}

/** Kumu's own sign, and plain enough in any workbook. */
function saysIgnore({ file, sheet }: Grid, log: IssueLog): boolean {
  if (sheet === null || !sheet.toLowerCase().includes('(ignore)')) return false;
  log.add('SHEET_LEFT_OUT', file, { sheet, cell: 'A1' });
  return true;
}
