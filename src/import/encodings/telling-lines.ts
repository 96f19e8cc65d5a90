/** A line of a file that holds bytes beyond ASCII: only such lines differ from encoding to encoding. */
export interface TellingLine {
  readonly from: number;
  readonly to: number;
}

/** The telling lines from the start of the file, until their bytes are `most`. */
export function tellingLines(bytes: Uint8Array, most: number): readonly TellingLine[] {
  const lines: TellingLine[] = [];
  let sum = 0;
  let from = 0;
  let telling = false;
  for (let at = 0; at <= bytes.length && sum < most; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte !== 0x0a && byte !== 0x0d) {
      telling ||= byte >= 0x80;
      continue;
    }
    if (telling) {
      // One endless line is as good as many short ones.
      const to = Math.min(at, from + most - sum);
      lines.push({ from, to });
      sum += to - from;
    }
    from = at + 1;
    telling = false;
  }
  return lines;
}
