import { compiledKernels, Room } from '../../src/measures/kernels/instance.ts';

const mebibyte = 2 ** 20;

/**
 * What a function gives with the compiled kernels, in memory where others have left their bytes, and
 * with their plain twins.
 */
export function twins<T>(value: () => T): [compiled: T, plain: T] {
  const before = compiledKernels(true);
  try {
    soil();
    const compiled = value();
    compiledKernels(false);
    return [compiled, value()];
  } finally {
    compiledKernels(before);
  }
}

/** Leaves every memory that is kept for the next room full of bytes that are no zeros. */
export function soil(): void {
  const rooms = Array.from({ length: 4 }, () => new Room());
  for (const room of rooms) {
    const bytes = room.u8(mebibyte);
    room.enter(emptyKernel);
    bytes.view.fill(0xa5);
  }
  for (const room of rooms) room.close();
}

/** A module that has nothing in it. */
export const emptyKernel = btoa('\0asm\x01\0\0\0');
