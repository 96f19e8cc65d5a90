import type { groupsDefinitions } from '../../../measures/groups/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const groups: WordsOf<typeof groupsDefinitions> = {
  community: {
    name: '社群',
    plain: '仅根据关系找出的小群体编号：群内关系多、群间关系少。',
    caution: '可能存在几乎同样合理的其他划分，个别人的归属并不确定。',
  },
  eiIndex: {
    name: 'E-I 指数',
    plain: '关系是留在组内（−1）还是伸向组外（+1），可针对个人、小组或整个网络。',
    caution: '小组多而小时，多数关系本就会跨组，应与随机值对照。小组层面每条关系只计一次。',
  },
  'eiIndex.expected': {
    name: 'E-I 指数（随机值）',
    plain: '若关系随机分布，同样大小的小组会有的 E-I 指数。',
  },
  'eiIndex.pLower': {
    name: 'E-I 指数 p 值（封闭）',
    plain: '随机组成的同样大小的小组，至少同样封闭的概率。',
  },
  'eiIndex.pUpper': {
    name: 'E-I 指数 p 值（开放）',
    plain: '随机组成的同样大小的小组，至少同样开放的概率。',
  },
  'eiIndex.memberPooled': {
    name: 'E-I 指数（按成员合计）',
    plain: '把各成员自己的计数相加得到的小组 E-I 指数，组内关系两端各计一次。',
  },
  densityMatrix: {
    name: '组内与组间关系',
    plain: '每个组内部以及每两组之间，可能的关系中实际存在的比例，并列出随机情形下的预期。',
    caution: '无人作答的格子不计入可能的关系。',
  },
  coleman: {
    name: '小组同质性（Coleman）',
    plain:
      '成员互相提名超出其人数占比所能解释的程度：1 为只提名本组，0 与随机相同，−1 为从不提名本组。',
  },
  homophily: {
    name: '同质性',
    plain: '人们与本组成员的关系是否多于与其他人的关系，以多种指标表示。',
  },
  modularity: {
    name: '社群划分的模块度',
    plain: '网络分成小群体的清晰程度：群内关系所占比例减去随机情形下的预期比例。',
    caution: '规模小且稀疏的网络即使毫无结构，也可能达到 0.2 至 0.4。',
  },
};
