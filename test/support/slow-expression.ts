/** A part of a regular expression: how often it may stand there, and which characters it takes. */
interface Part {
  readonly least: number;
  readonly unlimited: boolean;
  readonly takes: ReadonlySet<string>;
  /** Whether something in it repeats without limit. */
  readonly repeats: boolean;
}

type Sequence = readonly (Part | 'start' | 'end')[];

/** Characters that stand for all others: ASCII, and some of every kind that files hold beyond it. */
const sample = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u0085\u00a0\u3000\u2028\u202e\ufeff月日，張é',
];

const all = new Set(sample);

/**
 * Why a regular expression may take longer than in proportion to a text; `null` if it cannot. It must
 * not repeat a repetition, nor have two repetitions that can share what lies between them, nor begin
 * anywhere with a repetition that something may fail behind.
 */
export function slowness(source: string, flags = ''): string | null {
  const { sequences, nested } = new Reader(source, flags).read();
  if (nested) return 'repeats a repetition';
  for (const sequence of sequences) {
    if (shares(sequence)) return 'has two repetitions of the same characters';
    if (!flags.includes('y') && restarts(sequence)) return 'begins anywhere with a repetition';
  }
  return null;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((character) => other.has(character));
}

function shares(sequence: Sequence): boolean {
  const parts = sequence.filter((part) => typeof part === 'object');
  return parts.some((part, at) => {
    if (!part.unlimited) return false;
    for (const other of parts.slice(at + 1)) {
      const met = overlap(part.takes, other.takes);
      if (met && other.unlimited) return true;
      if (!met && other.least > 0) return false;
    }
    return false;
  });
}

/** Tried at every place of a text, it would run over the same characters again from each. */
function restarts(sequence: Sequence): boolean {
  if (sequence[0] === 'start') return false;
  for (const [at, part] of sequence.entries()) {
    if (typeof part === 'string') continue;
    const fails = sequence
      .slice(at + 1)
      .some((other) => other === 'end' || (typeof other === 'object' && other.least > 0));
    if (part.unlimited && fails) return true;
    // What must stand before a repetition and cannot stand in it keeps the tries apart.
    const next = sequence.slice(at + 1).find((other) => typeof other === 'object');
    if (part.least > 0 && (next === undefined || !overlap(part.takes, next.takes))) return false;
  }
  return false;
}

/** Reads an expression into the sequences it may be; groups that do not repeat are written out. */
class Reader {
  #at = 0;
  #nested = false;
  readonly #source: string;
  readonly #flags: string;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags.replaceAll(/[gy]/g, '');
  }

  read(): { readonly sequences: readonly Sequence[]; readonly nested: boolean } {
    return { sequences: this.#alternatives(), nested: this.#nested };
  }

  #alternatives(): Sequence[] {
    const found: Sequence[] = [];
    let open: Sequence[] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        found.push(...open);
        open = [[]];
        continue;
      }
      const next = this.#item();
      open = open.flatMap((before) => next.map((piece) => [...before, ...piece]));
    }
    return [...found, ...open];
  }

  /** One item with its quantifier: the sequences it may stand for. */
  #item(): Sequence[] {
    const sign = this.#source[this.#at]!;
    if (sign === '^' || sign === '$') {
      this.#at++;
      return [[sign === '^' ? 'start' : 'end']];
    }
    if (sign === '(') {
      const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(this.#source.slice(this.#at))![0];
      this.#at += opening.length;
      const inner = this.#alternatives();
      this.#at++;
      return this.#repeated(inner);
    }
    const atom = /^(?:\\[pP]\{[^}]*\}|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|.)/s.exec(
      this.#source.slice(this.#at),
    )![0];
    this.#at += atom.length;
    const whole = new RegExp(`^(?:${atom})$`, this.#flags);
    const takes = new Set(sample.filter((character) => whole.test(character)));
    return this.#repeated([[{ least: 1, unlimited: false, takes, repeats: false }]]);
  }

  #repeated(inner: Sequence[]): Sequence[] {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (found === null) return inner;
    this.#at += found[0].length;
    const [quantifier, low, comma, high] = found;
    const unlimited = '*+'.includes(quantifier[0]!) || (comma === ',' && high === '');
    const least = quantifier[0] === '+' ? 1 : Number(low ?? 0);
    const parts = inner.flat().filter((part) => typeof part === 'object');
    const repeats = parts.some((part) => part.repeats || part.unlimited);
    if (unlimited && repeats) this.#nested = true;
    // Limited repetitions are as good as one that may be left out.
    if (!unlimited && repeats) return least > 0 ? inner : [[], ...inner];
    const takes = parts.length === 0 ? all : new Set(parts.flatMap((part) => [...part.takes]));
    return [[{ least, unlimited, takes, repeats: unlimited || repeats }]];
  }
}
