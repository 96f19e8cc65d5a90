/*
 * Long work cut into blocks. The blocks follow from the input alone, and their parts are joined in
 * the order of the blocks: so the same input gives the same bits wherever and by however many the
 * blocks are done.
 */

/** A kind of work, known by its name in every worker. Inputs and parts are plain data. */
export interface Job<Input, Part, Result> {
  readonly name: string;
  /** How many blocks there are. One block takes well below a second: work is cancelled between two. */
  blocks(input: Input): number;
  /** How often the innermost loop runs in all; says whether it pays to start workers. */
  cost(input: Input): number;
  /** Makes ready what all blocks share, once per worker, and gives back the work on one block. */
  open(input: Input): BlockWork<Part>;
  /** Takes the parts in the order of the blocks. */
  join(input: Input): Joining<Part, Result>;
}

/** Does one block. `close`, where there is one, is called after the last: it gives back room. */
export interface BlockWork<Part> {
  (block: number): Part | Stepwise<Part>;
  readonly close?: () => void;
}

/**
 * A block that may take long, because what comes next depends on what came before: it yields how many
 * innermost steps it did since it last yielded, so that others are heard and told, and ends with its
 * part.
 */
export type Stepwise<Part> = Generator<number, Part, void>;

export interface Joining<Part, Result> {
  add(part: Part): void;
  /** Whether the result is the same whatever parts would follow: these are then not waited for. */
  enough?(): boolean;
  result(): Result;
}

/** One piece of work. The same key about the same object is the same work. */
export interface Task<Result> {
  readonly about: object;
  readonly key: string;
  readonly job: Job<unknown, unknown, Result>;
  readonly input: unknown;
}

/**
 * The work a job does on the input, which is made from `about` and, where it matters, `variant`. An
 * input that takes work itself is given as a function, asked once and only if the work is to be done.
 */
export function task<Input extends object, Part, Result>(
  job: Job<Input, Part, Result>,
  input: Input | (() => Input),
  { about, variant = '' }: { about: object; variant?: string },
): Task<Result> {
  let made: Input | null = null;
  return {
    about,
    key: `${job.name} ${variant}`,
    job,
    get input() {
      made ??= typeof input === 'function' ? input() : input;
      return made;
    },
  };
}

/**
 * Where the result of a task comes from. Functions that need heavy work take one as their last
 * parameter: it is `here` unless a run has done the work already.
 */
export type Results = <Result>(task: Task<Result>) => Result;

export interface RunOptions {
  /** Heard between blocks; the run then ends with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Told which share of the blocks is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Whoever does tasks: this thread, or workers. A result is whole, or the promise is broken. */
export interface Executor {
  run<Result>(task: Task<Result>, options?: RunOptions): Promise<Result>;
  /** Ends all workers. What still runs is broken off. */
  close(): void;
}

/** The whole task, now and in this thread: what `Results` are where nothing was done before. */
export function here<Result>({ job, input }: Task<Result>): Result {
  const all = job.blocks(input);
  const joining = job.join(input);
  if (all > 0) {
    const work = job.open(input);
    try {
      for (let block = 0; block < all && joining.enough?.() !== true; block++) {
        joining.add(whole(work(block)));
      }
    } finally {
      work.close?.();
    }
  }
  return joining.result();
}

/** The part of a block, whatever others may be waiting for; `told` hears of the steps. */
export function whole<Part>(
  work: Part | Stepwise<Part>,
  told: (steps: number) => void = () => {},
): Part {
  if (!isStepwise(work)) return work;
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    told(next.value);
  }
}

function isStepwise<Part>(work: Part | Stepwise<Part>): work is Stepwise<Part> {
  return typeof work === 'object' && work !== null && 'next' in work;
}

/** Keeps results by what they are about; what was not put in is done here, once. */
export function keptResults(): {
  readonly results: Results;
  has(task: Task<unknown>): boolean;
  put<Result>(task: Task<Result>, result: Result): void;
} {
  const kept = new Map<object, Map<string, unknown>>();
  const put = (task: Task<unknown>, result: unknown) => {
    if (!kept.has(task.about)) kept.set(task.about, new Map());
    kept.get(task.about)!.set(task.key, result);
  };
  const has = (task: Task<unknown>) => kept.get(task.about)?.has(task.key) === true;
  return {
    has,
    put,
    results<Result>(task: Task<Result>): Result {
      if (!has(task)) put(task, here(task));
      return kept.get(task.about)!.get(task.key) as Result;
    },
  };
}

/** The tasks without those that occur before. */
export function different(tasks: readonly Task<unknown>[]): readonly Task<unknown>[] {
  return tasks.filter(
    ({ about, key }, at) =>
      tasks.findIndex((other) => other.about === about && other.key === key) === at,
  );
}

/** How far all parts together are, told whenever one of them has come farther. */
export function shares(costs: readonly number[], onProgress: RunOptions['onProgress']) {
  const all = costs.reduce((sum, cost) => sum + cost, 0);
  let at = 0;
  let passed = 0;
  // What costs nothing is done at once.
  const tell = (done: number) => onProgress?.(all === 0 ? 1 : done / all);
  return {
    within: (share: number) => tell(passed + share * costs[at]!),
    next() {
      passed += costs[at++]!;
      tell(passed);
    },
  };
}

/** Innermost steps after which a thread lets others speak: some tens of milliseconds. */
export const stepsPerBreath = 8e6;

/** Does tasks in this thread, which hears others between blocks, and within those done in steps. */
export const thisThread: Executor = {
  async run({ job, input }, { signal, onProgress } = {}) {
    const all = job.blocks(input);
    const perBlock = job.cost(input) / all;
    const joining = job.join(input);
    signal?.throwIfAborted();
    if (all === 0) return joining.result();
    const work = job.open(input);
    let steps = 0;
    try {
      for (let block = 0; ; block++) {
        let part = work(block);
        if (isStepwise(part)) {
          let done = 0;
          let next = part.next();
          for (; next.done !== true; next = part.next()) {
            done += next.value;
            steps += next.value;
            if (steps < stepsPerBreath) continue;
            steps = 0;
            onProgress?.((block + Math.min(1, done / perBlock)) / all);
            await breath();
            signal?.throwIfAborted();
          }
          part = next.value;
        } else steps += perBlock;
        joining.add(part);
        if (block + 1 === all || joining.enough?.() === true) break;
        onProgress?.((block + 1) / all);
        if (steps < stepsPerBreath) continue;
        steps = 0;
        await breath();
        signal?.throwIfAborted();
      }
    } finally {
      work.close?.();
    }
    onProgress?.(1);
    return joining.result();
  },
  close() {},
};

/** Lets waiting messages, a cancellation among them, be heard. */
export function breath(): Promise<void> {
  return new Promise((resume) => setTimeout(() => resume(), 0));
}
