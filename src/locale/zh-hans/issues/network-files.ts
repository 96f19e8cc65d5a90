import type { networkFiles as english } from '../../en/issues/network-files.ts';
import type { Facts, IssueTold } from '../../issue-words.ts';

const parts: Readonly<Record<string, string>> = {
  nested: '嵌套在其他元素中的图，其节点和关系已并入同一个网络',
  hyperedge: '连接两个以上节点的关系，已略去',
  port: '节点的端口，已略去',
  values: '分区或向量，在 2-模网络中无处安放',
  others: '属于其他网络的分区或向量，已略去',
  type: '类型未知的属性，已按文本读取',
  dynamics: '节点或关系存在的时间，已略去，一律视为存在',
};

const sizes: Readonly<Record<string, string>> = {
  nodes: '个节点',
  labels: '个标签',
  matrixLabels: '个矩阵标签',
  matrices: '个矩阵',
  values: '个取值',
  cells: '个完整的行',
  rows: '行',
};

/** 其他网络分析软件所写的文件。 */
export const networkFiles: Record<keyof typeof english, IssueTold> = {
  XML_SYNTAX: {
    text: '文件在此处不符合 XML 语法，或提前结束。',
    advice: '请重新导出该文件；如曾手工修改，请更正此处。',
  },
  XML_DTD_FORBIDDEN: {
    text: '文件自带文档类型定义，出于安全不予读取。',
    advice: '请删除从 <!DOCTYPE 到第一个元素之前的内容，或重新导出该文件。',
  },
  XML_DEPTH: {
    text: ({ limit }) => `元素嵌套超过 ${limit} 层。`,
    advice: '请在导出时取消分组的嵌套。',
  },
  XML_TOKEN_TOO_LONG: {
    text: ({ limit }) => `有一段文本或一个属性超过 ${limit} 个字符。`,
    advice: '请在导出时去掉图片或长文本。',
  },
  NETWORK_MISSING: {
    text: ({ networks = 0 }) =>
      networks === 0 ? '文件中没有网络。' : `文件中只有 ${networks} 个网络。`,
    advice: ({ networks = 0 }) =>
      networks === 0
        ? '请确认导出已完成，并重新导出该网络。'
        : `请把 --network 设为 1 到 ${networks} 之间的数字。`,
    onPage: '请确认导出已完成，并重新打开文件，从其中的网络里选择。',
  },
  UCINET_HALF_MISSING: {
    text: ({ wanted }) => `UCINET 数据集由两个文件组成，缺少 ${wanted}。`,
    advice: '请同时给出两个文件，或给出它们所在的文件夹。',
  },
  NETWORK_PART_IGNORED: {
    text: ({ part }: Facts) => `文件含有${parts[String(part)] ?? part}。`,
    advice: '如果这些内容对研究不重要，无需处理。',
  },
  NETWORK_SYNTAX: {
    text: '文件在此处不符合其格式，或提前结束。',
    advice: '请重新导出该网络；如曾手工修改，请更正此处。',
  },
  NETWORK_SIZE_WRONG: {
    text: ({ what, declared, found }: Facts) =>
      `文件声明有 ${declared} ${sizes[String(what)] ?? what}，实际有 ${found}。`,
    advice: '请确认导出已完成，或更正该数目。',
  },
  NODE_NUMBER_WRONG: {
    text: ({ last }) => `此处不是节点的编号；编号应在 1 到 ${last} 之间。`,
    advice: '请更正此处的编号，或更正文件开头的节点数。',
  },
  NODES_NOT_NAMED: {
    text: ({ declared, found }) =>
      `文件声明有 ${declared} 个节点，但关系中只出现 ${found} 个，其余已丢失。`,
    advice: '请在导出时附上全部标签的列表。',
  },
  NODE_NOT_LISTED: {
    text: '有关系提到节点列表中没有的节点，已自动补上。',
    advice: '请核对其写法，或将其加入节点列表。',
  },
  TWO_MODE_NETWORK: {
    text: ({ rows, columns }) =>
      `该文件连接两类对象（行 ${rows} 个，列 ${columns} 个），例如人员和会议，即 2-模网络。`,
    advice:
      '如果行是人员，请加上 --two-mode rows：两人共有几列，关系权重即为几；如果列是人员，请加上 --two-mode columns。',
  },
  TWO_MODE_PROJECTED: {
    text: ({ kind, people, others, ties }) =>
      `网络由${kind === 'rows' ? '行' : '列'}（共 ${people} 个）构成：${ties} 对至少共有另一类 ${others} 个中的一个，关系权重为共有的个数；单元格的取值本身未使用。`,
    advice: '无需处理；报告该网络时请说明这一规则。',
  },
  TWO_MODE_UNCERTAIN: {
    text: ({ pairs }) => `有 ${pairs} 条关系只计入已知部分：未观察到的单元格可能使其更大。`,
    advice: '请把这些权重理解为下限。',
  },
  SEVERAL_NETWORKS: {
    text: ({ networks }) => `文件中有 ${networks} 个网络，而一项研究只取其中一个。`,
    advice: ({ networks }) =>
      `请按文件中的顺序指明读取哪一个：--network 1 至 --network ${networks}。`,
  },
};
