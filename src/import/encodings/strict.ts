import type { Encoding } from '../encoding.ts';

/** The text of bytes, `null` where they are not all of that encoding. Nothing is ever replaced. */
export function strictText(bytes: Uint8Array, encoding: Encoding, stream = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const decoded = decoder.decode(bytes, { stream });
    if (encoding.startsWith('utf-')) return decoded;
    const text = encoding === 'windows-1252' ? withSigns(decoded) : decoded;
    // Some platforms give stray bytes a private or a control character instead of refusing them.
    return /[\u0080-\u009f\uf8f0-\uf8ff]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The first byte that cannot stand in a text of that encoding; -1 if all can. */
export function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  if (strictText(bytes, encoding) !== null) return -1;
  let low = 0;
  let high = bytes.length;
  // Halving: a prefix decodes as a stream exactly when the first bad byte lies behind it.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (strictText(bytes.subarray(0, middle + 1), encoding, true) !== null) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, bytes.length - 1);
}

/** The signs of windows-1252 between 80 and 9F, by their place; a blank where there is none. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some platforms read windows-1252 as Latin-1, which has control characters in place of signs. */
function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = signs[control.charCodeAt(0) - 0x80]!;
    return sign === ' ' ? control : sign;
  });
}
