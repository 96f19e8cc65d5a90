/** Tells whether bytes that come in pieces are strict UTF-8. */
export class Utf8 {
  /** Bytes below 0x80 need no look, until the first that is none of them. */
  isAscii = true;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  takes(bytes: Uint8Array): boolean {
    if (this.isAscii && !hasHighBit(bytes)) return true;
    this.isAscii = false;
    return this.#decodes(bytes, true);
  }

  /** Whether the last character was whole; to be asked once, at the end. */
  get isWhole(): boolean {
    return this.#decodes(new Uint8Array(0), false);
  }

  #decodes(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

function hasHighBit(bytes: Uint8Array): boolean {
  const lead = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4);
  const whole = (bytes.length - lead) >>> 2;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, whole);
  let all = 0;
  for (let at = 0; at < whole; at++) all |= words[at]!;
  for (let at = 0; at < lead; at++) all |= bytes[at]!;
  for (let at = lead + 4 * whole; at < bytes.length; at++) all |= bytes[at]!;
  return (all & 0x80808080) !== 0;
}
