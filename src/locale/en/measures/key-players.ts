import type { keyPlayersDefinitions } from '../../../measures/key-players/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const keyPlayers: WordsOf<typeof keyPlayersDefinitions> = {
  keyPlayersNegative: {
    name: 'Key players by removal',
    plain:
      'The few people without whom the network would fall apart most (KPP-Neg), as sets; of a person, the share of the sets within 1 % of the best that they are in.',
    caution:
      'A set is judged as a whole: the strongest people one by one are seldom the strongest set. With several sets near the best, none of them is the answer.',
  },
  keyPlayersPositive: {
    name: 'Key players by reach',
    plain:
      'The few people who together reach the most others (KPP-Pos), as sets; of a person, the share of the sets within 1 % of the best that they are in.',
    caution:
      'A set is judged as a whole: the most named people often reach the same others. With several sets near the best, none of them is the answer.',
  },
};
