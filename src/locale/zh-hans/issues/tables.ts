import type { tables as english } from '../../en/issues/tables.ts';
import type { IssueTold } from '../../issue-words.ts';

/** 表格的问题：表头、列、行、工作表，以及无法理解的表格。 */
export const tables: Record<keyof typeof english, IssueTold> = {
  HEADER_ONLY: {
    text: '表格只有表头，没有数据行。',
    advice: '请确认导出中含有答卷，并重新导出数据。',
  },
  HEADER_NOT_FIRST: {
    text: ({ line }) => `表头在第 ${line} 行，其上方的行已跳过。`,
    advice: '如需确保无误，请删除表头上方的行。',
  },
  HEADER_GUESSED: {
    text: '已把第一行当作表头：第一列为提名人，第二列为被提名人。',
    advice: '请将两列命名为 source 和 target，以免误判。',
  },
  HEADER_ABSENT: {
    text: '没有表头：已把第一列当作提名人，第二列当作被提名人。',
    advice: '如需确保无误，请在首行加上 source,target。',
  },
  HEADER_REPEATED: {
    text: '此处再次出现表头，像是由多个文件合并而成。',
    advice: '请删除该行，并确认各部分的列相同。',
  },
  COLUMN_MISSING: {
    text: ({ column, file }) => `此处提到的列 ${column} 在 ${file} 中不存在。`,
    advice: '请更正此处的列名或表格的表头，注意大小写和空格。',
  },
  COLUMN_REPEATED: {
    text: ({ column }) => `第 ${column} 列与前面的列同名，已在列名后加上数字。`,
    advice: '请让每一列都有不同的名称。',
  },
  COLUMN_UNNAMED: {
    text: ({ column }) => `第 ${column} 列在表头中没有名称，已命名为 column-${column}。`,
    advice: '请为该列命名，或将其删除。',
  },
  COLUMN_IGNORED: {
    text: ({ columns }) => `以下各列与关系无关，未被使用：${columns}。`,
    advice: '如果其中有权重、关系类型或波次，请相应命名；否则无需处理。',
  },
  QUOTE_NOT_CLOSED: {
    text: '此处的引号没有正确闭合，后面的内容无法区分。',
    advice: '请补上引号；单元格内的引号应写成 ""。',
  },
  ROW_RAGGED: {
    text: ({ columns }) => `该行的单元格数与表头不符，应为 ${columns} 个。`,
    advice: '请对照表头检查该行，可能多了或少了分隔符。',
  },
  ATTRIBUTE_CHANGES: {
    text: ({ column }) => `同一人员的${column}在各行不一致，以日期最晚的为准。`,
    advice: '请确认人员是否调动；也可另附人员表说明以何为准。',
  },
  DATES_JOINED: {
    text: ({ dates, waves, unit }) =>
      `日期多达 ${dates} 个，不宜各成波次；已按${unit === 'month' ? '月' : '年'}合并为 ${waves} 个波次，取其间最强的关系。`,
    advice: '如需保留每个日期，请导出较短的时段。',
  },
  INTERVIEW_PART_MISSING: {
    text: '访谈导出中缺少受访者表（…_ego.csv）。',
    advice: '请给出 Network Canvas 导出的完整压缩包。',
  },
  INTERVIEWS_APART: {
    text: ({ interviews, noted }) =>
      `${interviews} 次访谈并列存放：一次访谈中提到的人不会被当作另一次访谈中的人。` +
      (noted === 'yes'
        ? '跨访谈的关系按未观察到处理。'
        : '跨访谈的人员对过多，未逐一标为未观察到，请分别查看各次访谈。'),
    advice: '如果多次访谈提到同一个人，请先给其统一的标识。',
  },
  SHEET_LEFT_OUT: {
    text: '工作表名称含有 (ignore)，已略去。',
    advice: '如果应当读取，请重命名该工作表；否则无需处理。',
  },
  CELL_NAMES_SEVERAL: {
    text: '该单元格用 | 列出了多个人员，已各成一条关系。',
    advice: '如果竖线是姓名的一部分，请把该姓名列入元素表；否则无需处理。',
  },
  SHEET_HIDDEN: {
    text: '该工作表在工作簿中是隐藏的，但仍被读取。',
    advice: '请取消隐藏并确认它是否属于数据；若不属于，请删除。',
  },
  ROW_HIDDEN: {
    text: '该行在工作簿中是隐藏的（可能因筛选），但仍被读取。',
    advice: '请显示所有行，并删除不应计入的行。',
  },
  COLUMN_HIDDEN: {
    text: '工作簿中从此处起有隐藏的列，仍已读取。',
    advice: '请显示所有列，并删除不应计入的列。',
  },
  CELL_NO_VALUE: {
    text: '单元格中的公式没有保存计算结果，按空单元格处理。',
    advice: '请用 Excel 打开工作簿，重新计算后保存。',
  },
  CELL_ERROR: {
    text: '单元格中是 #REF! 或 #N/A 之类的错误值，按空单元格处理。',
    advice: '请在工作簿中更正公式，或直接填写数值。',
  },
  SHAPE_UNKNOWN: {
    text: '该表格既不像人员名单，也不像关系列表或关系矩阵。',
    advice: '关系列表需要 source 和 target 两列，人员名单需要 id 列，矩阵的行列名称应一致。',
  },
  TIES_MISSING: {
    text: '只有人员，没有关系。',
    advice: '请添加含有 source 和 target 两列的 ties.csv，或名为“关系”的工作表。',
  },
  MATRIX_NOT_SQUARE: {
    text: ({ rows, columns }) => `矩阵有 ${rows} 行、${columns} 列，行数与列数必须相等。`,
    advice: ({ total }) =>
      total === 'none'
        ? '此行或此列没有对应项。是合计，还是漏了某个人？'
        : `这一${total === 'row' ? '行' : '列'}看来是合计，请删除。`,
  },
  MATRIX_TOTAL: {
    text: '矩阵中有一行和一列的名称是“合计”一类的词，却排在人员之中。',
    advice: '请将该行与该列删除；如果确实是人名，请换一个写法。',
  },
  MATRIX_HALF: {
    text: ({ half }) => `矩阵的${half === 'upper' ? '上' : '下'}半部分为空：其中的关系有没有方向？`,
    advice:
      '如果另一半内容相同，请答 --directed no；如果空白单元格本身就是回答，请答 --directed yes；也可以在 study.json 中写明 directed。',
  },
  MATRIX_LABELS_DIFFER: {
    text: '矩阵的行与列不是同一批人：此处的名称只在其中一边出现。',
    advice: '请让首行与首列中的名称写法一致。',
  },
  MATRIX_REORDERED: {
    text: '矩阵的行与列顺序不同，已按名称对应。',
    advice: '名称无误则无需处理。',
  },
  MATRIX_UNLABELLED: {
    text: ({ labelled }) =>
      labelled === 'columns'
        ? '矩阵的行没有名称，已按列的顺序对应。'
        : '矩阵没有名称，人员已按行的顺序编号。',
    advice: '请在首行和首列填上名称。',
  },
  MATRIX_PEOPLE_MISSING: {
    text: '矩阵中缺少研究里的其他人员，与其有关的关系视为未观察到。',
    advice: '如果他们也在调查之列，请补入矩阵。',
  },
};
