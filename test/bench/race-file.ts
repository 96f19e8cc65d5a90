import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { DrawnNetwork } from './drawn-network.ts';

/**
 * A network in a file that every contestant reads in a moment: little-endian numbers of 32 bits, first
 * n, 1 if directed, the number of ties, then all sources, all targets, and the group of everyone.
 */
export function writeRaceFile(path: string, network: DrawnNetwork): void {
  const { n, directed, source, target, group } = network;
  const words = new Uint32Array(3 + source.length * 2 + n);
  words.set([n, Number(directed), source.length]);
  words.set(source, 3);
  words.set(target, 3 + source.length);
  words.set(group, 3 + source.length * 2);
  writeFileSync(path, new Uint8Array(words.buffer));
}

export function readRaceFile(path: string): DrawnNetwork {
  const bytes = readFileSync(path);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [n, directed, ties] = [words[0]!, words[1] === 1, words[2]!];
  const lists = words.subarray(3);
  return {
    n,
    directed,
    source: lists.slice(0, ties),
    target: lists.slice(ties, 2 * ties),
    group: lists.slice(2 * ties),
  };
}

/** The ties as text, for a race at reading: a CSV file with a head, and a bare list of numbers. */
export function writeTieTexts(path: string, { source, target }: DrawnNetwork): void {
  writeText(`${path}.csv`, 'source,target\n', source, target, ',');
  writeText(`${path}.txt`, '', source, target, ' ');
}

function writeText(
  path: string,
  head: string,
  source: Uint32Array,
  target: Uint32Array,
  separator: string,
): void {
  const file = openSync(path, 'w');
  writeSync(file, head);
  const rowsAtOnce = 100_000;
  for (let first = 0; first < source.length; first += rowsAtOnce) {
    let text = '';
    for (let tie = first; tie < Math.min(source.length, first + rowsAtOnce); tie++) {
      text += `${source[tie]}${separator}${target[tie]}\n`;
    }
    writeSync(file, text);
  }
  closeSync(file);
}
