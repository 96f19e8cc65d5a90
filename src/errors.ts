/** A caller's mistake: thrown at once, naming the option, what came and what is expected. */
export class OptionError extends TypeError {
  override readonly name = 'OptionError';
  readonly option: string;
  readonly received: unknown;
  readonly expected: string;

  constructor(option: string, received: unknown, expected: string) {
    super(`option "${option}": expected ${expected}, received ${show(received)}`);
    this.option = option;
    this.received = received;
    this.expected = expected;
  }
}

/** Work that would pass a stated limit; `limit` says which one and how large it was. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
  readonly budget: string;
  readonly limit: number;

  constructor(budget: string, limit: number) {
    super(`the budget "${budget}" of ${limit} is used up`);
    this.budget = budget;
    this.limit = limit;
  }
}

/** What work would take, reckoned before it is begun. */
export interface Need {
  readonly people: number;
  readonly ties: number;
  readonly bytes: number;
  /** Of one processor. */
  readonly seconds: number;
}

/** Work that is not begun, because what it would take is more than it may. */
export class NeedError extends BudgetError {
  readonly need: Need;

  constructor(budget: 'bytes' | 'seconds', limit: number, need: Need) {
    super(budget, limit);
    this.need = need;
  }
}

/** Work whose worker was lost twice: killed, out of memory, or silent. Nothing was decided by it. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
  readonly code = 'WORKER_LOST';

  constructor(detail: string) {
    super(`a worker was lost twice in the same piece of work: ${detail}`);
  }
}

/** What went wrong between the program and a disk, a folder or a permission. */
export type IoCode =
  | 'NOT_FOUND'
  | 'NOT_READABLE'
  | 'NOT_A_FILE'
  | 'CHANGED'
  | 'EXISTS'
  | 'NOT_WRITABLE'
  | 'NO_SPACE'
  | 'NO_PERMISSION'
  | 'READ_ONLY'
  | 'NAME_TOO_LONG'
  | 'DISK_FAULT'
  | 'IN_USE'
  | 'LOCKED';

/** A file that could not be read or written; what stood at `path` before is as it was. */
export class IoError extends Error {
  override readonly name = 'IoError';
  readonly code: IoCode;
  readonly path: string;

  constructor(code: IoCode, path: string, options?: { cause?: unknown }) {
    super(`${code}: ${path}`, options);
    this.code = code;
    this.path = path;
  }
}

/** Rejects options whose name is not in `known`, so that a typing error never passes in silence. */
export function knownOptions(options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new OptionError(
        name,
        Reflect.get(options, name),
        `one of the options ${known.join(', ')}`,
      );
    }
  }
}

/** Returns `value` if it is one of `choices`; throws an OptionError that lists them otherwise. */
export function oneOf<T extends string>(option: string, value: unknown, choices: readonly T[]): T {
  if (choices.includes(value as T)) return value as T;
  throw new OptionError(option, value, `one of ${choices.join(', ')}`);
}

/** Returns `value` if it is a whole number of at least `least`; throws an OptionError otherwise. */
export function wholeNumber(option: string, value: unknown, least = 0): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  throw new OptionError(option, value, `a whole number of at least ${least}`);
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}
