import type { words as english } from '../en/words.ts';

/** 各部分共用的词语。 */
export const words: typeof english = {
  language: '简体中文',
  grammar: {
    list: (items) =>
      items.length < 2
        ? items.join('')
        : `${items.slice(0, -1).join('、')}和${items[items.length - 1]}`,
    between: '；',
    thousands: ',',
    withheld: '（姓名已隐藏）',
  },
  kinds: {
    advice: '咨询网络',
    affect: '情感与信任网络',
    information: '信息网络',
    formal: '汇报关系',
    conflict: '冲突网络',
    contact: '日常接触',
    other: '其他关系',
  },
  status: {
    answered: '已答',
    declined: '拒答',
    absent: '缺席',
    'not-invited': '未邀请',
    withdrawn: '已退出',
  },
  roles: {
    expert: { name: '专家', plain: '许多同事向此人请教。' },
    'opinion-leader': { name: '受信任者', plain: '被问到信任谁时，许多同事提到此人（意见领袖）。' },
    bridge: { name: '桥梁', plain: '连接彼此很少往来的群体。' },
    liaison: { name: '联络人', plain: '在两个特定群体之间传递信息与资源。' },
    mediator: { name: '调解人', plain: '与冲突双方关系都好，且与任何一方都没有冲突。' },
    champion: { name: '变革推动者', plain: '少数几人合在一起，能触达最多的同事，此人是其中之一。' },
    bottleneck: { name: '瓶颈', plain: '许多往来都经过此人，而能接替的人很少。' },
    'single-point-of-failure': { name: '唯一通道', plain: '部分同事只有通过此人才与其他人相连。' },
    'expert-without-trust': {
      name: '请教多、信任少',
      plain: '常被请教，但被问到信任谁时很少被提到。',
    },
    'trusted-not-asked': {
      name: '信任多、请教少',
      plain: '常被同事列为信任的人，但很少被请教。',
    },
    'deputy-liaison': { name: '副联络人', plain: '联络人不在时，可在两个特定群体之间接替传递。' },
    'news-hub': { name: '信息枢纽', plain: '许多同事与此人互通消息。' },
    gatekeeper: { name: '守门人', plain: '两个层级或群体之间的消息必须经过此人。' },
  },
  questions: {
    conflict: {
      name: '冲突',
      asks: '小圈子在哪里？冲突的可能性有多大？谁能化解？',
      plain: '把群体内部与群体之间的关系同随机情形相比较。',
    },
    'strategic-point': {
      name: '关键支点',
      asks: '一项工作要通过谁才能推得动？',
      plain: '找出同事最常求助的人，并与其正式职位对照。',
    },
    leaders: {
      name: '专长与信任',
      asks: '谁被请教，谁受信任，是不是同一批人？',
      plain: '比较每个人在咨询与信任两方面被提名的多少。',
    },
    information: {
      name: '信息流通',
      asks: '消息为什么上不去，或者下不来？',
      plain: '逐级追踪消息的走向，找出消息必须经过的人。',
    },
    liaisons: {
      name: '联络人',
      asks: '谁把一个群体与另一个群体连起来？',
      plain: '寻找在两个特定群体之间起传递作用的人。',
    },
    champions: {
      name: '变革推动者',
      asks: '推行变革，先争取谁？',
      plain: '寻找合起来能触达最多同事的一小组人。',
    },
    loss: {
      name: '人员离开',
      asks: '如果此人离开，会失去什么？',
      plain: '逐一假设某人离开，看网络哪里会断开。',
    },
    silos: {
      name: '部门墙',
      asks: '哪些部门之间很少往来？',
      plain: '比较部门内部与部门之间实际存在的关系占可能关系的比例。',
    },
  },
  evidence: {
    tiesBetween: '群体之间的关系数',
    peopleReached: '可触达的人数',
    directReports: '直接下属人数',
    soleSource: '只向此人请教的人数',
    dependents: '依赖此人的人数',
    fragmentationAfter: '此人离开后互不相连的人员对比例',
    askedShare: '占全部请教的比例',
  },
  audiences: {
    analyst: '分析人员',
    sponsor: '项目委托方',
    manager: '管理者',
    public: '公开',
  },
  withheld: '已隐藏：人数不足，或该读者无权查看姓名',
  noGroup: '未分组',
  range: (low, high) => (low === high ? low : `${low} 至 ${high}`),
  unasked: {
    said: (missing) => `这个问题无法提出：本研究${missing.join('，也')}。`,
    ties: (kinds) =>
      `没有${kinds
        .map((kind) => `“${kind}”`)
        .join('、')
        .replace(/、(?=[^、]*$)/, '或')}类的关系`,
    groups: '没有两个以上的群体',
  },
};
