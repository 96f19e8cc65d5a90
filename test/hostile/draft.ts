import type { Dice } from './dice.ts';

/** What the grammars write down, each in its own format. */
export interface Draft {
  readonly ids: readonly string[];
  readonly units: readonly string[];
  readonly layers: readonly string[];
  readonly ties: readonly DraftTie[];
}

export interface DraftTie {
  readonly from: string;
  readonly to: string;
  readonly layer: string;
  readonly weight: string;
}

/** Labels as people have them, and as those who look for a weak spot choose them. */
const labels = [
  'an',
  'Bo',
  '张三',
  '李四',
  '欧阳丽华',
  'O’Brien',
  'Smith, J',
  'di wu',
  'say "hi"',
  '007',
  '1E5',
  '1.23E+17',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '-5',
  '<b>',
  '&amp;',
  ']]>',
  '𠮷野',
  'é',
  'e\u0301',
  '\u202eevil',
  'a\u200bb',
  'x'.repeat(60),
] as const;

const weights = ['1', '2', '3', '0', '0.5', '5', 'NA', '', '1e3'] as const;
export const hostileNumbers = [
  '0',
  '-1',
  '2147483648',
  '9007199254740992',
  '1e400',
  'NaN',
  '-0',
  '1e-320',
  '99999999999',
  '4294967296',
  'Infinity',
  '0x10',
  '1,5',
] as const;

export function draftOf(dice: Dice): Draft {
  if (dice.size > 1) return largeDraft(dice);
  const plain = dice.oneIn(2);
  const ids = [
    ...new Set(dice.several(1, 9, (at) => (plain ? `p${at + 1}` : dice.pick(labels).trim()))),
  ];
  const layers = dice.oneIn(2)
    ? ['advice']
    : [...new Set(dice.several(1, 3, () => dice.pick(['advice', 'trust', '咨询', '__proto__'])))];
  return {
    ids,
    units: ids.map(() => dice.pick(['RD', '销售', 'X', ''])),
    layers,
    ties: dice.several(0, 14, () => ({
      from: dice.pick(ids),
      to: dice.pick(ids),
      layer: dice.pick(layers),
      weight: dice.oneIn(12) ? dice.pick(hostileNumbers) : dice.pick(weights),
    })),
  };
}

function largeDraft(dice: Dice): Draft {
  const ids = Array.from({ length: dice.size }, (_, at) => `p${at + 1}`);
  const layers = ['advice', 'trust'];
  return {
    ids,
    units: ids.map(() => dice.pick(['RD', '销售', 'X'])),
    layers,
    ties: Array.from({ length: 4 * dice.size }, () => ({
      from: dice.pick(ids),
      to: dice.pick(ids),
      layer: dice.pick(layers),
      weight: dice.pick(['1', '2', '3']),
    })),
  };
}
