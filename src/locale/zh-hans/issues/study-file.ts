import type { studyFile as english } from '../../en/issues/study-file.ts';
import type { Facts, IssueTold } from '../../issue-words.ts';

const expectations: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  boolean: 'true 或 false',
  object: '用 { } 括起的对象',
  array: '用 [ ] 括起的列表',
  tuple: '用 { } 括起的对象',
  'not-empty': '至少一项',
  unique: '与其他项不同的 id',
  other: '其他内容',
};

/** 该项应有的内容。 */
export const expected = ({ expected: form, choices }: Facts) =>
  form === 'at-least'
    ? `不小于 ${choices} 的数`
    : form === 'choice'
      ? `以下之一：${String(choices)
          .split(', ')
          .map((choice) => expectations[choice] ?? choice)
          .join('、')}`
      : (expectations[String(form)] ?? expectations.other);

/** 研究文件与图文件的问题。 */
export const studyFile: Record<keyof typeof english, IssueTold> = {
  STUDY_FILE_SYNTAX: {
    text: ({ fault }) =>
      fault === 'depth' ? 'JSON 文件嵌套过深。' : '从此处起，文件不是有效的 JSON。',
    advice: '请检查此处之前是否缺少逗号、引号或括号。',
  },
  STUDY_FILE_INVALID: {
    text: (facts) => `${facts.path || '研究文件'}：应为${expected(facts)}。`,
    advice: '请更正该项。',
  },
  STUDY_FILE_NEWER: {
    text: ({ version }) => `该研究由更新版本的 guanxi 写成（格式 ${version}）。`,
    advice: '请安装最新版本的 guanxi。',
  },
  STUDY_FILE_KEY_UNKNOWN: {
    text: ({ path }) => `${path} 不是已知的项目，不起作用。`,
    advice: '请检查拼写，或删除该项。',
  },
  STUDY_FILE_KEY_REPEATED: {
    text: ({ path }) => `${path} 在同一对象中出现两次，以最后一次为准。`,
    advice: '请删除其中一个。',
  },
  GRAPH_KEY_REPEATED: {
    text: '文件中的一个对象有两个相同的键，以后一个为准。',
    advice: '请删除其中一个。',
  },
  GRAPH_FILE_INVALID: {
    text: ({ path }) => `该 JSON 文件不是图：缺少名为 ${path} 的列表。`,
    advice: '图文件应含 nodes 和 edges；研究文件必须命名为 study.json。',
  },
};
