import type { projects as english } from '../../en/issues/projects.ts';
import type { IssueTold } from '../../issue-words.ts';
import { expected } from './study-file.ts';

const faults: Readonly<Record<string, string>> = {
  text: '项目文件不是 UTF-8 文本：已经损坏，或是别的文件。',
  size: '项目文件远大于 guanxi 会写出的任何项目文件。',
  depth: '项目文件嵌套过深：已经损坏，或是别的文件。',
  syntax: '项目文件在此处中断或损坏。',
};

const expectations: Readonly<Record<string, string>> = {
  version: '应为版本号',
  once: '出现了两次',
  inside: '应为项目所在文件夹内的路径',
  checksum: '应为 64 位由数字和字母 a–f 组成的校验值',
  'whole-0': '应为不小于 0 的整数',
  'whole-3': '应为不小于 3 的整数',
};

/** 项目文件的问题。 */
export const projects: Record<keyof typeof english, IssueTold> = {
  PROJECT_DAMAGED: {
    text: ({ fault }) => faults[String(fault)] ?? faults.syntax!,
    advice: '请换回较早的副本，或删除该文件：guanxi import 文件 -o 文件夹 会生成新的项目文件。',
    onPage: '请换回较早的副本，或不带该文件打开，再另存新的项目文件。',
  },
  PROJECT_INVALID: {
    text: (facts) =>
      `${facts.path || '项目文件'}：${expectations[String(facts.expected)] ?? `应为${expected(facts)}`}。`,
    advice: '请更正该项，或换回较早的项目文件副本。',
  },
  PROJECT_NEWER: {
    text: ({ version, current }) =>
      `该项目由更新版本的 guanxi 写成（格式 ${version}；本版本最高可读格式 ${current}）。`,
    advice: '请安装最新版本的 guanxi；项目文件保持原样。',
  },
  PROJECT_EDITED: {
    text: '项目文件与其校验值不符：曾被手工修改，或已损坏。',
    advice: '如果是您修改的，请加 --accept-edits 确认并重新封存；否则请换回较早的副本。',
  },
  PROJECTS_SEVERAL: {
    text: ({ other }) => `${other} 之外还有另一个项目文件。`,
    advice: '请用 --project 指明以哪一个为准，或把另一个移走。',
    onPage: '请只打开作准的那一个项目文件。',
  },
  PROJECT_KEY_UNKNOWN: {
    text: ({ path }) => `${path} 不是项目文件中已知的项目；予以保留，但不起作用。`,
    advice: '请检查拼写；较新版本的 guanxi 也许认识它。',
  },
  PROJECT_INPUT_CHANGED: {
    text: ({ input }) => `${input} 已不是建立项目时的那个文件。`,
    advice: '如果是新的导出文件，请核对项目中的答复和导入方案是否仍然适用。',
  },
  PROJECT_INPUT_NEW: {
    text: '项目中没有这个文件；仍按项目中的答复和导入方案读取。',
    advice: '无需处理；guanxi import 文件 -o 文件夹 会把它纳入项目。',
    onPage: '无需处理；保存项目文件时会将其纳入。',
  },
  PROJECT_MIGRATED: {
    text: ({ version, current }) =>
      `该项目由旧版本的 guanxi 写成（格式 ${version}），已按格式 ${current} 读取。`,
    advice: '无需处理；下次写入时将采用新格式。',
  },
};
