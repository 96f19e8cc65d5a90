import type { cohesionDefinitions } from '../../../measures/cohesion/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const cohesion: WordsOf<typeof cohesionDefinitions> = {
  clustering: {
    name: '聚类系数',
    plain: '此人的联系人之间有多少彼此相识：1 表示全部相识，0 表示互不相识。',
  },
  coreness: {
    name: '核数',
    plain: '此人处于网络密集部分的多深处：所属集合中每人至少有 k 条内部关系的最大 k 值。',
  },
  cutpoint: {
    name: '切点',
    plain: '若缺少此人，网络是否会分裂成更多部分。',
  },
  cliqueCount: {
    name: '所属派系数',
    plain: '此人属于多少个成员两两相连的小团体。',
  },
  component: {
    name: '所属连通分量',
    plain: '此人位于网络的哪个独立部分。',
    caution: '编号只用于区分各部分，不代表高低。',
  },
  bridge: {
    name: '桥',
    plain: '这条关系是否是网络两部分之间的唯一联系。',
  },
  localBridgeSpan: {
    name: '局部桥跨度',
    plain: '若失去这条关系，绕行需要几步：两人有共同联系人时为 2 步，没有时则更多。',
  },
  n: {
    name: '人数',
    plain: '网络中的人数。',
  },
  ties: {
    name: '关系数',
    plain: '关系的数量；无向关系计一次，相互提名的两个方向分别计数。',
  },
  density: {
    name: '密度',
    plain: '在已有回答的可能关系中，实际存在的关系所占比例。',
    caution: '规模越大的网络密度天然越低；只宜比较规模相近的网络。',
  },
  arcReciprocity: {
    name: '关系互惠性',
    plain: '得到回应的关系所占比例。',
  },
  dyadReciprocity: {
    name: '二元组互惠性',
    plain: '在有关系的两人组合中，相互提名者所占比例。',
  },
  transitivity: {
    name: '传递性',
    plain: '联系人的联系人同样也是自己联系人的比例。',
  },
  triadCensus: {
    name: '三元组普查',
    plain: '三人之间十六种关系形态各自出现的次数。',
  },
  meanDistance: {
    name: '平均距离',
    plain: '在可以到达的人之间，平均需要多少步。',
    caution: '没有路径的两人不计入；请同时查看可达比例。',
  },
  diameter: {
    name: '直径',
    plain: '所有最短路径中最长的一条有多少步。',
  },
  compactness: {
    name: '紧密度',
    plain: '整体上人与人之间有多近：0 表示没有关系，1 表示人人直接相连。',
  },
  reachableShare: {
    name: '可达比例',
    plain: '沿关系方向，一人能够到达另一人的组合所占比例。',
  },
  fragmentation: {
    name: '碎片化程度',
    plain: '彼此之间完全没有联系的两人组合所占比例。',
  },
  distanceFragmentation: {
    name: '距离加权碎片化程度',
    plain: '整体上人与人之间有多远：0 表示人人直接相连，1 表示彼此毫无联系。',
  },
  components: {
    name: '连通分量数',
    plain: '网络分成多少个互不相连的部分。',
  },
  strongComponents: {
    name: '强连通分量数',
    plain: '沿关系方向人人可相互到达的圈子有多少个；不在任何圈子中的人单独计为一个。',
  },
  cutpoints: {
    name: '切点数',
    plain: '有多少人一旦缺席，网络就会分裂成更多部分。',
  },
  bridges: {
    name: '桥的数量',
    plain: '有多少条关系是网络两部分之间的唯一联系。',
  },
  cliques: {
    name: '派系（小团体）',
    plain: '至少三人、且成员两两相连的小团体。',
  },
  connectedness: {
    name: '连通度',
    plain: '能够通过关系链连接起来的两人组合所占比例。',
  },
  gtdHierarchy: {
    name: '层级度（Krackhardt）',
    plain: '影响在多大程度上只沿单一方向传递：1 表示无人能反向到达影响自己的人。',
  },
  gtdEfficiency: {
    name: '图效率（Krackhardt）',
    plain: '除维持连通所必需的之外，多余的关系有多少：1 表示没有一条多余。',
    caution: '数值高也意味着任何关系一旦失去便无可替代。',
  },
  gtdLub: {
    name: '最小上界（统一指挥度）',
    plain: '任意两人是否都有最近的共同上级可以求助：1 表示全部都有。',
  },
  inDegreeCentralization: {
    name: '入度中心势',
    plain: '提名在多大程度上集中于一人：1 表示人人只提名同一个人。',
  },
  outDegreeCentralization: {
    name: '出度中心势',
    plain: '提名在多大程度上出自一人：1 表示只有一人提名了所有人。',
  },
  degreeCentralization: {
    name: '度中心势',
    plain: '关系在多大程度上集中于一人：星形网络为 1，人人相等时为 0。',
  },
  betweennessCentralization: {
    name: '中介中心势',
    plain: '人与人之间的路径在多大程度上经过同一个人：星形网络为 1，无人突出时为 0。',
  },
  closenessCentralization: {
    name: '接近中心势',
    plain: '某一人比其他人更接近所有人的程度：星形网络为 1。',
  },
};
