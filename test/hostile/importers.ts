import type { Importer } from './input.ts';
import { jsonGraphs } from './json-graphs.ts';
import { networks } from './networks.ts';
import { programs } from './programs.ts';
import { projects } from './projects.ts';
import { studies } from './studies.ts';
import { tables } from './tables.ts';
import { workbooks } from './workbooks.ts';

/** Every format that is read, each checked on its own. */
export const importers: readonly Importer[] = [
  ...tables,
  ...workbooks,
  ...studies,
  ...networks,
  ...jsonGraphs,
  ...programs,
  ...projects,
];
