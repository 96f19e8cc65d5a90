type Numbers =
  | Uint8Array
  | Int8Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigUint64Array;

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}

/** Every buffer in plain data that can be moved to another thread instead of copied. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (value: unknown) => {
    if (isNumbers(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  return [...found];
}

/**
 * The same plain data with every large array in memory that all threads read; as it is where there
 * is no such memory. `kept` holds the copies, so that an array many tasks read is copied once.
 */
export function shareable(data: unknown, kept: WeakMap<object, unknown>): unknown {
  if (typeof SharedArrayBuffer !== 'function') return data;
  if (isNumbers(data)) {
    if (data.byteLength < 4096 || data.buffer instanceof SharedArrayBuffer) return data;
    if (!kept.has(data)) kept.set(data, inSharedMemory(data));
    return kept.get(data);
  }
  if (typeof data !== 'object' || data === null || data instanceof Map) return data;
  if (Array.isArray(data)) return data.map((value) => shareable(value, kept));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, shareable(value, kept)]),
  );
}

function inSharedMemory(numbers: Numbers): Numbers {
  const buffer = new SharedArrayBuffer(numbers.byteLength);
  new Uint8Array(buffer).set(
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
  const View = numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers;
  return new View(buffer);
}
