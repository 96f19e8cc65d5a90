import type { losses as english } from '../../en/issues/losses.ts';

/** 某种格式无法容纳的内容，在写出之前说明。 */
export const losses: typeof english = {
  people: '人员的姓名和属性',
  isolates: '没有任何关系的人员',
  attributeTypes: '属性的类型和标签',
  coverage: '谁应答、谁未应答',
  notObserved: '“没有关系”与“未观察到”的区别',
  questions: '各关系层的问题和量表',
  layerLabels: '各关系层的标签、类别和敏感程度',
  waveLabels: '各波次的标签',
  group: '按哪个属性分组',
  title: '标题',
  waves: '波次：每个波次中的每个关系层各成一层',
  plainLabels: '姓名和取值中的引号与换行',
  attributeNames: '属性的名称（只保留拉丁字母和数字）',
  emptyLayers: '没有任何关系的关系层',
  controlCharacters: '姓名和取值中的控制字符（以 � 代替）',
  directions: '哪些关系层是无向的',
  titleLanguages: '另一种语言的标题',
  severalCoverages: '各关系层或波次不同的应答情况',
  layerSettings: '各关系层的双语标签、流向、敏感程度和权重含义',
};
