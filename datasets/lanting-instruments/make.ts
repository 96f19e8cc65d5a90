import { writeFileSync } from 'node:fs';
import { files } from './make/files.ts';

/*
 * Writes the study again: npm run dataset:lanting. It runs from build/, where the compiler puts it,
 * and replaces the files beside its source, or those of the folder named as first argument.
 */
const beside = new URL('../../../datasets/lanting-instruments/', import.meta.url);
const folder = process.argv[2] === undefined ? beside : new URL(`file://${process.argv[2]}/`);
for (const [name, text] of files()) writeFileSync(new URL(name, folder), text);
