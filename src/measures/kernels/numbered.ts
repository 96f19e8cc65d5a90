/** The same labels numbered from 0 by first appearance. Cost: O(n). */
export function numbered(labels: Uint32Array): Uint32Array<ArrayBuffer> {
  const known = new Map<number, number>();
  return Uint32Array.from(labels, (label) => {
    const held = known.get(label);
    if (held !== undefined) return held;
    known.set(label, known.size);
    return known.size - 1;
  });
}
