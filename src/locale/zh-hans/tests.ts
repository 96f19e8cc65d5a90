import type { Given } from '../../inference/random-network.ts';
import type { Effect, tests as english, Verdict } from '../en/tests.ts';

type Words = typeof english;

/** 检验的名称：先说白话，再说术语。 */
const models: Words['models'] = {
  qap: { plain: '这些网络是否相关？', term: 'QAP 相关' },
  mrqap: { plain: '其他因素不变时，什么能解释谁与谁有关系？', term: 'MRQAP 回归' },
  logistic: { plain: '其他因素不变时，什么使关系更可能存在？', term: 'QAP 逻辑回归' },
  density: { plain: '群体划分能否解释关系的分布？', term: '密度模型，即方差分析' },
  cug: { plain: '这一特征是否超出随机网络？', term: '条件均匀图检验，即 CUG' },
};

const associations: Words['associations'] = {
  pearson: '皮尔逊相关系数 r',
  jaccard: '杰卡德系数',
  match: '简单匹配系数',
  gamma: 'gamma 系数',
  hamming: '汉明距离（比例）',
  hubert: 'Hubert Γ',
  euclidean: '欧氏距离',
};

const givens: Readonly<Record<Given, string>> = {
  size: '人数相同',
  ties: '关系数相同',
  dyads: '双向、单向与无关系的配对数都相同',
};

const methods: Words['methods'] = {
  'semi-partialling':
    '将每个解释因素中其他因素不能解释的部分随机换位（双重半偏置换；Dekker、Krackhardt 与 Snijders，2007）；检验的是 t，而不是 b。',
  'permute-outcome':
    '将被解释网络中的人员随机换位（置换 Y；Krackhardt，1988）；检验的是 t，而不是 b。',
};

const blocks: Readonly<Record<string, string>> = {
  'constant-homophily': '群体内部一个密度，群体之间一个密度（恒定同质性）',
  'variable-homophily': '每个群体内部各有密度，群体之间一个密度（可变同质性）',
  'structural-blockmodel': '每两个群体之间各有密度（结构块模型）',
};

const than: Readonly<Record<Verdict, string>> = {
  more: '，高于随机情形',
  less: '，低于随机情形',
  chance: '，随机情形即可解释',
  untested: '',
};

export const tests: Words = {
  models,
  associations,
  methods,
  figures: {
    value: '数值',
    b: 'b',
    beta: '标准化系数',
    oddsRatio: '优势比',
    standardError: '标准误',
    t: 't',
    z: 'z',
    robustError: '稳健标准误',
    robustT: '稳健 t',
    vif: 'VIF',
    density: '密度',
    difference: '差值',
    differenceExpected: '差值的随机期望',
    differencePLower: '差值 p（更低）',
    differencePUpper: '差值 p（更高）',
    differencePTwoSided: '差值 p（双侧）',
    rSquared: 'R²',
    adjustedRSquared: '调整后 R²',
    pseudoRSquared: '伪 R²（McFadden）',
    logLikelihood: '对数似然',
    nullLogLikelihood: '无解释因素时的对数似然',
  },
  reasons: {
    'no-pairs': '各项都已知的配对太少',
    'no-variance': '其中有一项对所有配对都相同',
    'one-block': '没有两个可以比较的群体',
    collinear: '某个解释因素可由其他因素得出',
    'perfect-fit': '解释因素已完全解释，没有剩余',
    separated: '某个解释因素完全区分了有无关系',
    'no-value': '该指标对这个网络没有数值',
  },
  title: (plain, term) => `${plain}（${term}）`,
  facts: {
    people: (count) => `${count} 人`,
    wave: (label) => `波次 ${label}`,
    outcome: (layer) => `被解释：${layer}`,
    layer: (layer) => `关系层：${layer}`,
    cells: (used, dropped) => `采用 ${used} 个配对，另有 ${dropped} 个因信息不全而略去`,
    withoutGroup: (count) => `略去未分组的 ${count} 人`,
  },
  predictors: {
    layer: (layer) => layer,
    reverse: (layer) => `${layer}（反方向）`,
    same: (attribute) => `相同：${attribute}`,
    difference: (attribute) => `差距：${attribute}`,
    signed: (attribute) => `提名者高出：${attribute}`,
    sender: (attribute, value) => `提名者：${attribute}${value === null ? '' : ` = ${value}`}`,
    receiver: (attribute, value) => `被提名者：${attribute}${value === null ? '' : ` = ${value}`}`,
  },
  rows: {
    intercept: '截距',
    fit: '全部因素合计',
    between: '群体之间',
    within: '群体内部',
    withinOf: (group) => `${group}内部`,
    fromTo: (from, to) => `${from} → ${to}`,
    pairOf: (from, to) => `${from} – ${to}`,
    reference: (name) => `${name}（参照）`,
    association: (outcome, predictor) => `${outcome} × ${predictor}`,
  },
  columns: {
    id: 'id',
    name: '项目',
    cells: '配对',
    dropped: '略去',
    expected: '随机期望',
    sd: '标准差',
    min: '最小',
    max: '最大',
    draws: '随机次数',
    pLower: 'p（更低）',
    pUpper: 'p（更高）',
    pTwoSided: 'p（双侧）',
    reason: '缺失原因',
    text: '说明',
  },
  layerColumns: { id: '关系层', label: '名称', answered: '已答', unknown: '未知配对' },
  tables: { rows: '结果', layers: '关系层', settings: '设置' },
  sentences: {
    association: (outcome, predictor, verdict) =>
      ({
        more: `“${outcome}”与“${predictor}”相伴出现，多于随机情形`,
        less: `“${outcome}”与“${predictor}”相伴出现，少于随机情形`,
        chance: `“${outcome}”与“${predictor}”的相伴程度与随机情形无异`,
        untested: `“${outcome}”与“${predictor}”只作了比较，未作检验`,
      })[verdict],
    term: ({ outcome, predictor, alone }: Effect, verdict) => {
      const held = alone ? '' : '其他因素不变时，';
      return {
        more: `${held}“${predictor}”伴随更多的“${outcome}”，多于随机情形`,
        less: `${held}“${predictor}”伴随更少的“${outcome}”，少于随机情形`,
        chance: `${held}“${predictor}”与“${outcome}”的关联与随机情形无异`,
        untested: `${held}“${predictor}”与“${outcome}”只作了比较，未作检验`,
      }[verdict];
    },
    fit: (outcome, share, verdict) => `全部因素合计解释了“${outcome}”的 ${share}${than[verdict]}`,
    fitOfGroups: (outcome, share, verdict) =>
      `群体划分解释了“${outcome}”的 ${share}${than[verdict]}`,
    block: (name, density, verdict) => `${name}：可能的关系中有 ${density} 存在${than[verdict]}`,
    blockMean: (name, mean, verdict) => `${name}：平均强度 ${mean}${than[verdict]}`,
    measure: (name, verdict, given) =>
      ({
        more: `${name}高于${givens[given]}的随机网络`,
        less: `${name}低于${givens[given]}的随机网络`,
        chance: `${name}与${givens[given]}的随机网络无异`,
        untested: `${name}只计算了数值，未作检验`,
      })[verdict],
    undefined: (name, reason) => `“${name}”没有数值：${reason}。`,
    hidden: (name) => `“${name}”对该读者隐藏。`,
    evidence: (said, facts) => `${said}（${facts.join('；')}）。`,
    byChance: (value) => `随机期望 ${value}`,
  },
  notes: {
    chance: (draws, seed) =>
      `p =（1 + 至少同样极端的随机次数）/（1 + 随机次数），随机 ${draws} 次，种子 ${seed}。双侧 p ≤ 0.05 时才说高于或低于随机情形；R² 以 p（更高）≤ 0.05 为准；其他本身不会小于 0 的数值以单侧 p ≤ 0.025 为准。`,
    untested: '没有要求随机重排，因此未作检验。',
    places: '随机情形：第二个网络中的人员互换位置，两个网络本身都不变。',
    placesOfGroups: '随机情形：人员在各群体之间互换位置。',
    placesOfOutcome: '将被解释网络中的人员随机换位（Krackhardt，1988）；检验的是 z，而不是 b。',
    random: (given) => `随机网络：${givens[given]}，每一种等可能；未知的配对仍为未知。`,
    strata: (attribute) => `只有“${attribute}”取值相同的人才互换位置。`,
    method: (method) => methods[method],
    association: (association) => `相关程度的衡量：${associations[association]}。`,
    blocks: (id) => `模型：${blocks[id]}。差值均相对于参照。`,
    weight: { none: '每条关系计为 1，不论权重。', strength: '每条关系按权重计。' },
    symmetrize: { any: '一方提到即算有关系。', confirmed: '双方都提到才算有关系。' },
    separated: (count) => `有 ${count} 次随机重排没有最大似然解，在每一侧都算作极端。`,
    eachWay: '每一对的两个方向分别计算。',
    cause: '相伴出现不等于互为因果。',
    suppressed: (count) =>
      `有 ${count} 项结果对该读者隐藏：依据的人数太少、反映个别突出的人，或会泄露其他被隐藏的结果。`,
  },
  usage: {
    idle: (flag, model, forModels) =>
      `${flag} 对 --model ${model} 没有意义；它用于 ${forModels.join('、')}。`,
    needsPredictors: (model, choices) =>
      `--model ${model} 需要 --predictors，可选：${choices.join('、')}。`,
    needsLayers:
      '这项研究只有一个关系层；请用 --predictors 指定与之比较的内容，或改用 --model density 或 cug。',
    costs: (layer) => `不能用 --weight strength：${layer} 的权重是代价。`,
  },
};
