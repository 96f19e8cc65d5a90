import type { words as english } from '../en/words.ts';

/** 各部分共用的词语。 */
export const words: typeof english = {
  language: '简体中文',
  grammar: {
    list: (items) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items[items.length - 1]}`,
    between: '；',
    thousands: ',',
    withheld: '（姓名已隐藏）',
  },
  kinds: {
    advice: '咨询网络',
    affect: '情感与信任网络',
    information: '信息网络',
    formal: '汇报关系',
    conflict: '冲突网络',
    contact: '日常接触',
    other: '其他关系',
  },
  status: {
    answered: '已答',
    declined: '拒答',
    absent: '缺席',
    'not-invited': '未邀请',
    withdrawn: '已退出',
  },
  withheld: '已隐藏：人数不足，或该读者无权查看姓名',
  noGroup: '未分组',
};
