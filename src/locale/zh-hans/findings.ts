import type { findings as english } from '../en/findings.ts';
import type { Say } from '../say.ts';

/** 不属于任何小团体的人。 */
const outside = (say: Say) =>
  say('outside') === '0' ? '所有人都属于某个小团体' : `另有 ${say('outside')} 人不属于任何小团体`;

/** 诊断的全部结论、理由、建议与提醒。 */
export const findings: typeof english = {
  sentences: {
    'conflict.tense-pair': (say) =>
      `${say('groups')}之间关系紧张：${say('reporters')} 人共报告 ${say('clashes')} 次冲突，随机情况下仅约 ${say('expectedClashes')} 次（${say('p')}）。`,
    'conflict.tense-pair-positive': (say) =>
      `${say('groups')}之间关系紧张：${say('reporters')} 人共报告 ${say('clashes')} 次冲突（随机情况下约 ${say('expectedClashes')} 次，${say('p')}）。在“${say('layer')}”网络中双方都偏向内部（E-I 指数 ${say('eiFirst')} 与 ${say('eiSecond')}），仍有 ${say('positive')} 对人保持正向关系。`,
    'conflict.tense-pair-with-bridges': (say) =>
      `${say('groups')}之间关系紧张：${say('reporters')} 人共报告 ${say('clashes')} 次冲突（随机情况下约 ${say('expectedClashes')} 次，${say('p')}）。在“${say('layer')}”网络中双方都偏向内部（E-I 指数 ${say('eiFirst')} 与 ${say('eiSecond')}）；仍然连接双方的正向关系（共 ${say('positive')} 对人）全部经由${say('bridges')}。`,
    'conflict.no-tense-pair': () => '没有哪两个群体之间的冲突多于随机水平。',
    'conflict.closed': (say) =>
      `在“${say('layer')}”网络中，人们比随机情况更倾向于本群体（E-I 指数 ${say('value')}，随机期望 ${say('expected')}，${say('p')}），以${say('groups')}最为明显。`,
    'conflict.closed-overall': (say) =>
      `在“${say('layer')}”网络中，人们比随机情况更倾向于本群体（E-I 指数 ${say('value')}，随机期望 ${say('expected')}，${say('p')}），但没有特别突出的群体。`,
    'conflict.closed-unsaid': (say) =>
      `在“${say('layer')}”网络中，人们比随机情况更倾向于本群体（E-I 指数 ${say('value')}，随机期望 ${say('expected')}，${say('p')}），但相关群体作答人数太少，无法判断是哪些群体。`,
    'conflict.open': (say) =>
      `在“${say('layer')}”网络中，跨群体的关系与随机水平相近（E-I 指数 ${say('value')}，随机期望 ${say('expected')}，${say('p')}）。`,
    'conflict.small-groups': (say) =>
      `“${say('layer')}”网络中有 ${say('count')} 个小团体：${say('members')}。${outside(say)}。`,
    'conflict.small-groups-counted': (say) =>
      `“${say('layer')}”网络中有 ${say('count')} 个三人以上的小团体，最大的有 ${say('largest')} 人；${outside(say)}。`,
    'conflict.only-tie': (say) =>
      `在“${say('layer')}”网络中，${say('people')}之间的关系是连接两个小团体的唯一纽带。`,
    'conflict.only-tie-unnamed': (say) =>
      `在“${say('layer')}”网络中，两个小团体之间只靠一条关系相连。`,
    'strategic-point.advice': (say) =>
      `咨询集中于${say('people')}：有 ${say('count')} 人向其请教，而随机情况下被请教最多的人约 ${say('expected')} 人（${say('p')}）。需要专业知识的举措，关键在于此人。`,
    'strategic-point.advice-several': (say) =>
      `咨询集中于${say('people')}：每人至少有 ${say('count')} 人请教，而随机情况下被请教最多的人约 ${say('expected')} 人（${say('p')}）。需要专业知识的举措，关键在于他们。`,
    'strategic-point.information': (say) =>
      `消息集中于${say('people')}：有 ${say('count')} 人提名，而随机情况下被提名最多的人约 ${say('expected')} 人（${say('p')}）。`,
    'strategic-point.information-several': (say) =>
      `消息集中于${say('people')}：每人至少被 ${say('count')} 人提名，而随机情况下被提名最多的人约 ${say('expected')} 人（${say('p')}）。`,
    'strategic-point.affect': (say) =>
      `“${say('layer')}”网络以${say('people')}为中心：有 ${say('count')} 人提名，而随机情况下被提名最多的人约 ${say('expected')} 人（${say('p')}）。看法往往围绕此人形成。`,
    'strategic-point.affect-several': (say) =>
      `“${say('layer')}”网络以${say('people')}为中心：每人至少被 ${say('count')} 人提名，而随机情况下被提名最多的人约 ${say('expected')} 人（${say('p')}）。看法往往围绕他们形成。`,
    'strategic-point.unnamed': (say) =>
      `“${say('layer')}”网络集中于少数人，他们被提名的次数远超随机水平。`,
    'strategic-point.none': (say) =>
      `在“${say('layer')}”网络中，没有人被提名的次数超出随机水平，因而没有单一的着力点。`,
    'leaders.expert-without-trust': (say) =>
      `${say('people')}：在“${say('strong')}”网络中最常被请教，在“${say('weak')}”网络中却处于边缘。若独自带队，仅凭专业能力可能不足以服众。`,
    'leaders.trusted-not-asked': (say) =>
      `${say('people')}：在“${say('strong')}”网络中最常被提名，在“${say('weak')}”网络中却很少被请教。大家愿意追随，但专业支持需另有来源。`,
    'leaders.none': (say) =>
      `没有人在“${say('first')}”与“${say('second')}”两个网络中一处居中、另一处处于边缘。`,
    'information.one-way-up': (say) =>
      `在“${say('layer')}”网络中，${say('dependents')} 人（主要来自${say('groups')}）的消息只能经由${say('people')}到达高层。`,
    'information.one-way-up-unnamed': (say) =>
      `在“${say('layer')}”网络中，${say('dependents')} 人（主要来自${say('groups')}）的消息到达高层只有一条路。`,
    'information.one-way-up-scattered': (say) =>
      `在“${say('layer')}”网络中，${say('dependents')} 人的消息只能经由${say('people')}到达高层。`,
    'information.one-way-up-scattered-unnamed': (say) =>
      `在“${say('layer')}”网络中，${say('dependents')} 人的消息到达高层只有一条路。`,
    'information.unheard': (say) =>
      `在“${say('layer')}”网络中，${say('count')} 人的消息无论经由何人都到不了高层。`,
    'information.no-single-way': (say) =>
      `在“${say('layer')}”网络中，基层的消息到达高层不止一条路。`,
    'liaisons.pair': (say) =>
      `在${say('groups')}之间，${say('person')}可任联络人，${say('deputy')}可作副手。`,
    'liaisons.one': (say) =>
      `在${say('groups')}之间，${say('person')}可任联络人；此外没有两边都熟悉的人。`,
    'liaisons.nobody': (say) =>
      `在${say('groups')}之间，没有人在两边都有双向确认的关系并受到信任：需要先建立联系。`,
    'champions.set': (say) =>
      `推动变革，宜先一并争取：${say('people')}。他们连同因请教或信任而提名他们的人共 ${say('reached')} 人，占全体的 ${say('share')}；若只选被提名最多的五人，则为 ${say('mostNamed')}。`,
    'champions.set-among-others': (say) =>
      `推动变革，宜先一并争取：${say('people')}。他们连同因请教或信任而提名他们的人共 ${say('reached')} 人，占全体的 ${say('share')}；若只选被提名最多的五人，则为 ${say('mostNamed')}。另有 ${say('others')} 组人选与此相差不到 1%。`,
    'champions.unnamed': (say) =>
      `选对 ${say('size')} 个人，连同因请教或信任而提名他们的人，变革起步时即可覆盖全体的 ${say('share')}。`,
    'loss.cut-off': (say) =>
      `在“${say('layer')}”网络中，${say('people')}牵系甚多：少了他们，最多有 ${say('count')} 人与其余人失去联系。`,
    'loss.cut-off-unnamed': (say) =>
      `在“${say('layer')}”网络中，最多有 ${say('count')} 人只靠一个人与其余人相连。`,
    'loss.only-source': (say) =>
      `在“${say('layer')}”网络中，${say('people')}牵系甚多：最多有 ${say('count')} 人除此之外未提名任何人。`,
    'loss.only-source-unnamed': (say) =>
      `在“${say('layer')}”网络中，最多有 ${say('count')} 人只提名了某一个人。`,
    'loss.overload': (say) =>
      `在“${say('layer')}”网络中，有过提名的人里有 ${say('share')} 提名${say('people')}（${say('count')} 人；其次者为 ${say('next')} 人）。时间恐怕不够。`,
    'loss.overload-unnamed': (say) =>
      `在“${say('layer')}”网络中，有过提名的人里有 ${say('share')} 提名同一个人。`,
    'loss.none': (say) => `在“${say('layer')}”网络中，没有人是三人以上的唯一联系人。`,
    'silos.closed': (say) =>
      `在“${say('layer')}”网络中，${say('all')} 个群体中有 ${say('count')} 个比随机情况更封闭，以${say('groups')}最为明显（整体 E-I 指数 ${say('value')}，随机期望 ${say('expected')}）。`,
    'silos.unsaid': (say) =>
      `在“${say('layer')}”网络中，群体似乎偏于封闭（E-I 指数 ${say('value')}，随机期望 ${say('expected')}），但其中作答人数太少，无法判断是哪些群体。`,
    'silos.none': (say) =>
      `在“${say('layer')}”网络中，没有哪个群体比随机情况更封闭（E-I 指数 ${say('value')}，随机期望 ${say('expected')}）。`,
    'silos.gap': (say) =>
      `${say('groups')}之间在“${say('layer')}”网络中只有 ${say('ties')} 条关系，按跨群体关系的平均分布应约有 ${say('expected')} 条（${say('p')}）。`,
    'gated.descriptive': (say) =>
      `“${say('layer')}”一题只有 ${say('rate')} 的人作答：太少，不宜再作判断。`,
    gated: (say) => `“${say('layer')}”网络中有所发现，但回答人数太少，不宜点名。`,
    'reason.bridge': (say) =>
      `${say('groups')}之间的 ${say('all')} 对正向关系中，有 ${say('held')} 对经由此人`,
    'reason.mediator': (say) =>
      `与${say('groups')}两边都有正向关系（分别为 ${say('toFirst')} 人和 ${say('toSecond')} 人），且与双方均无冲突`,
    'reason.only-tie': (say) => `在“${say('layer')}”网络中握有连接两个小团体的唯一关系`,
    'reason.expert': (say) => `${say('answered')} 名受访者中有 ${say('count')} 人向其请教`,
    'reason.expert-without-rank': (say) =>
      `${say('answered')} 名受访者中有 ${say('count')} 人向其请教，而其没有下属`,
    'reason.news-hub': (say) => `${say('answered')} 名受访者中有 ${say('count')} 人就消息提名此人`,
    'reason.news-hub-without-rank': (say) =>
      `${say('answered')} 名受访者中有 ${say('count')} 人就消息提名此人，而其没有下属`,
    'reason.opinion-leader': (say) =>
      `${say('answered')} 名受访者中有 ${say('count')} 人在“${say('layer')}”网络中提名此人`,
    'reason.opinion-leader-without-rank': (say) =>
      `${say('answered')} 名受访者中有 ${say('count')} 人在“${say('layer')}”网络中提名此人，而其没有下属`,
    'reason.expert-without-trust': (say) =>
      `有 ${say('strong')} 人请教，但仅有 ${say('weak')} 人表示信任`,
    'reason.trusted-not-asked': (say) => `有 ${say('strong')} 人信任，但仅有 ${say('weak')} 人请教`,
    'reason.gatekeeper': (say) => `${say('dependents')} 人的消息只能经此到达高层`,
    'reason.liaison': (say) =>
      `与${say('groups')}分别有 ${say('confirmedFirst')} 人和 ${say('confirmedSecond')} 人双向确认，并分别受到 ${say('trustFirst')} 人和 ${say('trustSecond')} 人信任`,
    'reason.liaison-without-trust': (say) =>
      `与${say('groups')}分别有 ${say('confirmedFirst')} 人和 ${say('confirmedSecond')} 人双向确认`,
    'reason.champion': (say) =>
      `被 ${say('count')} 人提名；少了此人，这组人选将少覆盖 ${say('alone')} 人`,
    'reason.single-point-cut-off': (say) => `少了此人，${say('cutOff')} 人将失去联系`,
    'reason.single-point-both': (say) =>
      `少了此人，${say('cutOff')} 人将失去联系；有 ${say('onlySource')} 人除此人外未提名其他人`,
    'reason.single-point-only-source': (say) => `有 ${say('onlySource')} 人除此人外未提名其他人`,
    'reason.bottleneck': (say) =>
      `有 ${say('count')} 人请教，其次者为 ${say('next')} 人；其中 ${say('only')} 人不请教其他人`,
    'action.work-through': (say) =>
      `先与${say('people')}沟通；在情绪未平复前，双方的消息可经由他们转达。`,
    'action.mixed-team': (say) =>
      `给${say('groups')}一项任何一方都无法单独完成的任务，由双方成员组成同一个团队。`,
    'action.interview-first': (say) =>
      `在作出决定之前，先分别了解${say('groups')}的冲突起因：任务、流程，还是人际。`,
    'action.second-tie': (say) => `在${say('people')}之外，再建立一条联系。`,
    'action.open-groups': (say) =>
      `为${say('groups')}安排与其他群体的定期往来：联合培训、互访、轮换座位。`,
    'action.expert': (say) => `凡需专业知识的决策，请${say('people')}参与制定与传播。`,
    'action.news-hub': (say) =>
      `重要消息尽早并准确地告知${say('people')}，其他人会从他们那里得知。`,
    'action.opinion-leader': (say) => `宣布之前先听取${say('people')}的意见，了解同事们会怎么想。`,
    'action.pair-expert-without-trust': (say) =>
      `由${say('person')}牵头时，请受同事信任的${say('partner')}一同带队。`,
    'action.pair-trusted-not-asked': (say) =>
      `由${say('person')}牵头时，请${say('partner')}提供专业支持。`,
    'action.second-way': (say) =>
      `在${say('people')}之外开辟第二条向上的通道：例会、副手或直接汇报。`,
    'action.name-liaison': (say) =>
      `请${say('person')}联络${say('groups')}，给予相应时间，并指定一名副手。`,
    'action.win-first': (say) => `宣布之前先与${say('people')}面谈，由他们各自带动身边的人。`,
    'action.second-contact': (say) =>
      `安排第二个人掌握${say('people')}的知识：跟岗、共同处理案例、书面记录。`,
    'action.share-load': (say) =>
      `为${say('people')}减负：指明还有谁可以解答，并让相关知识易于查找。`,
    'action.exchange': (say) => `让${say('groups')}的成员到其他群体短期工作，反之亦然。`,
    'action.pair-up': (say) => `让${say('groups')}中工作相互依赖的人结成搭档。`,
    'caveat.clash-not-fault': () => '冲突只由一方报告：它说明哪里紧张，并不说明谁对谁错。',
    'caveat.closed-not-conflict': () => '倾向于本群体并不等于冲突，但会使冲突更易发生、更难化解。',
    'caveat.small-groups': () => '小团体按关系的疏密划分，处于边缘的人也可能归入他组。',
    'caveat.not-performance': () =>
      '这是某一时点的回答，不是对绩效的评价：不得用于薪酬、辞退或考核。',
    'caveat.channel-not-fault': () => '成为唯一通道是网络结构所致，并非个人过失。',
    'caveat.ask-first': () => '此为建议：须本人愿意，并有时间。',
    'caveat.confirm-in-interviews': () =>
      '这是本次调查网络中的可能风险；实际会失去什么，请通过访谈确认。',
    'caveat.load-not-measured': () => '调查统计的是谁被请教，而非花费多少时间。',
    'caveat.gap-may-be-fine': () => '工作上互不依赖的群体未必需要往来。',
    'caveat.response-unknown': () => '数据中没有说明谁受邀而未作答，应答率未知。',
    'caveat.response-low': (say) =>
      `“${say('layer')}”一题只有 ${say('rate')} 的人作答；低于 80% 时，结果仅供参考。`,
    'caveat.group-silent': (say) =>
      `${say('groups')}的作答率低于 70%，因此不对其封闭程度作出判断。`,
    'caveat.nobody-named': (say) => `应答率为 ${say('rate')}，因此不列出任何姓名。`,
    'caveat.uncertain-name': () =>
      '具体是谁随缺失的回答而变：在半数以上补全数据中不成立的姓名不予列出。',
    'caveat.too-few-answers-to-name': (say) =>
      `应答率为 ${say('rate')}，因此只列出在至少 80% 的补全数据中成立的姓名。`,
  },
};
