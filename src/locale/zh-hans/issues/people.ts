import type { people as english } from '../../en/issues/people.ts';
import type { IssueTold } from '../../issue-words.ts';

/** 人员的问题：编号、姓名、应答情况、分组。 */
export const people: Record<keyof typeof english, IssueTold> = {
  ID_EMPTY: {
    text: '该行没有写明是谁：人员单元格为空。',
    advice: '请填写编号或删除该行。没有提名任何人的受访者不需要出现在关系表中。',
  },
  ID_DUPLICATE: {
    text: '同一编号代表两个人，或对同一个人有两种说法。',
    advice: '请对照这些行：删除有误的一行，或为第二个人改用其他编号。',
  },
  ID_TRIMMED: {
    text: '已去掉编号前后的空格，以便与人员对应。',
    advice: '请在文件中删除这些空格。',
  },
  ID_LOOKS_DAMAGED: {
    text: '该编号似乎被电子表格改成了数字或日期。',
    advice: '请与原始资料核对；录入或粘贴编号之前，先把该列设为文本格式。',
  },
  PERSON_REPEATED: {
    text: '该行与前面一行所说的是同一个人，内容相同，只计一次。',
    advice: '请删除重复的行。',
  },
  PERSON_IN_NO_TIE: {
    text: ({ people, of }) => `${of} 人中有 ${people} 人不在任何关系中，也没有说明他们是否受访。`,
    advice: '如果他们不属于本研究，请删除其所在的行；如果属于，请添加 status 列写明谁已应答。',
  },
  GROUPS_SMALL: {
    text: ({ small, groups, column, people }) =>
      `按 ${column} 划分的 ${groups} 个群体中，有 ${small} 个不足 5 人（共 ${people} 人）：除非另有设定，给委托方、管理者或公众的结果不单独列出这样小的群体。`,
    advice: '请先合并过小的群体，或用 --group 按另一列划分。',
    onPage: '请先在人员表中合并过小的群体。',
  },
  GROUPS_NEARLY_SAME: {
    text: ({ column }) =>
      `${column} 中的一个群体只是前面某个群体的另一种写法（空格、全半角或大小写），已按两个群体保留。`,
    advice: '如果是同一群体，请统一写法。',
  },
  ENDS_OFF_ROSTER: {
    text: ({ column, known, rows }) =>
      `${column} 列的 ${rows} 个单元格中，只有 ${known} 个是研究名册上的人。`,
    advice: '请检查是否选对了列，以及其中的编号是否与人员表一致。',
  },
  ENDS_SWAPPED: {
    text: ({ sign, most, other }) =>
      sign === 'silent'
        ? '有些关系出自未应答的人，却没有一条指向这样的人：提名人与被提名人可能颠倒了。'
        : `没有人被提名超过 ${most} 次，却有人提名了 ${other} 人：提名人与被提名人可能颠倒了。`,
    advice: '请检查哪一列是答题的人，并将该列命名为 source。',
  },
  ENDS_APART: {
    text: '第一列中的人从未出现在第二列中：其中可能有一列不是人员。',
    advice: '请检查各列；如果是人与事物（例如会议）的关系，请改为每人一行的表格。',
  },
  SELF_TIES_MANY: {
    text: ({ selves, rows }) => `${rows} 行中有 ${selves} 行是自己提名自己：两列可能混淆了。`,
    advice: '请检查哪一列是提名人，哪一列是被提名人。',
  },
  PERSON_NOT_ON_ROSTER: {
    text: '该关系提到的人不在人员名单中。',
    advice: '请更正写法，或把此人加入人员名单；用 check --show-values 可查看可能是谁。',
    onPage: '请更正写法，或把此人加入人员名单。',
  },
  PEOPLE_NEARLY_SAME: {
    text: '该编号只是前面某个编号的另一种写法（空格、全半角或大小写不同），已按两个人保留。',
    advice: '如果是同一个人，请统一写法；用 check --show-values 可查看是谁。',
    onPage: '如果是同一个人，请统一写法。',
  },
  PEOPLE_SAME_NAME: {
    text: '两个编号不同的人姓名相同，已按两个人保留。',
    advice: '如果是同一个人，请删除其中一行；用 check --show-values 可查看是谁。',
    onPage: '如果是同一个人，请删除其中一行。',
  },
  PEOPLE_NOT_COMPARED: {
    text: ({ people, limit }) =>
      `共有 ${people} 人；超过 ${limit} 人时不再查找因写法不同而重复列出的人。`,
    advice: '请按姓名排序，检查名单中是否有人重复出现。',
  },
  PERSON_WITHDRAWN: {
    text: '有人退出研究，此人及其全部关系已移除。',
    advice: '无需处理。',
  },
  STATUS_UNKNOWN: {
    text: ({ column }) => `列 ${column} 中的内容无法说明此人是否应答。`,
    advice:
      '请使用：已答、拒答、缺席、未邀请、已退出（或 answered、declined、absent、not-invited、withdrawn）。',
  },
  STATUS_GUESSED: {
    text: ({ column }) => `已把列 ${column} 当作应答情况。`,
    advice: '请在 study.json 的 coverage 中写明；若该列另有含义，请改名。',
  },
  RESPONSE_UNKNOWN: {
    text: '资料未说明谁受到邀请、谁作了回答，因此应答率未知。',
    advice:
      '请添加 status 列，填写 answered、declined、absent、not-invited 或 withdrawn（也可用中文）。',
  },
  VALUE_NOT_A_NUMBER: {
    text: ({ column }) => `列 ${column} 声明为数字，但此单元格不是数字。`,
    advice: '请更正单元格，或将该属性声明为文本。',
  },
  GROUP_GUESSED: {
    text: ({ column }) => `人员按列 ${column} 分组。`,
    advice: '可用 --group 选择其他列，或在 study.json 中设置 group。',
    onPage: '无需处理；如需按其他列分组，请在 study.json 中设置 group。',
  },
};
