import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './make/files.ts';

/*
 * Writes the study again: npm run dataset:lanting. It runs from build/, where the compiler puts it,
 * and replaces the files beside its source, or those of the folder named as first argument.
 */
const beside = new URL('../../../datasets/lanting-instruments/', import.meta.url);
const folder = resolve(process.argv[2] ?? fileURLToPath(beside));
mkdirSync(folder, { recursive: true });
for (const [name, text] of files()) writeFileSync(join(folder, name), text);
