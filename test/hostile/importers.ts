import type { Importer } from './input.ts';
import { networks } from './networks.ts';
import { studies } from './studies.ts';
import { tables } from './tables.ts';

/** Every format that is read, each checked on its own. */
export const importers: readonly Importer[] = [...tables, ...studies, ...networks];
