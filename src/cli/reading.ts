import { resolve } from 'node:path';
import { readInThread } from '../compute/node-reader.ts';
import { recover } from '../export/files.ts';
import { type FileSource, filesAt } from '../import/files.ts';
import {
  type AnySource,
  defaultBudget,
  type Reading,
  type ReadOptions,
  readStudy,
  type Source,
} from '../index.ts';
import { progress } from './progress.ts';
import type { Session } from './session.ts';

/** Bytes from which reading pays the 150 ms that a thread takes to start. */
const threadFrom = 4 * 1024 ** 2;

/** The files of an input, not read yet; `-` is what comes in on stdin. */
export async function filesOf({ io }: Session, input: string): Promise<readonly AnySource[]> {
  if (input === '-') return [await fromStdin(io.stdin)];
  await recover(resolve(io.cwd, input));
  return filesAt(resolve(io.cwd, input));
}

/**
 * Reads a study, with its progress on a terminal; much of it in a thread of its own, so that no file
 * can take the whole program down.
 */
export async function readInput(
  session: Session,
  sources: readonly AnySource[],
  options: ReadOptions,
  quiet: boolean,
): Promise<Reading> {
  const files = sources.filter((source): source is FileSource => 'path' in source);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const line = progress(session, quiet);
  const watched = { ...options, onProgress: line.show };
  const now = () => process.cpuUsage().user / 1000;
  try {
    return files.length === sources.length && bytes >= threadFrom
      ? await readInThread(files, watched)
      : await readStudy(sources, { ...watched, now });
  } finally {
    line.done();
  }
}

/** Whatever is piped in, as one file without an ending: its bytes say what it is. */
async function fromStdin(stdin: AsyncIterable<Uint8Array>): Promise<Source> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    // One byte more than may be read is enough to be told so.
    if (length > defaultBudget.fileBytes) break;
  }
  return { name: 'stdin', bytes: Buffer.concat(chunks) };
}
