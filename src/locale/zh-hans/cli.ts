import type { cli as english } from '../en/cli.ts';

/** 命令行各选项的作用。 */
const flags: (typeof english)['flags'] = {
  layer: '要读取的关系层；省略时为第一层',
  measure: '指标 id，用逗号分隔；见 measures --list',
  group: '以人员的哪一项属性划分群体',
  weight: '关系的权重对路径类指标意味着什么：none（不用）、strength（强度）或 cost（代价）',
  normalized: 'yes：换算到 0–1 的尺度（如果有）；no：按原始计数',
  symmetrize:
    '双方的报告怎样合成一条关系：any（一方提到即可）、confirmed（双方都要提到）、none（不合成，略去需要合成的指标）',
  weightOfTests: 'none：每条关系计为 1；strength：按权重计',
  symmetrizeOfTests: 'none：每份回答分别计；any：一方提到即算有关系；confirmed：双方都提到才算',
  profile: '采用哪家的计算约定：default、ucinet、igraph 或 sna',
  set: '单个指标的选项，例如 kPlexes.k=3,closeness.unreachable=n；名称见 measures --explain',
  bounds: '每个数值再算两遍：无人作答的格子全按“无”算、全按“有”算',
  model:
    '检验：qap（两个网络）、mrqap（什么能解释一个网络）、logistic（同上，只看有无关系）、density（群体）或 cug（随机网络）',
  outcome: '受检验或被解释的关系层；省略时为第一层',
  predictors:
    '解释因素，用逗号分隔：关系层、reverse:关系层、same:属性、difference:、signed:、sender:、receiver:属性、sender:属性=取值',
  association: 'qap 怎样比较：pearson、jaccard、match、gamma、hamming、hubert 或 euclidean',
  method: 'mrqap 怎样检验：semi-partialling 或 permute-outcome',
  blocks: '密度模型区分什么：constant-homophily、variable-homophily 或 structural-blockmodel',
  given: 'cug 的随机网络保持什么不变：size（人数）、ties（关系数）或 dyads（配对构成）',
  strata: '只让该属性取值相同的人互换位置',
  wave: '要读取的波次；省略时为第一波',
  question: '要回答的问题 id，用逗号分隔；省略时为全部',
  showValues: '显示问题涉及的人员姓名；显示内容属于个人信息',
  rejects: '将每个被拒绝的行的位置和原因写入此 CSV 文件',
  recipe: '按此文件（也可以是项目文件）中的导入方案导入；propose：不论项目如何规定，都重新拟定',
  answer:
    '回答导入时的问题，可多次使用：respondent=列名、group=列名、value:回答=数值、name:写法=人员、kind:关系层=类型；答复保存在导入方案中',
  project:
    '保存并沿用各项答复的项目文件，没有时新建；省略时采用输入旁边的项目文件；none：不采用任何项目文件',
  acceptEdits: '采用手工修改过的项目文件，并重新封存',
  twoMode: '对 2-模数据（例如人员与会议）：由 rows（行）还是 columns（列）构成网络',
  network: '文件含多个网络时读取第几个，从 1 数起',
  directed: '文件未说明时，关系是否有方向：yes 或 no',
  repeated:
    '同一关系再次出现而数值不同时，以哪个为准：max（最大）、min（最小）、mean（平均）、sum（求和）、first（首个）或 last（末个）',
  delimiter:
    '文本文件的列分隔符：comma（逗号）、semicolon（分号）、tab（制表符）、pipe（竖线）、wide-comma（全角逗号）或 wide-semicolon（全角分号）；省略时由各文件推断',
  decimal: '小数点的写法：comma（逗号）、point（点）或 point-comma（如 1.234,5）；省略时由各列推断',
  zeros: '关系数值 0 的含义：none（没有关系）或 tie（数值为 0 的关系）',
  as: '文件名不足以说明的格式：gephi、kumu、nodexl、polinode（.xlsx），rsiena、egor（文件夹）',
  audience:
    '给谁看：analyst（分析人员）、sponsor（项目委托方）、manager（管理者）或 public（公开）',
  minGroup: '可以报告的最小群体人数，不少于 3',
  permutations: '与随机情形比较时，重新排列的次数',
  list: '列出全部指标，不读取数据',
  port: '服务使用的端口；省略时任选空闲端口',
  format: 'table、json、csv、xlsx 或 md；省略时由输出文件的扩展名决定',
  output: '写入该文件，而不显示在终端',
  encoding: '文本文件的编码，例如 gb18030；在无法确定时使用',
  lang: 'en 或 zh-Hans；省略时取系统语言',
  seed: '一切随机数的种子',
  patience: '计算最多可用单个处理器多少分钟；预计超出时不会开始（默认：240）',
  workers: '可用于计算的线程数；结果与此数无关（默认每个处理器核心一个）',
  quiet: '只输出结果和错误',
};

const commands: (typeof english)['commands'] = {
  check: '读取一项研究，指出文件中的错误和可疑之处',
  measures: '一层关系的各项指标：每个人、每条关系、每个群体和整个网络',
  test: '与随机情形相比的检验：网络之间是否相关、什么能解释、某一特征是否超出随机',
  diagnose: '关键人物是谁，为什么，各有什么证据',
  report: '把诊断写成一份可以交付的文件：.html、.md、.xlsx 或 .json',
  convert: '把研究数据写成另一种格式：文件夹、表格、工作簿或网络文件',
  import: '把问卷导出文件变成研究文件夹，并把导入方案保存到项目文件',
  view: '在图形界面中打开一项研究，仅限本机',
};

/** 命令行自己的文字。 */
export const cli: typeof english = {
  tagline:
    'guanxi 关系：根据“谁向谁请教、信任谁、与谁通气、与谁有冲突”的调查，找出有名有姓、有据可查的关键人物。',
  help: {
    titles: new Map([
      ['Usage:', '用法：'],
      ['Options:', '选项：'],
      ['Arguments:', '参数：'],
      ['Commands:', '命令：'],
    ]),
    usage: '<命令> 输入 [选项]',
    options: '[选项]',
    examples: '示例：',
    input:
      '研究文件夹、study.json、项目文件（.guanxi.json）、单个文件（CSV、TSV、XLSX、JSON 等），或用 - 表示标准输入',
    help: '显示帮助',
    version: '显示版本号',
    byDefault: (value) => `（默认：${value}）`,
    exits:
      '退出码：0 完成 · 2 用法有误 · 3 输入有错 · 4 有问题需要回答 ·\n5 文件无法读写 · 6 超出规模上限 · 7 因披露规则拒绝 · 70 程序内部故障',
    more: '查看某条命令的详细说明：guanxi <命令> --help',
  },
  commands,
  flags,
  progress: (percent) => `正在计算…… ${percent}%`,
  errors: {
    unknownFlag: (name, near) =>
      `这里没有选项 ${name}。${near === null ? '' : `您是否想用 ${near}？`}`,
    unknownCommand: (name, near) =>
      `没有命令 ${name}。${near === null ? '' : `您是否想用 ${near}？`}`,
    missingInput: '缺少输入：请给出研究文件夹、study.json 或单个文件。',
    missingValue: (flag) => `${flag} 后面需要一个值。`,
    missingOutput: '请说明写到哪里：-o 文件名。',
    tooManyInputs: '给出了多个输入；这条命令只接受一个。',
    otherUsage: '这条命令无法理解。',
    notAChoice: (flag, value, choices) => `${flag} 不能是 ${value}，可选：${choices.join('、')}。`,
    noSuchMeasure: (id) => `没有指标 ${id}；用 measures --list 查看全部。`,
    notASetting: (setting) => `无法读懂 --set ${setting}；请写成 指标.选项=值，例如 kPlexes.k=3。`,
    noSuchSetting: (id, name, names) =>
      names.length === 0
        ? `${id} 没有自己的选项。`
        : `${id} 没有选项 ${name}，只有 ${names.join('、')}。`,
    notMeasured: (id) => `--set 涉及的 ${id} 不在要计算的指标之中，请把它加进 --measure。`,
    notANumber: (flag, value) => `${flag} 不能是 ${value}，请给出一个数。`,
    notAWholeNumber: (flag, value, least) =>
      `${flag} 不能是 ${value}，请给出不小于 ${least} 的整数。`,
    option: (flag, received, expected) => `${flag} 不能是 ${received}，应为：${expected}。`,
    noLayers: '这项研究没有任何关系层。',
    noGroups: '这项研究没有说明每个人属于哪个群体；请用 --group 指定一项属性。',
    endingUnknown: (file, endings) =>
      `${file}：扩展名须为 ${endings.join('、')} 之一，或用 --format 指明格式。`,
    reportEnding: (file, endings) => `${file}：报告的扩展名须为 ${endings.join('、')} 之一。`,
    studyEnding: (file, endings) =>
      `${file}：研究可写成文件夹（无扩展名），或以 ${endings.join('、')} 之一为扩展名。`,
    formatEnding: (file, format, ending) =>
      ending === ''
        ? `${file}：${format} 写成文件夹，请使用不带扩展名的名称。`
        : `${file}：${format} 的扩展名应为 ${ending}。`,
    workbookToTerminal: '工作簿不能显示在终端：请加上 -o 文件名.xlsx。',
    seeHelp: (command) => `用 ${command} --help 查看可用的选项。`,
    stopped: (errors, questions) =>
      questions > 0 && errors === 0
        ? '已停止：有问题需要先回答。没有写入任何文件。'
        : '已停止：输入有错误。没有写入任何文件。',
    need: (budget, { people, ties, megabytes, minutes }) =>
      `尚未开始：${people} 人、${ties} 条关系，约需 ${megabytes} MB 内存和单个处理器 ${minutes} 分钟。` +
      (budget === 'seconds'
        ? '请减少指标（--measure）、问题（--question）或随机次数（--permutations），或用 --patience 允许更多分钟。'
        : '请只取一层关系或更少的人，或换用内存更大的机器。'),
    memory: (megabytes) =>
      `读取这份数据所需的内存超过上限（${megabytes} MB）。请分批读取，每次减少行、列或轮次。`,
    budget: (name, limit) => `规模过大：${name} 的上限是 ${limit}。`,
    refused: {
      'study-data': '原始回答只给分析人员看；该读者可以看结果，不能看回答。',
      scores: '各项指标只给分析人员看；该读者可以看的内容在 diagnose 和 report 中。',
      test: '这项检验依据的已知作答的人数太少，或依据该读者不能看的回答。',
    },
    policy: (audience, why) => `对读者“${audience}”不予提供。${why}`,
    files: {
      NOT_FOUND: (path) => `没有这个文件或文件夹：${path}。`,
      NOT_READABLE: (path) => `${path} 无法读取，请检查权限。`,
      CHANGED: (path) => `${path} 在读取过程中发生了变化。请等文件写完后重试。`,
      NOT_A_FILE: (path) => `${path} 不是可以读写的文件。`,
      EXISTS: (path) => `${path} 已经存在，不会覆盖。`,
      NOT_WRITABLE: (path) => `${path} 无法写入。`,
      NO_SPACE: (path) => `${path}：磁盘或您的配额已满。原有文件保持不变。`,
      NO_PERMISSION: (path) => `您没有写入 ${path} 的权限。`,
      READ_ONLY: (path) => `${path} 所在的磁盘是只读的。`,
      NAME_TOO_LONG: (path) => `${path}：文件名过长，此磁盘不支持。`,
      DISK_FAULT: (path) => `${path}：磁盘报告故障。原有文件保持不变，请保存到别处。`,
      IN_USE: (path) => `${path} 正被其他程序使用，请在该程序中关闭后重试。`,
      LOCKED: (path) => `另一个 guanxi 进程正在写入 ${path}，请等它结束。`,
    },
    portTaken: (port) => `端口 ${port} 已被其他程序占用；请用 --port 另选一个，或省略它。`,
    system: (code) => `系统拒绝（${code}）。`,
    workerLost:
      '计算线程在同一步骤中两次中断，通常是内存不足所致。没有写出任何结果；请减少 --workers 后重试。',
    fault: (kind) =>
      `guanxi 自身出现故障（${kind}）；您的文件没有变化。请附上以下几行报告，其中不含任何数据：`,
  },
  severity: { error: '错误', question: '问题', warning: '警告', info: '提示' },
  issue: {
    times: (count) => `（共 ${count} 处）`,
    also: (places) => `另见 ${places}。`,
  },
  check: {
    people: (count) => `${count} 人`,
    ties: (count) => `${count} 条关系`,
    wave: (label) => `波次 ${label}`,
    layer: 'id',
    name: '关系层',
    kind: '类别',
    direction: '方向',
    tiesTitle: '关系数',
    answered: '已答',
    group: '群体',
    size: '人数',
    directed: '有向',
    undirected: '无向',
    unknown: '未知',
    rateOf: (answered, invited, percent) => `${invited} 人中 ${answered} 人（${percent}）`,
    rows: (read, used, rejected, merged, ignored) =>
      `读取 ${read} 行 = 采用 ${used} + 拒绝 ${rejected} + 合并 ${merged} + 略过 ${ignored}`,
    layersTitle: '各关系层',
    groupsTitle: '各群体的应答情况',
    issuesTitle: '发现的问题',
    noIssues: '没有发现问题。',
    issueColumns: {
      severity: '级别',
      code: '代码',
      file: '文件',
      line: '行',
      column: '列',
      count: '次数',
      text: '说明',
      advice: '怎么办',
    },
  },
  measures: {
    layerChosen: (layer, others) => `关系层 ${layer}；另有 ${others}（用 --layer 选择）。`,
    listTitle: '指标',
    columns: {
      id: 'id',
      name: '名称',
      level: '层次',
      reads: '关系的读法',
      weights: '权重',
    },
    levels: { node: '个人', tie: '关系', group: '群体', network: '整体网络' },
    readsOf: {
      reported: '按报告',
      flow: '按资源流向',
      symmetrized: '视为双向',
      either: '按报告或流向',
    },
    weightsOf: { ignored: '不用', option: '由 --weight 决定', always: '使用' },
    elsewhere: (names) => `列表和表格（${names}）用 --format json、csv 或 xlsx 查看。`,
    unknown: (count) =>
      `有 ${count} 条可能的关系因未作答而无从得知；密度和互惠性不计入，多数指标按没有关系计。`,
    estimated: (id, { samples, error, confidence, seed }) =>
      `${id} 是由随机抽取的 ${samples} 人（随机种子 ${seed}）得出的估计值：在 ${Math.round(confidence * 100)}% 的置信度下，任何数值的误差都不超过 ${error.toPrecision(3)}，多数误差远小于此。`,
    notWorkedOut: (measures, level, reason) =>
      `${measures}（${level === 'tie' ? '关系' : '个人'}）：${reason}。`,
    bounds:
      '数值旁的两列是未作答部分的两端：全部为无，或全部为有（权重为 1）。只有随每条关系单调增减的指标，真值才一定介于两者之间；其他指标的真值可能落在两端之外。',
    notSymmetrized: (measures) =>
      `${measures}：以双向关系为定义，用 --symmetrize none 时没有结果。`,
    suppressed: (count) => `有 ${count} 个数值对该读者隐藏。`,
    sets: {
      more: (count) => `另有 ${count} 组与最优相差在 1% 以内；--format json 列出前一千组。`,
      exact: '已逐一试过所有组合；其余各组与最优的差距都超过 1%。',
      searched: (most) =>
        `未逐一试过所有组合：从贪心选择和随机选择出发，逐步交换改进。任何一组都不会超过 ${most}。`,
    },
  },
  diagnose: {
    facts: (people, groups, wave) => `${people} 人 · ${groups} 个群体 · 波次 ${wave}`,
    noGroups: (people, wave) => `${people} 人 · 波次 ${wave}`,
    answered: (rates) => `应答率：${rates}`,
    leverage: '关键人物',
    leverageNone: '没有人明显超出随机情形。',
    leverageHidden: {
      positive: '对该读者没有可以具名的人：只有“consent”一栏写明同意的人，且只因其长处，才会具名。',
      none: '对该读者不显示任何人的姓名。',
    },
    findings: '各问题的发现',
    nothing: '没有发现超出随机情形的现象。',
    nothingShown: '没有该读者可以看的内容。',
    expected: (value) => `随机情形 ${value}`,
    rank: (low, high) => (low === high ? `第 ${low} 位` : `第 ${low} 至 ${high} 位`),
    certainty: (draws) =>
      `百分数表示可靠程度：${draws.join('；没有缺失时，')}，该角色在多大比例中依然成立。`,
    certaintyOf: {
      imputation: (draws) => `对缺失回答作 ${draws} 次合理补全`,
      'case-dropping': (draws) => `随机略去十分之一的回答，重复 ${draws} 次`,
    },
    everything: (audience) =>
      `读者为“${audience}”：姓名、单条关系和小群体全部显示，转交他人时请慎重。`,
    policy: (audience, minGroup) =>
      `读者为“${audience}”：人数或作答人数不足 ${minGroup} 的群体，其数值不予显示。`,
    suppressed: (count) => `有 ${count} 个数值或姓名对该读者隐藏。`,
    run: (seed, permutations) =>
      `随机种子 ${seed}；与随机情形比较时至少重新排列 ${permutations} 次，或精确计算。`,
    cautions: '以上只反映一次调查、某一时点的回答，不是对任何人的评判，不得用于薪酬、考核或辞退。',
    more: (count) => `另有 ${count} 项`,
  },
  alike: '可能是同一个人',
  alikeBy: { id: '写法相近', name: '姓名相同' },
  alikeColumns: { first: '编号', second: '编号', by: '原因' },
  readsAs: (file: string) => `${file} 的几种读法；请采用正确读法左侧的选项：`,
  written: (file) => `已写入：${file}`,
  otherTables: (tables) => `还有其他表（${tables}）；用 -o 文件名.csv 可各写成一个文件。`,
  project: {
    followed: (file) => `正在采用项目文件 ${file}。`,
    kept: (file) => `已保存到项目文件：${file}`,
    several: (files) => `此处有多个项目文件（${files}），均未采用。请用 --project 指明其中一个。`,
    noProject: (file) => `${file} 已经存在，但不是项目文件；请用 --project 指定其他文件。`,
    outside: (project, file) =>
      `${project}：项目文件必须位于 ${file} 所在的文件夹或其上级文件夹中。`,
  },
  convert: {
    losses: (format) => `${format} 无法保存的内容：`,
    nothingLost: (format) => `${format} 可以保存这项研究的全部内容。`,
  },
  import: {
    tools: {
      qualtrics: 'Qualtrics',
      surveymonkey: 'SurveyMonkey',
      'google-forms': 'Google 表单',
      'microsoft-forms': 'Microsoft Forms',
      wenjuanxing: '问卷星',
    },
    tool: (tool) => `问卷导出文件：${tool}`,
    respondent: (column) => `作答者：${column}`,
    roster: {
      people: '人员：取自人员表',
      columns: '人员：取自题目各行的姓名',
      respondents: '人员：所有作答者',
    },
    notSettled: '尚未确定',
    blocks: '询问他人的题目',
    columns: {
      layer: '关系层',
      kind: '类别',
      form: '形式',
      columns: '列数',
      question: '题目',
      answers: '回答',
    },
    forms: { grid: '每人一列', names: '填写姓名' },
    attributes: (columns) => `人员属性：${columns}`,
    group: (column) => `群体划分：${column}`,
    filters: (columns) => `筛选：${columns}`,
    left: (columns) => `未采用：${columns}`,
    unlisted: '不在人员名单中的姓名',
    unlistedColumns: { written: '姓名', role: '身份', count: '次数', candidates: '写法相近者' },
    roles: { named: '被他人提到', respondent: '作答者' },
    found: (people, ties) => `${people} 人，${ties} 条关系。`,
    folderOnly: (file) => `${file}：导入结果写成文件夹，名称不带扩展名。`,
    settled: '按以前确定的导入方案',
    notWritten: '没有写入任何文件；用 -o 文件夹 写入研究数据并保存导入方案。',
    notKept: '没有写入任何文件；用 -o 文件夹 写入研究数据。',
    notAnAnswer: (text) =>
      `无法理解 --answer ${text}；请写成 respondent=列名、group=列名、value:回答=数值、name:写法=人员 或 kind:关系层=类型。`,
    unnamed: '标准输入没有文件名：只有加上 --project 文件 才会保存导入方案。',
  },
  view: {
    serving: '图形界面已打开，仅限本机访问：',
    stop: '按 Ctrl-C 结束；30 分钟无人使用会自动结束。',
    idle: '30 分钟无人使用，已自动结束。',
    missing: '图形界面尚未构建：请先运行 npm run build。',
  },
};
