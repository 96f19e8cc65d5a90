import type { keyPlayersDefinitions } from '../../../measures/key-players/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const keyPlayers: WordsOf<typeof keyPlayersDefinitions> = {
  keyPlayersNegative: {
    name: '关键人物组（维系）',
    plain:
      '缺了哪几个人，网络会散得最厉害（KPP-Neg），以组给出；对个人而言，是与最优相差 1% 以内的各组中包含此人的比例。',
    caution:
      '一组人要整体来看：逐个最强的人合在一起往往不是最强的一组。有多组接近最优时，任何一组都不是唯一答案。',
  },
  keyPlayersPositive: {
    name: '关键人物组（触达）',
    plain:
      '哪几个人合在一起能触达最多的人（KPP-Pos），以组给出；对个人而言，是与最优相差 1% 以内的各组中包含此人的比例。',
    caution:
      '一组人要整体来看：被提名最多的几个人往往触达同一批人。有多组接近最优时，任何一组都不是唯一答案。',
  },
};
