import type { ties as english } from '../../en/issues/ties.ts';
import type { IssueTold } from '../../issue-words.ts';
import { words } from '../words.ts';

const kindName = (kind: string | number | undefined) =>
  new Map<string, string>(Object.entries(words.kinds)).get(String(kind)) ?? String(kind);

const rules: Readonly<Record<string, string>> = {
  same: '只计一次',
  max: '取最大值',
  min: '取最小值',
  mean: '取平均值',
  sum: '取总和',
  first: '取首个数值',
  last: '取末个数值',
};

/** 关系的问题：数值、重复、方向、未观察到的单元格、关系层与波次。 */
export const ties: Record<keyof typeof english, IssueTold> = {
  WEIGHT_NOT_A_NUMBER: {
    text: '关系的数值不是数字。',
    advice: '请填写数字，例如 1 或 2.5；没有关系填 0，没有回答填 NA。',
  },
  NUMBERS_UNCLEAR: {
    text: ({ sign }) =>
      `数值中的每个${sign === '.' ? '点号' : '逗号'}后都有三位数字；已按小数读取，而不是千位分隔。`,
    advice: ({ sign }) =>
      sign === '.'
        ? '如果 1.234 表示一千多，请加上 --decimal point-comma。'
        : '如果 1,234 表示一千多，请去掉逗号。',
    onPage: ({ sign }) => `如果 1${sign}234 表示一千多，请去掉${sign === '.' ? '点号' : '逗号'}。`,
  },
  POINTS_UNCLEAR: {
    text: '已指定用逗号作小数点，但有数值带点号，且其后有三位数字，可能是千位分隔。',
    advice:
      '如果 1.500 表示一千五百，请加上 --decimal point-comma；如果表示一点五，请加上 --decimal point，或改用逗号。',
  },
  WEIGHT_MISSING: {
    text: '该关系没有数值，按“未观察到”处理，而不是“没有关系”。',
    advice: '请填写数值；没有关系填 0，没有回答填 NA。',
  },
  WEIGHT_NEGATIVE: {
    text: '关系的数值为负。',
    advice: '负向关系请用 conflict 类的关系层，数值取正。',
  },
  WEIGHT_OUT_OF_SCALE: {
    text: '数值超出研究所定的量表范围，已予保留。',
    advice: '请更正数值，或修改 study.json 中的量表。',
  },
  TIE_TO_NOBODY: {
    text: '此处应为被提名人，却是表示“没有人”的词；该行不产生关系。',
    advice: '无需处理；如果确有其人，请把此人列入 people.csv。',
  },
  TIE_OF_ZERO: {
    text: '数值 0 表示“问过，没有关系”，该行不增加关系。',
    advice: '无需处理。',
  },
  TIE_OF_WITHDRAWN: {
    text: '该关系属于已退出研究的人，已移除。',
    advice: '无需处理。',
  },
  TIE_TO_SELF: {
    text: '有人提名了自己，此类关系不计入。',
    advice: '如非列名颠倒，无需处理。',
  },
  TIE_REPEATED: {
    text: ({ rule }) => `同一关系出现多次，${rules[String(rule)] ?? rule}。`,
    advice: ({ rule }) =>
      rule === 'same'
        ? '一般无需处理；如果每一行都要计入（例如消息记录），请用 --repeated sum。'
        : '无需处理；也可以用 --repeated 另选规则。',
    onPage: '无需处理。',
  },
  TIE_DIRECTIONS_DIFFER: {
    text: ({ rule }) => `无向关系两端的数值不同，${rules[String(rule)] ?? rule}。`,
    advice: '无需处理；也可以将该关系层声明为有向。',
  },
  TIE_VALUES_DIFFER: {
    text: ({ layer }) => `关系层 ${layer} 中的同一关系再次出现，数值却不同。`,
    advice:
      '请说明以哪个为准：--repeated max（最大）、min（最小）、mean（平均）、sum（求和）、first（首个）或 last（末个），或在 study.json 中为该关系层写明 repeated。',
  },
  TIE_ONE_SIDED: {
    text: ({ layer, one, both }) =>
      `关系层 ${layer} 为无向：其中 ${both} 条关系由双方报告，${one} 条只由一方报告，均已计入。`,
    advice: '如需看出谁提名了谁，请将该关系层声明为有向。',
  },
  ZERO_UNCLEAR: {
    text: '该关系的数值为 0，而其他关系另有数值：是没有关系，还是数值为 0 的关系？',
    advice:
      '没有关系请答 --zeros none，否则请答 --zeros tie；也可以在 study.json 中写明该关系层的量表。',
  },
  TIE_FROM_NON_RESPONDENT: {
    text: '该关系来自标记为未应答的人，已予保留。',
    advice: '请更正此人的应答情况，或删除该关系。',
  },
  CELL_NOT_OBSERVED: {
    text: '这一对没有回答，按“未观察到”处理，而不是“没有关系”。',
    advice: '如果回答是“没有”，请填 0。',
  },
  ROW_NOT_ANSWERED: {
    text: '该行为空，此人视为未应答。',
    advice: '如果此人作了回答但没有提名任何人，请填 0。',
  },
  ROW_NOT_USED: {
    text: '该行所属的关系层或波次由研究指定从另一个文件读取。',
    advice: '请把该行移到那个文件，或让该关系层读取此文件。',
  },
  LAYER_NOT_DECLARED: {
    text: '此处的关系层不在研究的关系层之列，该行未被使用。',
    advice: '请在 study.json 中添加该关系层，或更正其名称。',
  },
  LAYER_EMPTY: {
    text: ({ layer }) => `关系层 ${layer} 没有任何关系。`,
    advice: '请检查研究文件与关系表中该关系层的写法是否一致。',
  },
  LAYER_KIND_GUESSED: {
    text: ({ layer, kind }) => `根据名称，关系层 ${layer} 被归为“${kindName(kind)}”。`,
    advice: '关系层的类别决定提出哪些问题，请在 study.json 中用 kind 写明。',
  },
  WAVE_NOT_DECLARED: {
    text: '此处的波次不在研究的波次之列，该行未被使用。',
    advice: '请在 study.json 中添加该波次，或更正其名称。',
  },
  DIRECTION_GUESSED: {
    text: ({ layer, directed }) =>
      directed === 'true'
        ? `关系层 ${layer} 按有向处理：前者提名后者。`
        : `关系层 ${layer} 按无向处理：两个方向所说一致。`,
    advice: '请在 study.json 中为该关系层写明 directed。',
  },
};
