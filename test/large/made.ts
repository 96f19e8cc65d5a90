import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stream } from '../../src/random.ts';

const team = 20;
const department = 200;

/**
 * Writes a table of ties between people in teams and departments: 65 % of the ties in the team, 25 %
 * in the department, the rest anywhere. Few are self-ties or repeat, as in files that people have.
 */
export async function writeTies(
  path: string,
  people: number,
  ties: number,
  seed: number,
): Promise<void> {
  const random = stream(seed);
  const near = (person: number, size: number) =>
    Math.min(people - 1, person - (person % size) + random.integer(size));
  const out = createWriteStream(path);
  let lines = 'source,target\n';
  for (let tie = 0; tie < ties; tie++) {
    const from = random.integer(people);
    const where = random.uniform();
    const to =
      where < 0.65
        ? near(from, team)
        : where < 0.9
          ? near(from, department)
          : random.integer(people);
    lines += `p${from},p${to}\n`;
    if (lines.length < 1 << 20) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await finished(out);
}
