import type { files as english } from '../../en/issues/files.ts';
import type { Facts, IssueTold } from '../../issue-words.ts';

const kinds: Readonly<Record<string, string>> = {
  text: '文本表格（CSV 或 TSV）',
  json: 'JSON 文件',
  xlsx: 'Excel 工作簿（.xlsx）',
  xlsb: '二进制 Excel 工作簿（.xlsb）',
  xls: '旧版 Excel 工作簿（.xls）或加了密码的工作簿',
  encrypted: '加了密码的文件',
  zip: 'zip 压缩包',
  html: '改了扩展名的网页',
  graphml: '网络文件（GraphML）',
  gexf: '网络文件（GEXF）',
  dl: '网络文件（UCINET DL）',
  pajek: '网络文件（Pajek）',
  vna: '网络文件（VNA）',
  ucinet: ' UCINET 数据集',
  gml: '网络文件（GML）',
  xml: 'XML 文件',
  pdf: 'PDF 文档',
  rtf: '文字文档（RTF）',
  png: '图片（PNG）',
  jpeg: '图片（JPEG）',
  gif: '图片（GIF）',
  gzip: '压缩文件（gzip）',
  rar: '压缩包（RAR）',
  '7z': '压缩包（7z）',
  sqlite: '数据库（SQLite）',
  binary: '无法识别的文件',
};

const remedies: Readonly<Record<string, string>> = {
  text: '请将扩展名改为 .csv。',
  json: '请将扩展名改为 .json。',
  xlsx: '请将扩展名改为 .xlsx。',
  xlsb: '请用 Excel 打开，另存为 .xlsx。',
  xls: '请用 Excel 打开，去掉密码，另存为 .xlsx。',
  encrypted: '请打开文件，去掉密码后重新保存。',
  zip: '请将后缀改为 .zip。',
  html: '请用 Excel 打开，另存为 .xlsx 或“CSV UTF-8”。',
  gzip: '请先解压，再提供其中的文件。',
  rar: '请先解压，再提供其中的文件。',
  '7z': '请先解压，再提供其中的文件。',
};

const otherRemedy = '请将数据导出为 CSV 或 .xlsx，再提供该文件。';

const limits: Readonly<Record<string, string>> = {
  fileBytes: '字节（单个文件）',
  lineBytes: '字节（单行）',
  inflatedBytes: '字节（解压后）',
  inflatedRatio: '倍于压缩前的大小',
  zipEntries: '个压缩包条目',
  attributes: '个属性（同一元素）',
  milliseconds: '毫秒（读取时间）',
  openPairs: '对情况不明的人员',
  emptyCells: '个需补齐的空单元格',
  label: '个字符（编号、列名或关系层名）',
  peopleAttributes: '个人员属性',
  madeRows: '条由表格各行派生的行或人员对',
  layers: '个关系层或矩阵',
  jsonDepth: '层 JSON 嵌套',
  cells: '个单元格（单个工作表）',
  columns: '列',
  nodes: '人',
  ties: '条关系',
};

const kind = (facts: Facts, key = 'kind') => kinds[String(facts[key])] ?? kinds.binary!;
const remedy = (facts: Facts) => remedies[String(facts.kind)] ?? otherRemedy;

/** 文件整体的问题：缺失、为空、类型不符、过大、编码不同。 */
export const files: Record<keyof typeof english, IssueTold> = {
  NOTHING_TO_READ: {
    text: '这里没有可以读取的文件。',
    advice: '请提供含有 people.csv 和 ties.csv 的文件夹，或一个 CSV、TSV、XLSX、JSON 文件。',
  },
  FILE_NOT_FOUND: {
    text: ({ wanted }) => `study.json 指明的文件 ${wanted} 不存在。`,
    advice: '请把该文件放在 study.json 旁边，或在此处更正文件名。',
  },
  FILE_EMPTY: {
    text: '文件是空的。',
    advice: '请确认导出已完成，并重新导出数据。',
  },
  FILE_KIND_UNKNOWN: {
    text: '文件内容无法识别，既不是文本也不是工作簿。',
    advice: otherRemedy,
  },
  FILE_KIND_UNSUPPORTED: {
    text: (facts) => `该文件是${kind(facts)}，无法读取。`,
    advice: remedy,
  },
  FILE_NOT_WHAT_NAME_SAYS: {
    text: (facts) => `按文件名应为${kind(facts, 'promised')}，实际是${kind(facts)}。`,
    advice: remedy,
  },
  FILE_DAMAGED: {
    text: (facts) => `${facts.kind === 'zip' ? '压缩包' : '工作簿'}已损坏，无法读取。`,
    advice: (facts) =>
      facts.kind === 'zip'
        ? '请重新导出或下载该压缩包。'
        : '请用 Excel 打开并修复，然后重新另存为 .xlsx。',
  },
  FILE_NOT_USED: {
    text: '该文件或工作表未被使用：其中既没有人员也没有关系。',
    advice: '如果它本应被读取，请检查表头；否则无需处理。',
  },
  ARCHIVE_WITHOUT_DATA: {
    text: '压缩包中没有可以读取的文件。',
    advice: '请打包表格（CSV、TSV、XLSX）或网络文件；压缩包中的压缩包不会打开。',
  },
  ENTRY_NAME_ODD: {
    text: ({ entries }) => `有 ${entries} 个条目的名称指向压缩包之外或掩饰其真实类型，已略去。`,
    advice: '除非信任其来源，否则请勿解压该文件。',
  },
  BUDGET_EXCEEDED: {
    text: ({ budget, limit }) =>
      `读取已停止：超过上限 ${limit} ${limits[String(budget)] ?? budget}。`,
    advice: '请拆分数据，或删除只有格式、没有内容的行和列。',
  },
  ENCODING_UNSURE: {
    text: ({ lines, guess }) =>
      `文本不是 UTF-8 编码：有 ${lines} 行含其他字符${guess === '' ? '' : `，最可能是 ${guess}`}。`,
    advice: ({ guess }) =>
      guess === ''
        ? '请指明编码，例如 --encoding gb18030、big5 或 windows-1252，或将文件另存为 UTF-8。'
        : `如果判断正确，请加上 --encoding ${guess}；也可将文件另存为“CSV UTF-8”。`,
  },
  ENCODING_WRONG: {
    text: ({ encoding }) => `文本无法按 ${encoding} 读取：其中有该编码不存在的字节。`,
    advice: '请用 --encoding 选择其他编码，或将文件另存为“CSV UTF-8”。',
  },
  ENCODING_MIXED: {
    text: ({ encoding, other }) => `文件混用了两种编码：别处是 ${encoding}，此处是 ${other}。`,
    advice: '请将合并前的各个文件分别另存为“CSV UTF-8”，再重新合并。',
  },
  ENCODING_RECOGNIZED: {
    text: ({ encoding, usual, other, otherUsual }) =>
      `文本已按 ${encoding} 读取：其中 ${usual}% 的特殊字符在该编码的文本中常见` +
      (other === '' ? '。' : `，按 ${other} 读取则只有 ${otherUsual}%。`),
    advice: '请核对几个姓名；如有乱码，请用 --encoding 指明编码。',
    onPage: '请核对几个姓名；如有乱码，请将文件另存为“CSV UTF-8”后重新打开。',
  },
  ENCODING_PERHAPS_OTHER: {
    text: ({ other }) => `文本已按 UTF-8 读取，但特殊字符太少，也可能是 ${other}。`,
    advice: ({ other }) => `请核对此处的姓名；如有乱码，请加上 --encoding ${other}。`,
    onPage: '请核对此处的姓名；如有乱码，请将文件另存为“CSV UTF-8”后重新打开。',
  },
  ENCODING_APPLIED: {
    text: ({ encoding }) => `文本已按 ${encoding} 读取。`,
    advice: '请核对几个姓名是否正确；另存为“CSV UTF-8”可避免此问题。',
  },
};
