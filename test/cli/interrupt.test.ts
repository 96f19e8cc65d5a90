import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { namesIn, root, scratch } from '../support/cli.ts';

const folder = scratch();
const input = join(folder, 'ties.csv');
const part = Array.from({ length: 1000 }, (_, at) => `p${at},q${(at * 7) % 1000}`).join('\n');
writeFileSync(input, `source,target\n${`${part}\n`.repeat(3000)}`);

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends a long reading and leaves nothing behind: %s',
    async (signal) => {
      const output = join(folder, 'out.json');
      const argv = ['measures', input, '--format', 'json', '-o', output];
      const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...argv]);
      let told = '';
      child.stdout.on('data', (chunk) => {
        told += chunk;
      });
      const ended = once(child, 'exit');
      await setTimeout(900);
      expect(child.exitCode).toBeNull();
      child.kill(signal);
      // A shell tells an end by signal 2 as the code 130.
      expect(await ended).toEqual([null, signal]);
      expect(told).toBe('');
      expect(namesIn(folder)).toEqual(['ties.csv']);
    },
  );
});
