import type { relaxationDefinitions } from '../../../measures/cohesion/relaxation-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const relaxations: WordsOf<typeof relaxationDefinitions> = {
  nCliques: {
    name: 'n-派系',
    plain: '至少三人、且彼此相距不超过两步的小团体。',
    caution: '这些步骤可以经过团体之外的人，因此团体自身未必连成一体。',
  },
  nClans: {
    name: 'n-宗派',
    plain: '彼此相距不超过两步、且不借助外人也能连成一体的 n-派系。',
  },
  nClubs: {
    name: 'n-俱乐部',
    plain: '在团体内部任意两人相距不超过两步的最大团体。',
  },
  kPlexes: {
    name: 'k-丛',
    plain: '至少四人、且每人与其他成员最多只差一人没有联系的团体。',
  },
  cliqueTree: {
    name: '派系重叠树',
    plain: '小团体如何重叠、逐层合并：共同所属派系最多的人最先合并。',
  },
};
