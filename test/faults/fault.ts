import { describe, expect, it } from 'vitest';
import {
  type AnySource,
  type Reading,
  type ReadOptions,
  readStudy,
} from '../../src/import/read-study.ts';
import type { Issue, IssueCode } from '../../src/issue.ts';

/**
 * Tests a fault of the list T1–T39 by inputs that show it, at least three. `told` says what is
 * expected of every one of them.
 */
export function fault<Input>(
  id: `T${number}`,
  told: string,
  inputs: Readonly<Record<string, Input>>,
  check: (input: Input, name: string) => unknown,
): void {
  describe(`${id}: ${told}`, () => {
    const named = Object.entries(inputs);
    it('is shown by three inputs or more', () => expect(named.length).toBeGreaterThanOrEqual(3));
    it.each(named)('%s', (name, input) => check(input, name) as Promise<void>);
  });
}

/** A reading as any must be: every row accounted for, every issue somewhere, nothing read past an error. */
export async function read(sources: readonly AnySource[], options?: ReadOptions): Promise<Reading> {
  const reading = await readStudy(sources, options);
  const { rowsRead, used, rejected, merged, ignored } = reading.accounting;
  expect(rowsRead).toBe(used + rejected + merged + ignored);
  const stops = reading.issues.some(({ severity }) => ['error', 'question'].includes(severity));
  expect(reading.study === null).toBe(stops);
  for (const issue of reading.issues) {
    const { line, cell, byte, entry, count, samples } = issue;
    expect(line ?? cell ?? byte ?? entry).toBeDefined();
    expect(samples.length).toBe(Math.min(count, 20));
  }
  return reading;
}

/** The issue of a code; a failure names those there are. */
export function issueOf({ issues }: Pick<Reading, 'issues'>, code: IssueCode): Issue {
  const found = issues.find((issue) => issue.code === code);
  expect(found, `${code} among ${codesIn({ issues }).join(', ')}`).toBeDefined();
  return found!;
}

export function codesIn({ issues }: Pick<Reading, 'issues'>): readonly IssueCode[] {
  return issues.map(({ code }) => code);
}
