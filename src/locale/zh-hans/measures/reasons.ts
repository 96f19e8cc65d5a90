import type { Reason } from '../../../measures/definition.ts';

/** Why a value does not exist, short enough for a cell of a table. */
export const reasons: Readonly<Record<Reason, string>> = {
  isolate: '没有任何关系',
  pendant: '只有一条关系',
  'no-ties': '没有任何关系',
  'no-group': '未分组',
  'one-group': '只有一个群体',
  'small-group': '群体人数过少',
  'too-few-people': '人数过少',
  unreachable: '有人无法到达',
  disconnected: '网络不连通',
  undirected: '关系没有方向',
  'no-variance': '所有人取值相同',
  'no-pairs': '没有可比较的配对',
  'needs-positive-weight': '权重须大于零',
  'degenerate-eigenvalue': '没有唯一解',
  'not-converged': '计算未收敛',
  'one-layer': '研究中只有一个此类关系层',
  'one-sign': '需同时有正向与负向关系层',
  'no-numbers': '人员没有可比较的数值属性',
  'too-large': '规模过大，无法计算',
};
