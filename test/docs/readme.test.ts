import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ran, root } from '../support/cli.ts';

/** A command that a text shows, and the lines it is said to print; `…` stands for lines left out. */
interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

function shownIn(file: string): readonly Shown[] {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  return [...text.matchAll(/^```\n\$ guanxi (.*)\n([^`]*)```$/gm)].map(([, command, output]) => ({
    command: command!,
    lines: output!.trimEnd().split('\n'),
  }));
}

/** Whether lines are these, with any others where a `…` stands and nowhere else. */
function matches(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first !== '…') return lines[0] === first && matches(lines.slice(1), rest);
  return Array.from({ length: lines.length + 1 }, (_, at) => at).some((at) =>
    matches(lines.slice(at), rest),
  );
}

describe.each(['README.md', 'README.zh-Hans.md'])('what %s shows', (file) => {
  const all = shownIn(file);

  it('is there', () => expect(all.length).toBeGreaterThanOrEqual(3));

  it.each(all)('is what is printed: $command', async ({ command, lines }) => {
    const { stdout } = await ran(command.split(' '));
    expect(matches(stdout.trimEnd().split('\n'), lines), stdout).toBe(true);
  });
});
