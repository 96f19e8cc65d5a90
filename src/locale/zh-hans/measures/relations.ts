import type { relationsDefinitions } from '../../../measures/relations/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const relations: WordsOf<typeof relationsDefinitions> = {
  simmelianDegree: {
    name: '齐美尔联结数',
    plain: '此人与多少人有双向关系，且这一关系还有第三人共同参与。',
  },
  simmelian: {
    name: '关系的齐美尔强度',
    plain: '双向关系的两端与多少位第三人都有双向关系：这样的关系最持久，约束也最强。',
  },
};
