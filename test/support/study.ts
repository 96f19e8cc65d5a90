import { fileURLToPath } from 'node:url';
import { sourcesAt } from '../../src/import/files.ts';
import { readStudy } from '../../src/import/read-study.ts';
import type { Study } from '../../src/study/study.ts';

/** A study of this project by the name of its folder in datasets/. */
export function dataset(name: string): Promise<Study> {
  return studyAt(fileURLToPath(new URL(`../../datasets/${name}`, import.meta.url)));
}

/** The study at a path; fails where it cannot be read. */
export async function studyAt(path: string): Promise<Study> {
  const { study, issues } = await readStudy(await sourcesAt(path));
  if (study === null) throw new Error(`${path}: ${issues.map((issue) => issue.code).join(', ')}`);
  return study;
}
