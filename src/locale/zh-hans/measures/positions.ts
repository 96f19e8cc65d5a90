import type { positionDefinitions } from '../../../measures/groups/position-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const positions: WordsOf<typeof positionDefinitions> = {
  leiden: {
    name: '社群（Leiden）',
    plain:
      '仅凭关系划分、且内部连接紧密的小群体；对整个网络而言，表示它在多大程度上分成这样的群体。',
    caution: '可能存在拟合程度相近的其他划分，因此单个人的归属并不确定。',
  },
  position: {
    name: '位置（CONCOR）',
    plain: '哪些人与相同的对象有联系、因而处于相同位置，以及各位置之间如何联系。',
    caution: '该方法总能划分出位置；请看其解释的方差比例，以判断是否有意义。',
  },
  profileDistance: {
    name: '关系差异（结构对等距离）',
    plain: '两人与其他所有人的关系有多不同：0 表示两人可以互换位置。',
  },
  mixing: {
    name: '群体混合表',
    plain:
      '群体内部与群体之间的关系数，并与三种随机期望比较：各处密度相同、按两群总量、按每人自己的关系数。',
  },
};
