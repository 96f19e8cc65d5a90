/*
 * Kernels written in AssemblyScript and compiled to WebAssembly. They know addresses only: a `Room`
 * places the arrays of one run in the memory of an instance, and hands out views of them.
 */

import type { BlockWork, Stepwise } from '../../work.ts';

let compiled = true;

/** Whether kernels run as WebAssembly where there is any; otherwise their plain twins do. */
export function usesCompiledKernels(): boolean {
  return compiled && typeof WebAssembly === 'object';
}

/**
 * Switches to compiled kernels or to their plain twins, and returns what was in force before. Both
 * give the same numbers; tests run everything on each.
 */
export function compiledKernels(use: boolean): boolean {
  const before = compiled;
  compiled = use;
  return before;
}

const pageBytes = 65_536;
const modules = new Map<string, WebAssembly.Module>();

/** Every kind of array that kernels read. */
type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;
interface Kind<View extends Numbers> {
  new (buffer: ArrayBuffer, at?: number, length?: number): View;
  readonly BYTES_PER_ELEMENT: number;
}

/** A memory and the kernels that work in it. One room at a time has it. */
class Site {
  readonly memory: WebAssembly.Memory;
  readonly #kernels = new Map<string, unknown>();
  readonly #wholes = new Map<Kind<Numbers>, Numbers>();
  /** Where what earlier rooms left ends. */
  #used = 0;

  constructor(bytes: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  }

  /** Makes the memory at least so long, and all of that zeros. */
  ready(bytes: number): this {
    const missing = Math.ceil((bytes - this.memory.buffer.byteLength) / pageBytes);
    if (missing > 0) {
      this.memory.grow(missing);
      this.#wholes.clear();
    }
    this.whole(Uint8Array).fill(0, 0, Math.min(bytes, this.#used));
    this.#used = Math.max(bytes, this.#used);
    return this;
  }

  /** The whole memory as numbers of a kind: a view that need not be made each time. */
  whole<View extends Numbers>(kind: Kind<View>): View {
    let view = this.#wholes.get(kind);
    if (view === undefined) {
      view = new kind(this.memory.buffer);
      this.#wholes.set(kind, view);
    }
    return view as View;
  }

  kernel(base64: string): unknown {
    let kernel = this.#kernels.get(base64);
    if (kernel === undefined) {
      const { memory } = this;
      kernel = new WebAssembly.Instance(moduleOf(base64), { env: { memory } }).exports;
      this.#kernels.set(base64, kernel);
    }
    return kernel;
  }
}

/**
 * Sites that nobody has now. Making one takes longer than most measures of a few people; more than a
 * handful of rooms are never open at once, and the memory of a large network is let go.
 */
const idle: Site[] = [];
const mostIdle = 4;
const mostKept = 16 * 1024 * 1024;

/** Where one array lies in the memory of a kernel. */
export interface Placed<View> {
  readonly at: number;
  readonly view: View;
}

class PlacedArray<View extends Numbers> implements Placed<View> {
  readonly at: number;
  readonly #length: number;
  readonly #kind: Kind<View>;
  readonly #site: () => Site;
  #view: View | null = null;

  constructor(kind: Kind<View>, at: number, length: number, site: () => Site) {
    this.at = at;
    this.#kind = kind;
    this.#length = length;
    this.#site = site;
  }

  get view(): View {
    this.#view ??= new this.#kind(this.#site().memory.buffer, this.at, this.#length);
    return this.#view;
  }

  /** Copies numbers to the beginning of the array, without a view where there is none. */
  put(numbers: View): void {
    if (numbers.length > this.#length) throw new RangeError('more numbers than there is room for');
    this.#site()
      .whole(this.#kind)
      .set(numbers, this.at / this.#kind.BYTES_PER_ELEMENT);
  }
}

/**
 * Plans the arrays of one run, sixteen bytes aligned, then enters a memory in which they are zeros.
 * Until it is closed it has that memory for itself; never closed, it costs the next room a new one.
 */
export class Room {
  #bytes = 64;
  #site: Site | null = null;
  readonly #entered = () => {
    if (this.#site === null) throw new TypeError('the room was not entered, or is closed');
    return this.#site;
  };

  u8(length: number): PlacedArray<Uint8Array> {
    return this.#place(Uint8Array, length);
  }

  u32(length: number): PlacedArray<Uint32Array> {
    return this.#place(Uint32Array, length);
  }

  i32(length: number): PlacedArray<Int32Array> {
    return this.#place(Int32Array, length);
  }

  f64(length: number): PlacedArray<Float64Array> {
    return this.#place(Float64Array, length);
  }

  /** A kernel in a memory with room for all that was planned; the first kernel enters the memory. */
  enter<Exports>(base64: string): Exports {
    this.#site ??= (idle.pop() ?? new Site(this.#bytes)).ready(this.#bytes);
    return this.#site.kernel(base64) as Exports;
  }

  /** Gives the memory back. No view and no kernel of this room may be used from now on. */
  close(): void {
    const site = this.#site;
    this.#site = null;
    if (site === null) return;
    if (site.memory.buffer.byteLength <= mostKept && idle.length < mostIdle) idle.push(site);
  }

  #place<View extends Numbers>(kind: Kind<View>, length: number): PlacedArray<View> {
    const at = this.#bytes;
    this.#bytes += Math.ceil((length * kind.BYTES_PER_ELEMENT) / 16) * 16;
    return new PlacedArray(kind, at, length, this.#entered);
  }
}

/** Work in a room, which is closed with it. */
export function workIn<Part>(
  room: Room,
  work: (block: number) => Part | Stepwise<Part>,
): BlockWork<Part> {
  return Object.assign(work, { close: () => room.close() });
}

/** What `find` finds in a room of its own; nothing of the room may be part of it. */
export function inRoom<Found>(find: (room: Room) => Found): Found {
  const room = new Room();
  try {
    return find(room);
  } finally {
    room.close();
  }
}

/** Compiled once per worker, and at once: kernels are small, and measures do not wait. */
function moduleOf(base64: string): WebAssembly.Module {
  let module = modules.get(base64);
  if (module === undefined) {
    module = new WebAssembly.Module(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
    modules.set(base64, module);
  }
  return module;
}
