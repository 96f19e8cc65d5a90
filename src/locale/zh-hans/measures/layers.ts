import type { tieLossDefinitions } from '../../../measures/brokerage/tie-loss-definitions.ts';
import type { layerDefinitions } from '../../../measures/relations/layer-definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const layers: WordsOf<typeof layerDefinitions> = {
  pnCentrality: {
    name: 'PN 中心性（正负关系地位）',
    plain:
      '在既有好感又有冲突的网络中此人的地位：高于 1 表示受人缘好的人喜爱，低于 1 表示处于冲突之中。',
    caution: '若一方表示好感而另一方表示冲突，该配对按好感计；采取行动前请查看双方的回答。',
  },
  inPnCentrality: {
    name: '入向 PN 中心性（他人回答中的地位）',
    plain:
      '他人的回答给此人带来的地位：高于 1 表示受人喜爱，低于 1 表示被指有冲突；自身地位较高者的回答分量更重。',
    caution: '只要有一个人的回答就足以降低该值。若某人对同一人既表示好感又表示冲突，按好感计。',
  },
  outPnCentrality: {
    name: '出向 PN 中心性（自己回答中的地位）',
    plain: '此人自己的回答所体现的地位：高于 1 表示喜爱受人喜爱的人，低于 1 表示与他们有冲突。',
    caution: '它说明此人喜爱谁、与谁冲突，而不是别人怎样看待此人。未作答者的值为 1。',
  },
  balance: {
    name: '结构平衡',
    plain: '封闭三人组中关系协调者所占比例：朋友在喜欢谁、与谁冲突上看法一致。',
    caution: '平衡度低，说明人们仍在选边站队。',
  },
  multiplexDegree: {
    name: '多重关系总数',
    plain: '此人在除冲突以外所有关系层中的关系总数；同一联系人在每层各计一次。',
  },
  multiplexContacts: {
    name: '多层联系人数',
    plain: '此人在除冲突以外任一关系层中有联系的不同人数。',
  },
  multiplexShare: {
    name: '多重联系比例',
    plain: '此人的联系人中，有多大比例同时在两种以上关系中与其相连。',
  },
  multiplexParticipation: {
    name: '跨层分布度',
    plain: '此人的关系在各层中分布得有多均匀：0 表示集中于一层，1 表示各层相同。',
  },
  roleProfiles: {
    name: '角色画像',
    plain: '各人因何被人寻求：逐层列出提名此人的比例及其在众人中的位次。',
  },
  degreeAssortativity: {
    name: '度同配性',
    plain: '联系多的人是与联系多的人相连（大于 0），还是与联系少的人相连（小于 0）。',
  },
  numericAssortativity: {
    name: '数值同配性',
    plain: '人们是否与工龄、年龄等相近的人相连：1 表示同类相连，−1 表示相反者相连。',
  },
};

export const tieLoss: WordsOf<typeof tieLossDefinitions> = {
  valenteFujimoto: {
    name: '桥接度（Valente–Fujimoto）',
    plain: '此人的每条关系平均使整个网络拉近多少：找出关系不多却起桥梁作用的人。',
  },
};
