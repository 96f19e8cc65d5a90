import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import { columnFor } from '../tables/columns.ts';
import type { TieRules } from '../tie-rules.ts';
import type { GraphFile } from './graph-file.ts';
import type { TableSketch } from './table-sketch.ts';

/** The nodes and ties of a network file as the shapes that the plan is proposed from. */
export function graphShapes(
  file: string,
  title: string | null,
  nodes: TableSketch,
  ties: TableSketch,
  budget: Allowance,
  log: IssueLog,
  rules?: TieRules,
): GraphFile | null {
  const people = nodes.table(file, budget, log);
  const list = ties.table(file, budget, log);
  if (people === null || list === null) return null;
  const shapes: Shape[] = [];
  if (people.rows.length > 0) shapes.push({ role: 'people', table: people });
  if (list.rows.length > 0) {
    const weight = columnFor(list.header, 'weight');
    const own = rules === undefined ? {} : { rules };
    shapes.push({ role: 'ties', table: list, source: 0, target: 1, weight, ...own });
  }
  return { title, shapes };
}
