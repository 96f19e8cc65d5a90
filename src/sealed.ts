/**
 * A result that nobody may see yet. It has no way to be printed, written or sent: only the
 * disclosure step opens it, and gives back what the policy allows (see `disclosure/release.ts`).
 * The architecture test refuses `open` anywhere outside `src/disclosure`.
 */
export class Sealed<T> {
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
  }

  static of<T>(value: T): Sealed<T> {
    return new Sealed(value);
  }

  static open<T>(sealed: Sealed<T>): T {
    return sealed.#value;
  }

  toJSON(): never {
    throw new TypeError('a sealed result cannot be written: pass it through release() first');
  }

  toString(): string {
    return '[sealed result]';
  }
}
