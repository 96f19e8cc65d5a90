import type { pages as english } from '../../en/report/pages.ts';

export const pages: typeof english = {
  kind: '关系网络分析报告',
  contents: '目录',
  untitled: '未命名的研究',
  subtitle: (wave, asked, audience) =>
    `${wave === null ? '' : `${wave} · `}${asked} 人 · 呈送：${audience}`,
  colophon: (version) =>
    `由 guanxi ${version} 生成。全部计算都在本机完成；本页不加载、也不发送任何数据。`,

  summary: {
    topic: '摘要',
    title: (points, findings) =>
      points > 0 ? `${points} 位关键人物及其原因` : `从答卷中得出的 ${findings} 项发现`,
    people: '研究对象人数',
    answered: '应答率',
    answeredNote: (answered, invited) => `受邀 ${invited} 人，应答 ${answered} 人`,
    answeredRange: (low, high) => `因关系类型而异：${low} 至 ${high}`,
    answeredUnknown: '没有受邀名单',
    groups: '群体数',
    groupsNote: (sizes) => `每组 ${sizes} 人`,
    groupsShown: (sizes, shown) => `其中显示人数的 ${shown} 组，每组 ${sizes} 人`,
    layers: '关系类型数',
    layersNote: (ties) => `共 ${ties} 条关系`,
    findings: '首要发现',
    actions: '可以采取的行动',
    noFindings: '与随机情形相比，这些答卷中没有特别突出之处。这本身也是一种结果。',
    noneShown: '与随机情形相比没有突出之处，或者该读者无权查看。',
    confidence: '把握有多大',
    sure: (steady, named, share) =>
      `把缺失的答卷补全，或去掉一部分答卷之后，${named} 项角色认定中有 ${steady} 项在至少 ${share} 的情况下保持不变${steady === named ? '' : '；其余的需要通过访谈确认'}。`,
    unknown: '没有资料说明谁受邀而未作答，因此把现有答卷视为完整。',
    notRated: '本次没有模拟缺失的答卷，因此姓名旁没有标注把握程度。',
    tested: (permutations) =>
      `各项数值都与随机情形作了比较：把同样的答卷随机重排至少 ${permutations} 次，或直接精确计算。`,
    hidden: (count) =>
      `按该读者的权限，有 ${count} 项数值、姓名或发现未予显示，本文件中也不包含这些内容。`,
  },

  scope: {
    topic: '范围与数据质量',
    title: (answered, invited, share) => `${invited} 人中有 ${answered} 人作答（${share}）`,
    titleRange: (low, high) => `应答率因关系类型而异，在 ${low} 至 ${high} 之间`,
    titleUnknown: '应答人数不详',
    intro: (study, wave, asked) =>
      `${study}${wave === null ? '' : `，${wave}`}：网络中共有 ${asked} 人，包括没有作答的人。`,
    layersCaption: '本研究包含的关系类型',
    layer: '关系类型',
    question: '问卷题目',
    noQuestion: '未说明',
    direction: '方向',
    directed: '单向',
    undirected: '双向',
    ties: '关系数',
    density: '占可能关系的比例',
    byLayer: '应答情况（按关系类型）',
    byGroup: '应答情况（按群体）',
    mark: {
      named: (share) => `${share}：足以讨论个人`,
      unnamed: (share) => `${share}：低于此值，发现仅供参考`,
    },
    bar: (answered, invited, share) => `${answered} / ${invited} 人（${share}）`,
    unknown: '不详',
    low: {
      named: (share) => `应答率低于 ${share} 时，网络图与姓名仅供参考。`,
      unnamed: (share) => `应答率低于 ${share} 时，各项发现仅供参考。`,
    },
    missingTitle: '缺失的答卷',
    missing: [
      '没有作答的人仍然保留在网络中。他们会提名谁视为未知，绝不当作“没有提名任何人”。',
      '“占可能关系的比例”只计算有人作答的人员对。',
    ],
    imputed: (draws) =>
      `对每个姓名，缺失的答卷都按合理的方式补全了 ${draws} 次；姓名旁的把握程度，就是该姓名在其中保持不变的比例。`,
    dropped: (draws) =>
      `在没有已知缺失的情况下，改为把答卷去掉一成，重复 ${draws} 次；姓名旁的把握程度，就是该姓名在其中保持不变的比例。`,
  },

  map: {
    topic: '网络图',
    title: (layer, persons, ties) => `${layer}：${persons} 人之间有 ${ties} 条关系`,
    caption: (layer) => `一种关系的网络图：${layer}。彼此关系多的人靠得近；位置本身没有含义。`,
    description: (layer, persons, ties, directed, most) =>
      `${persons} 人与 ${ties} 条关系（${layer}）的示意图。${directed ? '被提名最多的是' : '关系最多的是'}：${most}。`,
    legend: '群体',
    size: '图形越大，提名此人的人越多。',
    sizeTied: '图形越大，与此人有关系的人越多。',
    taper: '关系线粗的一端是提名人，尖的一端是被提名人。',
    plain: '连线表示两人之间有关系。',
    apart: '横线下方：没有这种关系的人。',
    across: '群体之间的关系线画得比群体内部的更重。',
    names: '只标出关键人物的姓名。',
    person: (name, group, directed, times) =>
      `${group === null ? name : `${name}，${group}`}：${directed ? `被 ${times} 人提名` : `与 ${times} 人有关系`}`,
    absentTitle: '该读者无权查看',
    absent:
      '网络图显示的是个人和单个答案，即使不标姓名，也能从位置和群体认出人来。因此只为分析人员绘制。',
    absentNone: '本研究没有可以绘制的关系类型。',
  },

  between: {
    topic: '群体内部与群体之间',
    title: (inside, across) => `群体内部有 ${inside} 的可能关系实际存在，群体之间有 ${across}`,
    titlePlain: '群体内部与群体之间的关系',
    intro:
      '每一格是一个群体（行）的人对另一个群体（列）的人实际存在的关系占可能关系的比例。这里看的是比例而不是数量：人多的群体不会因为人多而显得突出。',
    caption: (layer) => `${layer}：占可能关系的比例，由行指向列`,
    corner: '提名 → 被提名',
    cell: (from, to, ties, possible) => `${from} → ${to}：${possible} 条可能的关系中有 ${ties} 条`,
    closed: (value, expected, p) =>
      `关系集中在群体内部，超过随机情形（E-I 指数 ${value}，随机情形为 ${expected}，${p}）。`,
    open: (value, expected, p) =>
      `跨群体的关系多于随机情形（E-I 指数 ${value}，随机情形为 ${expected}，${p}）。`,
    mixed: (value, expected) =>
      `跨群体的关系与随机情形相近（E-I 指数 ${value}，随机情形为 ${expected}）。`,
    summary: (inside, across) => `群体内部有 ${inside} 的可能关系实际存在，群体之间有 ${across}。`,
    shownOnly: '只计算显示出来的格子。',
    none: '本研究没有划分群体，或者该读者无权查看群体之间的表格。',
  },

  bridges: {
    topic: '桥梁',
    title: (n) => `${n} 人把不同群体连接起来`,
    titleNone: '谁在连接各个群体',
    intro: '桥梁、调解人、联络人和守门人：两个群体或两个层级通过他们保持联系。',
    none: '与随机情形相比，没有人特别突出，或者该读者无权查看姓名。',
    caption: '由谁连接',
    person: '人员',
    group: '群体',
    role: '角色',
    reason: '原因',
    certainty: '把握程度',
    ties: '起连接作用的关系',
    more: (n) => `以及另外 ${n} 条`,
  },

  leverage: {
    topic: '关键人物',
    title: (persons, roles) => `${persons} 人、${roles} 项角色：各自在网络中的作用`,
    titleNone: '此处没有列出姓名',
    intro:
      '角色说明的是一个人在本次答卷中所处的位置，不是对个人的评分，也没有总分：同一个人可以同时承担几种角色。',
    none: '没有人特别突出，或者该读者无权查看姓名。',
    overview: '谁承担哪种角色；数字表示姓名保持不变的比例',
    person: '人员',
    held: '承担该角色',
  },

  questions: {
    topic: '问题与发现',
    title: (findings, asked) => `${asked} 个问题，${findings} 项发现`,
    nothing: '与随机情形相比没有突出之处，或者该读者无权查看。',
    evidence: '依据',
    measure: '测量内容',
    about: '对象',
    whole: '整个网络',
    value: '数值',
    expected: '随机情形',
    p: 'p 值',
    range: '名次（5% 至 95%）',
    people: '相关人员',
    actions: '可以采取的行动',
    caveats: '注意事项',
    ties: '相关关系',
    tie: (from, to, mutual, layers) => `${from} ${mutual ? '↔' : '→'} ${to}（${layers}）`,
    more: (n) => `以及另外 ${n} 条`,
    from: (layers) => `依据：${layers}`,
  },

  certainty: {
    imputation: (share, draws) => `在 ${draws} 次合理补全中，有 ${share} 保持不变`,
    'case-dropping': (share, draws) => `在 ${draws} 次去掉一成答卷的抽样中，有 ${share} 保持不变`,
    unrated: '未评定',
  },

  evidence: {
    inLayer: (measure, layer) => `${measure}（${layer}）`,
    value: (measure, value) => `${measure}：${value}`,
    chance: (expected) => `随机情形 ${expected}`,
    range: (low, high) => `补全缺失答卷后名次为 ${low === high ? low : `${low} 至 ${high}`}`,
    between: '，',
  },
};
