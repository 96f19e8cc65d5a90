import type { centralityDefinitions } from '../../../measures/centrality/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const centrality: WordsOf<typeof centralityDefinitions> = {
  inDegree: {
    name: '入度',
    plain: '有多少人提名此人，即被寻求的程度。',
  },
  outDegree: {
    name: '出度',
    plain: '此人提名了多少人。',
    caution: '若问卷限定了提名人数，该值更多反映的是这一上限，而非个人特点。',
  },
  degree: {
    name: '度中心性',
    plain: '无论谁提名谁，与此人有关系的人数。',
  },
  inStrength: {
    name: '入强度',
    plain: '他人提名此人的关系强度之和。',
  },
  outStrength: {
    name: '出强度',
    plain: '此人提名他人的关系强度之和。',
  },
  betweenness: {
    name: '中介中心性',
    plain: '此人（或这条关系）有多常处于另外两人之间的最短路径上，即信息必经、也可能受阻之处。',
    caution: '在单一团队内数值高，并不意味着此人连接了不同团队。',
  },
  inCloseness: {
    name: '入接近中心性',
    plain: '其他所有人沿关系方向到达此人平均需要多少步，步数越少数值越高。',
    caution: '只要有人无法到达此人，该值便不存在；可改看调和形式。',
  },
  outCloseness: {
    name: '出接近中心性',
    plain: '此人沿关系方向到达其他所有人平均需要多少步，步数越少数值越高。',
    caution: '只要此人无法到达某人，该值便不存在；可改看调和形式。',
  },
  closeness: {
    name: '接近中心性',
    plain: '不论提名方向，此人与其他所有人平均相隔多少步，步数越少数值越高。',
    caution: '网络不连通时该值不存在；可改看调和形式。',
  },
  inHarmonic: {
    name: '入调和接近中心性',
    plain: '沿关系方向，其他人离此人有多近：0 表示无人可达，1 表示人人直接提名此人。',
  },
  outHarmonic: {
    name: '出调和接近中心性',
    plain: '沿关系方向，此人离其他人有多近：0 表示无法到达任何人，1 表示直接提名了所有人。',
  },
  harmonic: {
    name: '调和接近中心性',
    plain: '不论提名方向，此人与其他人有多近：0 表示没有任何关系，1 表示与所有人都有直接关系。',
  },
  reach2: {
    name: '两步可达人数',
    plain: '沿资源流动方向，此人直接或只经过一人就能到达多少人。',
  },
  reach: {
    name: 'k 步可达人数',
    plain: '沿资源流动方向，此人在若干步之内（未另行设定时为三步）能到达多少人。',
  },
  eigenvector: {
    name: '特征向量中心性',
    plain: '此人与那些自身人脉也广的人联系有多紧密。',
    caution: '网络不连通时，只有联系最强的部分数值大于 0。',
  },
  pagerank: {
    name: 'PageRank 中心性',
    plain: '提名此人的人，以及提名这些人的人，共同给此人带来多少声望。',
  },
  hub: {
    name: '枢纽值',
    plain: '此人有多清楚该向谁请教：其提名的人，正是其他内行也会提名的人。',
  },
  authority: {
    name: '权威值',
    plain: '此人在多大程度上被那些清楚该向谁请教的人提名。',
  },
  bonacich: {
    name: 'Bonacich 权力指数',
    plain: '此人从自身人脉也广的联系人那里获益多少，距离越远权重越低。',
  },
  katz: {
    name: 'Katz 声望',
    plain: '有多少条提名链最终指向此人，链越长权重越低。',
  },
};
