/** What JSON can hold. Objects keyed by the user's own ids have no prototype, so any id is safe. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Any result as JSON data: not-a-number becomes null, typed arrays become arrays, maps objects. */
export function plain(value: unknown): Json {
  switch (typeof value) {
    case 'number':
      return finite(value);
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (value instanceof Map) return keyed(value, plain);
      if (ArrayBuffer.isView(value))
        return Array.from(value as unknown as ArrayLike<number>, finite);
      if (Array.isArray(value)) return value.map(plain);
      return keyed(Object.entries(value), plain);
    default:
      return null;
  }
}

/** A number as JSON has them: null where there is none, and 0 without a sign. */
export function finite(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}

/** An object from entries whose keys may be anything a spreadsheet holds, `__proto__` included. */
export function keyed<T>(entries: Iterable<readonly [string, T]>, each: (value: T) => Json): Json {
  const object: Record<string, Json> = Object.create(null);
  for (const [key, value] of entries) object[key] = each(value);
  return object;
}
