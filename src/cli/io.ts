import { fileURLToPath } from 'node:url';

/** Everything a run may touch besides files and its own server, so that tests can be its world. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal. */
  readonly width: number;
  /** The folder of the built viewer. */
  readonly viewer: string;
  /**
   * Aborted when the user interrupts. Only a command that has something to end listens; for all
   * others Ctrl-C ends the process at once, which is safe because files are written whole or not.
   */
  readonly signal: AbortSignal;
}

/** The world of a real process. */
export function processIo(): Io {
  let interrupt: AbortSignal | null = null;
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    get stdin() {
      return process.stdin;
    },
    cwd: process.cwd(),
    env: process.env,
    isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
    // A terminal of no known size says 0.
    width: process.stdout.columns || 100,
    viewer: fileURLToPath(new URL('../viewer/', import.meta.url)),
    get signal() {
      interrupt ??= interrupted();
      return interrupt;
    },
  };
}

/** A second Ctrl-C ends the process in any case. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
