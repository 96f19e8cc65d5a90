import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Budget, defaultBudget } from '../../src/budget.ts';
import { IoError } from '../../src/errors.ts';
import { filesAt } from '../../src/import/files.ts';
import { readStudy, readStudyFrom, type StreamedSource } from '../../src/import/read-study.ts';
import { file } from '../fixtures/files.ts';
import { ran, scratch } from '../support/cli.ts';
import { fault } from './fault.ts';

const encoder = new TextEncoder();
const rows = 'source,target\na,b\nb,c\n';

/** A file that is made while it is read, and how much of it was. */
function made(size: number, pieces: () => Iterable<string>): StreamedSource & { read: number } {
  return {
    name: 'ties.csv',
    size,
    read: 0,
    async *stream() {
      for (const text of pieces()) {
        const bytes = encoder.encode(text);
        this.read += bytes.length;
        yield bytes;
      }
    },
  };
}

function* rowsOf(count: number): Generator<string> {
  yield 'source,target\n';
  for (let from = 0; from < count; from += 1000) {
    const part = Array.from({ length: 1000 }, (_, at) => `${from + at},${(from + at) % 997}`);
    yield `${part.join('\n')}\n`;
  }
}

function* endless(start: string): Generator<string> {
  yield start;
  for (;;) yield 'x'.repeat(65_536);
}

const overOf = async (source: StreamedSource, budget: Partial<Budget>) => {
  const { study, issues } = await readStudyFrom([source], { budget }, 0);
  expect(study).toBeNull();
  expect(issues[0]!.code).toBe('BUDGET_EXCEEDED');
  return issues[0]!;
};

fault<readonly [Partial<Budget>, () => Iterable<string>, most: number]>(
  'T31',
  'what has no end is read little further than its budget',
  {
    'a line': [{ lineBytes: 1_000_000 }, () => endless(`${rows.repeat(20_000)}x`), 3_000_000],
    rows: [{ ties: 5000 }, () => rowsOf(1e9), 400_000],
    people: [{ nodes: 5000 }, () => rowsOf(1e9), 400_000],
  },
  async ([budget, pieces, most]) => {
    const source = made(1e9, pieces);
    const issue = await overOf(source, budget);
    expect(issue.params.budget).toBe(Object.keys(budget)[0]);
    expect(source.read).toBeLessThan(most);
  },
);

describe('T31: inputs without measure', () => {
  it('reads half a million rows that never stand in memory together', async () => {
    const { study, accounting } = await readStudy([made(7_000_000, () => rowsOf(500_000))]);
    expect(accounting.rowsRead).toBe(500_000);
    expect(study!.people.ids.length).toBe(500_000);
  });

  it('names the line that is too long in a small file', async () => {
    const budget = { ...defaultBudget, lineBytes: 100 };
    const long = file('ties.csv', `${rows}${'x'.repeat(200)},b\n`);
    const { issues } = await readStudy([long], { budget });
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      line: 4,
      params: { budget: 'lineBytes', limit: 100 },
    });
  });

  it('does not read a file that is too large at all', async () => {
    const source = made(2 ** 31, () => endless('x'));
    const { budget } = (await overOf(source, {})).params;
    expect(budget).toBe('fileBytes');
    expect(source.read).toBe(0);
  });

  describe.skipIf(process.platform === 'win32')('that are no regular files', () => {
    const folder = scratch();
    const at = (name: string) => join(folder, name);
    symlinkSync(at('loop-b.csv'), at('loop-a.csv'));
    symlinkSync(at('loop-a.csv'), at('loop-b.csv'));
    execFileSync('mkfifo', [at('pipe.csv')]);

    it.each([
      ['/dev/zero', 'NOT_A_FILE'],
      ['/dev/null', 'NOT_A_FILE'],
      [at('pipe.csv'), 'NOT_A_FILE'],
      [at('loop-a.csv'), 'NOT_READABLE'],
      [at('nothing.csv'), 'NOT_FOUND'],
    ])('are refused: %s', async (path, code) => {
      await expect(filesAt(path)).rejects.toSatisfy(
        (error) => error instanceof IoError && error.code === code,
      );
      expect((await ran(['check', path])).code).toBe(5);
    });

    it('are passed over in a folder, and links are followed', async () => {
      const inner = at('inner');
      mkdirSync(inner);
      execFileSync('mkfifo', [join(inner, 'pipe.csv')]);
      writeFileSync(at('elsewhere.csv'), rows);
      symlinkSync(at('elsewhere.csv'), join(inner, 'ties.csv'));
      expect((await filesAt(inner)).map(({ name }) => name)).toEqual(['ties.csv']);
      expect((await ran(['check', inner])).code).toBe(0);
    });

    it('are nothing to read where there is only an empty folder', async () => {
      const empty = at('empty');
      mkdirSync(empty);
      expect((await ran(['check', empty])).code).toBe(3);
    });
  });

  it('reads what is piped in as -, and only that', async () => {
    const stdin = (async function* () {
      for (const part of ['source,tar', 'get\na,', 'b\nb,c\n']) yield encoder.encode(part);
    })();
    const { code, stdout } = await ran(['check', '-', '--format', 'json'], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).accounting.used).toBe(2);
  });
});
