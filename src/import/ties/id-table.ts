/** How long a search may take before bytes that were made to collide are suspected. */
const mostProbes = 512;

/**
 * Numbers texts by their bytes, in the order in which they are first met. Plain whole numbers take a
 * short way: their value finds their place and is all that is kept of them, for it says how they are written.
 */
export class IdTable {
  size = 0;
  /** The short way: by value, the number of a plain whole number plus one; 0 if it is not known. */
  byValue = new Int32Array(4096);
  #bytes = new Uint8Array(4096);
  /** Where the bytes of each text end; those of a number that took the short way are none. */
  #ends = new Uint32Array(1024);
  /** What finds a text again, or the value of a number that took the short way. */
  #hashes = new Uint32Array(1024);
  #slots = new Int32Array(4096);
  #hashed = 0;
  /** The number of the text that has no bytes and took no short way. */
  #empty = -1;
  #crowded: Map<string, number> | null = null;

  /** Whether all that was met are plain whole numbers that took the short way. */
  get isOfNumbers(): boolean {
    return this.#hashed === 0 && this.#crowded === null;
  }

  /** The number of the whole number whose digits stand in `bytes`. */
  ofWhole(value: number, bytes: Uint8Array, from: number, to: number): number {
    if (value >= this.byValue.length && value < 65_536 + 8 * this.size) this.#widen(value);
    if (value >= this.byValue.length) return this.of(bytes, from, to);
    const known = this.byValue[value]!;
    return known === 0 ? this.met(value) : known - 1;
  }

  /** Takes in a plain whole number on the short way that was not known. */
  met(value: number): number {
    const code = this.#next();
    this.#ends[code] = this.#start(code);
    this.#hashes[code] = value;
    this.byValue[value] = code + 1;
    return code;
  }

  of(bytes: Uint8Array, from: number, to: number): number {
    if (this.#crowded !== null) return this.#ofText(bytes.subarray(from, to));
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < mostProbes; probe++) {
      const code = this.#slots[slot]! - 1;
      if (code < 0) {
        this.#slots[slot] = this.size + 1;
        this.#hashed++;
        return this.#add(bytes, from, to, hash);
      }
      if (this.#hashes[code] === hash && this.#is(code, bytes, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    this.#crowded = new Map(this.texts().map((text, code) => [text, code]));
    return this.#ofText(bytes.subarray(from, to));
  }

  /** All texts by their numbers. */
  texts(): string[] {
    const used = this.size === 0 ? 0 : this.#ends[this.size - 1]!;
    const bytes = this.#bytes.subarray(0, used);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const whole = bytes.some((byte) => byte >= 0x80) ? null : decoder.decode(bytes);
    const texts = new Array<string>(this.size);
    for (let code = 0; code < this.size; code++) {
      const [from, to] = [this.#start(code), this.#ends[code]!];
      if (from === to) texts[code] = code === this.#empty ? '' : String(this.#hashes[code]);
      else if (whole === null) texts[code] = decoder.decode(bytes.subarray(from, to));
      else texts[code] = whole.slice(from, to);
    }
    return texts;
  }

  #start(code: number): number {
    return code === 0 ? 0 : this.#ends[code - 1]!;
  }

  #is(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start(code);
    if (this.#ends[code]! - start !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (this.#bytes[start + at - from] !== bytes[at]) return false;
    }
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const code = this.#next();
    const start = this.#start(code);
    const end = start + to - from;
    if (start === end) this.#empty = code;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = bytes[at]!;
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    if (2 * this.#hashed > this.#slots.length) this.#spread();
    return code;
  }

  /** A number for what was not met before, with room for what is kept of it. */
  #next(): number {
    if (this.size === this.#ends.length) {
      this.#ends = doubled(this.#ends);
      this.#hashes = doubled(this.#hashes);
    }
    return this.size++;
  }

  #isShort(code: number): boolean {
    return this.#ends[code] === this.#start(code) && code !== this.#empty;
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      if (this.#isShort(code)) continue;
      let slot = this.#hashes[code]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }

  /** The list by value grows with the texts that were met, never because one number is large. */
  #widen(value: number): void {
    let length = this.byValue.length;
    while (length <= value) length *= 2;
    const wider = new Int32Array(length);
    wider.set(this.byValue);
    this.byValue = wider;
    // From now on these numbers are looked for here alone.
    for (let code = 0; code < this.size; code++) {
      const known = this.#isShort(code) ? length : this.#wholeOf(code);
      if (known < length) wider[known] = code + 1;
    }
  }

  /** The value of a text that is a plain whole number of at most nine digits; infinity for any other. */
  #wholeOf(code: number): number {
    const [from, to] = [this.#start(code), this.#ends[code]!];
    const isPlain = to > from && to - from <= 9 && (this.#bytes[from] !== 0x30 || to - from === 1);
    let value = 0;
    for (let at = from; isPlain && at < to; at++) {
      const digit = this.#bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) return Number.POSITIVE_INFINITY;
      value = value * 10 + digit;
    }
    return isPlain ? value : Number.POSITIVE_INFINITY;
  }

  #ofText(bytes: Uint8Array): number {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const known = this.#crowded!.get(text);
    if (known !== undefined) return known;
    this.#crowded!.set(text, this.size);
    return this.#add(bytes, 0, bytes.length, 0);
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
