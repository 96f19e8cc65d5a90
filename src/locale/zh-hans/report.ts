import type { report as english } from '../en/report.ts';
import { glossary, method } from './report/method.ts';
import { pages } from './report/pages.ts';
import { tables } from './report/tables.ts';

const cells: typeof english.cells = {
  shown: '占可能关系的比例，从无到本表最高',
  hidden: '已隐藏',
  empty: '无数据',
  hiddenMeaning: '已隐藏：可能泄露个人的回答',
  emptyMeaning: '无数据：这些人之间无人作答',
};

/** Between a name and what is said of it; between two sentences. */
const marks: typeof english.marks = {
  colon: '：',
  gap: '',
  sentence: (reason) => `${reason}。`,
};

export const report: typeof english = { cells, marks, pages, method, glossary, tables };
