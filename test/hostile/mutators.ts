import type { Dice } from './dice.ts';
import { hostileNumbers } from './draft.ts';

/** Changes the bytes of a file as accidents, programs and attackers do. `other` is a file to take from. */
export type Mutator = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;

/** No mutant grows beyond this. */
const most = 200_000;

const flips: Mutator = (bytes, dice) => {
  const mutant = bytes.slice();
  for (let flip = dice.below(4); flip >= 0 && mutant.length > 0; flip--) {
    const at = dice.below(mutant.length);
    mutant[at] = dice.oneIn(2) ? dice.below(256) : mutant[at]! ^ (1 << dice.below(8));
  }
  return mutant;
};

const truncation: Mutator = (bytes, dice) => bytes.slice(0, dice.below(bytes.length));

const splice: Mutator = (bytes, dice, other) => {
  const from = dice.below(other.length);
  const piece = other.subarray(from, from + 1 + dice.below(200));
  return put(bytes, dice.below(bytes.length), dice.below(40), piece);
};

const repetition: Mutator = (bytes, dice) => {
  const from = dice.below(bytes.length);
  const piece = bytes.subarray(from, from + 1 + dice.below(dice.oneIn(3) ? bytes.length : 30));
  const wanted = dice.pick([2, 3, 10, 100, dice.oneIn(5) ? 20_000 : 400]);
  const times = Math.min(wanted, Math.floor(most / (piece.length + 1)));
  const whole = new Uint8Array(piece.length * times);
  for (let time = 0; time < times; time++) whole.set(piece, time * piece.length);
  return put(bytes, from, 0, whole);
};

const hostileTokens = [
  '"',
  '""',
  "'",
  '\0',
  '\n',
  '\r',
  '\r\n',
  ',',
  ';',
  '\t',
  '<',
  '>',
  '&',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#0;',
  '&#x110000;',
  '&#24352;',
  '&undefined;',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\\u0000',
  '\\ud800',
  '*',
  '*Vertices',
  '*Matrix',
  '!',
  '%',
  '#',
  ':',
  ':2',
  'DATA:',
  'labels embedded',
  'nm=3',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '\u202e',
  '\ufeff',
  '\u200b',
  '\u3000',
  '\u2028',
  '张三',
  'x'.repeat(5000),
  '9'.repeat(400),
  'NA',
  'true',
  'null',
  '=HYPERLINK("http://x")',
] as const;

/** Works on a text as tokens: words, numbers, spaces and single signs. */
function tokens(change: (list: string[], dice: Dice) => void): Mutator {
  return (bytes, dice) => {
    const list = latin(bytes).match(/[A-Za-z]+|[+-]?\d+(?:\.\d+)?|\s+|[^\sA-Za-z0-9]/g) ?? [];
    if (list.length === 0) return bytes;
    change(list, dice);
    return fromLatin(list.join('').slice(0, most));
  };
}

const tokenSwap = tokens((list, dice) => {
  for (let swap = dice.below(3); swap >= 0; swap--) {
    const [one, other] = [dice.below(list.length), dice.below(list.length)];
    [list[one], list[other]] = [list[other]!, list[one]!];
  }
});

const tokenPut = tokens((list, dice) => {
  const at = dice.below(list.length);
  list.splice(at, dice.below(3), latinOf(dice.pick(hostileTokens)));
});

const tokenLoss = tokens((list, dice) => {
  list.splice(dice.below(list.length), 1 + dice.below(3));
});

const numberSwap = tokens((list, dice) => {
  const numbers = list.flatMap((token, at) => (/\d/.test(token) ? [at] : []));
  for (let swap = dice.below(2); swap >= 0 && numbers.length > 0; swap--)
    list[dice.pick(numbers)] = dice.pick(hostileNumbers);
});

const lineChange: Mutator = (bytes, dice) => {
  const list = latin(bytes).split('\n');
  const at = dice.below(list.length);
  if (dice.oneIn(3)) list.splice(at, 1);
  else if (dice.oneIn(2)) list.splice(at, 0, list[dice.below(list.length)]!);
  else list.splice(dice.below(list.length), 0, ...list.splice(at, 1));
  return fromLatin(list.join('\n'));
};

const lineEnds: Mutator = (bytes, dice) => {
  const [end, other] = [dice.pick(['\r\n', '\r', '\n\n']), dice.pick(['\r\n', '\r', '\n'])];
  const mixed = dice.oneIn(3);
  return fromLatin(latin(bytes).replaceAll('\n', () => (mixed && dice.oneIn(2) ? other : end)));
};

/** The same text in another encoding, with or without its mark; or marked as what it is not. */
const encodingSwap: Mutator = (bytes, dice) => {
  const text = new TextDecoder().decode(bytes);
  const wide = (little: boolean) => {
    const units = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) units.setUint16(at * 2, text.charCodeAt(at), little);
    return new Uint8Array(units.buffer);
  };
  const marked = (mark: readonly number[], body: Uint8Array) =>
    dice.oneIn(3)
      ? body
      : new Uint8Array(Buffer.concat([Uint8Array.from(mark), body.subarray(0, most)]));
  switch (dice.below(5)) {
    case 0:
      return marked([0xff, 0xfe], wide(true));
    case 1:
      return marked([0xfe, 0xff], wide(false));
    case 2:
      return marked([0xef, 0xbb, 0xbf], bytes);
    case 3:
      return marked([0xff, 0xfe], bytes);
    // Two bytes for a letter, as GBK and Big5 have them; what is not in them becomes rubbish, as meant.
    default:
      return fromLatin(
        [...text].map((letter) => (letter < '\u0080' ? letter : '\u00d5\u00c5')).join(''),
      );
  }
};

export const mutators: readonly Mutator[] = [
  flips,
  flips,
  truncation,
  splice,
  repetition,
  tokenSwap,
  tokenPut,
  tokenPut,
  tokenLoss,
  numberSwap,
  numberSwap,
  lineChange,
  lineEnds,
  encodingSwap,
];

export function mutated(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  let mutant = bytes;
  for (let round = dice.pick([0, 0, 0, 1, 2]); round >= 0; round--)
    mutant = dice.pick(mutators)(mutant, dice, other);
  return mutant;
}

function put(bytes: Uint8Array, at: number, cut: number, piece: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + cut));
  const whole = new Uint8Array(at + piece.length + rest.length);
  whole.set(bytes.subarray(0, at));
  whole.set(piece, at);
  whole.set(rest, at + piece.length);
  return whole;
}

/** Bytes as characters of the same number, so that no byte is lost on the way through a text. */
function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function fromLatin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function latinOf(text: string): string {
  return latin(new TextEncoder().encode(text));
}
