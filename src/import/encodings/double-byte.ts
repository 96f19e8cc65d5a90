import { commonSimplified, commonTraditional } from './common-han.ts';
import { commonHangul } from './common-hangul.ts';
import { commonKanji } from './common-kanji.ts';

export const doubleByte = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;
export type DoubleByte = (typeof doubleByte)[number];

/** Bits a character costs: of a few hundred usual ones, or of the many thousand others. */
const usualBits = 10;
const rareBits = 17;
const kanaBits = 7;
const markBits = 8;
const halfWidthBits = 9;

/** The bits of a text, and how many of its characters are usual in texts of that encoding. */
export function doubleByteFit(text: string, encoding: DoubleByte): { bits: number; usual: number } {
  let sum = 0;
  let usual = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    const cost = costOf(character, encoding);
    sum += cost;
    if (cost <= usualBits) usual++;
  }
  return { bits: sum, usual };
}

function costOf(character: string, encoding: DoubleByte): number {
  if (isMark(character)) return markBits;
  switch (encoding) {
    case 'gb18030':
      return commonSimplified.has(character) ? usualBits : rareBits;
    case 'big5':
      return commonTraditional.has(character) ? usualBits : rareBits;
    case 'euc-kr':
      return commonHangul.has(character) ? usualBits : isHangul(character) ? 14 : rareBits + 1;
    default:
      if (character >= '\u3041' && character <= '\u30fe') return kanaBits;
      if (character >= '\uff61' && character <= '\uff9f') return halfWidthBits;
      return commonKanji.has(character) ? usualBits : rareBits;
  }
}

/** Punctuation and full-width letters, which all East Asian texts share. */
function isMark(character: string): boolean {
  return (
    (character >= '\u3000' && character <= '\u3011') ||
    (character >= '\uff01' && character <= '\uff5e') ||
    '·—‘’“”…┋〖〗→'.includes(character)
  );
}

function isHangul(character: string): boolean {
  return character >= '\uac00' && character <= '\ud7a3';
}
