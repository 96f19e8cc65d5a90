/*
 * Kernels written in AssemblyScript and compiled to WebAssembly. They know addresses only: a `Room`
 * places the arrays of one run in the memory of an instance, and hands out views of them.
 */

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

/** Where one array lies in the memory of a kernel. */
export interface Placed<View> {
  readonly at: number;
  readonly view: View;
}

/** Plans the arrays of one run, eight bytes aligned, before the memory is made. */
export class Room {
  #bytes = 64;
  #memory: WebAssembly.Memory | null = null;

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

  /** A memory with room for all that was planned, and a kernel in it; the first makes the memory. */
  enter<Exports>(base64: string): Exports {
    const pages = Math.ceil(this.#bytes / pageBytes);
    this.#memory ??= new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(moduleOf(base64), {
      env: { memory: this.#memory },
    });
    return exports as Exports;
  }

  #place<View>(bytes: number, viewAt: (buffer: ArrayBuffer, at: number) => View): Placed<View> {
    const at = this.#bytes;
    this.#bytes += Math.ceil(bytes / 16) * 16;
    const room = this;
    let view: View | null = null;
    return {
      at,
      get view() {
        view ??= viewAt(room.#memory!.buffer, at);
        return view;
      },
    };
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
