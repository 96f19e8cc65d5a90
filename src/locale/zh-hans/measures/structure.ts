import type { structureDefinitions } from '../../../measures/cohesion/structure-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const structure: WordsOf<typeof structureDefinitions> = {
  corePeriphery: {
    name: '核心—边缘结构',
    plain: '谁属于核心圈，以及网络在多大程度上符合“一个核心、其余人环绕在外”的图景。',
    caution: '任何网络都能找出最佳核心；只有拟合度较高时，才说明核心确实存在。',
  },
  coreScore: {
    name: '连续核心度',
    plain: '此人距离网络唯一核心有多近：按程度衡量，而非简单划分为核心或边缘。',
  },
};
