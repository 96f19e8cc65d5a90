import type { brokerageDefinitions } from '../../../measures/brokerage/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

const byChance = '若同样数量的关系随机分布，预期会出现的次数。';
const beyondChance = '实际次数比随机情形高（或低）多少个标准差；大于 2 时很少出于偶然。';
const boundary = '若关系没有方向，守门人与代理人相同，且每对人计两次。';

export const brokerage: WordsOf<typeof brokerageDefinitions> = {
  constraint: {
    name: '限制度',
    plain: '此人在他人之间的活动空间有多小：联系人彼此相识则高，连接互不相识的圈子则低。',
    caution: '各软件计入的关系范围不同，只宜在同一种口径下比较。',
  },
  effectiveSize: {
    name: '有效规模',
    plain: '此人的联系人通向多少个不同的圈子：彼此相识的联系人折算得更少。',
  },
  efficiency: {
    name: '效率',
    plain: '此人的联系人中能带来新圈子的比例；若联系人互不相识则为 1。',
  },
  hierarchy: {
    name: '等级度',
    plain: '对此人的限制是集中在一位联系人身上（1），还是由所有联系人平均分担（0）。',
    caution: '与职级高低无关。',
  },
  coordinator: {
    name: '协调人',
    plain: '此人有多少次连接了本组中彼此没有关系的两个人。',
  },
  'coordinator.expected': { name: '协调人（随机预期）', plain: byChance },
  'coordinator.z': { name: '协调人（与随机相比，z 值）', plain: beyondChance },
  itinerant: {
    name: '顾问（游走型中间人）',
    plain: '此人有多少次连接了另一个组中彼此没有关系的两个人。',
  },
  'itinerant.expected': { name: '顾问（随机预期）', plain: byChance },
  'itinerant.z': { name: '顾问（与随机相比，z 值）', plain: beyondChance },
  representative: {
    name: '代理人（发言人）',
    plain: '本组的资源有多少次经由此人传到组外，而发出者与接收者之间没有关系。',
    caution: boundary,
  },
  'representative.expected': { name: '代理人（随机预期）', plain: byChance },
  'representative.z': { name: '代理人（与随机相比，z 值）', plain: beyondChance },
  gatekeeper: {
    name: '守门人',
    plain: '组外的资源有多少次经由此人进入本组，而发出者与接收者之间没有关系。',
    caution: boundary,
  },
  'gatekeeper.expected': { name: '守门人（随机预期）', plain: byChance },
  'gatekeeper.z': { name: '守门人（与随机相比，z 值）', plain: beyondChance },
  liaison: {
    name: '联络人',
    plain: '此人有多少次连接了两个不同的组，而自己不属于其中任何一组。',
    caution: '只有两个组时不存在联络人。',
  },
  'liaison.expected': { name: '联络人（随机预期）', plain: byChance },
  'liaison.z': { name: '联络人（与随机相比，z 值）', plain: beyondChance },
  brokerage: {
    name: '中介总量',
    plain: '此人有多少次连接了彼此没有关系的两个人，不论以哪种角色。',
    caution: '联系人多，次数自然多，应与随机预期对照解读。',
  },
  'brokerage.expected': { name: '中介总量（随机预期）', plain: byChance },
  'brokerage.z': { name: '中介总量（与随机相比，z 值）', plain: beyondChance },
  everettValente: {
    name: '每条关系的中介作用（Everett–Valente）',
    plain: '此人平均用每条关系连接了多少：关系不多却很关键者数值高。',
  },
  honestBroker0: {
    name: '诚信中间人：互无关系的成对',
    plain: '都提名此人、但彼此没有提名的人有多少对，此人处于他们之间。',
  },
  honestBroker1: {
    name: '诚信中间人：单向关系的成对',
    plain: '都提名此人、且其中一人提名另一人的有多少对，此人处于他们之间。',
  },
  honestBroker2: {
    name: '诚信中间人：双向关系的成对',
    plain: '都提名此人、且彼此互相提名的有多少对，此人处于他们之间。',
  },
  bridgingCoefficient: {
    name: '桥接系数',
    plain: '此人是否自身关系不多，却与关系众多的人相连。',
    caution: '单独使用时会偏向只有一位联系人的人。',
  },
  bridgingCentrality: {
    name: '桥接中心性',
    plain: '作为密集区域之间的连接，有多少联系经由此人。',
  },
};
