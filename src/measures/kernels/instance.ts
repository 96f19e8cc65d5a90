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

/** A memory and the kernels that work in it. One room at a time has it. */
interface Site {
  readonly memory: WebAssembly.Memory;
  readonly kernels: Map<string, unknown>;
  /** Where what earlier rooms left ends. */
  used: number;
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

/**
 * Plans the arrays of one run, sixteen bytes aligned, then enters a memory in which they are zeros.
 * Until it is closed it has that memory for itself; never closed, it costs the next room a new one.
 */
export class Room {
  #bytes = 64;
  #site: Site | null = null;

  u8(length: number): Placed<Uint8Array> {
    return this.#place(length, (buffer, at) => new Uint8Array(buffer, at, length));
  }

  u32(length: number): Placed<Uint32Array> {
    return this.#place(length * 4, (buffer, at) => new Uint32Array(buffer, at, length));
  }

  i32(length: number): Placed<Int32Array> {
    return this.#place(length * 4, (buffer, at) => new Int32Array(buffer, at, length));
  }

  f64(length: number): Placed<Float64Array> {
    return this.#place(length * 8, (buffer, at) => new Float64Array(buffer, at, length));
  }

  /** A kernel in a memory with room for all that was planned; the first kernel enters the memory. */
  enter<Exports>(base64: string): Exports {
    this.#site ??= siteOf(this.#bytes);
    const { memory, kernels } = this.#site;
    let exports = kernels.get(base64);
    if (exports === undefined) {
      exports = new WebAssembly.Instance(moduleOf(base64), { env: { memory } }).exports;
      kernels.set(base64, exports);
    }
    return exports as Exports;
  }

  /** Gives the memory back. No view and no kernel of this room may be used from now on. */
  close(): void {
    const site = this.#site;
    this.#site = null;
    if (site === null) return;
    site.used = Math.max(site.used, this.#bytes);
    if (site.memory.buffer.byteLength <= mostKept && idle.length < mostIdle) idle.push(site);
  }

  #place<View>(bytes: number, viewAt: (buffer: ArrayBuffer, at: number) => View): Placed<View> {
    const at = this.#bytes;
    this.#bytes += Math.ceil(bytes / 16) * 16;
    const buffer = () => this.#site!.memory.buffer;
    let view: View | null = null;
    return {
      at,
      get view() {
        view ??= viewAt(buffer(), at);
        return view;
      },
    };
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

/** A memory of at least so many bytes, all of them zeros. */
function siteOf(bytes: number): Site {
  const pages = Math.ceil(bytes / pageBytes);
  const site = idle.pop();
  if (site === undefined) {
    const memory = new WebAssembly.Memory({ initial: pages });
    return { memory, kernels: new Map(), used: 0 };
  }
  const { memory, used } = site;
  const missing = pages - memory.buffer.byteLength / pageBytes;
  if (missing > 0) memory.grow(missing);
  new Uint8Array(memory.buffer, 0, Math.min(bytes, used)).fill(0);
  return site;
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
