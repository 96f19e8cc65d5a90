import type { surveys as english } from '../../en/issues/surveys.ts';
import type { IssueTold } from '../../issue-words.ts';

const tools: Readonly<Record<string, string>> = {
  qualtrics: ' Qualtrics ',
  surveymonkey: ' SurveyMonkey ',
  'google-forms': ' Google 表单',
  'microsoft-forms': ' Microsoft Forms ',
  wenjuanxing: '问卷星',
};

/** 问卷导出文件与导入方案的问题。 */
export const surveys: Record<keyof typeof english, IssueTold> = {
  SURVEY_EXPORT: {
    text: ({ tool }) => `这是${tools[String(tool)] ?? tool}的问卷导出文件。`,
    advice: '须先确定各列的含义：guanxi import 文件 -o 文件夹。',
  },
  SURVEY_NOT_RECOGNISED: {
    text: '这里没有可以识别的问卷导出文件。',
    advice: '请重新导出答卷，不要改动表头。',
  },
  SURVEY_RESPONDENT_UNKNOWN: {
    text: '没有一列说明由谁作答。',
    advice: '请指明是哪一列：guanxi import 文件 --answer respondent=列名。',
  },
  SURVEY_WITHOUT_TIES: {
    text: '没有识别出询问他人的题目。',
    advice: '请在导出文件旁放一份人员表，或在导入方案的 blocks 中列出相关的列。',
  },
  SURVEY_VALUE_UNKNOWN: {
    text: ({ layer }) => `关系层 ${layer} 的一个回答在导入方案中没有对应的数值。`,
    advice: '请用 --answer value:回答=数值 写明，或写入该题的 recode；0 表示没有关系。',
  },
  SURVEY_BLOCK_BLANK: {
    text: ({ layer }) => `有人未填关系层 ${layer} 的题目，按未回答该题处理。`,
    advice: '如果是指没有可提名的人，请在回答中填 0 或“无”。',
  },
  SURVEY_COLUMN_NEW: {
    text: ({ column }) => `导入方案中没有列 ${column}，该列未被采用。`,
    advice: '请把它加入方案的某一题，或加入 drop。',
  },
  SURVEY_GRID_WITHOUT_NONE: {
    text: ({ layer }) => `关系层 ${layer} 中的每个回答都算作有关系。`,
    advice: '如果最低一档表示“从不”，请将其设为 0：--answer value:回答=0。',
    onPage: '如果最低一档表示“从不”，请在打开导出文件时将其设为 0。',
  },
  RECIPE_INVALID: {
    text: ({ path }) => `导入方案在${path === '' ? '开头' : ` ${path} `}处无法执行。`,
    advice: '请更正该项，或用 guanxi import 重新拟定方案。',
    onPage: '请更正该项，或不带项目文件打开导出文件。',
  },
  RECIPE_NOT_THERE: {
    text: ({ tool }) => `项目中没有适用于${tools[String(tool)] ?? tool}导出文件的导入方案。`,
    advice: '请先不带 --recipe 导入一次；导入方案随后会保存在项目中。',
    onPage: '请不带项目文件打开导出文件，并保存新生成的项目文件。',
  },
  RECIPE_COLUMN_MISSING: {
    text: ({ column }) => `导出文件缺少导入方案所用的列 ${column}。`,
    advice: '如果该列已不再使用，请从方案中删去；否则请在方案中更正列名。',
  },
  RECIPE_ALIAS_UNKNOWN: {
    text: ({ entry }) => `aliases 第 ${entry} 项所指的人不在人员名单中。`,
    advice: '请在导入方案中更正此人，或删去该项。',
  },
  COLUMN_PERSONAL: {
    text: ({ columns }) => `地址与位置类的列不予保留（${columns}）。`,
    advice: '无需处理。',
  },
  RESPONSE_LEFT_OUT: {
    text: ({ column }) => `依据列 ${column} 的内容，一份答卷未被采用。`,
    advice: '如果应当采用，请修改导入方案的 filters。',
  },
  RESPONSE_REPEATED: {
    text: '同一人在后面再次作答，这份较早的答卷未被采用。',
    advice: '请删除不应采用的那一份。',
  },
  RESPONDENT_NOT_ON_ROSTER: {
    text: '作答者不在人员名单中，这份答卷未被采用。',
    advice: '请更正姓名，或指明是谁：--answer name:写法=人员。',
    onPage: '请在文件中更正姓名，或把此人加入人员名单。',
  },
  RESPONDENTS_MOSTLY_UNKNOWN: {
    text: ({ known, unknown }) => `作答者中有 ${known} 人在名单中，${unknown} 人不在。`,
    advice: '请检查导入方案把哪一列当作了作答者。',
  },
  NAME_NOT_ON_ROSTER: {
    text: '一个姓名不在人员名单中，相应的关系未被采用。',
    advice: '请指明是谁：--answer name:写法=人员，或在导入方案中将 unlisted 设为 add。',
    onPage: '请在文件中更正姓名，或把此人加入人员名单。',
  },
  NAME_AMBIGUOUS: {
    text: '有多人使用这个姓名，该回答未被采用。',
    advice: '请改写为各人的编号。',
  },
  NAME_ADDED: {
    text: '有人只被他人提到，已加入人员名单。',
    advice: '请检查新增姓名的写法。',
  },
  NOBODY_NAMED: {
    text: '作答者表示没有可提名的人。',
    advice: '无需处理。',
  },
};
